import { type Fraction, fraction, ONE } from './fraction';

const FORM = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/;

/** Beyond this many places a number written with an exponent is only known to be enormous or minute. */
const MOST_PLACES = 100_000;

/**
 * The exact value of a decimal number as written (`27.4`, `1e2`); null when the text is not one. An exponent that no
 * memory could hold gives a stand-in on the same side of every limit that anyone could write out.
 */
export function fromDecimalText(text: string): Fraction | null {
  const match = FORM.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = match;
  const digits = BigInt(whole + decimals);
  if (digits === 0n) return { n: 0n, d: 1n };
  const places = Number(exponent) - decimals.length;
  const signed = sign === '-' ? -digits : digits;
  if (Math.abs(places) > MOST_PLACES + whole.length + decimals.length) return standIn(signed, places);
  return places >= 0 ? fraction(signed * 10n ** BigInt(places)) : fraction(signed, 10n ** BigInt(-places));
}

function standIn(signed: bigint, places: number): Fraction {
  const size = 10n ** BigInt(MOST_PLACES);
  const unit = signed < 0n ? -ONE.n : ONE.n;
  return places > 0 ? { n: unit * size, d: 1n } : { n: unit, d: size };
}

/** A percentage as people write it, at most `places` decimals, cut and not rounded: `27,4` or `27.4`. */
export function decimalText(f: Fraction, places: number, separator: ',' | '.'): string {
  const scale = 10n ** BigInt(places);
  const scaled = (f.n < 0n ? -f.n : f.n) * scale;
  const digits = (scaled / f.d).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const decimals = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${f.n < 0n ? '-' : ''}${whole}${decimals === '' ? '' : separator + decimals}`;
}
