import type { Scope } from '@/lib/domain/access/scope';
import { hideFigure } from '@/lib/domain/key-figures/few/hide-figure';
import type { Kept } from '@/lib/domain/key-figures/few/kept-from-readers';
import {
  comparedYears,
  type FigureGoal,
  type Goal,
  type GoalFigure,
  measuredYears,
} from '@/lib/domain/key-figures/goal';
import type { ListGoal } from '@/lib/domain/key-figures/list-goal';
import { plainDecimal } from '@/lib/domain/key-figures/written-number';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { AreaId, GoalId, MunicipalityId } from '@/lib/domain/shared/ids';
import { readToday } from '../clock';
import { Prisma } from '../generated/client';
import { reachedRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';
import { FIGURE_STANDS, GOAL_TAKEN_BACK } from '../what-stands';
import { readKept } from './kept-figures';

type FigureRow = Omit<FigureGoal, 'measured' | 'compared'> & {
  readonly ours: readonly Recorded[] | null;
  readonly theirs: readonly Recorded[] | null;
};
type Recorded = GoalFigure & { readonly id: string };
type ListRow = Pick<ListGoal, 'kind' | 'list' | 'byYear' | 'areas' | 'listOn'>;
/** Of either kind the columns of the other are null. */
type Row = FigureRow | (ListRow & Omit<FigureRow, 'kind'>);

/**
 * Figures `k` of a goal `g` as they were recorded; which of them are meant is the domain's to say. Of a span the upper end where it is to stay
 * under a number, otherwise the lower.
 */
const figures = (which: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT jsonb_agg(jsonb_build_object('id', k.id, 'year', extract(year FROM coalesce(k.period_to, k.valid_from))::int,
      'on', coalesce(k.period_to, k.valid_from),
      'place', coalesce(k.area_id::text, k.group_name, ''), 'value', (CASE WHEN g.kind = 'UNDER' THEN coalesce(k.value_to, k.value) ELSE k.value END)::text, 'unit', k.unit, 'persons', k.persons,
      'source', k.source, 'kind', k.source_kind) ORDER BY k.recorded_at, k.id)
    FROM key_figure k WHERE k.municipality_id = g.municipality_id AND k.name = g.figure AND k.value IS NOT NULL AND ${Prisma.raw(FIGURE_STANDS)} AND ${which})`;

/** The areas of a goal `g`, or all that the municipality has, each with what it is designated as on a day. */
const listedAreas = (on: CalendarDate): Prisma.Sql => Prisma.sql`
  (SELECT jsonb_agg(jsonb_build_object('name', a.name, 'designations',
      coalesce((SELECT jsonb_agg(jsonb_build_object('designation', s.designation, 'from', s.valid_from) ORDER BY s.valid_from, s.id)
        FROM area_designation s WHERE s.area_id = a.id AND s.valid_from <= ${on}::date AND (s.valid_to IS NULL OR s.valid_to > ${on}::date)), '[]'))
      ORDER BY a.name)
    FROM area a WHERE a.municipality_id = g.municipality_id AND (cardinality(g.area_ids) = 0 OR a.id = ANY (g.area_ids)))`;

/** The latest of the state's lists that anybody has entered by a day, also from before lists were entered whole. */
const latestList = (on: CalendarDate): Prisma.Sql => Prisma.sql`
  (SELECT max(x.on)::text FROM (SELECT l.list_on AS on FROM designation_list l WHERE l.municipality_id = g.municipality_id
      UNION ALL SELECT unnest(ARRAY[s.valid_from, s.valid_to]) FROM area_designation s
        WHERE s.municipality_id = g.municipality_id AND s.designation <> 'DEVELOPMENT_PLAN') x WHERE x.on <= ${on}::date)`;

/** Targets and indicators as they stand, those that have ended last, with what has been measured of them; of one area, those that it is part of. */
export const listGoals = (scope: Scope, areaId: AreaId | null = null): Promise<readonly Goal[]> =>
  inTransaction(scope, async (tx) =>
    readGoals(tx, scope, { ...ANY, areaId, days: { today: await readToday(tx) } }),
  );

/** One of them; null: another municipality's, or none. */
export const findGoal = (scope: Scope, goalId: GoalId): Promise<Goal | null> =>
  inTransaction(scope, async (tx) => {
    const days = { today: await readToday(tx) };
    return (await readGoals(tx, scope, { ...ANY, goalId, days }))[0] ?? null;
  });

type GoalsOf = {
  readonly areaId: AreaId | null;
  readonly municipalityId: MunicipalityId | null;
  readonly goalId: GoalId | null;
  readonly days: GoalDays;
};

/**
 * As they stand today, whatever has ended or begins later too; or those that held in a period, as they were last in it, with the lists as
 * they stood `on` its last day, or today where it runs.
 */
type GoalDays =
  | { readonly today: CalendarDate }
  | { readonly from: CalendarDate; readonly through: CalendarDate; readonly on: CalendarDate };

export const ANY = { areaId: null, municipalityId: null, goalId: null } as const;

/** The same of one municipality within reach, or of all. */
export async function readGoals(
  tx: Tx,
  scope: Scope,
  { areaId, municipalityId, goalId, days }: GoalsOf,
): Promise<readonly Goal[]> {
  const asked = [
    reachedRows(scope, 'v'),
    ...(municipalityId === null ? [] : [Prisma.sql`v.municipality_id = ${municipalityId}::uuid`]),
    ...(areaId === null ? [] : [Prisma.sql`${areaId}::uuid = ANY (v.area_ids)`]),
    ...(goalId === null ? [] : [Prisma.sql`v.goal_id = ${goalId}::uuid`]),
  ];
  const { begun, held, order, on } = 'today' in days ? asOf(days.today) : during(days);
  const ours = Prisma.sql`(k.area_id = ANY (g.area_ids) OR k.group_name = g.group_name
    OR (g.group_name IS NULL AND cardinality(g.area_ids) = 0 AND k.level = 'MUNICIPALITY'))`;
  const theirs = Prisma.sql`g.kind = 'INDICATOR'
    AND (k.group_name = g.compared_with OR (g.compared_with IS NULL AND k.level = 'MUNICIPALITY'))`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT g.goal_id AS id, g.kind, g.figure, g.group_name AS "groupName", coalesce(g.compared_with, m.name) AS "comparedWith", g.amount,
      g.baseline_year AS "baselineYear", g.source, g.valid_from::text AS "from", g.valid_to::text AS "to", m.name AS "municipalityName",
      ARRAY(SELECT a.name FROM area a WHERE a.id = ANY (g.area_ids) ORDER BY a.name) AS "areaNames",
      ${figures(ours)} AS ours, ${figures(theirs)} AS theirs, g.off_list AS list, g.by_year AS "byYear",
      CASE WHEN g.kind = 'OFF_LIST' THEN ${listedAreas(on)} END AS areas, CASE WHEN g.kind = 'OFF_LIST' THEN ${latestList(on)} END AS "listOn"
    FROM (SELECT DISTINCT ON (v.goal_id) v.* FROM figure_goal v WHERE ${Prisma.join(asked, ' AND ')}
      ORDER BY v.goal_id, ${Prisma.raw(GOAL_TAKEN_BACK)}, ${begun} DESC, v.version DESC) g JOIN municipality m ON m.id = g.municipality_id
    WHERE ${held} ORDER BY m.name, ${order} g.position, g.goal_id`;
  const figured = rows.flatMap((row) => (row.kind === 'OFF_LIST' ? [] : [{ name: row.figure, year: null }]));
  const kept = await readKept(tx, scope, figured);
  return rows.map((row) => goalOf(row, on, kept));
}

