import { createHash } from 'node:crypto';
import type { Draft } from '@/lib/data/agreements/agreement-drafts';
import type { Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import type { AgreementDocument } from '@/lib/domain/agreement/agreement-document';
import { documentOf } from '@/lib/domain/agreement/document-of';
import type { DraftState } from '@/lib/domain/agreement/edit/draft';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import { err, ok, type Result } from '@/lib/domain/shared/result';

/** Another tenant's draft is not found, never forbidden. */
export type NotFound = { readonly code: 'not-found' };
/** It was sent to be signed, published or given up meanwhile. */
export type NotDraft = { readonly code: 'not-draft'; readonly state: DraftState };

/** May the reader change what is held, as she saw it? The municipality drafts; organisations read and sign. */
export function checkChange(
  scope: Scope,
  held: Draft | null,
  revision: number,
): Result<Draft, NotFound | NotDraft | ChangedMeanwhile> {
  const own =
    held !== null && (scope.kind === 'SYSTEM' || scope.municipalities.includes(held.municipalityId));
  if (!own) return err({ code: 'not-found' });
  if (held.state !== 'DRAFT') return err({ code: 'not-draft', state: held.state });
  if (held.revision !== revision)
    return err({ code: 'changed-meanwhile', by: held.changedBy, at: held.changedAt });
  return ok(held);
}

/** The published form and its mark: of two that say the same it is the same. */
export function sealedDocument(agreement: Agreement): {
  readonly document: AgreementDocument;
  readonly checksum: string;
} {
  const document = documentOf(agreement);
  return { document, checksum: createHash('sha256').update(JSON.stringify(document)).digest('hex') };
}
