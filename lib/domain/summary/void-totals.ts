import type { EmptyVacancy } from '../letting/voids/void-register';
import type { CalendarDate } from '../shared/calendar-date';
import { stoodIn } from './stood-empty';
import type { DaySpan } from './summary';
import { type VoidSum, voidSumOf } from './void-sums';

/**
 * The voids of a period by department, ground and bearer, with the days of the period alone: a home that is let later, or has its
 * takeover moved beyond the period, leaves them as they were.
 */
export function voidTotals(
  homes: readonly EmptyVacancy[],
  ended: readonly VoidSum[],
  period: DaySpan,
  today: CalendarDate,
): readonly VoidSum[] {
  const totals = new Map<string, VoidSum>();
  for (const sum of [...stoodIn(homes, period, today).map(voidSumOf), ...ended]) {
    const key = `${sum.departmentId} ${sum.ground} ${sum.bearer}`;
    const before = totals.get(key);
    totals.set(key, before ? together(before, sum) : sum);
  }
  return [...totals.values()].filter(({ homes: n, days, lostOre }) => n !== 0 || days !== 0 || lostOre !== 0);
}

const together = (a: VoidSum, b: VoidSum): VoidSum => ({
  ...a,
  ...{ homes: a.homes + b.homes, days: a.days + b.days, lostOre: a.lostOre + b.lostOre },
  borne: {
    organisation: a.borne.organisation + b.borne.organisation,
    municipality: a.borne.municipality + b.borne.municipality,
    department: a.borne.department + b.borne.department,
    unexplained: a.borne.unexplained + b.borne.unexplained,
  },
});
