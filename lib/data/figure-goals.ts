import type { Scope } from '@/lib/domain/access/scope';
import { comparedYears, type Goal, type GoalFigure, measuredYears } from '@/lib/domain/key-figures/goal';
import { plainDecimal } from '@/lib/domain/key-figures/written-number';
import type { AreaId, MunicipalityId } from '@/lib/domain/shared/ids';
import { Prisma } from './generated/client';
import { reachedRows } from './own-rows';
import { inTransaction, type Tx } from './transaction';
import { FIGURE_STANDS } from './what-stands';

type Row = Omit<Goal, 'measured' | 'compared'> & {
  readonly ours: readonly GoalFigure[] | null;
  readonly theirs: readonly GoalFigure[] | null;
};

/** Figures `k` of a goal `g` as they were recorded; which of them are meant is the domain's to say. */
const figures = (which: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT jsonb_agg(jsonb_build_object('year', extract(year FROM coalesce(k.period_to, k.valid_from))::int,
      'place', coalesce(k.area_id::text, k.group_name, ''), 'value', k.value::text, 'unit', k.unit, 'persons', k.persons,
      'source', k.source, 'kind', k.source_kind) ORDER BY k.recorded_at, k.id)
    FROM key_figure k WHERE k.municipality_id = g.municipality_id AND k.name = g.figure AND k.value IS NOT NULL AND ${Prisma.raw(FIGURE_STANDS)} AND ${which})`;

/** Targets and indicators with what has been measured of them; of one area, those that it is part of. */
export const listGoals = (scope: Scope, areaId: AreaId | null = null): Promise<readonly Goal[]> =>
  inTransaction(scope, (tx) => readGoals(tx, scope, { areaId, municipalityId: null }));

type GoalsOf = { readonly areaId: AreaId | null; readonly municipalityId: MunicipalityId | null };

/** The same of one municipality within reach, or of all. */
export async function readGoals(
  tx: Tx,
  scope: Scope,
  { areaId, municipalityId }: GoalsOf,
): Promise<readonly Goal[]> {
  const town =
    municipalityId === null ? Prisma.sql`true` : Prisma.sql`g.municipality_id = ${municipalityId}::uuid`;
  const ofArea = areaId === null ? Prisma.sql`true` : Prisma.sql`${areaId}::uuid = ANY (g.area_ids)`;
  const ours = Prisma.sql`(k.area_id = ANY (g.area_ids) OR k.group_name = g.group_name)`;
  const theirs = Prisma.sql`g.kind = 'INDICATOR'
    AND (k.group_name = g.compared_with OR (g.compared_with IS NULL AND k.level = 'MUNICIPALITY'))`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT g.id, g.kind, g.figure, g.group_name AS "groupName", coalesce(g.compared_with, m.name) AS "comparedWith", g.amount,
      g.baseline_year AS "baselineYear", g.source,
      ARRAY(SELECT a.name FROM area a WHERE a.id = ANY (g.area_ids) ORDER BY a.name) AS "areaNames",
      ${figures(ours)} AS ours, ${figures(theirs)} AS theirs
    FROM figure_goal g JOIN municipality m ON m.id = g.municipality_id
    WHERE ${reachedRows(scope, 'g')} AND ${town} AND ${ofArea} ORDER BY m.name, g.position`;
  return rows.map(goalOf);
}

function goalOf({ ours, theirs, ...goal }: Row): Goal {
  const measured = measuredYears((ours ?? []).map(plain), Math.max(1, goal.areaNames.length));
  return { ...goal, measured, compared: comparedYears((theirs ?? []).map(plain), measured) };
}

const plain = (figure: GoalFigure): GoalFigure => ({ ...figure, value: plainDecimal(figure.value) });
