import { Prisma } from '../generated/client';
import type { Tx } from '../transaction';

/** More words narrow nothing down. */
const MOST_WORDS = 4;

/** So many who have a word are all looked at; where more have it, the page is read along its spellings or along the list. */
const FEW = 5_000;

/** So many words that begin alike are read side by side, each in the order of the list. */
const MOST_SPELLINGS = 24;

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

/** Everybody in the organisations with a name of which a word begins as the first says, and others as the others say. */
export const havingWords = (
  organisations: readonly string[],
  [word = '', ...others]: readonly string[],
): Prisma.Sql =>
  Prisma.sql`SELECT w.applicant_id AS id FROM applicant_word w
    WHERE w.organisation_id = ANY(${[...organisations]}::uuid[]) AND w.word ^@ ${word} AND ${amongWords(others)}`;

/** The name that a row `w` is a word of has these words too; said by the row itself, so that no other is looked up. */
export const amongWords = (words: readonly string[]): Prisma.Sql =>
  Prisma.join(
    [Prisma.sql`true`, ...words.map((word) => Prisma.sql`strpos(w.words, ${` ${word}`}) > 0`)],
    ' AND ',
  );

/** The applicant's own name has a word that begins so: asked of one row at a time, never of all names at once. */
export const hasWord = (word: string): Prisma.Sql =>
  Prisma.sql`(SELECT true FROM applicant_word w
    WHERE w.applicant_id = a.id AND w.organisation_id = a.organisation_id AND w.word ^@ ${word} LIMIT 1)`;

/** The words with the one in front that the fewest have; of those that many have, the longest. */
export async function rarestFirst(
  tx: Tx,
  organisations: readonly string[],
  words: readonly string[],
): Promise<{ readonly words: readonly string[]; readonly areFew: boolean }> {
  const counts = words.map(
    (word) => Prisma.sql`SELECT ${word} AS word, (SELECT count(*)::int FROM (
      ${havingWords(organisations, [word])} LIMIT ${FEW + 1}) AS those) AS n`,
  );
  const rows = await tx.$queryRaw<{ word: string; n: number }[]>`
    SELECT word, n FROM (${Prisma.join(counts, ' UNION ALL ')}) AS counted ORDER BY n, length(word) DESC, word`;
  return { words: rows.map(({ word }) => word), areFew: rows.some(({ n }) => n <= FEW) };
}

/** The words of names that begin so; null: too many to read each by itself. */
export async function spellingsOf(
  tx: Tx,
  organisations: readonly string[],
  word: string,
): Promise<readonly string[] | null> {
  // From one word to the next by the index, past everybody who has it.
  const next = (after: Prisma.Sql) => Prisma.sql`(SELECT w.word FROM applicant_word w
    WHERE w.organisation_id = own.id AND w.word ^@ ${word} AND ${after} ORDER BY w.word LIMIT 1)`;
  const rows = await tx.$queryRaw<{ word: string }[]>`
    SELECT DISTINCT s.word FROM unnest(${[...organisations]}::uuid[]) AS own(id) CROSS JOIN LATERAL (
      WITH RECURSIVE spelt(word) AS (
        SELECT ${next(Prisma.sql`true`)} UNION ALL
        SELECT ${next(Prisma.sql`w.word > spelt.word`)} FROM spelt WHERE spelt.word IS NOT NULL)
      SELECT word FROM spelt WHERE word IS NOT NULL LIMIT ${MOST_SPELLINGS + 1}) AS s`;
  return rows.length <= MOST_SPELLINGS ? rows.map((row) => row.word) : null;
}
