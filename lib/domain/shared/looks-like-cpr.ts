const SIX_AND_FOUR = /(?<![0-9])([0-9]{2})([0-9]{2})[0-9]{2}\s?[-–—]?\s?[0-9]{4}(?![0-9])/g;

/** A replacement number has sixty added to the day. */
const REPLACEMENT = 60;

/**
 * A day and a month in the first four of six digits, then four more. A telephone number has eight digits, and a case
 * number that begins with a day is rare enough to be written otherwise.
 */
export const looksLikeCpr = (text: string): boolean =>
  [...text.matchAll(SIX_AND_FOUR)].some(
    ([, day, month]) => isDay(Number(day)) && isWithin(Number(month), 12),
  );

const isDay = (day: number): boolean => isWithin(day > REPLACEMENT ? day - REPLACEMENT : day, 31);
const isWithin = (number: number, most: number): boolean => number >= 1 && number <= most;

/** For the `pattern` of a search field, whose text goes into an address: no ten digits that could be a CPR number. */
export const NO_CPR_PATTERN = '(?!.*[0-9]{6}[ \\-]?[0-9]{4}(?![0-9])).*';
