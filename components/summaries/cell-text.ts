import type { Locale } from 'next-intl';
import { decimalText, fromDecimalText } from '@/lib/domain/shared/decimal';
import { type Fraction, fraction, parseFraction } from '@/lib/domain/shared/fraction';
import type { Cell } from '@/lib/domain/summary/summary';
import { formatDay, formatFraction, formatMoney, formatNumber, formatTwoDecimals } from '../ui/format';
import { labelText, type Speaking } from './term-words';

export const NOTHING = '–';
const MINUS = '−';
/** A turn of one counter is a sixth or a third; what many counters come to is read as a decimal. */
const LARGEST_DENOMINATOR = 100n;

/** A figure as the page and the paper write it. */
export function cellText(cell: Cell, speaking: Speaking): string {
  const { locale, messages } = speaking;
  switch (cell.kind) {
    case 'COUNT':
      return signed(BigInt(cell.n), (size) => formatNumber(size, locale));
    case 'SHARE':
      return shareText(cell, locale);
    case 'DAYS':
      return cell.n === 0 ? NOTHING : `${meanText(cell, locale)} ${messages.summaries.files.days}`;
    case 'MONEY':
      return formatMoney(cell.ore, locale);
    case 'TURNS':
      return turnsText(cell.turns, locale);
    case 'FIGURE':
      return cell.unit === 'POINTS'
        ? `${figureText(cell, locale)} ${messages.summaries.files.points}`
        : spanText(cell, locale);
    case 'DATE':
      return formatDay(cell.on, locale);
    case 'WORD':
      return labelText(cell.label, speaking);
    case 'NONE':
      return NOTHING;
    case 'HIDDEN':
      return messages.summaries.files.hidden;
  }
}

const signed = (value: bigint, write: (size: bigint) => string): string =>
  value < 0n ? `${MINUS}${write(-value)}` : write(value);

const percent = (number: string, locale: Locale): string => (locale === 'da' ? `${number} %` : `${number}%`);

/** 22,1 % */
function shareText({ n, of }: { readonly n: number; readonly of: number }, locale: Locale): string {
  if (of === 0) return NOTHING;
  return percent(oneDecimal(fraction(BigInt(n) * 100n, BigInt(of)), locale), locale);
}

/** 12,4 */
const meanText = ({ days, n }: { readonly days: number; readonly n: number }, locale: Locale): string =>
  oneDecimal(fraction(BigInt(days), BigInt(n)), locale);

/** To one decimal, half away from zero. */
function oneDecimal({ n, d }: Fraction, locale: Locale): string {
  const size = n < 0n ? -n : n;
  const tenths = (size * 20n + d) / (2n * d);
  return signed(
    n < 0n ? -tenths : tenths,
    (all) => `${formatNumber(all / 10n, locale)}${locale === 'da' ? ',' : '.'}${all % 10n}`,
  );
}

function turnsText(turns: string, locale: Locale): string {
  const exact = parseFraction(turns);
  if (exact === null) return NOTHING;
  return exact.d > LARGEST_DENOMINATOR ? formatTwoDecimals(exact, locale) : formatFraction(exact);
}

/** 43–46 %: the sign stands once. */
function spanText(
  { value, valueTo, unit }: { readonly value: string; readonly valueTo?: string; readonly unit: string },
  locale: Locale,
): string {
  if (valueTo === undefined) return figureText({ value, unit }, locale);
  const lower =
    unit === 'PERCENT' ? figureText({ value, unit: 'COUNT' }, locale) : figureText({ value, unit }, locale);
  return `${lower}–${figureText({ value: valueTo, unit }, locale)}`;
}

/** As it was published, with all its decimals. */
function figureText(
  { value, unit }: { readonly value: string; readonly unit: string },
  locale: Locale,
): string {
  const exact = fromDecimalText(value);
  if (exact === null) return NOTHING;
  if (unit === 'ORE') return formatMoney(exact.n / exact.d, locale);
  const [, decimals = ''] = value.split('.');
  const [whole = '0', places] = decimalText(exact, decimals.length, '.').replace('-', '').split('.');
  const number = `${formatNumber(BigInt(whole), locale)}${places ? `${locale === 'da' ? ',' : '.'}${places}` : ''}`;
  const text = exact.n < 0n ? `${MINUS}${number}` : number;
  return unit === 'PERCENT' ? percent(text, locale) : text;
}
