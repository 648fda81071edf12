import { bothWays } from '@/lib/domain/shared/bilingual';
import { transitionalDays } from '@/lib/domain/transitional/transitional';
import type { Reminder } from '@/lib/domain/year/reminder';
import { paths } from '@/lib/platform/paths';
import { readTransitional } from '../transitional/transitional';
import type { ReminderSource } from './reminder-source';

/** Transitional homes whose tenants' ability to pay is to be assessed, and those whose lease is about to end. @see T-16 */
export const readTransitionalReminders: ReminderSource = async (tx, scope) => {
  const rows = await readTransitional(tx, scope, null);
  return rows
    .filter(({ ended }) => ended === null)
    .flatMap((row): Reminder[] => {
      const { id, slotId, reference, department, municipality } = row;
      const name = bothWays(reference, reference);
      const note = bothWays(department, department);
      const words = { name, note, ...(scope.reach.length > 1 ? { where: municipality } : {}) };
      return transitionalDays(row).map((due) => ({
        ...due,
        key: id,
        href: paths.transitionalOf(slotId),
        words,
      }));
    });
};
