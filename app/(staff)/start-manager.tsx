import { getLocale, getTranslations } from 'next-intl/server';
import { overviewHref } from '@/components/overview/overview-query';
import { SubstituteNotices } from '@/components/substitutes/substitute-notices';
import { ManagerTray } from '@/components/tray/manager-tray';
import { ReminderCard } from '@/components/tray/reminder-card';
import { YearCard } from '@/components/tray/year-card';
import { getToday } from '@/lib/data/clock';
import { listToSecond } from '@/lib/data/offers/offers';
import { listBooks } from '@/lib/data/overview/overview-books';
import { listSubstitutions } from '@/lib/data/people/substitutions';
import { listReminders } from '@/lib/data/reminders/reminders';
import { listChangedSlots } from '@/lib/data/slots/changed-slots';
import {
  listOpenCalls,
  listOpenFaults,
  listWaitingRequests,
  listWithoutHandler,
} from '@/lib/data/slots/slot-trays';
import { listUrgentSlots } from '@/lib/data/slots/urgent-slots';
import { getNavigationCounts } from '@/lib/data/tray/navigation-counts';
import type { UserScope } from '@/lib/domain/access/scope';
import { periodAround } from '@/lib/domain/reporting/period';
import { FirstSteps } from './first-steps';
import { managerSections } from './manager-sections';

/** The manager's start page, on either side. */
export async function StartOfManager({ scope }: { scope: UserScope }) {
  const today = await getToday(scope);
  const query = { period: periodAround('year', today) };
  const [
    books,
    urgent,
    faults,
    requests,
    withoutHandler,
    calls,
    counts,
    substitutes,
    changed,
    second,
    reminders,
    t,
    tReasons,
    tActs,
    locale,
  ] = await Promise.all([
    listBooks(scope, query),
    listUrgentSlots(scope),
    listOpenFaults(scope),
    scope.side === 'MUNICIPALITY' ? listWaitingRequests(scope) : [],
    scope.side === 'MUNICIPALITY' ? listWithoutHandler(scope) : [],
    listOpenCalls(scope),
    getNavigationCounts(scope),
    listSubstitutions(scope),
    scope.side === 'MUNICIPALITY' ? listChangedSlots(scope) : [],
    scope.side === 'MUNICIPALITY' ? [] : listToSecond(scope),
    listReminders(scope),
    getTranslations('tray.manager'),
    getTranslations('slots.reasons'),
    getTranslations('vacancies.telephoneAct'),
    getLocale(),
  ]);
  const words = { t, tReasons, tActs, locale };
  const waiting = {
    ...{ urgent, faults, requests, withoutHandler, calls, counts, changed, second },
    side: scope.side,
  };
  return (
    <ManagerTray
      today={today}
      notices={
        <>
          <FirstSteps scope={scope} />
          <SubstituteNotices rows={substitutes} userId={scope.userId} />
        </>
      }
      {...managerSections(waiting, words)}
      side={
        <>
          <ReminderCard {...reminders} small />
          <YearCard
            query={query}
            books={books.map(({ book }) => book)}
            booksHref={overviewHref('/overview/books', query)}
          />
        </>
      }
    />
  );
}
