import { writeDraft } from '@/lib/data/agreements/agreement-drafts';
import { lockIndividualDraft } from '@/lib/data/agreements/individual-drafts';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { IndividualChange } from '@/lib/domain/agreement/individual/individual-agreement';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { AgreementDraftId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { sealedIndividual } from './sealed-individual';

export type ChangeIndividualInput = {
  readonly draftId: AgreementDraftId;
  readonly revision: number;
  readonly change: IndividualChange;
};
export type ChangeIndividualError =
  | { readonly code: 'not-found' }
  | { readonly code: 'not-draft' }
  | { readonly code: 'ends-before-it-begins' }
  | ChangedMeanwhile;

/** Changes what a draft of an individual agreement says. Whether the framework lets it is said in place, and asked when it is published. */
export const changeIndividualDraft = (
  scope: UserScope,
  { draftId, revision, change }: ChangeIndividualInput,
): Promise<Result<{ readonly draftId: AgreementDraftId }, ChangeIndividualError>> =>
  inTransaction(scope, async (tx) => {
    const held = await lockIndividualDraft(tx, scope, draftId);
    if (held === null || !scope.municipalities.includes(held.municipalityId))
      return err({ code: 'not-found' });
    if (held.state !== 'DRAFT') return err({ code: 'not-draft' });
    if (held.revision !== revision)
      return err({ code: 'changed-meanwhile', by: held.changedBy, at: held.changedAt });
    const { from, to } = change.inForce;
    if (from !== null && to !== null && to <= from) return err({ code: 'ends-before-it-begins' });
    const document = sealedIndividual({ ...held.agreement, ...change });
    if (document.checksum !== held.checksum)
      await writeDraft(tx, scope, held, { document, part: 'INDIVIDUAL', by: scope.userId });
    return ok({ draftId });
  });
