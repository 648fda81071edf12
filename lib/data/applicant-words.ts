import { Prisma } from './generated/client';
import type { Tx } from './transaction';

/** More words narrow nothing down. */
const MOST_WORDS = 4;

/** Up to so many who have a word are looked at one by one; a word that more have is looked for along the list. */
const FEW = 5_000;

/** The words of a question as the index of names has them: small letters, without signs. */
export const nameWordsOf = (question: string): readonly string[] =>
  [
    ...new Set(
      question
        .normalize('NFC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    ),
  ]
    .filter(Boolean)
    .slice(0, MOST_WORDS);

/** Everybody in the organisations with a name of which a word begins so. */
export const havingWord = (organisations: readonly string[], word: string): Prisma.Sql =>
  Prisma.sql`SELECT w.applicant_id AS id FROM applicant_word w
    WHERE w.organisation_id = ANY(${[...organisations]}::uuid[]) AND w.word ^@ ${word}`;

/** The applicant's own name has a word that begins so: asked of one row at a time, never of all names at once. */
export const hasWord = (word: string): Prisma.Sql =>
  Prisma.sql`(SELECT true FROM applicant_word w
    WHERE w.applicant_id = a.id AND w.organisation_id = a.organisation_id AND w.word ^@ ${word} LIMIT 1)`;

/** Everybody who has all the words. */
export const havingWords = (organisations: readonly string[], words: readonly string[]): Prisma.Sql =>
  Prisma.join(
    words.map((word) => havingWord(organisations, word)),
    ' INTERSECT ',
  );

/**
 * The word that the fewest have; null when there is none that only few have. A name is looked up by it and the others are
 * checked, so that the search costs the same among a million as among ten thousand.
 */
export async function rarestWord(
  tx: Tx,
  organisations: readonly string[],
  words: readonly string[],
): Promise<string | null> {
  const counts = words.map(
    (word) => Prisma.sql`SELECT ${word} AS word, (SELECT count(*)::int FROM (
      ${havingWord(organisations, word)} LIMIT ${FEW + 1}) AS those) AS n`,
  );
  const rows = await tx.$queryRaw<{ word: string; n: number }[]>`
    ${Prisma.join(counts, ' UNION ALL ')} ORDER BY n, word LIMIT 1`;
  const [rarest] = rows;
  return rarest && rarest.n <= FEW ? rarest.word : null;
}
