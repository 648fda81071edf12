import { randomBytes } from 'node:crypto';

/** No vowels, so that no words come out; nothing that looks like something else, so that it can be read over the phone. */
const LETTERS = '23456789BCDFGHJKMNPQRSTVWXZ';
const LENGTH = 6;

/**
 * A short name that people call a vacancy by, such as `2025-K7P-3QX`. Drawn at random: it tells nothing and needs no
 * counting; the rare one that is taken already is refused by the database and drawn again.
 */
export function newReference(year: string): string {
  const drawn = [...randomBytes(LENGTH)]
    .map((byte) => LETTERS[Math.floor((byte * LETTERS.length) / 256)])
    .join('');
  return `${year}-${drawn.slice(0, 3)}-${drawn.slice(3)}`;
}
