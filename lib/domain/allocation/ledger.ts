import type { Agreement } from '../agreement/agreement';
import type { ReturnReason } from '../agreement/vocabulary';
import { add, equals, type Fraction, fraction, negate, ONE, subtract, sum, ZERO } from '../shared/fraction';

/** One line in the books of a counter. Lines are only added; a mistake gets a counter-entry. */
export type LedgerEntry =
  | { readonly kind: 'OPENING'; readonly amount: Fraction }
  | { readonly kind: 'REPORTED'; readonly rate: Fraction; readonly takesTurn: boolean }
  | { readonly kind: 'CORRECTION'; readonly because: 'RETURN' | 'VOID'; readonly amount: Fraction };

/** What a line adds to the credit: a report earns its share, and gives it up again when it uses a turn. */
export function amountOf(entry: LedgerEntry): Fraction {
  if (entry.kind !== 'REPORTED') return entry.amount;
  return entry.takesTurn ? subtract(entry.rate, ONE) : entry.rate;
}

/** The credit after all these lines. */
export const balanceOf = (entries: readonly LedgerEntry[]): Fraction => sum(entries.map(amountOf));

/** What the lines of one vacancy have meant for its counter so far. */
export const netEffect = balanceOf;

/** The turn comes back when the organisation is at fault; otherwise the slot counts as used and there is no line. */
export function returnEntry(agreement: Agreement, reason: ReturnReason): LedgerEntry | null {
  const terms = agreement.returns.find((row) => row.reason === reason);
  return terms?.fault === 'ORGANISATION' ? { kind: 'CORRECTION', because: 'RETURN', amount: ONE } : null;
}

/** Takes back everything one counted vacancy has meant, also a correction by its return. */
export const voidEntry = (entriesOfTheVacancy: readonly LedgerEntry[]): LedgerEntry => ({
  kind: 'CORRECTION',
  because: 'VOID',
  amount: negate(netEffect(entriesOfTheVacancy)),
});

/** A counter's books: opening + earned − slots + corrections = closing. */
export type Books = {
  readonly opening: Fraction;
  readonly counted: number;
  readonly earned: Fraction;
  readonly slots: number;
  readonly corrections: Fraction;
  readonly closing: Fraction;
};

export function booksOf(entries: readonly LedgerEntry[]): Books {
  const reported = entries.filter((entry) => entry.kind === 'REPORTED');
  return {
    opening: sumOf(entries, 'OPENING'),
    counted: reported.length,
    earned: sum(reported.map((entry) => entry.rate)),
    slots: reported.filter((entry) => entry.takesTurn).length,
    corrections: sumOf(entries, 'CORRECTION'),
    closing: balanceOf(entries),
  };
}

/** Does the identity hold, and is the closing credit the one that the counter carries? */
export function isBalanced(books: Omit<Books, 'counted'>, credit: Fraction): boolean {
  const earned = add(books.opening, books.earned);
  const expected = add(subtract(earned, fraction(BigInt(books.slots))), books.corrections);
  return equals(expected, books.closing) && equals(books.closing, credit);
}

function sumOf(entries: readonly LedgerEntry[], kind: 'OPENING' | 'CORRECTION'): Fraction {
  return entries.reduce((total, entry) => (entry.kind === kind ? add(total, amountOf(entry)) : total), ZERO);
}
