import type { Scope } from '@/lib/domain/access/scope';
import type { Goal, MeasuredYear } from '@/lib/domain/key-figures/goal';
import { plainDecimal } from '@/lib/domain/key-figures/written-number';
import type { AreaId } from '@/lib/domain/shared/ids';
import { Prisma } from './generated/client';
import { STANDS } from './key-figures-rows';
import { reachedRows } from './own-rows';
import { inTransaction } from './transaction';

type Row = Omit<Goal, 'measured' | 'compared'> & {
  readonly measured: readonly MeasuredYear[] | null;
  readonly compared: readonly MeasuredYear[] | null;
};

const yearOf = Prisma.sql`extract(year FROM coalesce(k.period_to, k.valid_from))::int`;
const measuredYear = (value: Prisma.Sql, persons: Prisma.Sql) => Prisma.sql`
  jsonb_build_object('year', ${yearOf}, 'value', ${value}::text, 'unit', min(k.unit), 'persons', ${persons}, 'source', min(k.source))`;
const SUM = measuredYear(Prisma.sql`sum(k.value)`, Prisma.sql`sum(k.persons)`);
/** One figure a year: where sources differ, the one a goal's own source has, the fund's; the first of them by kind. */
const FIRST = measuredYear(
  Prisma.sql`(array_agg(k.value ORDER BY k.source_kind = 'LBF' DESC, k.recorded_at DESC))[1]`,
  Prisma.sql`(array_agg(k.persons ORDER BY k.source_kind = 'LBF' DESC, k.recorded_at DESC))[1]`,
);

/** Targets and indicators with what has been measured of them; of one area, those that it is part of. */
export async function listGoals(scope: Scope, areaId: AreaId | null = null): Promise<readonly Goal[]> {
  const ofArea = areaId === null ? Prisma.sql`true` : Prisma.sql`${areaId}::uuid = ANY (g.area_ids)`;
  const rows = await inTransaction(
    scope,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT g.id, g.kind, g.figure, g.group_name AS "groupName", coalesce(g.compared_with, m.name) AS "comparedWith", g.amount,
        g.baseline_year AS "baselineYear", g.source,
        ARRAY(SELECT a.name FROM area a WHERE a.id = ANY (g.area_ids) ORDER BY a.name) AS "areaNames",
        (SELECT jsonb_agg(y.measured) FROM (
          SELECT CASE WHEN g.group_name IS NULL THEN ${SUM} ELSE ${FIRST} END AS measured FROM key_figure k
          WHERE k.municipality_id = g.municipality_id AND k.name = g.figure AND k.value IS NOT NULL AND ${STANDS}
            AND (k.area_id = ANY (g.area_ids) OR k.group_name = g.group_name)
          GROUP BY ${yearOf} HAVING g.group_name IS NOT NULL OR count(*) = cardinality(g.area_ids) ORDER BY ${yearOf}) y) AS measured,
        (SELECT jsonb_agg(y.measured) FROM (
          SELECT ${FIRST} AS measured FROM key_figure k
          WHERE g.kind = 'INDICATOR' AND k.municipality_id = g.municipality_id AND k.name = g.figure AND k.value IS NOT NULL AND ${STANDS}
            AND (k.group_name = g.compared_with OR (g.compared_with IS NULL AND k.level = 'MUNICIPALITY'))
          GROUP BY ${yearOf} ORDER BY ${yearOf}) y) AS compared
      FROM figure_goal g JOIN municipality m ON m.id = g.municipality_id
      WHERE ${reachedRows(scope, 'g')} AND ${ofArea} ORDER BY m.name, g.position`,
  );
  return rows.map(({ measured, compared, ...goal }) => ({
    ...goal,
    measured: (measured ?? []).map(plain),
    compared: (compared ?? []).map(plain),
  }));
}

const plain = (year: MeasuredYear): MeasuredYear => ({ ...year, value: plainDecimal(year.value) });
