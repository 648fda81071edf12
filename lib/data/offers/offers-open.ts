import type { Scope } from '@/lib/domain/access/scope';
import type { ApplicantId, OfferDecisionId, OfferId } from '@/lib/domain/shared/ids';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import type { HotTx } from '../transaction';

/** An offer that nobody has decided about to the end, and the decision that waits for a second officer. */
export type OpenOffer = { readonly id: OfferId; readonly waiting: OfferDecisionId | null };

// In the order of the lettings, so that two who hold several come one after the other.
const OPEN = `
  SELECT o.id, (SELECT x.id FROM offer_decision x WHERE x.offer_id = o.id AND x.state = 'AWAITING_SECOND') AS waiting
  FROM offer o WHERE o.applicant_id = ANY ($1) AND o.state IN ('SENT', 'YES') AND ${ofOrganisations('o', 2)}
  ORDER BY o.letting_id, o.id`;

/** What the applicants have been offered and may still get. */
export async function listOpenOffers(
  tx: HotTx,
  scope: Scope,
  ids: readonly ApplicantId[],
): Promise<readonly OpenOffer[]> {
  const values = [ids, organisationsOf(scope)];
  const { rows } = await tx.query<OpenOffer>({ name: 'list-open-offers', text: OPEN, values });
  return rows;
}
