import { listPlaced } from '@/lib/data/agreements/agreement-publishing';
import { listAgreementVersions } from '@/lib/data/agreements/agreement-versions';
import { readToday } from '@/lib/data/clock';
import { holdMunicipality } from '@/lib/data/placements/decision-holds';
import type { RoundHead } from '@/lib/data/placements/placement-rounds';
import {
  appendRoundEvent,
  changeRound,
  withdrawPlacements,
} from '@/lib/data/placements/placement-rounds-write';
import { inTransaction, type Tx } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { strandedPlacements } from '@/lib/domain/agreement/life/stranded-placements';
import { laterOf } from '@/lib/domain/calendar/days';
import { mayBeUndone } from '@/lib/domain/placement/round';
import type { ByWhom } from '@/lib/domain/placement/round-file';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { next } from './change-round';
import { changedSince, lockRound } from './open-round';
import type { EndRoundInput } from './recall-round';

export type UndoRoundError =
  | { readonly code: 'not-found' | 'day-has-come' }
  /** A version signed since has no room for where a department would stand again. */
  | { readonly code: 'would-strand'; readonly departments: string }
  | ChangedMeanwhile
  | ({ readonly code: 'not-signed' } & ByWhom);

/**
 * Takes a signed round back before its day. The placements stay in the books and count no more; no home has been decided by them. The
 * municipality does it, which puts the placements together for the parties.
 * @see Holbæk 8.2 (H-26)
 */
export const undoRound = (
  scope: UserScope,
  { roundId, revision, reason }: EndRoundInput,
): Promise<Result<{ readonly withdrawn: number }, UndoRoundError>> =>
  inTransaction(scope, async (tx) => {
    const locked = await lockRound(tx, scope, roundId);
    if (!locked.ok) return locked;
    const { value: round } = locked;
    if (scope.side !== 'MUNICIPALITY') return err({ code: 'not-found' });
    if (round.state !== 'SIGNED') return err({ code: 'not-signed', by: round.by, at: round.at });
    const stale = changedSince(round, revision);
    if (stale) return err(stale);
    if (!mayBeUndone(round, await readToday(tx))) return err({ code: 'day-has-come' });
    await holdMunicipality(tx, round.municipalityId);
    const stranded = await wouldStrand(tx, scope, round);
    if (stranded.length > 0) return err({ code: 'would-strand', departments: stranded.join(', ') });
    const withdrawn = await withdrawPlacements(tx, scope, round, { reason, by: scope.userId });
    await changeRound(tx, scope, round, { change: { state: 'UNDONE' }, by: scope.userId });
    await appendRoundEvent(tx, scope, next(round), { kind: 'UNDONE', by: scope.userId, reason });
    return ok({ withdrawn });
  });

/** Departments that would stand again in a tier that a version in force, or to come, does not have. */
async function wouldStrand(
  tx: Tx,
  scope: UserScope,
  { id, municipalityId }: RoundHead,
): Promise<readonly string[]> {
  const today = await readToday(tx);
  const departments = await listPlaced(tx, municipalityId, id);
  const versions = (await listAgreementVersions(tx, scope)).filter(
    (row) => row.municipalityId === municipalityId && (row.to === null || row.to > today),
  );
  const stranded = versions.flatMap(({ agreement, from }) =>
    strandedPlacements(agreement, laterOf(from, today), departments),
  );
  return [...new Set(stranded.map(({ department }) => department))];
}
