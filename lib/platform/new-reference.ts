import { randomBytes } from 'node:crypto';

/** No vowels, so that no words come out; nothing that looks like something else, so that it can be read over the phone. */
const LETTERS = '23456789BCDFGHJKMNPQRSTVWXZ';
const LENGTH = 6;

/**
 * A short name that people call a vacancy by, such as `2025-K7P-3QX`. Drawn at random: it tells nothing and needs no
 * counting; the rare one that is taken already is refused by the database and drawn again. `longer`: by so many letters, where that was
 * one of many: of five hundred drawn together one is taken at most tries once a year has a million.
 */
export function newReference(year: string, longer = 0): string {
  const drawn = [...randomBytes(LENGTH + longer)]
    .map((byte) => LETTERS[Math.floor((byte * LETTERS.length) / 256)])
    .join('');
  return `${year}-${drawn.slice(0, 3)}-${drawn.slice(3)}`;
}
