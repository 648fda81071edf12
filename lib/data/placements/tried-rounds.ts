import type { Scope } from '@/lib/domain/access/scope';
import type { TierId } from '@/lib/domain/agreement/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId, MunicipalityId, PlacementRoundId } from '@/lib/domain/shared/ids';
import { ownRows, reachedRows } from '../own-rows';
import { inTransaction } from '../transaction';

export type TryableRound = {
  readonly id: PlacementRoundId;
  readonly municipalityId: MunicipalityId;
  readonly title: string;
  readonly effectiveOn: CalendarDate;
};

/** Rounds that may be tried: under way, or signed and not undone; the latest first. */
export const listTryableRounds = (scope: Scope): Promise<readonly TryableRound[]> =>
  inTransaction(
    scope,
    (tx) => tx.$queryRaw<TryableRound[]>`
      SELECT r.id, r.municipality_id AS "municipalityId", r.title, r.effective_on::text AS "effectiveOn"
      FROM placement_round r WHERE ${reachedRows(scope, 'r')} AND r.state IN ('PREPARING', 'SENT', 'SIGNED')
      ORDER BY r.effective_on DESC, r.id LIMIT 20`,
  );

export type TriedRound = TryableRound & {
  /** As the round has them so far; departments that it has not decided stay where they are. */
  readonly placements: ReadonlyMap<DepartmentId, TierId>;
};

/** A round with the placements that the reader may see of it; null for another municipality's. */
export const findTriedRound = (scope: Scope, id: PlacementRoundId): Promise<TriedRound | null> =>
  inTransaction(scope, async (tx) => {
    const [round] = await tx.$queryRaw<TryableRound[]>`
      SELECT r.id, r.municipality_id AS "municipalityId", r.title, r.effective_on::text AS "effectiveOn"
      FROM placement_round r WHERE r.id = ${id}::uuid AND ${reachedRows(scope, 'r')}`;
    if (round === undefined) return null;
    const rows = await tx.$queryRaw<{ departmentId: DepartmentId; tier: string }[]>`
      SELECT w.department_id AS "departmentId", w.tier FROM placement_round_row w
      WHERE w.round_id = ${id}::uuid AND w.tier IS NOT NULL AND ${ownRows(scope, 'w')}`;
    return { ...round, placements: new Map(rows.map(({ departmentId, tier }) => [departmentId, tier])) };
  });
