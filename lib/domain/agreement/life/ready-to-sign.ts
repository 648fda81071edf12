import type { IndividualAgreement } from '../individual/individual-agreement';
import { isBlocking } from '../review/finding';
import { reviewAgreement } from '../review/review-agreement';
import type { AgreementText } from './draft-text';

/** Can the parties be asked to sign it? Its own examples pass and the check finds nothing that bars it; an individual agreement decides something. */
export const isReadyToSign = (text: AgreementText): boolean =>
  text.kind === 'FRAMEWORK'
    ? !reviewAgreement(text.agreement).some(isBlocking)
    : decidesSomething(text.agreement);

const decidesSomething = (agreement: IndividualAgreement): boolean => {
  const { criteria, flexibleShare, transferFirst, movers, dispensations, terms } = agreement;
  const single = [flexibleShare, transferFirst, movers].some((row) => row !== null);
  return single || criteria.length + dispensations.length + terms.length > 0;
};
