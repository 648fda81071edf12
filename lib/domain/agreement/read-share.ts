import { fromDecimalText } from '../shared/decimal';
import { compare, type Fraction, fraction, ONE, parseFraction, ZERO } from '../shared/fraction';

const EVERY = /^(?:hver|every)(?:\s+([1-9][0-9]{0,3})(?:\.|st|nd|rd|th)?)?$/;
const PERCENT = /^([0-9]{1,3}(?:[.,][0-9]{1,2})?)\s*%$/;
/** As much as anybody writes: exact sums of longer fractions are work for nothing. */
const LONGEST = 20;
const EXEMPT = ['friholdt', 'exempt', 'ingen', 'none'];

/**
 * Reads a share as people write it: `hver 3.`, `hver tredje`, `every 3rd`, `22 %`, `1/3`, `friholdt`. Exact, from 0 to 1; null when it is none of these.
 * What `shareInWords` writes is read back.
 */
export function readShare(written: string): Fraction | null {
  const text = written.trim().toLowerCase();
  if (text.length > LONGEST) return null;
  if (EXEMPT.includes(text)) return ZERO;
  const share = everyNth(text) ?? percent(text) ?? parseFraction(text);
  return share !== null && compare(share, ZERO) >= 0 && compare(share, ONE) <= 0 ? share : null;
}

function everyNth(text: string): Fraction | null {
  const match = EVERY.exec(text);
  if (match !== null) return fraction(1n, BigInt(match[1] ?? '1'));
  const [, word = ''] = /^(?:hver|every)\s+(\p{L}+)$/u.exec(text) ?? [];
  const n = ORDINALS.find((words) => words.includes(word));
  return n === undefined ? null : fraction(1n, BigInt(ORDINALS.indexOf(n) + 2));
}

const ORDINALS = [
  ['anden', 'andet', 'second', 'other'],
  ['tredje', 'third'],
  ['fjerde', 'fourth'],
  ['femte', 'fifth'],
  ['sjette', 'sixth'],
  ['syvende', 'seventh'],
  ['ottende', 'eighth'],
  ['niende', 'ninth'],
  ['tiende', 'tenth'],
];

function percent(text: string): Fraction | null {
  const points = PERCENT.exec(text)?.[1];
  const value = points === undefined ? null : fromDecimalText(points.replace(',', '.'));
  return value && fraction(value.n, value.d * 100n);
}
