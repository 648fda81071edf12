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

export type PartOfTime = 'BEFORE' | 'WITHIN' | 'AFTER';

/** When a counter's department began or ended by a merger or a split, seen from the period; null: it did not. */
export type Carrying = { readonly opened: PartOfTime | null; readonly closed: PartOfTime | null };

const NOTHING_CARRIED: Carrying = { opened: null, closed: null };

/** The ledger's entries of one part of time, added up. */
export type EntrySum = {
  readonly when: PartOfTime;
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
  /** What came from departments that ended within the period, less what went on to those that began. */
  readonly carried: Fraction;
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
  carrying: Carrying = NOTHING_CARRIED,
): Book {
  const before = totalOf(sums.filter(({ when }) => when === 'BEFORE'));
  const within = totalOf(sums.filter(({ when }) => when === 'WITHIN'));
  const all = totalOf(sums);
  const recounted = add(stored.opening, all.net);
  const { opening, carried } = carriedOver(carrying, {
    ...{ brought: stored.opening, before: before.net, left: recounted },
  });
  return {
    opening,
    earned: within.earned,
    used: within.used,
    corrections: within.corrections,
    carried,
    closing: add(add(opening, within.net), carried),
    counted: within.counted,
    recounted,
    stored: stored.credit,
    disagreements: disagreementsOf(stored, all, last),
  };
}

/** A credit that goes over to another department stands in one book at a time, so that books may be added up. @see D-12 */
function carriedOver(
  { opened, closed }: Carrying,
  {
    brought,
    before,
    left,
  }: { readonly brought: Fraction; readonly before: Fraction; readonly left: Fraction },
): Pick<Book, 'opening' | 'carried'> {
  const begun = opened === null || opened === 'BEFORE' ? add(brought, before) : before;
  const came = opened === 'WITHIN' ? brought : ZERO;
  return {
    opening: closed === 'BEFORE' ? subtract(begun, left) : begun,
    carried: closed === 'WITHIN' ? subtract(came, left) : came,
  };
}

/** The sum of several books; the identity holds for the sum when it holds for each. */
export function sumOfBooks(books: readonly Book[]): Omit<Book, 'disagreements' | 'recounted' | 'stored'> {
  return {
    opening: sumOf(books, (book) => book.opening),
    earned: sumOf(books, (book) => book.earned),
    used: books.reduce((used, book) => used + book.used, 0),
    corrections: sumOf(books, (book) => book.corrections),
    carried: sumOf(books, (book) => book.carried),
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
