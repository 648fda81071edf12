import { readRoundFile } from '@/lib/data/placement-rounds';
import { appendRoundEvent, changeRound, type RowSent, writeSent } from '@/lib/data/placement-rounds-write';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { faultOfEffectiveDay, type RoundDayFault } from '@/lib/domain/placement/round';
import { isOpen, type RoundRow } from '@/lib/domain/placement/round-file';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { PlacementRoundId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { next } from './change-round';
import { changedSince, lockOpenRound, type NotOpen } from './open-round';

export type SendRoundError =
  | NotOpen
  | ChangedMeanwhile
  | { readonly code: RoundDayFault | 'reason-missing' }
  | { readonly code: 'rows-open'; readonly open: number };

/** Closes the round for signing: every department has its tier, and nothing in it changes from now on. */
export const sendRound = (
  scope: UserScope,
  { roundId, revision }: { readonly roundId: PlacementRoundId; readonly revision: number },
): Promise<Result<null, SendRoundError>> =>
  inTransaction(scope, async (tx) => {
    const locked = await lockOpenRound(tx, scope, roundId);
    if (!locked.ok) return locked;
    const { value: round } = locked;
    if (scope.side !== 'MUNICIPALITY') return err({ code: 'not-found' });
    const stale = changedSince(round, revision);
    if (stale) return err(stale);
    const { rows, today } = await readRoundFile(tx, scope, round);
    const fault = faultOfEffectiveDay(round, today);
    if (fault !== null) return err({ code: fault });
    const open = rows.filter(isOpen).length;
    if (open > 0) return err({ code: 'rows-open', open });
    // Another day may have given another proposal since it was decided.
    if (rows.some(deviatesUnexplained)) return err({ code: 'reason-missing' });
    await writeSent(tx, scope, round, rows.map(asSent));
    await changeRound(tx, scope, round, { change: { state: 'SENT' }, by: scope.userId });
    await appendRoundEvent(tx, scope, next(round), { kind: 'SENT', by: scope.userId });
    return ok(null);
  });

const deviatesUnexplained = ({ tier, reason, proposal }: RoundRow): boolean =>
  tier !== null && proposal.by !== 'FACTS' && tier !== proposal.tier && reason === null;

const asSent = ({ department, proposal, chosen }: RoundRow): RowSent => {
  const [first] = chosen;
  return {
    ...{ departmentId: department.id, proposedTier: proposal.tier },
    ...{ figure: first?.value ?? null, source: first?.source ?? null },
  };
};
