import { Prisma } from './generated/client';

const MOST_WORDS = 6;

/** Every word of the question is found somewhere in the text, in any order, large or small letters. */
export function matchesWords(text: Prisma.Sql, question: string): Prisma.Sql {
  const words = question
    .split(/[\s,]+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
  if (words.length === 0) return Prisma.sql`true`;
  return Prisma.join(
    words.map((word) => Prisma.sql`${text} ILIKE ${`%${escaped(word)}%`}`),
    ' AND ',
  );
}

/** What somebody typed is text, never a pattern. */
const escaped = (word: string): string => word.replace(/[\\%_]/g, '\\$&');
