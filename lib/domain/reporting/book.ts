import { add, equals, type Fraction, fraction, subtract, ZERO } from '../shared/fraction';

/** What stands on the counter's row, kept under lock with every entry. */
export type StoredCounter = {
  readonly opening: Fraction;
  readonly credit: Fraction;
  readonly earned: Fraction;
  readonly corrections: Fraction;
  readonly counted: number;
  readonly slots: number;
  readonly entries: number;
};

/** The ledger's entries of one part of time, added up. */
export type EntrySum = {
  readonly when: 'BEFORE' | 'WITHIN' | 'AFTER';
  readonly earned: Fraction;
  readonly used: number;
  readonly corrections: Fraction;
  readonly counted: number;
  readonly entries: number;
};

export type Disagreement =
  | 'credit'
  | 'earned'
  | 'corrections'
  | 'counted'
  | 'slots'
  | 'entries'
  | 'last-credit';

/** One counter's accounts for a period, told from the ledger alone, and what the stored row says otherwise. */
export type Book = {
  readonly opening: Fraction;
  readonly earned: Fraction;
  readonly used: number;
  readonly corrections: Fraction;
  readonly closing: Fraction;
  readonly counted: number;
  /** The credit today by the ledger, and by the row that intake locks. Equal unless something is wrong. */
  readonly recounted: Fraction;
  readonly stored: Fraction;
  readonly disagreements: readonly Disagreement[];
};

/** Adds the ledger up and holds the stored counter against it. @see docs/domain/allocation-model.md */
export function recountBook(
  stored: StoredCounter,
  sums: readonly EntrySum[],
  last: { readonly credit: Fraction; readonly sequence: number } | null,
): Book {
  const before = totalOf(sums.filter(({ when }) => when === 'BEFORE'));
  const within = totalOf(sums.filter(({ when }) => when === 'WITHIN'));
  const all = totalOf(sums);
  const opening = add(stored.opening, before.net);
  return {
    opening,
    earned: within.earned,
    used: within.used,
    corrections: within.corrections,
    closing: add(opening, within.net),
    counted: within.counted,
    recounted: add(stored.opening, all.net),
    stored: stored.credit,
    disagreements: disagreementsOf(stored, all, last),
  };
}

/** The sum of several books; the identity holds for the sum when it holds for each. */
export function sumOfBooks(books: readonly Book[]): Omit<Book, 'disagreements' | 'recounted' | 'stored'> {
  return {
    opening: sumOf(books, (book) => book.opening),
    earned: sumOf(books, (book) => book.earned),
    used: books.reduce((used, book) => used + book.used, 0),
    corrections: sumOf(books, (book) => book.corrections),
    closing: sumOf(books, (book) => book.closing),
    counted: books.reduce((counted, book) => counted + book.counted, 0),
  };
}

const sumOf = (books: readonly Book[], of: (book: Book) => Fraction): Fraction =>
  books.map(of).reduce(add, ZERO);

type Total = Omit<EntrySum, 'when'> & { readonly net: Fraction };

function totalOf(sums: readonly EntrySum[]): Total {
  const earned = sums.map((sum) => sum.earned).reduce(add, ZERO);
  const corrections = sums.map((sum) => sum.corrections).reduce(add, ZERO);
  const used = sums.reduce((total, sum) => total + sum.used, 0);
  const net = add(subtract(earned, fraction(BigInt(used))), corrections);
  const counted = sums.reduce((total, sum) => total + sum.counted, 0);
  const entries = sums.reduce((total, sum) => total + sum.entries, 0);
  return { earned, corrections, used, net, counted, entries };
}

function disagreementsOf(
  stored: StoredCounter,
  all: Total,
  last: { readonly credit: Fraction; readonly sequence: number } | null,
): readonly Disagreement[] {
  const recounted = add(stored.opening, all.net);
  const checks: readonly (readonly [Disagreement, boolean])[] = [
    ['credit', equals(recounted, stored.credit)],
    ['earned', equals(all.earned, stored.earned)],
    ['corrections', equals(all.corrections, stored.corrections)],
    ['counted', all.counted === stored.counted],
    ['slots', all.used === stored.slots],
    // Dense from 1: as many entries as the last one's number, here and on the row.
    ['entries', all.entries === stored.entries && all.entries === (last?.sequence ?? 0)],
    ['last-credit', equals(last?.credit ?? stored.opening, recounted)],
  ];
  return checks.filter(([, agrees]) => !agrees).map(([name]) => name);
}
