import type { CounterName } from '../agreement/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import {
  add,
  type Fraction,
  formatFraction,
  fraction,
  multiply,
  ONE,
  subtract,
  ZERO,
} from '../shared/fraction';
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

/** Lettings that say the same but for their days. */
export type LettingsAlike = Omit<LettingSaid, 'on'> & {
  readonly times: number;
  readonly from: CalendarDate;
  readonly through: CalendarDate;
};

/** What becomes of a counter's opening balance: it is set, stands already, or homes have been counted after it. */
export type OpeningFate = 'SET' | 'AS_IT_IS' | 'IN_USE';

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
export const openingsOf = (lettings: readonly LettingSaid[]): readonly Opening[] =>
  openingsOfAlike(lettings.map((one) => ({ ...one, times: 1, from: one.on, through: one.on })));

/** The same of lettings that have been put together. */
export function openingsOfAlike(lettings: readonly LettingsAlike[]): readonly Opening[] {
  const openings = new Map<string, Opening>();
  for (const one of lettings) {
    const key = `${one.departmentId} ${one.counter}`;
    const before = openings.get(key) ?? emptyOpening(one);
    const earned = add(before.earned, multiply(shareOf(one.rate), fraction(BigInt(one.times))));
    const used = before.used + (one.used ? one.times : 0);
    openings.set(key, {
      ...before,
      ...{ earned, used, lettings: before.lettings + one.times },
      opening: subtract(earned, fraction(BigInt(used))),
      from: earliest(one.from, before.from),
      through: latest(one.through, before.through),
    });
  }
  return [...openings.values()];
}

const earliest = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b);
const latest = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);

const emptyOpening = ({ departmentId, counter, from, through }: LettingsAlike): Opening => ({
  ...{ departmentId, counter, lettings: 0, earned: ZERO, used: 0, opening: ZERO, from, through },
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
