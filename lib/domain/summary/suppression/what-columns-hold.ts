import type { TallyFilter } from '../measure';

type Measure = TallyFilter['measure'];

/*
 * What a reader may be shown of a column, where the cells do not say it themselves. A column that is new says here what it holds; until
 * it does, its amounts, its dates, and counts and shares that do not say of which homes they are stay hidden. @see docs/domain/suppression.md
 */

/** Agreed, decided or published elsewhere: not counted from anybody's case. */
export const PUBLISHED_COLUMNS: ReadonlySet<string> = new Set([
  'stock',
  'threshold',
  'threshold-from',
  'threshold-source',
  'goal-amount',
  'tier-changes',
]);

/** The section whose key figures and dates are the registers' and the parties' own, published before they came here. */
export const PUBLISHED_SECTION = 'WATCH';

/**
 * Counted since the agreement began, so that two years' difference is one year's cases; or a counter's own books, which are what was
 * reported times a share that everybody knows; or turns of youth homes, department by department so few that what it would take to hide them
 * well leaves little of all turns to see. The share that was agreed of them is a word, and is told.
 */
export const TABLES_NOT_SHOWN: ReadonlySet<string> = new Set(['flexible-share', 'books', 'promise-youth']);

/** Worked out of a count by a rule that everybody knows: it gives the count back, or nearly. */
export const COLUMNS_NOT_SHOWN: ReadonlySet<string> = new Set([
  ...['special-due', 'most-flexible'],
  // Øre of homes that no column beside it counts.
  'combined-lost',
]);

/**
 * Turns by bands of rent, given and used: so few of each that what it takes to hide them well leaves little of all else to see. What is
 * reported is told by the same bands, and turns by whether they are cheap.
 */
export const CELLS_NOT_SHOWN: ReadonlySet<string> = new Set([
  'rent-bands homes-given',
  'rent-bands homes-used',
]);

/** Days and øre of so many homes as another column of the row counts: shown where those are. */
export const COUNTED_BY: Readonly<Record<string, string>> = {
  'void-days': 'void-homes',
  'rent-lost': 'void-homes',
  'borne-by-municipality': 'void-homes',
  'borne-by-organisation': 'void-homes',
  'borne-by-department': 'void-homes',
  'borne-by-unexplained': 'void-homes',
  'unexplained-lost': 'unexplained-homes',
  'running-rent': 'still-waiting',
};

/** A measure, or of its details one; `STANDING` are the turns that were not voided since. */
export type Counted = { readonly measure: Measure; readonly detail?: string };
export const STANDING = 'STANDING';

/** What shares of a column are of, where no column of the table counts it. */
export const SHARES_OF: Readonly<Record<string, Counted>> = {
  'of-given': { measure: 'SLOT', detail: STANDING },
};

export type SameHomes = { readonly whole: Counted; readonly parts: readonly Counted[] };

const slot = (detail: string): Counted => ({ measure: 'SLOT', detail });
const let_ = (detail: string): Counted => ({ measure: 'LET', detail });
const returned = (detail: string): Counted => ({ measure: 'SLOT_RETURN', detail });
const of = (whole: Counted, ...parts: readonly Counted[]): SameHomes => ({ whole, parts });
const all = (measure: Measure): Counted => ({ measure });

/** Parts of the same homes by how they are counted; what the parts lack can be worked out too. @see migration 0021_tallies */
export const PARTS_OF_HOMES: readonly SameHomes[] = [
  of(all('REPORTED'), all('RENT')),
  of(all('SLOT'), slot(STANDING), slot('VOIDED')),
  of(all('SLOT'), all('SLOT_RENT'), slot('VOIDED')),
  of(slot(STANDING), all('SLOT_RENT')),
  of(slot(STANDING), all('ANSWER_DAYS')),
  of(slot(STANDING), slot('COMPLETED'), all('SLOT_RETURN')),
  of(slot('RETURNED'), all('SLOT_RETURN')),
  of(slot('COMPLETED'), all('SLOT_RENT_USED')),
  of(slot('COMPLETED'), all('LEASE_DAYS')),
  of(all('SLOT_RETURN'), all('FAULT')),
  of(returned('TOO_EXPENSIVE'), all('SLOT_RENT_DEAR')),
  of(all('LET'), all('LET_DAYS')),
  of(all('EMPTY'), all('EMPTY_BORNE')),
];

/** What comes to the same where every home goes the usual way within the year; taken for true only where the numbers say so. */
export const USUALLY_THE_SAME: readonly SameHomes[] = [
  of(all('COUNTED'), all('REPORTED')),
  of(all('COUNTED'), all('REPORTED'), all('VOIDED')),
  of(all('COUNTED'), all('REPORTED'), slot('VOIDED')),
  of(slot(STANDING), all('ANSWER_DAYS'), returned('DEADLINE_EXPIRED')),
  of({ measure: 'REPORTED', detail: 'MUNICIPAL' }, slot(STANDING)),
  of({ measure: 'REPORTED', detail: 'ORGANISATION' }, all('LET_DAYS')),
  of(all('VOIDED'), slot('VOIDED')),
  of(all('VOIDED'), { measure: 'CHOICE', detail: 'VOID' }),
  of(slot('VOIDED'), { measure: 'CHOICE', detail: 'VOID' }),
  of(slot('COMPLETED'), ...['_QUARTER', '_AGREED', '_YOUTH', ''].map((part) => let_(`MUNICIPAL${part}`))),
  of(all('SLOT_RENT_USED'), ...['_QUARTER', '_AGREED', '_YOUTH', ''].map((part) => let_(`MUNICIPAL${part}`))),
  of(all('LET'), all('LET_DAYS'), slot('COMPLETED')),
  of(
    all('LET'),
    all('LET_DAYS'),
    ...['_QUARTER', '_AGREED', '_YOUTH', ''].map((part) => let_(`MUNICIPAL${part}`)),
  ),
  of(slot('COMPLETED'), all('NAMING')),
  of(slot('COMPLETED'), all('WAITING_RENT')),
  of(all('SLOT'), all('WAITING_RENT'), all('RUNNING_RENT')),
  of(slot(STANDING), all('WAITING_RENT'), all('RUNNING_RENT')),
  of(slot('COMPLETED'), all('NAME_DAYS')),
  of(all('NAMING'), all('NAME_DAYS')),
  of(all('FAULT'), returned('WRONG_DATA')),
  of(all('FAULT'), returned('NOT_LETTABLE')),
  of(all('FAULT'), returned('WRONG_DATA'), returned('NOT_LETTABLE')),
];
