import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { HotTx } from '../transaction';
import { keptUntil } from './kept-until';

/** Every reason that is left, with the day on which it goes: its own, or that of somebody it is about, whichever comes first. */
export const CPR_REASONS = `
  SELECT v.id, v.organisation_id, v.applicant_id, v.applicant_id AS row_id, least(${keptUntil('REASON', 'v', 'v.viewed_at')}, a.erase_on) AS on_day,
    a.erased_at IS NOT NULL AS orphaned
  FROM cpr_view v JOIN applicant a ON a.id = v.applicant_id WHERE v.reason IS NOT NULL`;
export const DUPLICATE_REASONS = `
  SELECT r.id, r.organisation_id, r.applicant_id, r.id AS row_id, least(${keptUntil('REASON', 'r', 'r.resolved_at')}, a.erase_on, b.erase_on) AS on_day,
    num_nonnulls(a.erased_at, b.erased_at) > 0 AS orphaned
  FROM duplicate_review r JOIN applicant a ON a.id = r.applicant_id JOIN applicant b ON b.id = r.other_id WHERE r.reason IS NOT NULL`;

// That somebody looked, or found, who and when, stays; the log says that the words are gone.
const erase = (reasons: string, what: string, erased: string): string => `
  WITH due AS MATERIALIZED (
    SELECT x.* FROM (${reasons}) x WHERE x.on_day <= app_today() OR x.orphaned ORDER BY x.id LIMIT $1),
  gone AS MATERIALIZED (SELECT ${erased}((SELECT coalesce(array_agg(id), '{}') FROM due)) AS id)
  INSERT INTO deletion_log (organisation_id, applicant_id, what, row_id, because, deleted_at, deleted_by)
  SELECT due.organisation_id, due.applicant_id, '${what}', due.row_id, 'RETENTION', app_now(), $2
  FROM due JOIN gone USING (id)`;

const CPR = erase(CPR_REASONS, 'CPR_REASON', 'erase_cpr_reasons');
const DUPLICATE = erase(DUPLICATE_REASONS, 'DUPLICATE_REASON', 'erase_duplicate_reasons');

/** Erases why somebody looked at a CPR number, where its day has come, a portion at a time. */
export async function eraseCprReasons(tx: HotTx, scope: Scope, atMost: number): Promise<number> {
  const values = [atMost, actorOf(scope).userId];
  const { rowCount } = await tx.query({ name: 'erase-cpr-reasons', text: CPR, values });
  return rowCount ?? 0;
}

/** Erases what was found of two applicants that looked like one person, in the same way. */
export async function eraseDuplicateReasons(tx: HotTx, scope: Scope, atMost: number): Promise<number> {
  const values = [atMost, actorOf(scope).userId];
  const { rowCount } = await tx.query({ name: 'erase-duplicate-reasons', text: DUPLICATE, values });
  return rowCount ?? 0;
}
