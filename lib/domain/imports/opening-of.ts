import type { CounterName } from '../agreement/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import { add, type Fraction, formatFraction, fraction, ONE, subtract, ZERO } from '../shared/fraction';
import type { DepartmentId } from '../shared/ids';

/** A letting of the past that counts: what it earned, and whether the municipality's turn was spent on it. */
export type LettingSaid = {
  readonly departmentId: DepartmentId;
  readonly counter: CounterName;
  readonly on: CalendarDate;
  /** The share as text, exact. */
  readonly rate: string;
  readonly used: boolean;
};

/** What a counter begins with. */
export type Opening = {
  readonly departmentId: DepartmentId;
  readonly counter: CounterName;
  readonly lettings: number;
  readonly earned: Fraction;
  readonly used: number;
  readonly opening: Fraction;
  readonly from: CalendarDate;
  readonly through: CalendarDate;
};

/**
 * The opening balance of each counter after its lettings: what they earned less the turns that were spent, exact.
 * @see docs/domain/allocation-model.md, A7: an opening balance is the start value of the credit
 */
export function openingsOf(lettings: readonly LettingSaid[]): readonly Opening[] {
  const openings = new Map<string, Opening>();
  for (const one of lettings) {
    const key = `${one.departmentId} ${one.counter}`;
    const before = openings.get(key) ?? emptyOpening(one);
    const earned = add(before.earned, shareOf(one.rate));
    const used = before.used + (one.used ? 1 : 0);
    openings.set(key, {
      ...before,
      ...{ earned, used, lettings: before.lettings + 1 },
      opening: subtract(earned, fraction(BigInt(used))),
      ...spanWith(before, one.on),
    });
  }
  return [...openings.values()];
}

/** The days from the first letting to the last. */
function spanWith({ from, through }: Pick<Opening, 'from' | 'through'>, on: CalendarDate) {
  if (on < from) return { from: on, through };
  return { from, through: on > through ? on : through };
}

const emptyOpening = ({ departmentId, counter, on }: LettingSaid): Opening => ({
  ...{ departmentId, counter, lettings: 0, earned: ZERO, used: 0, opening: ZERO, from: on, through: on },
});

function shareOf(text: string): Fraction {
  const [n = '', d = '1'] = text.split('/');
  return text === '1' ? ONE : fraction(BigInt(n), BigInt(d));
}

const written = (day: CalendarDate): string => day.split('-').reverse().join('.');

/** Why the counter begins with what it begins with, as it stands in its books. Stored in Danish, as reasons that people write are. */
export const reasonOfOpening = ({ lettings, earned, used, from, through, opening }: Opening): string =>
  `Efter ${lettings} udlejninger ${written(from)}-${written(through)}: optjent ${formatFraction(earned)}, ` +
  `brugt ${used}, begynder med ${formatFraction(opening)}`;
