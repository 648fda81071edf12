import { addDraft, findBaseVersion } from '@/lib/data/agreements/agreement-drafts';
import { inTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { type AgreementDraftId, type AgreementVersionId, asId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';
import { type NotFound, sealedDocument } from './draft-errors';

export type MakeDraftInput = {
  /** The version that it begins as a copy of. */
  readonly versionId: AgreementVersionId;
  readonly title: string;
  readonly from: CalendarDate;
  /** The first day on which it is no longer in force; null: until it is terminated. */
  readonly to: CalendarDate | null;
};
export type MakeDraftError = NotFound | { readonly code: 'ends-before-it-begins' };

/** Begins a new version of a signed agreement as a copy of it, with days of its own. */
export const makeDraft = (
  scope: Scope,
  input: MakeDraftInput,
): Promise<Result<{ readonly draftId: AgreementDraftId }, MakeDraftError>> =>
  inTransaction(scope, async (tx) => {
    if (input.to !== null && input.to <= input.from) return err({ code: 'ends-before-it-begins' });
    const base = await findBaseVersion(tx, scope, input.versionId);
    if (base === null) return err({ code: 'not-found' });
    const agreement: Agreement = { ...base.agreement, inForce: { from: input.from, to: input.to } };
    const draftId = asId<AgreementDraftId>(newId());
    const { agreementId, municipalityId, organisationId, kind, id: baseVersionId } = base;
    await addDraft(tx, scope, {
      ...{ id: draftId, agreementId, municipalityId, organisationId, kind, baseVersionId },
      ...{ title: input.title, ...sealedDocument(agreement), part: 'MADE', by: actorOf(scope).userId },
    });
    return ok({ draftId });
  });
