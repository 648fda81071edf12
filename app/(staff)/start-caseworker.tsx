import { SubstituteNotices } from '@/components/substitutes/substitute-notices';
import { CaseworkerTray } from '@/components/tray/caseworker-tray';
import { ReminderCard } from '@/components/tray/reminder-card';
import { listSubstitutions } from '@/lib/data/people/substitutions';
import { listReminders } from '@/lib/data/reminders/reminders';
import { listChangedSlots } from '@/lib/data/slots/changed-slots';
import { listComingTurns } from '@/lib/data/slots/coming-turns';
import { listOpenCalls } from '@/lib/data/slots/slot-trays';
import { countSlots, listSlots } from '@/lib/data/slots/slots';
import type { UserScope } from '@/lib/domain/access/scope';
import { comingRows } from './slots/inbox-rows';

/** The caseworker's start page. */
export async function StartOfCaseworker({ scope }: { scope: UserScope }) {
  const [mine, open, counts, calls, coming, substitutes, changed, reminders] = await Promise.all([
    listSlots(scope, { tab: 'mine' }),
    listSlots(scope, { tab: 'open' }),
    countSlots(scope),
    listOpenCalls(scope),
    listComingTurns(scope),
    listSubstitutions(scope),
    listChangedSlots(scope),
    listReminders(scope),
  ]);
  return (
    <CaseworkerTray
      notices={<SubstituteNotices rows={substitutes} userId={scope.userId} />}
      today={mine.today}
      mine={mine.rows}
      open={open.rows}
      openTotal={counts.open}
      calls={calls.filter(({ recordedSide, contested }) => recordedSide === 'ORGANISATION' && !contested)}
      changed={changed}
      coming={comingRows(coming)}
      reminders={<ReminderCard {...reminders} />}
    />
  );
}
