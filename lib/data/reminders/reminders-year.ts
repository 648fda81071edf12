import { addDays, yearOf } from '@/lib/domain/calendar/days';
import { bothWays } from '@/lib/domain/shared/bilingual';
import { eventsToRemember } from '@/lib/domain/year/events-to-remember';
import { lastRemindedDay, REMINDER_TERMS, type Reminder } from '@/lib/domain/year/reminder';
import { dueDay, isDayKnown } from '@/lib/domain/year/year-entry';
import { entriesOfYears } from '@/lib/domain/year/year-of-agreements';
import { paths } from '@/lib/platform/paths';
import { readYearFacts } from '../year/year';
import type { ReminderSource } from './reminder-source';

/** The events of the year that nobody has prepared. */
export const readYearReminders: ReminderSource = async (tx, scope, today) => {
  const { municipalities, ...facts } = await readYearFacts(tx, scope);
  const from = yearOf(addDays(today, -(REMINDER_TERMS.YEAR_EVENT.after ?? 0)));
  const entries = entriesOfYears(facts, from, yearOf(lastRemindedDay('YEAR_EVENT', today)));
  const nameOf = (id: string) => municipalities.find((row) => row.id === id)?.name;
  return eventsToRemember(entries, scope.side).map(
    (entry): Reminder => ({
      kind: 'YEAR_EVENT',
      key: `${entry.municipalityId} ${entry.event} ${entry.year}`,
      day: dueDay(entry, today),
      href: paths.yearEvent(entry.municipalityId, entry.event, entry.year),
      words: {
        name: entry.name,
        ...(scope.reach.length > 1 ? { where: nameOf(entry.municipalityId) } : {}),
        ...(isDayKnown(entry) ? {} : { note: DAY_NOT_FIXED }),
      },
    }),
  );
};

const DAY_NOT_FIXED = bothWays('Dagen er ikke fastsat', 'The day is not fixed');
