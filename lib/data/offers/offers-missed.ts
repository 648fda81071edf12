import type { Scope } from '@/lib/domain/access/scope';
import type { ApplicantState } from '@/lib/domain/applicant/vocabulary';
import type { Missed } from '@/lib/domain/letting/offers/missed-offers';
import type { ApplicantId } from '@/lib/domain/shared/ids';
import type { HotTx } from '../transaction';
import type { HeldOffer } from './offers-lock';

export type HeldMissed = Missed & { readonly applicantId: ApplicantId; readonly state: ApplicantState };

const LOCK = `
  SELECT a.id AS "applicantId", a.missed_offers AS "missedOffers", a.warned_at AS "warnedAt", a.state
  FROM applicant a WHERE a.id = $1 AND a.organisation_id = $2 FOR NO KEY UPDATE`;

/** How many offers the applicant of a held offer has left unanswered, under lock. */
export async function holdMissed(tx: HotTx, _scope: Scope, offer: HeldOffer): Promise<HeldMissed> {
  const values = [offer.applicantId, offer.organisationId];
  const { rows } = await tx.query<HeldMissed>({ name: 'hold-missed', text: LOCK, values });
  if (!rows[0]) throw new Error('An offer has no applicant');
  return rows[0];
}

const WRITE = `
  UPDATE applicant SET missed_offers = $2, warned_at = $3, state = CASE WHEN $4 THEN 'PAUSED' ELSE state END,
    state_reason = CASE WHEN $4 THEN 'MISSED_OFFERS' ELSE state_reason END, changed_at = app_now(), revision = revision + 1
  WHERE id = $1`;

export async function writeMissed(
  tx: HotTx,
  _scope: Scope,
  row: Missed & { readonly applicantId: ApplicantId; readonly pauses?: boolean },
): Promise<void> {
  const values = [row.applicantId, row.missedOffers, row.warnedAt, row.pauses ?? false];
  await tx.query({ name: 'write-missed', text: WRITE, values });
}
