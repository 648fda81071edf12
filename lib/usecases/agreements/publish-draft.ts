import { writeDraft } from '@/lib/data/agreements/agreement-drafts';
import {
  endVersion,
  insertVersion,
  readPublishingFacts,
  withinOneDay,
} from '@/lib/data/agreements/agreement-publishing';
import { lockDraftToSign } from '@/lib/data/agreements/agreement-signing';
import { holdMunicipality } from '@/lib/data/placements/decision-holds';
import { inTransaction, type Tx } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { type Hindrance, publishable } from '@/lib/domain/agreement/life/hindrances';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { AgreementDraftId, AgreementVersionId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { checkStand, type NotFound, type WrongState } from './signing-errors';

export type PublishDraftInput = { readonly draftId: AgreementDraftId; readonly revision: number };
export type PublishedVersion = {
  readonly draftId: AgreementDraftId;
  readonly slug: string;
  readonly versionId: AgreementVersionId;
  readonly version: number;
  readonly from: CalendarDate;
};
export type PublishDraftError =
  | NotFound
  | WrongState
  | ChangedMeanwhile
  | { readonly code: 'hindered'; readonly hindrances: readonly Hindrance[] };

/**
 * Makes a signed draft the version that counts from its first day, and ends the one it replaces. Everything is asked again while
 * nothing is decided in the municipality, so that each vacancy is decided by the version in force on its day.
 */
export const publishDraft = (
  scope: UserScope,
  input: PublishDraftInput,
): Promise<Result<PublishedVersion, PublishDraftError>> =>
  withinOneDay(() => inTransaction(scope, (tx) => publishIn(tx, scope, input)));

async function publishIn(
  tx: Tx,
  scope: UserScope,
  { draftId, revision }: PublishDraftInput,
): Promise<Result<PublishedVersion, PublishDraftError>> {
  const asked = { states: ['SIGNING'], revision } as const;
  const held = checkStand(scope, await lockDraftToSign(tx, scope, draftId), asked);
  if (!held.ok) return held;
  const draft = held.value;
  await holdMunicipality(tx, draft.municipalityId);
  const { hindrances, placed } = publishable(await readPublishingFacts(tx, scope, draft));
  if (hindrances.length > 0 || placed === null) return err({ code: 'hindered', hindrances });
  const { municipalityId, slug } = draft;
  const { to } = draft.text.agreement.inForce;
  const by = scope.userId;
  for (const { id: versionId } of placed.ends)
    await endVersion(tx, scope, { versionId, municipalityId, endsOn: placed.from, cause: 'REPLACED', by });
  const made = await insertVersion(tx, scope, draft, { from: placed.from, to, by });
  await writeDraft(tx, scope, draft, { state: 'PUBLISHED', versionId: made.id, part: 'PUBLISHED', by });
  return ok({ draftId, slug, versionId: made.id, version: made.version, from: placed.from });
}
