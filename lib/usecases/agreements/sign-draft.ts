import { addSignature, type DraftToSign, lockDraftToSign } from '@/lib/data/agreements/agreement-signing';
import { readToday } from '@/lib/data/clock';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { type SigningParty, unsignedParties } from '@/lib/domain/agreement/life/signing';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { AgreementDraftId, OrganisationId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { DraftDone, NotFound, WrongState } from './signing-errors';

export type SignDraftInput = {
  readonly draftId: AgreementDraftId;
  readonly revision: number;
  /** For whom; null: the municipality. */
  readonly partyId: OrganisationId | null;
  readonly signedOn: CalendarDate;
  /** Name and office, as it stands under the agreement. */
  readonly signatory: string;
};
export type SignDraftError =
  | NotFound
  | WrongState
  | ChangedMeanwhile
  | { readonly code: 'signed-already' }
  | { readonly code: 'signed-in-the-future' };

/** Records that a party has signed the document as it stands; a manager does so for her own party alone. */
export const signDraft = (
  scope: UserScope,
  { draftId, revision, ...signature }: SignDraftInput,
): Promise<Result<DraftDone, SignDraftError>> =>
  inTransaction(scope, async (tx) => {
    const held = await lockDraftToSign(tx, scope, draftId);
    if (held === null || !isHers(scope, held, signature.partyId)) return err({ code: 'not-found' });
    if (held.state !== 'SIGNING') return err({ code: 'wrong-state', state: held.state });
    if (held.revision !== revision)
      return err({ code: 'changed-meanwhile', by: held.changedBy, at: held.changedAt });
    const waiting = unsignedParties(held.parties, held.signatures, held.checksum);
    if (!waiting.some(({ id }) => id === signature.partyId)) return err({ code: 'signed-already' });
    if (signature.signedOn > (await readToday(tx))) return err({ code: 'signed-in-the-future' });
    await addSignature(tx, scope, held, { ...signature, by: scope.userId });
    return ok({ draftId });
  });

/** Is it a party to the draft, and the reader's own? */
const isHers = (scope: UserScope, draft: DraftToSign, partyId: OrganisationId | null): boolean =>
  draft.parties.some(({ id }) => id === partyId) &&
  (partyId === null
    ? scope.municipalities.includes(draft.municipalityId)
    : scope.organisations.includes(partyId));

/** The parties that this person may sign for and that have not signed. */
export const partiesToSignFor = (scope: UserScope, draft: DraftToSign): readonly SigningParty[] =>
  unsignedParties(draft.parties, draft.signatures, draft.checksum).filter(({ id }) =>
    isHers(scope, draft, id),
  );
