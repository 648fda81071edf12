import type { Fault } from '../../shared/reading';
import { ok, type Result } from '../../shared/result';
import type { Agreement, Party, Period } from '../agreement';
import type { IndividualAgreement } from '../individual/individual-agreement';
import { parseIndividual } from '../individual/parse-individual';
import { parseAgreement } from '../parse-agreement';

/** What a draft or a version says, of either kind. */
export type AgreementText =
  | { readonly kind: 'FRAMEWORK'; readonly agreement: Agreement }
  | { readonly kind: 'INDIVIDUAL'; readonly agreement: IndividualAgreement };

export function parseText(kind: AgreementText['kind'], document: unknown): Result<AgreementText, Fault> {
  if (kind === 'FRAMEWORK') {
    const read = parseAgreement(document);
    return read.ok ? ok({ kind, agreement: read.value }) : read;
  }
  const read = parseIndividual(document);
  return read.ok ? ok({ kind, agreement: read.value }) : read;
}

/** Those whose signatures it needs: of an individual agreement one organisation. */
export const partiesIn = (
  text: AgreementText,
): { readonly municipality: Party; readonly organisations: readonly Party[]; readonly inForce: Period } =>
  text.kind === 'FRAMEWORK'
    ? text.agreement
    : {
        municipality: text.agreement.municipality,
        organisations: [text.agreement.organisation],
        inForce: text.agreement.inForce,
      };
