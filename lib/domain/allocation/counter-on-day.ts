import type { Agreement } from '../agreement/agreement';
import { type CounterTerms, counterTerms } from '../agreement/counter-terms';
import type { CounterName, TierId } from '../agreement/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import { type Fraction, ONE, ZERO } from '../shared/fraction';
import type { CounterId, DepartmentId, VacancyId } from '../shared/ids';
import { type Lapse, type LastCounted, lapseBefore } from './carry-over';
import { type NextTurn, nextTurn, upcomingTurns } from './next-turn';

/** A home that was counted, as a cell of the strip. */
export type PastCell = {
  readonly number: number;
  readonly municipal: boolean;
  readonly voided: boolean;
  readonly vacancyId: VacancyId;
};
export type ComingTurn = { readonly number: number; readonly municipal: boolean };

/** A counter as its ledger left it. `id` is null while it has never counted a home. */
export type CounterReading = {
  readonly id: CounterId | null;
  readonly departmentId: DepartmentId;
  readonly name: CounterName;
  readonly credit: Fraction;
  readonly counted: number;
  /** The latest home it counted; null: none yet. */
  readonly last: LastCounted | null;
  /** The latest homes in order. */
  readonly cells: readonly PastCell[];
};

/** A counter as it is shown: latest homes, balance and next turn, all from one reading of its ledger. */
export type CounterOnDay = CounterReading & {
  /** What lapses when the next home is counted; null: its credit is carried. */
  readonly lapses: Lapse | null;
  /** Whether a credit would be carried to the next home, however much it is by then. */
  readonly carries: boolean;
  readonly terms: CounterTerms;
  readonly upcoming: readonly ComingTurn[];
  readonly next: NextTurn;
};

/** The agreement in force and the tier the department stands in on a day. */
export type CounterRules = {
  readonly agreement: Agreement;
  readonly tier: TierId;
  readonly on: CalendarDate;
};

const FEWEST_COMING = 3;
const MOST_COMING = 8;
const NO_TERMS: CounterTerms = { rule: null, dwellingType: null, rate: ZERO, basis: 'NONE', reference: null };

/** What a counter means under the rules of a day; without an agreement in force nobody's turn is coming. */
export function counterOnDay(reading: CounterReading, rules: CounterRules | null): CounterOnDay {
  const terms = rules ? counterTerms(rules.agreement, rules.tier, reading.name) : NO_TERMS;
  const lapsing = (credit: Fraction) =>
    rules && lapseBefore(rules.agreement.carryOver, { ...reading, credit }, rules);
  const lapses = lapsing(reading.credit);
  const credit = lapses === null ? reading.credit : ZERO;
  const next = nextTurn(terms.rate, credit);
  const upcoming = comingTurns(terms.rate, { credit, counted: reading.counted }, next);
  return { ...reading, lapses, carries: lapsing(ONE) === null, terms, next, upcoming };
}

/** When the municipality's turn comes if the credit is changed before the next home, as a void would. */
export const nextTurnFrom = ({ terms, carries }: CounterOnDay, credit: Fraction): NextTurn =>
  nextTurn(terms.rate, carries ? credit : ZERO);

/** A counter before its first home. */
export const unusedCounter = (departmentId: DepartmentId, name: CounterName): CounterReading => ({
  ...{ id: null, departmentId, name, credit: ZERO, counted: 0, last: null, cells: [] },
});

/** As far as the next turn when that is near, else only that there is more to come. */
function comingTurns(
  rate: Fraction,
  { credit, counted }: Pick<CounterReading, 'credit' | 'counted'>,
  next: NextTurn,
): readonly ComingTurn[] {
  if (next === 'never') return [];
  const count = next > MOST_COMING ? FEWEST_COMING : Math.max(FEWEST_COMING, next);
  return upcomingTurns(rate, credit, count).map((municipal, index) => ({
    number: counted + index + 1,
    municipal,
  }));
}