const asOf = (today: CalendarDate) => ({
  on: today,
  begun: Prisma.sql`(v.valid_from <= ${today}::date)`,
  held: Prisma.sql`true`,
  order: Prisma.sql`(g.valid_to <= ${today}::date) IS TRUE,`,
});

const during = ({ from, through, on }: Exclude<GoalDays, { readonly today: CalendarDate }>) => ({
  on,
  begun: Prisma.sql`(v.valid_from <= ${through}::date)`,
  held: Prisma.sql`g.valid_from <= ${through}::date AND (g.valid_to IS NULL OR (g.valid_to > ${from}::date AND g.valid_to > g.valid_from))`,
  order: Prisma.empty,
});

function goalOf(row: Row, on: CalendarDate, kept: ReadonlyMap<string, Kept>): Goal {
  const { id, areaNames, groupName, municipalityName, source, from, to } = row;
  const own = { id, areaNames, groupName, municipalityName, source, from, to };
  if (row.kind === 'OFF_LIST') {
    const { kind, list, byYear, areas, listOn } = row;
    return { ...own, kind, list, byYear, areas: areas ?? [], listOn, on };
  }
  const { kind, figure, comparedWith, amount, baselineYear, ours, theirs } = row;
  const told = (figures: readonly Recorded[] | null) => (figures ?? []).map(toldOf(kept));
  const measured = measuredYears(told(ours), Math.max(1, areaNames.length));
  const compared = comparedYears(told(theirs), measured);
  return { ...own, kind, figure, comparedWith, amount, baselineYear, measured, compared };
}

const toldOf =
  (kept: ReadonlyMap<string, Kept>) =>
  ({ id, ...figure }: Recorded): GoalFigure =>
    hideFigure({ ...figure, value: figure.value === null ? null : plainDecimal(figure.value) }, kept.get(id));
