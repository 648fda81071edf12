import { writeDraft } from '@/lib/data/agreements/agreement-drafts';
import { lockDraftToSign } from '@/lib/data/agreements/agreement-signing';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { isReadyToSign } from '@/lib/domain/agreement/life/ready-to-sign';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { AgreementDraftId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { checkStand, type DraftDone, type NotFound, type WrongState } from './signing-errors';

export type SendDraftInput = { readonly draftId: AgreementDraftId; readonly revision: number };
export type SendDraftError =
  | NotFound
  | WrongState
  | ChangedMeanwhile
  /** Nobody could sign for a party that the register does not know. */
  | { readonly code: 'unknown-party'; readonly parties: readonly string[] }
  /** The check finds what must be put right, or it decides nothing: nobody is asked to sign that. */
  | { readonly code: 'unready' };

/** Sends a draft to be signed: from now on nobody changes it. */
export const sendDraft = (
  scope: UserScope,
  { draftId, revision }: SendDraftInput,
): Promise<Result<DraftDone, SendDraftError>> =>
  inTransaction(scope, async (tx) => {
    const asked = { states: ['DRAFT'], revision } as const;
    const held = checkStand(scope, await lockDraftToSign(tx, scope, draftId), asked);
    if (!held.ok) return held;
    if (held.value.unknown.length > 0) return err({ code: 'unknown-party', parties: held.value.unknown });
    if (!isReadyToSign(held.value.text)) return err({ code: 'unready' });
    await writeDraft(tx, scope, held.value, { state: 'SIGNING', part: 'SENT', by: scope.userId });
    return ok({ draftId });
  });
