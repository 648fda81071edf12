import type { AgreementDocument } from '../lib/domain/agreement/agreement-document';
import { RETURN_REASONS, type ReturnReason } from '../lib/domain/agreement/vocabulary';

type Returns = AgreementDocument['returns'];

const ORGANISATIONS_FAULT: readonly ReturnReason[] = ['NOT_LETTABLE', 'WRONG_DATA'];

/** A home that could not be let or was wrongly described is the organisation's fault; any other return uses the turn. */
export const returnsByFault = (reference: Returns[number]['reference']): Returns =>
  RETURN_REASONS.map((reason) => ({
    reason,
    fault: ORGANISATIONS_FAULT.includes(reason) ? 'ORGANISATION' : 'NOBODY',
    reference,
  }));
