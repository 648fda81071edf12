import { readRoundFile } from '@/lib/data/placements/placement-rounds';
import { readRow, writeAssessment } from '@/lib/data/placements/placement-rounds-write';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { isPlaceable } from '@/lib/domain/agreement/placeable-tiers';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { DepartmentId, PlacementRoundId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { changedSince, lockOpenRound, type NotOpen } from './open-round';

export type AssessInput = {
  readonly roundId: PlacementRoundId;
  readonly departmentId: DepartmentId;
  readonly revision: number;
  readonly tier: string;
  readonly reason: string;
};

export type AssessError =
  | NotOpen
  | ChangedMeanwhile
  | { readonly code: 'tier-unknown' | 'not-small' | 'placed-by-facts' | 'answered-already' };

/** An organisation's own assessment of a small department, which the municipality confirms or not. @see Holbæk 8.2 (H-25, Q17) */
export const assessDepartment = (scope: UserScope, input: AssessInput): Promise<Result<null, AssessError>> =>
  inTransaction(scope, async (tx) => {
    const { roundId, departmentId, revision, tier, reason } = input;
    const open = await lockOpenRound(tx, scope, roundId);
    if (!open.ok) return open;
    const { value: round } = open;
    const row = await readRow(tx, scope, round, departmentId);
    if (row === null || scope.side !== 'ORGANISATION') return err({ code: 'not-found' });
    const stale = changedSince(row, revision);
    if (stale) return err(stale);
    const { rows, version } = await readRoundFile(tx, scope, round, [departmentId]);
    const [known] = rows;
    if (known === undefined) return err({ code: 'not-found' });
    if (known.proposal.by === 'FACTS') return err({ code: 'placed-by-facts' });
    if (!known.mayBeAssessed) return err({ code: 'not-small' });
    if (known.tier !== null) return err({ code: 'answered-already' });
    if (!isPlaceable(version.agreement, tier)) return err({ code: 'tier-unknown' });
    const assessed = { departmentId, tier, text: reason };
    await writeAssessment(tx, scope, round, { row: assessed, by: scope.userId });
    return ok(null);
  });
