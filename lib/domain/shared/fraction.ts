/** An exact share in lowest terms with a positive denominator. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

/** The fraction n/d in lowest terms. Throws when d is zero: that is a bug, input is checked by `parseFraction`. */
export function fraction(n: bigint, d: bigint = 1n): Fraction {
  if (d === 0n) throw new RangeError('A fraction cannot have the denominator 0');
  return d < 0n ? reduce(-n, -d) : reduce(n, d);
}

const FORM = /^(-?[0-9]+)(?:\/([0-9]+))?$/;

/** Reads `-?digits(/digits)?`; null when the text has another form or the denominator is 0. */
export function parseFraction(text: string): Fraction | null {
  const match = FORM.exec(text);
  if (match?.[1] === undefined) return null;
  const d = BigInt(match[2] ?? '1');
  return d === 0n ? null : reduce(BigInt(match[1]), d);
}

/** Lowest terms, without a denominator of 1: `2/3`, `0`, `-1/6`. */
export const formatFraction = (f: Fraction): string => (f.d === 1n ? `${f.n}` : `${f.n}/${f.d}`);

/** The exact sum of two shares, in lowest terms. */
export function add(a: Fraction, b: Fraction): Fraction {
  return a.d === b.d ? reduce(a.n + b.n, a.d) : reduce(a.n * b.d + b.n * a.d, a.d * b.d);
}

export const negate = (f: Fraction): Fraction => ({ n: -f.n, d: f.d });

export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, negate(b));

export const multiply = (a: Fraction, b: Fraction): Fraction => reduce(a.n * b.n, a.d * b.d);

/** Negative when a < b, 0 when equal, positive when a > b. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.d === b.d ? a.n : a.n * b.d;
  const right = a.d === b.d ? b.n : b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Both stand in lowest terms, so equal shares have equal parts. */
export const equals = (a: Fraction, b: Fraction): boolean => a.n === b.n && a.d === b.d;

/** Is it above zero? Zero itself is not. */
export const isPositive = (f: Fraction): boolean => f.n > 0n;

export const absolute = (f: Fraction): Fraction => (f.n < 0n ? negate(f) : f);

/** The smallest whole number that is not below `f`. */
export function ceiling(f: Fraction): bigint {
  const whole = f.n / f.d;
  return f.n > 0n && whole * f.d !== f.n ? whole + 1n : whole;
}

/** The largest whole number that is not above `f`. */
export const floor = (f: Fraction): bigint => -ceiling(negate(f));

/** Rounded to a whole number, halves up: 30.5 → 31. For shares, which are never below zero. */
export const roundHalfUp = (f: Fraction): Fraction => ({ n: (2n * f.n + f.d) / (2n * f.d), d: 1n });

/** Of no terms: zero. */
export const sum = (terms: readonly Fraction[]): Fraction => terms.reduce(add, ZERO);

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Small numbers, which is all of ordinary life, are divided in plain arithmetic: it is ten times faster. */
function reduce(n: bigint, d: bigint): Fraction {
  if (d === 1n) return { n, d };
  if (n > SAFE || n < -SAFE || d > SAFE) return reduceLarge(n, d);
  let a = Math.abs(Number(n));
  let b = Number(d);
  while (b !== 0) [a, b] = [b, a % b];
  if (a === 1) return { n, d };
  const divisor = BigInt(a);
  return { n: n / divisor, d: d / divisor };
}

function reduceLarge(n: bigint, d: bigint): Fraction {
  let a = n < 0n ? -n : n;
  let b = d;
  while (b !== 0n) [a, b] = [b, a % b];
  return { n: n / a, d: d / a };
}
