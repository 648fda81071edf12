import { isCalendarDate } from '../shared/calendar-date';

declare const brand: unique symbol;

/** A CPR number as ten digits. Never in a log, an address or an event. */
export type CprNumber = string & { readonly [brand]: 'cpr' };

const DIGITS = /^([0-9]{2})([0-9]{2})([0-9]{2})[0-9]{4}$/;
const WRITTEN = /^[0-9]{6}\s?[-–—]?\s?[0-9]{4}$/;
/** A replacement number has sixty added to the day. */
const REPLACEMENT = 60;

/** Ten digits that begin with a day of some century. */
function isCpr(digits: string): digits is CprNumber {
  const [, day = '', month = '', year = ''] = DIGITS.exec(digits) ?? [];
  const real = Number(day) > REPLACEMENT ? String(Number(day) - REPLACEMENT).padStart(2, '0') : day;
  return ['18', '19', '20'].some((century) => isCalendarDate(`${century}${year}-${month}-${real}`));
}

/**
 * The number as digits; null when it has not the form, or its first six digits are no day. Nothing more is checked: the old
 * check digit does not hold for all numbers given since 2007.
 */
export function parseCpr(text: string): CprNumber | null {
  const written = text.trim();
  const digits = written.replace(/[^0-9]/g, '');
  return WRITTEN.test(written) && isCpr(digits) ? digits : null;
}

/** As it is read aloud and written in letters. */
export const writtenCpr = (cpr: CprNumber): string => `${cpr.slice(0, 6)}-${cpr.slice(6)}`;
