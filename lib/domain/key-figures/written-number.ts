import { err, ok, type Result } from '../shared/result';

export type NumberFault = 'not-number' | 'span-order';
export type WrittenNumber =
  | { readonly suppressed: true }
  | { readonly suppressed: false; readonly value: string; readonly valueTo: string | null };

/** What the fund, the statistics office and people write where a figure is kept back. @see D-09, L-58 */
const SUPPRESSED: ReadonlySet<string> = new Set([
  ...['.', '..', '...', '*', '**', '-', '–', '—', ':', 'disk', 'disk.', 'diskr.'],
  ...['diskretioneret', 'diskretion', 'suppressed'],
]);

const GROUPED = /^[0-9]{1,3}(?:\.[0-9]{3})+(?:,([0-9]+))?$/;
const PLAIN = /^[0-9]{1,10}(?:[.,]([0-9]+))?$/;
const SPAN = /^([0-9.,]+)\s*[-–—]\s*([0-9.,]+)$/;
const PLACES = 4;
const MOST_DIGITS = 10;

/** A figure's cell as Danes write it: 27,4 · 1.234 · 12,3 % · 43-46 · or a sign that it is kept back. */
export function readNumber(text: string): Result<WrittenNumber, NumberFault> {
  const bare = text.replace(/\s*%$/, '').trim();
  if (SUPPRESSED.has(bare.toLowerCase())) return ok({ suppressed: true });
  const [, low, high] = SPAN.exec(bare) ?? [];
  if (low !== undefined && high !== undefined) return spanOf(low.replace(/\s*%$/, ''), high);
  const value = decimalOf(bare);
  return value === null ? err('not-number') : ok({ suppressed: false, value, valueTo: null });
}

function spanOf(low: string, high: string): Result<WrittenNumber, NumberFault> {
  const [value, valueTo] = [decimalOf(low), decimalOf(high)];
  if (value === null || valueTo === null) return err('not-number');
  if (scaled(valueTo) <= scaled(value)) return err('span-order');
  return ok({ suppressed: false, value, valueTo });
}

/** With a decimal point and at most four places, rounded half up; null: it is no number. Points by threes part thousands. */
export function decimalOf(text: string): string | null {
  if (GROUPED.test(text)) return rounded(text.replaceAll('.', '').replace(',', '.'));
  return PLAIN.test(text) ? rounded(text.replace(',', '.')) : null;
}

function rounded(text: string): string | null {
  const [whole = '', decimals = ''] = text.split('.');
  if (whole.length > MOST_DIGITS) return null;
  const kept = BigInt(whole + decimals.slice(0, PLACES).padEnd(PLACES, '0'));
  const up = (decimals[PLACES] ?? '0') >= '5' ? 1n : 0n;
  return unscaled(kept + up);
}

const scaled = (text: string): bigint => {
  const [whole = '', decimals = ''] = text.split('.');
  return BigInt(whole + decimals.padEnd(PLACES, '0'));
};

function unscaled(number: bigint): string {
  const digits = number.toString().padStart(PLACES + 1, '0');
  const decimals = digits.slice(-PLACES).replace(/0+$/, '');
  return `${digits.slice(0, -PLACES)}${decimals === '' ? '' : `.${decimals}`}`;
}

/** As the database writes it, `27.4000`, in the one form in which numbers are compared. */
export const plainDecimal = (text: string): string => unscaled(scaled(text));

/** For a comparison with a limit, exactly. */
export const isAbove = (text: string, limit: number): boolean => scaled(text) > scaled(String(limit));

/** Added exactly. */
export const sumOf = (texts: readonly string[]): string =>
  unscaled(texts.reduce((sum, text) => sum + scaled(text), 0n));

/** Less a whole number, exactly; it may come below nought. */
export const lessExactly = (text: string, whole: number): number =>
  Number(scaled(text) - scaled(String(whole))) / 10 ** PLACES;
