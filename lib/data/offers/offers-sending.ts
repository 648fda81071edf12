import type { Scope } from '@/lib/domain/access/scope';
import type { ApplicantState } from '@/lib/domain/applicant/vocabulary';
import type { OfferState, Phase } from '@/lib/domain/letting/vocabulary';
import type { ApplicantId } from '@/lib/domain/shared/ids';
import type { HotTx } from '../transaction';
import type { HeldLetting } from './offers-lock';

export type AskedApplicant = {
  readonly id: ApplicantId;
  readonly reference: string;
  readonly state: ApplicantState;
};

const APPLICANTS = `
  SELECT a.id, a.reference, a.state FROM applicant a
  WHERE a.id = ANY ($1::uuid[]) AND a.organisation_id = $2 AND a.merged_into IS NULL AND a.erased_at IS NULL
  ORDER BY a.id FOR SHARE`;

/** Those of the applicants who stand on the list of the letting's own organisation; they stay as they are until the offers are entered. */
export async function holdApplicants(
  tx: HotTx,
  _scope: Scope,
  letting: HeldLetting,
  ids: readonly ApplicantId[],
): Promise<readonly AskedApplicant[]> {
  const values = [ids, letting.organisationId];
  const { rows } = await tx.query<AskedApplicant>({ name: 'hold-applicants', text: APPLICANTS, values });
  return rows;
}

export type EarlierOffer = {
  readonly applicantId: ApplicantId;
  readonly reference: string;
  readonly place: number;
  readonly phase: Phase;
  readonly state: OfferState;
  readonly sentAt: Date;
  readonly sentByName: string;
};

const EARLIER = `
  SELECT o.applicant_id AS "applicantId", a.reference, o.place, o.phase, o.state, o.sent_at AS "sentAt", p.name AS "sentByName"
  FROM offer o JOIN applicant a ON a.id = o.applicant_id JOIN person p ON p.id = o.sent_by
  WHERE o.letting_id = $1 ORDER BY o.place`;

/** All offers of a held letting so far. */
export async function listEarlierOffers(
  tx: HotTx,
  _scope: Scope,
  letting: HeldLetting,
): Promise<readonly EarlierOffer[]> {
  const { rows } = await tx.query<EarlierOffer>({
    name: 'earlier-offers',
    text: EARLIER,
    values: [letting.id],
  });
  return rows;
}
