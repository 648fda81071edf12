import type { DraftToSign } from '@/lib/data/agreements/agreement-signing';
import type { UserScope } from '@/lib/domain/access/scope';
import type { DraftState } from '@/lib/domain/agreement/edit/draft';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { AgreementDraftId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';

export type DraftDone = { readonly draftId: AgreementDraftId };
/** Another tenant's draft is not found, never forbidden. */
export type NotFound = { readonly code: 'not-found' };
/** It was sent, recalled, published or given up meanwhile. */
export type WrongState = { readonly code: 'wrong-state'; readonly state: DraftState };

type Asked = { readonly states: readonly DraftState[]; readonly revision: number };

/** May the municipality take this step with what is held, as she saw it? */
export function checkStand(
  scope: UserScope,
  held: DraftToSign | null,
  { states, revision }: Asked,
): Result<DraftToSign, NotFound | WrongState | ChangedMeanwhile> {
  if (held === null || !scope.municipalities.includes(held.municipalityId)) return err({ code: 'not-found' });
  if (!states.includes(held.state)) return err({ code: 'wrong-state', state: held.state });
  if (held.revision !== revision)
    return err({ code: 'changed-meanwhile', by: held.changedBy, at: held.changedAt });
  return ok(held);
}
