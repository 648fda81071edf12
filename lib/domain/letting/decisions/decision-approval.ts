import type { OfferId } from '../../shared/ids';
import type { OfferState } from '../vocabulary';
import type { SetEvaluation } from './evaluate-for-home';

/** An offer of the same letting, as far as its turn counts. */
export type OfferInTurn = {
  readonly id: OfferId;
  readonly place: number;
  readonly state: OfferState;
};

const UNDECIDED: readonly OfferState[] = ['SENT', 'YES'];

/** Those with a better place who have said yes or may still do so: an approval passes over them. */
export const passedOver = <Offer extends OfferInTurn>(
  offer: OfferInTurn,
  offers: readonly Offer[],
): readonly Offer[] =>
  offers
    .filter(({ place, state }) => place < offer.place && UNDECIDED.includes(state))
    .sort((a, b) => a.place - b.place);

const APPROVAL_CAUTIONS = ['PASSES_OVER', 'NOT_DOCUMENTED', 'PRIORITY_NOT_MET'] as const;
/** What an officer must say that she knows before she approves. */
export type ApprovalCaution = (typeof APPROVAL_CAUTIONS)[number];

export type ApprovalView = {
  /**
   * A set that the agreement or the Act makes binding is not met, or not yet shown to be: nobody may approve until what is stated has
   * been put right and the papers have been seen.
   */
  readonly barred: readonly SetEvaluation[];
  readonly cautions: readonly ApprovalCaution[];
};

/**
 * What stands against approving the applicant. Nothing here rejects anybody: it says what an officer may decide, and what she
 * must have seen. @see almenboligloven §§ 51 b, 60; docs/domain/letting-decisions.md
 */
export function approvalView(
  offer: OfferInTurn,
  offers: readonly OfferInTurn[],
  held: readonly SetEvaluation[],
): ApprovalView {
  const has = (outcome: string) => (row: SetEvaluation) => row.evaluation.outcome === outcome;
  const binding = held.filter(({ inUse }) => inUse.use !== 'PRIORITY');
  const priority = held.filter(({ inUse }) => inUse.use === 'PRIORITY');
  const cautions: ApprovalCaution[] = [];
  if (passedOver(offer, offers).length > 0) cautions.push('PASSES_OVER');
  if (priority.some(has('NOT_DOCUMENTED'))) cautions.push('NOT_DOCUMENTED');
  if (priority.some(has('NOT_MET'))) cautions.push('PRIORITY_NOT_MET');
  return { barred: binding.filter((row) => !has('MET')(row)), cautions };
}
