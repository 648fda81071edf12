import type { Agreement } from '../lib/domain/agreement/agreement';
import type { AgreementDocument } from '../lib/domain/agreement/agreement-document';
import { parseAgreement } from '../lib/domain/agreement/parse-agreement';
import { hoejeTaastrup2023 } from './hoeje-taastrup-2023';
import { holbaek2024 } from './holbaek-2024';
import { randers2022 } from './randers-2022';

export const AGREEMENT_DOCUMENTS: readonly AgreementDocument[] = [
  holbaek2024,
  hoejeTaastrup2023,
  randers2022,
];

export const AGREEMENT_IDS: readonly string[] = AGREEMENT_DOCUMENTS.map((document) => document.id);

const parsed = new Map<string, Agreement>();

/** The published form of a named agreement; null when there is none of that name. */
export const findAgreementDocument = (id: string): AgreementDocument | null =>
  AGREEMENT_DOCUMENTS.find((document) => document.id === id) ?? null;

/** A named agreement as the core reads it; null when there is none of that name. */
export function findAgreement(id: string): Agreement | null {
  const known = parsed.get(id);
  if (known !== undefined) return known;
  const document = findAgreementDocument(id);
  if (document === null) return null;
  const agreement = parseOrThrow(document);
  parsed.set(id, agreement);
  return agreement;
}

/** A named agreement that the programmer knows is there. */
export function getAgreement(id: string): Agreement {
  const agreement = findAgreement(id);
  if (agreement === null) throw new Error(`There is no agreement "${id}"`);
  return agreement;
}

function parseOrThrow(document: AgreementDocument): Agreement {
  const result = parseAgreement(document);
  if (result.ok) return result.value;
  throw new Error(`The agreement ${document.id} is not valid: ${result.error.path}: ${result.error.message}`);
}
