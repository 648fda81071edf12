import { phoneDigits } from '@/lib/domain/applicant/phone';
import type { ApplicantId } from '@/lib/domain/shared/ids';
import { Prisma } from '../generated/client';
import type { Tx } from '../transaction';
import { havingWords, nameWordsOf, rarestFirst, spellingsOf } from './applicant-words';

/** Ids that may be those asked for. */
type Ids = {
  readonly sql: Prisma.Sql;
  /** Asked for by a number that tells nothing of the person: protected applicants are found too, without their name. */
  readonly evenHidden: boolean;
  /** Where many are they are not counted: that would find them all again. */
  readonly counted: boolean;
};

/**
 * How to look: at those found; for a word that many have along each way it goes on, in the order of the list; where it goes on in
 * too many ways along the list itself (`all`: the same found without the list). The first word is the one to look by.
 */
export type Search =
  | { readonly kind: 'found'; readonly ids: Ids }
  | { readonly kind: 'spellings'; readonly spellings: readonly string[]; readonly others: readonly string[] }
  | { readonly kind: 'list'; readonly word: string; readonly all: Ids };

type Question = { readonly q?: string; readonly same?: ApplicantId };

const REFERENCE = /^[0-9]{4}-?[0-9A-Z]{3}-?[0-9A-Z]{3}$/i;
const LEAST_DIGITS = 4;
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

const found = (sql: Prisma.Sql, evenHidden: boolean): Search => ({
  kind: 'found',
  ids: { sql, evenHidden, counted: true },
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

async function byName(tx: Tx, organisations: readonly string[], asked: readonly string[]): Promise<Search> {
  if (asked.length === 0) return found(NOBODY, false);
  const { words, areFew } = await rarestFirst(tx, organisations, asked);
  const sql = havingWords(organisations, words);
  if (areFew) return found(sql, false);
  const [word = '', ...others] = words;
  const spellings = await spellingsOf(tx, organisations, word);
  if (spellings !== null) return { kind: 'spellings', spellings, others };
  const all = { sql, evenHidden: false, counted: false };
  // Few have two names that many have, so the list would be walked to its end for them.
  return others.length > 0 ? { kind: 'found', ids: all } : { kind: 'list', word, all };
}
