import { appendApplicantEvents } from '@/lib/data/applicants/applicant-events';
import type { LockedApplicant } from '@/lib/data/applicants/applicants-lock';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { addReview, hasLiveOffer, markMerged, setSeniority } from '@/lib/data/waiting-list/duplicates-write';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { ApplicantHappening } from '@/lib/domain/applicant/applicant-event';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { type DuplicateFinding, joinPair } from '@/lib/domain/waiting-list/duplicate';
import type { ChangeError } from '../applicants/applicant-errors';
import { moveHeldApplicant } from '../applicants/change-applicant-state';
import { holdApplicant, type Stale } from '../applicants/hold-applicant';

export type ResolveDuplicateInput = {
  readonly pair: readonly [Stale, Stale];
  readonly finding: DuplicateFinding;
  readonly reason: string;
};
export type ResolveDuplicateError =
  | ChangeError
  | { readonly code: 'already-resolved' }
  /** Who would leave the list has an offer that is not over. */
  | { readonly code: 'has-live-offer'; readonly reference: string };
type Pair = readonly [LockedApplicant, LockedApplicant];

/**
 * Says whether two are one person. One who is stays on the list, the other leaves it and points to the kept one; two people
 * stay as they are. Either way the pair is never asked about again.
 */
export const resolveDuplicate = (
  scope: Scope,
  input: ResolveDuplicateInput,
): Promise<Result<null, ResolveDuplicateError>> =>
  inHotTransaction(scope, async (tx) => {
    const held = await holdPair(tx, scope, input.pair);
    if (!held.ok) return held;
    const pair = held.value;
    if (pair.some(({ stateReason }) => stateReason === 'SAME_PERSON'))
      return err({ code: 'already-resolved' });
    const { finding } = input;
    const left = finding.resolution === 'SAME_PERSON' ? joinPair(pair, finding).left : null;
    if (left && (await hasLiveOffer(tx, scope, left)))
      return err({ code: 'has-live-offer', reference: left.reference });
    if (!(await remember(tx, scope, pair, input))) return err({ code: 'already-resolved' });
    if (finding.resolution === 'SAME_PERSON') await join(tx, scope, pair, finding);
    return ok(null);
  });

/** Both under lock, the lower id first, so that two who settle the same pair meet at the same door. */
async function holdPair(
  tx: HotTx,
  scope: Scope,
  asked: readonly [Stale, Stale],
): Promise<Result<Pair, ChangeError>> {
  const [first, second] = asked[0].applicantId < asked[1].applicantId ? asked : [asked[1], asked[0]];
  const one = await holdApplicant(tx, scope, first);
  if (!one.ok) return one;
  const other = await holdApplicant(tx, scope, second);
  if (!other.ok) return other;
  const isPair = one.value.id !== other.value.id && one.value.organisationId === other.value.organisationId;
  if (!isPair) return err({ code: 'not-found' });
  // Whose name is hidden is settled by its own officer, who sees both.
  if (one.value.hidden || other.value.hidden) return err({ code: 'handled-by-another' });
  return ok([one.value, other.value]);
}

async function remember(
  tx: HotTx,
  scope: Scope,
  [one, other]: Pair,
  { finding: { resolution }, reason }: ResolveDuplicateInput,
): Promise<boolean> {
  const { organisationId, now: at } = one;
  const by = actorOf(scope).userId;
  const added = await addReview(tx, scope, {
    ...{ organisationId, pair: [one.id, other.id], resolution, reason, by, at },
  });
  if (!added) return false;
  const told = (applicant: LockedApplicant, about: LockedApplicant) => ({
    ...{ applicantId: applicant.id, organisationId, at },
    event: {
      kind: 'DUPLICATE_RESOLVED',
      payload: { other: about.id, same: resolution === 'SAME_PERSON' },
    } as const satisfies ApplicantHappening,
  });
  await appendApplicantEvents(tx, scope, [told(one, other), told(other, one)]);
  return true;
}

async function join(
  tx: HotTx,
  scope: Scope,
  pair: Pair,
  finding: Extract<DuplicateFinding, { resolution: 'SAME_PERSON' }>,
): Promise<void> {
  const { kept, left, seniorityOn } = joinPair(pair, finding);
  await moveHeldApplicant(tx, scope, left, { state: 'LAPSED', reason: 'SAME_PERSON' });
  await markMerged(tx, scope, left, kept.id);
  if (seniorityOn === kept.seniorityOn) return;
  await setSeniority(tx, scope, kept, seniorityOn);
  const payload = { fields: ['seniorityOn'], revision: kept.revision + 1 };
  const { id: applicantId, organisationId, now: at } = kept;
  await appendApplicantEvents(tx, scope, [
    { applicantId, organisationId, at, event: { kind: 'CHANGED', payload } },
  ]);
}
