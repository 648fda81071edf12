import type { Measure } from '../measure';

/*
 * What a reader may be shown of a column, where the cells do not say it themselves. A column that is new says here what it holds; until
 * it does, its amounts, dates and shares of unknown numbers stay hidden. @see docs/domain/suppression.md
 */

/** Agreed, decided or published elsewhere: not counted from anybody's case. */
export const PUBLISHED_COLUMNS: ReadonlySet<string> = new Set([
  'stock',
  'share',
  'cap',
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
 * reported times a share that everybody knows.
 */
export const TABLES_NOT_SHOWN: ReadonlySet<string> = new Set(['flexible-share', 'books']);

/** Worked out of a count by a rule that everybody knows: it gives the count back, or nearly. */
export const COLUMNS_NOT_SHOWN: ReadonlySet<string> = new Set(['special-due', 'most-flexible']);

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

/** Other ways to count the same homes, and their parts. Taken for true wherever the numbers fit. @see migration 0021_tallies */
export const SAME_HOMES: readonly { readonly whole: Counted; readonly parts: readonly Counted[] }[] = [
  { whole: { measure: 'REPORTED' }, parts: [{ measure: 'RENT' }] },
  {
    whole: { measure: 'SLOT' },
    parts: [
      { measure: 'SLOT', detail: STANDING },
      { measure: 'SLOT', detail: 'VOIDED' },
    ],
  },
  { whole: { measure: 'SLOT' }, parts: [{ measure: 'SLOT_RENT' }, { measure: 'SLOT', detail: 'VOIDED' }] },
  { whole: { measure: 'SLOT', detail: STANDING }, parts: [{ measure: 'SLOT_RENT' }] },
  { whole: { measure: 'SLOT', detail: STANDING }, parts: [{ measure: 'ANSWER_DAYS' }] },
  { whole: { measure: 'SLOT', detail: STANDING }, parts: [{ measure: 'SLOT_RETURN' }] },
  { whole: { measure: 'SLOT', detail: 'RETURNED' }, parts: [{ measure: 'SLOT_RETURN' }] },
  { whole: { measure: 'SLOT', detail: 'COMPLETED' }, parts: [{ measure: 'SLOT_RENT_USED' }] },
  { whole: { measure: 'SLOT', detail: 'COMPLETED' }, parts: [{ measure: 'LEASE_DAYS' }] },
  { whole: { measure: 'SLOT_RETURN' }, parts: [{ measure: 'FAULT' }] },
  { whole: { measure: 'SLOT_RETURN', detail: 'TOO_EXPENSIVE' }, parts: [{ measure: 'SLOT_RENT_DEAR' }] },
];
