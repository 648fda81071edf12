import { type Draft, listActsSince, lockDraft, writeDraft } from '@/lib/data/agreements/agreement-drafts';
import { inTransaction, type Tx } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import type { DraftAct, EditPart } from '@/lib/domain/agreement/edit/draft';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { AgreementDraftId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { checkChange, type NotDraft, type NotFound, sealedDocument } from './draft-errors';

export type ChangeDraftInput = {
  readonly draftId: AgreementDraftId;
  readonly revision: number;
  readonly part: EditPart;
};
export type ChangeDraftError = NotFound | NotDraft | ChangedMeanwhile;
export type ChangeDraftAnswer = {
  readonly draftId: AgreementDraftId;
  readonly part: EditPart;
  readonly revision: number;
  /** False: it was so already. */
  readonly changed: boolean;
};

/**
 * Changes one part of a draft as `edit` says. A draft that could then not be read as an agreement is refused, and nothing is written. Two
 * people who change different parts do not disturb each other; of two who change the same part the later is told what stands there now.
 */
export const changeDraft = <E>(
  scope: Scope,
  { draftId, revision, part }: ChangeDraftInput,
  {
    edit,
    compare = () => [],
  }: {
    readonly edit: (held: Draft) => Result<Agreement, E>;
    /** What stands otherwise now, by the names of the fields, for whoever was overtaken. */
    readonly compare?: (held: Draft) => NonNullable<ChangedMeanwhile['changes']>;
  },
): Promise<Result<ChangeDraftAnswer, ChangeDraftError | E>> =>
  inTransaction(scope, async (tx) => {
    const draft = await lockDraft(tx, scope, draftId);
    const held = checkChange(scope, draft, draft === null ? revision : draft.revision);
    if (!held.ok) return held;
    if (await isTouched(tx, scope, held.value, { revision, part }))
      return err(overtaken(held.value, compare(held.value)));
    const edited = edit(held.value);
    if (!edited.ok) return edited;
    const document = sealedDocument(edited.value);
    const changed = document.checksum !== held.value.checksum;
    if (changed) await writeDraft(tx, scope, held.value, { document, part, by: actorOf(scope).userId });
    return ok({ draftId, part, revision: held.value.revision + (changed ? 1 : 0), changed });
  });

/** Parts that change one another. */
const TOGETHER: readonly (readonly DraftAct[])[] = [
  ['TIERS', 'EXAMPLES'],
  ['CRITERIA_SETS', 'CRITERION'],
];

async function isTouched(
  tx: Tx,
  scope: Scope,
  held: Draft,
  { revision, part }: Pick<ChangeDraftInput, 'revision' | 'part'>,
): Promise<boolean> {
  if (held.revision === revision) return false;
  if (revision > held.revision) return true;
  const own = TOGETHER.find((parts) => parts.includes(part)) ?? [part];
  return (await listActsSince(tx, scope, held, revision)).some((act) => own.includes(act));
}

const overtaken = (held: Draft, changes: NonNullable<ChangedMeanwhile['changes']>): ChangedMeanwhile => ({
  ...{ code: 'changed-meanwhile', by: held.changedBy, at: held.changedAt, changes },
});
