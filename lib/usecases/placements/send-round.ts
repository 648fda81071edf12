import { listAgreementVersions } from '@/lib/data/agreements/agreement-versions';
import { holdMunicipality } from '@/lib/data/placements/decision-holds';
import { type RoundHead, readRoundFile } from '@/lib/data/placements/placement-rounds';
import { isEnding } from '@/lib/data/placements/placement-rounds-ending';
import {
  appendRoundEvent,
  changeRound,
  type RowSent,
  writeSent,
  writeSentUnder,
} from '@/lib/data/placements/placement-rounds-write';
import { inTransaction, type Tx } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { isPlaceableThroughout } from '@/lib/domain/agreement/life/placeable-throughout';
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
  | {
      readonly code:
        | RoundDayFault
        | 'no-agreement-on-day'
        | 'reason-missing'
        | 'tier-gone'
        | 'department-ending';
    }
  | { readonly code: 'rows-open'; readonly open: number };

/**
 * Closes the round for signing: every department has its tier, and nothing in it changes from now on. Agreements and mergers wait
 * meanwhile: what is sent can take effect.
 */
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
    await holdMunicipality(tx, round.municipalityId);
    const { rows, today, version, underAgreement } = await readRoundFile(tx, scope, round);
    const fault = faultOfEffectiveDay(round, today);
    if (fault !== null) return err({ code: fault });
    if (!underAgreement) return err({ code: 'no-agreement-on-day' });
    const open = rows.filter(isOpen).length;
    if (open > 0) return err({ code: 'rows-open', open });
    // Another day may have given another proposal since it was decided.
    if (rows.some(deviatesUnexplained)) return err({ code: 'reason-missing' });
    if (!(await areKnownFromThen(tx, scope, round, rows))) return err({ code: 'tier-gone' });
    if (await isEnding(tx, scope, round)) return err({ code: 'department-ending' });
    await writeSent(tx, scope, round, rows.map(asSent));
    await writeSentUnder(tx, scope, round, version.id);
    await changeRound(tx, scope, round, { change: { state: 'SENT' }, by: scope.userId });
    await appendRoundEvent(tx, scope, next(round), { kind: 'SENT', by: scope.userId });
    return ok(null);
  });

const deviatesUnexplained = ({ tier, reason, proposal }: RoundRow): boolean =>
  tier !== null && proposal.by !== 'FACTS' && tier !== proposal.tier && reason === null;

/** Every version of the agreement from the day on, also those signed already that are yet to begin. */
async function areKnownFromThen(tx: Tx, scope: UserScope, round: RoundHead, rows: readonly RoundRow[]) {
  const versions = (await listAgreementVersions(tx, scope)).filter(
    ({ municipalityId }) => municipalityId === round.municipalityId,
  );
  const period = { from: round.effectiveOn, to: null };
  return rows.every(({ tier }) => tier === null || isPlaceableThroughout(versions, tier, period));
}

const asSent = ({ department, proposal, chosen }: RoundRow): RowSent => {
  const [first] = chosen;
  return {
    ...{ departmentId: department.id, proposedTier: proposal.tier },
    ...{ figure: first?.value ?? null, source: first?.source ?? null },
  };
};
