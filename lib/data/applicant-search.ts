import { phoneDigits } from '@/lib/domain/applicant/phone';
import type { ApplicantId } from '@/lib/domain/shared/ids';
import { hasWord, havingWord, havingWords, nameWordsOf, rarestWord } from './applicant-words';
import { Prisma } from './generated/client';
import type { Tx } from './transaction';

/** Ids that may be those asked for, and what each of them has to fulfil beside. */
type Ids = {
  readonly sql: Prisma.Sql;
  readonly and: Prisma.Sql;
  /** Asked for by a number that tells nothing of the person: protected applicants are found too, without their name. */
  readonly evenHidden: boolean;
};

/** How to look: at those found, or along the list for words that many have (`all`: the same found without the list). */
export type Search =
  | { readonly kind: 'found'; readonly ids: Ids }
  | { readonly kind: 'along'; readonly words: readonly string[]; readonly all: Ids };

type Question = { readonly q?: string; readonly same?: ApplicantId };

const REFERENCE = /^[0-9]{4}-?[0-9A-Z]{3}-?[0-9A-Z]{3}$/i;
const LEAST_DIGITS = 4;
const TRUE = Prisma.sql`true`;
const NOBODY = Prisma.sql`SELECT NULL::uuid AS id WHERE false`;

/** What somebody looks for, by the indexes that row-level security lets serve; null: nothing in particular. */
export async function searchOf(
  tx: Tx,
  organisations: readonly string[],
  { q, same }: Question,
): Promise<Search | null> {
  const own = Prisma.sql`b.organisation_id = ANY(${[...organisations]}::uuid[])`;
  if (same) return found(sameCpr(own, same), true);
  if (!q) return null;
  if (REFERENCE.test(q)) return found(byReference(own, q), true);
  if (/[0-9]/.test(q)) return found(byNumber(own, q), false);
  return byName(tx, organisations, nameWordsOf(q));
}

const found = (sql: Prisma.Sql, evenHidden: boolean, and = TRUE): Search => ({
  kind: 'found',
  ids: { sql, evenHidden, and },
});

const sameCpr = (own: Prisma.Sql, id: ApplicantId): Prisma.Sql =>
  Prisma.sql`SELECT b.id FROM applicant b WHERE ${own}
    AND b.cpr_index = (SELECT c.cpr_index FROM applicant c WHERE c.id = ${id}::uuid)`;

/** 2025-K7P-3QX, also said without its dashes; an organisation's own number may look the same. */
function byReference(own: Prisma.Sql, q: string): Prisma.Sql {
  const [year, first, second] = [q.slice(0, 4), q.replaceAll('-', '').slice(4, 7), q.slice(-3)];
  const reference = `${year}-${first}-${second}`.toUpperCase();
  return Prisma.sql`SELECT b.id FROM applicant b WHERE ${own} AND b.reference = ${reference}
    UNION ALL SELECT b.id FROM applicant b WHERE ${own} AND b.external_id = ${q}`;
}

/** A telephone number, or how it begins; or the organisation's own number. */
function byNumber(own: Prisma.Sql, q: string): Prisma.Sql {
  const external = Prisma.sql`SELECT b.id FROM applicant b WHERE ${own} AND b.external_id = ${q}`;
  const digits = phoneDigits(q);
  if (digits === null || digits.length < LEAST_DIGITS) return external;
  return Prisma.sql`${external} UNION ALL SELECT b.id FROM applicant b WHERE ${own} AND b.phone ^@ ${digits}`;
}

async function byName(tx: Tx, organisations: readonly string[], words: readonly string[]): Promise<Search> {
  if (words.length === 0) return found(NOBODY, false);
  const rarest = await rarestWord(tx, organisations, words);
  if (rarest === null) {
    const all = havingWords(organisations, words);
    // Few have two names that many have, so the list would be walked to its end for them.
    if (words.length > 1) return found(all, false);
    return { kind: 'along', words, all: { sql: all, and: TRUE, evenHidden: false } };
  }
  const others = words.filter((word) => word !== rarest).map(hasWord);
  return found(
    havingWord(organisations, rarest),
    false,
    others.length === 0 ? TRUE : Prisma.join(others, ' AND '),
  );
}
