import type { Scope } from '@/lib/domain/access/scope';
import type { HotTx } from '../transaction';
import { keptUntil, keptUntilAfter } from './kept-until';

// Where an organisation has set nothing, the day that was written is the standing one.
const anew = (table: 'applicant' | 'letter', day: string, where: string): string => `
  UPDATE ${table} t SET erase_on = x.day FROM (
    SELECT r.id, ${day} AS day FROM ${table} r JOIN letting_settings s ON s.organisation_id = r.organisation_id
    WHERE r.erased_at IS NULL AND ${where} AND r.erase_on <> ${day} ORDER BY r.id LIMIT $1 FOR UPDATE OF r SKIP LOCKED) x
  WHERE t.id = x.id`;

const APPLICANTS = anew(
  'applicant',
  keptUntilAfter('APPLICANT', 'r', 'r.lapsed_on'),
  `r.state = 'LAPSED' AND r.lapsed_on IS NOT NULL`,
);
const LETTERS = anew('letter', keptUntil('LETTER', 'r', 'r.made_at'), 'true');

/** Gives applicants off the list the day that the period in force says, a portion at a time; answers how many moved. */
export async function reckonApplicantsAnew(tx: HotTx, _scope: Scope, atMost: number): Promise<number> {
  const { rowCount } = await tx.query({ name: 'reckon-applicants-anew', text: APPLICANTS, values: [atMost] });
  return rowCount ?? 0;
}

/** The same for letters. */
export async function reckonLettersAnew(tx: HotTx, _scope: Scope, atMost: number): Promise<number> {
  const { rowCount } = await tx.query({ name: 'reckon-letters-anew', text: LETTERS, values: [atMost] });
  return rowCount ?? 0;
}
