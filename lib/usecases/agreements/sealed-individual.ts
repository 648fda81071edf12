import { createHash } from 'node:crypto';
import { published } from '@/lib/domain/agreement/document-of';
import type {
  IndividualAgreement,
  IndividualDocument,
} from '@/lib/domain/agreement/individual/individual-agreement';

/** The published form and its mark: of two that say the same it is the same. */
export function sealedIndividual(agreement: IndividualAgreement): {
  readonly document: IndividualDocument;
  readonly checksum: string;
} {
  const document: IndividualDocument = published(agreement);
  return { document, checksum: createHash('sha256').update(JSON.stringify(document)).digest('hex') };
}
