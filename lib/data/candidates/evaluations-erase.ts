import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { ZONE } from '@/lib/domain/calendar/copenhagen';
import { periodTerms } from '@/lib/domain/papers/kept-periods';
import { keptFor } from '../erasure/kept-until';
import type { HotTx } from '../transaction';

const DAY = (instant: string): string => `(${instant} AT TIME ZONE '${ZONE}')::date`;
const SHORTEST = Math.min(periodTerms('EVALUATION').least, periodTerms('EVALUATION_AT_MOST').least);

/** The day from which an evaluation is gone; of a decision `d` about an offer `o`. */
export const EVALUATION_ERASE_ON = `least(${DAY('d.decided_at')} + ${keptFor('EVALUATION_AT_MOST', 'd')}, CASE
  WHEN d.state = 'UNDONE' THEN ${DAY('d.undone_at')}
  WHEN d.state = 'REFUSED_BY_SECOND' THEN ${DAY('d.second_at')}
  WHEN d.decision = 'APPROVED' AND o.state IN ('LEASED', 'FALLEN_THROUGH') THEN
    (SELECT coalesce(e.fell_through_on, e.signed_on, ${DAY('e.recorded_at')}) FROM lease e WHERE e.vacancy_id = o.vacancy_id
      AND (e.fell_through_on IS NULL) = (o.state = 'LEASED') ORDER BY e.recorded_at DESC LIMIT 1)
  END + ${keptFor('EVALUATION', 'd')})`;

// Nothing younger than the shortest term that may be set is due: those rows are not reckoned about.
const ERASE = `
  WITH due AS MATERIALIZED (SELECT d.id, d.organisation_id, o.applicant_id FROM offer_decision d JOIN offer o ON o.id = d.offer_id
    WHERE d.evaluation_sealed IS NOT NULL AND d.decided_at < app_now() - interval '${SHORTEST - 2} days'
      AND ${EVALUATION_ERASE_ON} <= app_today() ORDER BY d.id LIMIT $1 FOR UPDATE OF d SKIP LOCKED),
  gone AS (UPDATE offer_decision d SET evaluation_sealed = NULL FROM due WHERE d.id = due.id)
  INSERT INTO deletion_log (organisation_id, applicant_id, what, row_id, because, deleted_at, deleted_by)
  SELECT organisation_id, applicant_id, 'EVALUATION', id, 'RETENTION', app_now(), $2 FROM due ORDER BY id RETURNING row_id`;

/** Erases what the criteria said where its day has come, a portion at a time, and logs each; answers how many. */
export async function eraseDueEvaluations(tx: HotTx, scope: Scope, atMost: number): Promise<number> {
  const values = [atMost, actorOf(scope).userId];
  const { rowCount } = await tx.query({ name: 'erase-due-evaluations', text: ERASE, values });
  return rowCount ?? 0;
}
