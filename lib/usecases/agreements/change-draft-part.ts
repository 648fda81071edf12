import type { Scope } from '@/lib/domain/access/scope';
import { type EditFault, editPart, whatStandsOtherwise } from '@/lib/domain/agreement/edit/edit-part';
import type { EditTarget } from '@/lib/domain/agreement/edit/parts';
import type { Entries } from '@/lib/domain/agreement/edit/read-form';
import type { Move } from '@/lib/domain/agreement/edit/typed-rows';
import type { AgreementDraftId } from '@/lib/domain/shared/ids';
import type { Result } from '@/lib/domain/shared/result';
import { type ChangeDraftAnswer, type ChangeDraftError, changeDraft } from './change-draft';

export type ChangeDraftPartInput = {
  readonly draftId: AgreementDraftId;
  readonly revision: number;
  readonly target: EditTarget;
  /** Everything that the page of the part sent. */
  readonly entries: Entries;
  readonly move: Move | null;
};

/** Changes a part of a draft as it was typed on the part's page. What is wrong is told field by field, and nothing is written. */
export const changeDraftPart = (
  scope: Scope,
  { target, entries, move, ...stand }: ChangeDraftPartInput,
): Promise<Result<ChangeDraftAnswer, ChangeDraftError | EditFault>> =>
  changeDraft(
    scope,
    { ...stand, part: target.part },
    {
      edit: ({ agreement }) => editPart(agreement, target, { entries, move }),
      compare: ({ agreement }) => whatStandsOtherwise(agreement, target, entries),
    },
  );
