import { readRoundFile } from '@/lib/data/placements/placement-rounds';
import { readRow, writeDecided } from '@/lib/data/placements/placement-rounds-write';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { faultOfRow, proposeForRow, type RowDecision, type RowFault } from '@/lib/domain/placement/round-row';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { DepartmentId, KeyFigureId, PlacementRoundId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { changedSince, lockOpenRound, type NotOpen } from './open-round';

export type DecideRowInput = Omit<RowDecision, 'tier'> & {
  readonly roundId: PlacementRoundId;
  readonly departmentId: DepartmentId;
  readonly revision: number;
  /** Null: not decided after all. */
  readonly tier: string | null;
  /** One of each name at most; null: as they stand. */
  readonly figures: readonly KeyFigureId[] | null;
};

export type DecideRowError = NotOpen | ChangedMeanwhile | { readonly code: RowFault | 'figure-unknown' };

/** What the municipality proposes for one department: the tier, on which figures, why where it deviates, which criteria. @see H-27, Q02, Q25 */
export const decideRow = (scope: UserScope, input: DecideRowInput): Promise<Result<null, DecideRowError>> =>
  inTransaction(scope, async (tx) => {
    const { roundId, departmentId, revision, tier, reason, criteria } = input;
    const open = await lockOpenRound(tx, scope, roundId);
    if (!open.ok) return open;
    const { value: round } = open;
    const row = await readRow(tx, scope, round, departmentId);
    if (row === null || scope.side !== 'MUNICIPALITY') return err({ code: 'not-found' });
    const stale = changedSince(row, revision);
    if (stale) return err(stale);
    const { rows, version } = await readRoundFile(tx, scope, round, [departmentId]);
    const [known] = rows;
    if (known === undefined) return err({ code: 'not-found' });
    const figures = input.figures ?? known.figures;
    const chosen = known.options.filter(({ id }) => figures.includes(id));
    const names = new Set(chosen.map(({ name }) => name));
    if (chosen.length < figures.length || names.size < chosen.length) return err({ code: 'figure-unknown' });
    const proposal = proposeForRow(version.agreement, known.department.facts, chosen, round.effectiveOn);
    if (tier !== null) {
      const fault = faultOfRow(version.agreement, proposal, { tier, reason, criteria });
      if (fault !== null) return err({ code: fault });
    }
    const decided =
      tier === null
        ? { tier, reason: null, criteria: [] }
        : { tier, criteria, reason: reasonOf(tier, proposal.tier, reason) };
    await writeDecided(tx, scope, round, {
      rows: [{ departmentId, figures, ...decided }],
      by: scope.userId,
    });
    return ok(null);
  });

/** A tier that is as proposed deviates from nothing. */
const reasonOf = (tier: string, proposed: string, reason: string | null): string | null =>
  tier === proposed ? null : reason;
