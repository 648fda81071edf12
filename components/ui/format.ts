import type { Locale } from 'next-intl';
import { dayFormatter, numberFormatter } from './formatters';

/** A day is written ÅÅÅÅ-MM-DD everywhere but on the screen. */
interface DayParts {
  year: number;
  month: number;
  day: number;
}

function partsOf(day: string): DayParts {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.slice(0, 10).split('-').map(Number);
  return { year, month, day: date };
}

function named(day: string, locale: Locale, part: Intl.DateTimeFormatOptions): string {
  const { year, month, day: date } = partsOf(day);
  const noon = new Date(Date.UTC(year, month - 1, date, 12));
  return dayFormatter(locale, part).format(noon);
}

const month = (day: string, locale: Locale) => named(day, locale, { month: 'long' });
const weekday = (day: string, locale: Locale) => named(day, locale, { weekday: 'long' });
const twoDigits = (value: number) => String(value).padStart(2, '0');

/** 06.10.2025; in English 6 Oct 2025, as 06.10 would be read in two ways. */
export function formatDay(day: string, locale: Locale): string {
  const { year, month: number, day: date } = partsOf(day);
  if (locale === 'da') return `${twoDigits(date)}.${twoDigits(number)}.${year}`;
  return `${date} ${month(day, locale).slice(0, 3)} ${year}`;
}

/** 6. oktober 2025 / 6 October 2025 */
export function formatLongDay(day: string, locale: Locale): string {
  return `${formatDayAndMonth(day, locale)} ${partsOf(day).year}`;
}

/** 6. oktober / 6 October */
export function formatDayAndMonth(day: string, locale: Locale): string {
  return `${partsOf(day).day}${locale === 'da' ? '.' : ''} ${month(day, locale)}`;
}

/** mandag 6. oktober / Monday 6 October */
export function formatWeekday(day: string, locale: Locale): string {
  return `${weekday(day, locale)} ${formatDayAndMonth(day, locale)}`;
}

/** mandag 6. okt. / Mon 6 Oct: for table cells. */
export function formatShortWeekday(day: string, locale: Locale): string {
  const { day: date } = partsOf(day);
  if (locale === 'en') return `${weekday(day, locale).slice(0, 3)} ${date} ${month(day, locale).slice(0, 3)}`;
  const name = month(day, locale);
  return `${weekday(day, locale)} ${date}. ${name.length > 4 ? `${name.slice(0, 3)}.` : name}`;
}

/** A day with a clock time: mandag 6. oktober 2025 kl. 10.42 / Monday 6 October 2025 at 10:42. The time is HH:MM, Danish time. */
export function formatMoment(day: string, time: string, locale: Locale): string {
  const date = `${weekday(day, locale)} ${formatLongDay(day, locale)}`;
  return `${date} ${formatTime(time, locale)}`;
}

/** 06.10.2025 kl. 10.42 / 6 Oct 2025 at 10:42 */
export function formatShortMoment(day: string, time: string, locale: Locale): string {
  return `${formatDay(day, locale)} ${formatTime(time, locale)}`;
}

function formatTime(time: string, locale: Locale): string {
  const clock = time.slice(0, 5);
  return locale === 'da' ? `kl. ${clock.replace(':', '.')}` : `at ${clock}`;
}

/** 1.234 / 1,234 */
export function formatNumber(value: number | bigint, locale: Locale): string {
  return numberFormatter(locale, {}).format(value);
}

/** A whole number of hundredths: 7850 is 78,5; trailing zeros go. Used for m², percent, percentage points. */
export function formatHundredths(hundredths: number, locale: Locale): string {
  return numberFormatter(locale, { maximumFractionDigits: 2 }).format(hundredths / 100);
}

/** 7850 hundredths: 78,5 m² */
export function formatArea(hundredths: number, locale: Locale): string {
  return `${formatHundredths(hundredths, locale)} m²`;
}

/** 2740 hundredths: 27,4 % */
export function formatPercent(hundredths: number, locale: Locale): string {
  return locale === 'da'
    ? `${formatHundredths(hundredths, locale)} %`
    : `${formatHundredths(hundredths, locale)}%`;
}

/** Øre to 1.234,50 kr. */
export function formatMoney(ore: number | bigint, locale: Locale): string {
  const { sign, whole, rest } = splitOre(ore);
  return `${sign}${formatNumber(whole, locale)}${locale === 'da' ? ',' : '.'}${rest} kr.`;
}

/** Øre to 5.940 kr. when the amount is even, else with øre: for rents in lists. */
export function formatRent(ore: number | bigint, locale: Locale): string {
  const { sign, whole, rest } = splitOre(ore);
  return rest === '00' ? `${sign}${formatNumber(whole, locale)} kr.` : formatMoney(ore, locale);
}

function splitOre(ore: number | bigint) {
  const amount = BigInt(ore);
  const size = amount < 0n ? -amount : amount;
  return { sign: amount < 0n ? minus : '', whole: size / 100n, rest: String(size % 100n).padStart(2, '0') };
}

const minus = '−';

interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** As wide as a digit and never broken: 1 27/50 must not be read as 127/50. */
const betweenWholeAndRest = '\u2007';

/** An exact share as the ledger says it: 2/3, −1/25, 1, 1 1/6. */
export function formatFraction({ n, d }: Fraction): string {
  const size = n < 0n ? -n : n;
  const whole = size / d;
  const rest = size % d;
  const sign = n < 0n ? minus : '';
  if (rest === 0n) return `${sign}${whole}`;
  return whole === 0n ? `${sign}${rest}/${d}` : `${sign}${whole}${betweenWholeAndRest}${rest}/${d}`;
}

/** A change with its sign: + 11/50, − 1. */
export function formatChange(change: Fraction): string {
  if (change.n === 0n) return '0';
  return change.n < 0n
    ? `${minus} ${formatFraction({ n: -change.n, d: change.d })}`
    : `+ ${formatFraction(change)}`;
}

/** A share to two decimals for sums of many counters: 108,21. Rounded half away from zero, from the exact fraction. */
export function formatTwoDecimals({ n, d }: Fraction, locale: Locale): string {
  const size = n < 0n ? -n : n;
  const hundredths = (size * 200n + d) / (2n * d);
  const { whole, rest } = splitOre(hundredths);
  const sign = n < 0n && hundredths > 0n ? minus : '';
  return `${sign}${formatNumber(whole, locale)}${locale === 'da' ? ',' : '.'}${rest}`;
}
