import { readLetting } from '@/lib/data/lettings/lettings';
import { enterResumption } from '@/lib/data/lettings/phase-resumptions';
import { findLastLettingAct, type HeldLetting, holdLettingRow } from '@/lib/data/offers/offers-lock';
import { listEarlierOffers } from '@/lib/data/offers/offers-sending';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { appendEvents } from '@/lib/data/vacancies/case-events';
import type { Scope } from '@/lib/domain/access/scope';
import { barToResume, lastExhausted, type ResumeBar } from '@/lib/domain/letting/finding/resume-phase';
import { ladderOf } from '@/lib/domain/letting/finding/waterfall';
import type { DeclaredExhausted } from '@/lib/domain/letting/letting';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { LettingId, VacancyId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { NotFound } from '../vacancies/case-errors';
import { isShareLeft } from './share-left';

export type ResumePhaseInput = {
  readonly lettingId: LettingId;
  readonly revision: number;
  /** The phase's place on the ladder, so that nobody takes up another one than she saw. */
  readonly position: number;
  /** Both parties see it. */
  readonly reason: string;
};

export type ResumePhaseError = NotFound | ChangedMeanwhile | ResumeBar | { readonly code: 'share-gone' };

type Answer = Result<{ readonly vacancyId: VacancyId }, ResumePhaseError>;

/**
 * Takes up again the phase that was left last, while nothing has been offered after it. A turn of the lists that was given out
 * stays the home's: it counts when the home is let from the lists, and is given back when it is not.
 */
export const resumePhase = (scope: Scope, input: ResumePhaseInput): Promise<Answer> =>
  inHotTransaction(scope, (tx) => resumeIn(tx, scope, input));

async function resumeIn(tx: HotTx, scope: Scope, input: ResumePhaseInput): Promise<Answer> {
  const held = await holdLettingRow(tx, scope, input.lettingId);
  const letting = held && (await readLetting(tx, scope, held.id));
  if (held === null || letting === null) return err({ code: 'not-found' });
  const left = lastExhausted(letting.exhausted);
  const ladder = ladderOf(letting.opening, letting.listTurn);
  const offers = await listEarlierOffers(tx, scope, held);
  const bar = left && barToResume(left, { letting, ladder }, offers);
  if (bar?.code === 'letting-over') return err(bar);
  if (left === null || held.revision !== input.revision || left.position !== input.position)
    return err({ code: 'changed-meanwhile', ...(await findLastLettingAct(tx, scope, held)) });
  if (bar !== null) return err(bar);
  const takesShare = left.phase === 'FLEXIBLE' && letting.opening.takesShare;
  if (takesShare && !(await isShareLeft(tx, scope, letting, { hold: true })))
    return err({ code: 'share-gone' });
  return ok(await resume(tx, scope, { held, left, reason: input.reason, takesShare }));
}

type Resuming = {
  readonly held: HeldLetting;
  readonly left: DeclaredExhausted;
  readonly reason: string;
  readonly takesShare: boolean;
};

async function resume(tx: HotTx, scope: Scope, { held, left, reason, takesShare }: Resuming) {
  const { vacancyId, organisationId, municipalityId, now: at } = held;
  await enterResumption(tx, scope, held, { position: left.position, reason, takesShare });
  const event = { kind: 'PHASE_RESUMED', payload: { phase: left.phase } } as const;
  await appendEvents(tx, scope, [{ vacancyId, organisationId, municipalityId, at, event }]);
  return { vacancyId };
}
