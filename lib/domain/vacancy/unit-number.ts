/**
 * A unit number as the stock knows it, however it was typed: `dbl 1.`, `ＤＢＬ 1` and `DBL  1` are one home, and a home
 * reported anew is to be known again. Digits and the signs between them stay: `014-23` and `14-23` may be two homes.
 */
export const unitNumber = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:]+|[\s.,;:]+$/g, '')
    .toUpperCase();
