import { bothWays } from '@/lib/domain/shared/bilingual';
import { assessBy } from '@/lib/domain/transitional/transitional';
import type { Reminder } from '@/lib/domain/year/reminder';
import { paths } from '@/lib/platform/paths';
import type { ReminderSource } from './reminder-source';
import { readTransitional } from './transitional';

/** Transitional homes whose tenants' ability to pay is to be assessed, and those whose lease is about to end. @see T-16 */
export const readTransitionalReminders: ReminderSource = async (tx, scope) => {
  const rows = await readTransitional(tx, scope, null);
  return rows
    .filter(({ ended }) => ended === null)
    .flatMap(({ id, slotId, reference, department, municipality, from, until, assessedOn }): Reminder[] => {
      const href = paths.transitionalOf(slotId);
      const name = bothWays(reference, reference);
      const note = bothWays(department, department);
      const words = { name, note, ...(scope.reach.length > 1 ? { where: municipality } : {}) };
      return [
        ...(assessedOn === null
          ? [
              {
                kind: 'TRANSITIONAL_TO_ASSESS' as const,
                key: id,
                day: assessBy({ from, until }),
                href,
                words,
              },
            ]
          : []),
        { kind: 'TRANSITIONAL_ENDS', key: id, day: until, href, words },
      ];
    });
};
