import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { ERASED_TEXT } from '@/lib/domain/papers/deletion';
import { ENDED } from '@/lib/domain/papers/takes-papers';
import type { ApplicantId } from '@/lib/domain/shared/ids';
import type { HotTx } from '../transaction';

// That there was an offer, its state and who decided stay; what was said about the person goes. Each row is logged once.
const OF_APPLICANTS = `
  WITH own AS (SELECT id, applicant_id FROM offer WHERE applicant_id = ANY ($1)),
  letters AS (UPDATE letter l SET body_sealed = NULL, erased_at = app_now() FROM own
    WHERE l.offer_id = own.id AND l.erased_at IS NULL
    RETURNING l.organisation_id, own.applicant_id, 'LETTER' AS what, l.kind, l.id),
  decisions AS (UPDATE offer_decision d SET evaluation_sealed = NULL, reason = $2, nothing_comes_on = NULL,
      second_text = CASE WHEN d.second_text <> '' THEN $2 ELSE d.second_text END,
      undone_text = CASE WHEN d.undone_text <> '' THEN $2 ELSE d.undone_text END
    FROM own WHERE d.offer_id = own.id
    RETURNING d.organisation_id, own.applicant_id, 'EVALUATION', NULL::text, d.id),
  answers AS (UPDATE confirmation c SET reason_sealed = NULL
    WHERE c.applicant_id = ANY ($1) AND c.reason_sealed IS NOT NULL
    RETURNING c.organisation_id, c.applicant_id, 'CONFIRMATION', NULL::text, c.id),
  before AS (SELECT o.id FROM offer o WHERE o.applicant_id = ANY ($1) AND o.link_sealed IS NOT NULL),
  offers AS (UPDATE offer o SET link_sealed = NULL, decline_reason = NULL,
      passed_over_reason = CASE WHEN o.passed_over_reason IS NULL THEN NULL ELSE $2 END,
      crowding_reason = CASE WHEN o.crowding_reason IS NULL THEN NULL ELSE $2 END
    FROM own WHERE o.id = own.id
    RETURNING o.organisation_id, o.applicant_id, 'OFFER_LINK', NULL::text, o.id)
  INSERT INTO deletion_log (organisation_id, applicant_id, what, kind, row_id, because, deleted_at, deleted_by)
  SELECT g.organisation_id, g.applicant_id, g.what, g.kind, g.id, 'RETENTION', app_now(), $3
  FROM (SELECT * FROM letters UNION ALL SELECT * FROM decisions UNION ALL SELECT * FROM answers
    UNION ALL SELECT f.* FROM offers f JOIN before b ON b.id = f.id) g ORDER BY g.id`;

/** Deletes what offers, decisions, letters and answers say about applicants, for whoever erases them; their offers are held. */
export async function eraseOffersOfApplicants(
  tx: HotTx,
  scope: Scope,
  applicantIds: readonly ApplicantId[],
): Promise<void> {
  const values = [applicantIds, ERASED_TEXT, actorOf(scope).userId];
  await tx.query({ name: 'erase-offers-of-applicants', text: OF_APPLICANTS, values });
}

const LINKS = `
  WITH due AS MATERIALIZED (SELECT o.id, o.organisation_id, o.applicant_id FROM offer o
    WHERE o.link_sealed IS NOT NULL AND o.state = ANY ($1) AND o.link_until < app_today()
    ORDER BY o.id LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED),
  gone AS (UPDATE offer o SET link_sealed = NULL FROM due WHERE o.id = due.id)
  INSERT INTO deletion_log (organisation_id, applicant_id, what, row_id, because, deleted_at, deleted_by)
  SELECT organisation_id, applicant_id, 'OFFER_LINK', id, 'RETENTION', app_now(), $3 FROM due ORDER BY id RETURNING row_id`;

/** Erases the links of offers that are over, once they open nothing, a portion at a time, and logs each; answers how many. */
export async function eraseDueLinks(tx: HotTx, scope: Scope, atMost: number): Promise<number> {
  const values = [ENDED, atMost, actorOf(scope).userId];
  const { rowCount } = await tx.query({ name: 'erase-due-links', text: LINKS, values });
  return rowCount ?? 0;
}
