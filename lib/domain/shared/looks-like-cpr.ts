const SIX_AND_FOUR = /(?<![0-9])([0-9]{2})([0-9]{2})[0-9]{2}\s?[-–—]?\s?[0-9]{4}(?![0-9])/g;

/**
 * A day and a month in the first four of six digits, then four more. A telephone number has eight digits, and a case
 * number that begins with a day is rare enough to be written otherwise.
 */
export const looksLikeCpr = (text: string): boolean =>
  [...text.matchAll(SIX_AND_FOUR)].some(([, day, month]) => isWithin(day, 31) && isWithin(month, 12));

const isWithin = (digits: string | undefined, most: number): boolean =>
  Number(digits) >= 1 && Number(digits) <= most;

/** For the `pattern` of a search field, whose text goes into an address: no ten digits that could be a CPR number. */
export const NO_CPR_PATTERN = '(?!.*[0-9]{6}[ \\-]?[0-9]{4}(?![0-9])).*';
