import type { Bilingual } from '../shared/bilingual';
import { decimalText } from '../shared/decimal';
import { type Fraction, formatFraction, fraction } from '../shared/fraction';

const ENDINGS = ['th', 'st', 'nd', 'rd'] as const;

/** `3rd`, `22nd`, `11th`. */
export function englishOrdinal(n: number): string {
  const teens = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${teens ? 'th' : (ENDINGS[n % 10] ?? 'th')}`;
}

/** How a share is spoken of: `hver 3.`, `22 %`, `friholdt`. */
export function shareInWords(rate: Fraction): Bilingual {
  if (rate.n === 0n) return { da: 'friholdt', en: 'exempt' };
  if (rate.n !== 1n) return { da: percent(rate, ','), en: percent(rate, '.') };
  if (rate.d === 1n) return { da: 'hver', en: 'every' };
  return { da: `hver ${rate.d}.`, en: `every ${englishOrdinal(Number(rate.d))}` };
}

/** `22 %`; a share that no two decimals can say stays a fraction. */
function percent(rate: Fraction, separator: ',' | '.'): string {
  const points = fraction(rate.n * 100n, rate.d);
  return 100n % points.d === 0n ? `${decimalText(points, 2, separator)} %` : formatFraction(rate);
}

/** A credit as shown: a real minus sign. */
export const creditInWords = (credit: Fraction): string => formatFraction(credit).replace('-', '−');
