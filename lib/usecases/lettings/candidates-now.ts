import { checkCandidates } from '@/lib/data/candidates';
import { readAgreementOf } from '@/lib/data/letting-file';
import { readLetting } from '@/lib/data/lettings';
import type { HeldLetting } from '@/lib/data/offers-lock';
import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { SkipGround } from '@/lib/domain/letting/candidate';
import type { Phase } from '@/lib/domain/letting/vocabulary';
import { currentPhase, ladderOf } from '@/lib/domain/letting/waterfall';
import type { ApplicantId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';

export type NotCandidates =
  /** The letting stands at another phase than the form was shown for. */
  | { readonly code: 'phase-left' }
  /** Not on the phase's list, or skipped there; the ground is null where she is not on it at all. */
  | { readonly code: 'not-a-candidate'; readonly reference: string; readonly ground: SkipGround | null };

/**
 * Those chosen, in the order that the waterfall has them and not the sender, as everything stands now; refused where the phase
 * is another by now or one of them is no candidate in it. For a letting under lock.
 */
export async function candidatesNow(
  tx: HotTx,
  scope: Scope,
  held: HeldLetting,
  { phase: name, applicantIds }: { readonly phase: Phase; readonly applicantIds: readonly ApplicantId[] },
): Promise<Result<readonly ApplicantId[], NotCandidates>> {
  const letting = await readLetting(tx, scope, held.id);
  if (letting === null) throw new Error('A letting under lock cannot be read');
  const ladder = ladderOf(letting.opening, letting.listTurn);
  const phase = currentPhase(ladder, letting.exhausted, letting.toRehouse);
  if (phase === null || phase.phase !== name) return err({ code: 'phase-left' });
  const agreement = await readAgreementOf(tx, scope, letting);
  const request = { letting, phase, agreement, today: dayOfInstant(held.now) };
  const { proposed, skipped, elsewhere } = await checkCandidates(tx, scope, request, applicantIds);
  const [other] = elsewhere;
  if (other) return err({ code: 'not-a-candidate', reference: other.applicant.reference, ground: null });
  const [refused] = skipped;
  if (refused) {
    const { candidate, skipped: why } = refused;
    return err({ code: 'not-a-candidate', reference: candidate.applicant.reference, ground: why.ground });
  }
  return ok(proposed.map(({ candidate }) => candidate.id));
}
