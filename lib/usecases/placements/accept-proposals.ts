import { readRoundFile } from '@/lib/data/placements/placement-rounds';
import { writeDecided } from '@/lib/data/placements/placement-rounds-write';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { isAsProposed, isOpen } from '@/lib/domain/placement/round-file';
import type { PlacementRoundId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { lockOpenRound, type NotOpen } from './open-round';

export type Accepted = { readonly accepted: number; readonly left: number };

/**
 * Everything still open is placed as its figures propose. Left for somebody to look at: departments without figures, and those that
 * their organisation has assessed.
 */
export const acceptProposals = (
  scope: UserScope,
  { roundId }: { readonly roundId: PlacementRoundId },
): Promise<Result<Accepted, NotOpen>> =>
  inTransaction(scope, async (tx) => {
    const open = await lockOpenRound(tx, scope, roundId);
    if (!open.ok) return open;
    if (scope.side !== 'MUNICIPALITY') return err({ code: 'not-found' });
    const { rows } = await readRoundFile(tx, scope, open.value);
    const asProposed = rows.filter(isAsProposed);
    await writeDecided(tx, scope, open.value, {
      rows: asProposed.map(({ department, proposal, figures, last, criteria }) => ({
        ...{ departmentId: department.id, tier: proposal.tier, reason: null, figures },
        // What was switched on stays so, where the department stands as it did.
        criteria: last?.tier === proposal.tier ? lastCriteria(last.ground) : criteria,
      })),
      by: scope.userId,
    });
    return ok({ accepted: asProposed.length, left: rows.filter(isOpen).length - asProposed.length });
  });

type Ground = NonNullable<Awaited<ReturnType<typeof readRoundFile>>['rows'][number]['last']>['ground'];

const lastCriteria = (ground: Ground): readonly string[] =>
  ground.by === 'PLACEMENT' ? (ground.row.basis?.criteria ?? []) : [];
