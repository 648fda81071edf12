/** So many wrong birth dates close the link's uploads for a while. */
export const TRIES = 5;

const HOUR = 60;
const DAY = 24 * HOUR;
/** After the first five wrong ones an hour, after ten a day, after fifteen until the office has given a new link. */
const BARS = [HOUR, DAY] as const;

/**
 * For how many minutes uploads are closed after this many wrong birth dates in all; null: not at all; `FOR_GOOD`: until the
 * office gives a new link. A birth date is one of some 30,000: nobody gets far by guessing.
 */
export function barAfter(wrong: number): number | null | 'FOR_GOOD' {
  const bars = Math.floor(wrong / TRIES);
  if (bars > BARS.length) return 'FOR_GOOD';
  return wrong % TRIES === 0 ? (BARS[bars - 1] ?? null) : null;
}

/** How many tries are left before the next bar. */
export const triesLeft = (wrong: number): number => TRIES - (wrong % TRIES);
