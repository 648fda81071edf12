import { Prisma } from './generated/client';

const MOST_WORDS = 6;

/** The words of a question; more than a few add nothing. */
export const wordsOf = (question: string): readonly string[] =>
  question
    .split(/[\s,]+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS);

/** Is the word somewhere in the text, large or small letters? */
export const contains = (text: Prisma.Sql, word: string): Prisma.Sql =>
  Prisma.sql`${text} ILIKE ${`%${escaped(word)}%`}`;

/** Every word of the question is found somewhere in the text, in any order, large or small letters. */
export function matchesWords(text: Prisma.Sql, question: string): Prisma.Sql {
  const words = wordsOf(question);
  if (words.length === 0) return Prisma.sql`true`;
  return Prisma.join(
    words.map((word) => contains(text, word)),
    ' AND ',
  );
}

/** What somebody typed is text, never a pattern. */
const escaped = (word: string): string => word.replace(/[\\%_]/g, '\\$&');
