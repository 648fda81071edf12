import { plainName } from './places';

/** Below it two names are two names: `Nordbyen` and `Sydbyen`. */
const LIKE = 0.78;

/** Those whose names may be meant by what is written, the likeliest first: letters that are left out, words in another order. @see Q38 */
export function likeNames<T extends { readonly name: string }>(
  written: string,
  known: readonly T[],
): readonly T[] {
  return known
    .map((one) => ({ one, likeness: likeness(plainName(written), plainName(one.name)) }))
    .filter((found) => found.likeness >= LIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ one }) => one);
}

/** 1 for equal ones, 0 for those that have nothing in common. */
function likeness(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (isPartOf(a, b) || isPartOf(b, a)) return 0.9;
  return Math.max(nearness(a, b), nearness(sortedWords(a), sortedWords(b)));
}

const sortedWords = (text: string): string => text.split('_').sort().join('_');

/** Every word of the one stands in the other: `Haven` and `Haven Nord`. */
function isPartOf(a: string, b: string): boolean {
  const words = new Set(b.split('_'));
  return a.length > 3 && a.split('_').every((word) => words.has(word));
}

const nearness = (a: string, b: string): number => 1 - distance(a, b) / Math.max(a.length, b.length);

/** How many letters have to be changed, put in or left out. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...a].entries()) {
    const now = [row + 1];
    for (const [at, other] of [...b].entries()) {
      const [left = 0, above = 0, across = 0] = [now[at], before[at + 1], before[at]];
      now.push(Math.min(left + 1, above + 1, across + (letter === other ? 0 : 1)));
    }
    before = now;
  }
  return before.at(-1) ?? 0;
}
