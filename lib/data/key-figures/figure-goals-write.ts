import type { UserScope } from '@/lib/domain/access/scope';
import type { FigureName } from '@/lib/domain/key-figures/catalogue';
import type { FigureGoalKind } from '@/lib/domain/key-figures/goal-kinds';
import type { GoalPlace, GoalSubject, GoalTerms } from '@/lib/domain/key-figures/goal-terms';
import type { AreaId, GoalId, MunicipalityId } from '@/lib/domain/shared/ids';
import type { AreaCategory } from '@/lib/domain/statute/area-categories';
import { newId } from '@/lib/platform/new-id';
import { Prisma } from '../generated/client';
import { reachedRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';
import { GOAL_TAKEN_BACK } from '../what-stands';

/** Whether the municipality has the places, and the group it is held against. */
export async function hasGoalPlaces(
  tx: Tx,
  _scope: UserScope,
  municipalityId: MunicipalityId,
  { place, comparedWith }: { readonly place: GoalPlace; readonly comparedWith: string | null },
): Promise<boolean> {
  const areaIds = place.level === 'AREA' ? [...place.areaIds] : [];
  const groups = [
    ...(place.level === 'GROUP' ? [place.groupName] : []),
    ...(comparedWith === null ? [] : [comparedWith]),
  ];
  const [row] = await tx.$queryRaw<{ found: boolean }[]>`
    SELECT (SELECT count(*) FROM area a WHERE a.id = ANY (${areaIds}::uuid[]) AND a.municipality_id = ${municipalityId}::uuid)
        = cardinality(${areaIds}::uuid[])
      AND NOT EXISTS (SELECT FROM unnest(${groups}::text[]) AS n(name) WHERE NOT EXISTS (SELECT FROM key_figure k
        WHERE k.municipality_id = ${municipalityId}::uuid AND k.level = 'GROUP' AND k.group_name = n.name)) AS found`;
  return row?.found === true;
}

/** Goals of a municipality are entered one at a time, so that a form that is sent twice makes one. */
export async function lockGoals(tx: Tx, _scope: UserScope, municipalityId: MunicipalityId): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('goals ' || ${municipalityId}::text, 0))`;
}

/** What is about to be said of a goal, or of a new one. */
export type ToBeSaid = GoalSubject &
  Pick<GoalTerms, 'from' | 'to'> & { readonly id: GoalId; readonly version: number };

/**
 * Whether the goal would, once that is said, hold on a day on which another goal of the same holds. What is said later of a goal holds
 * instead of what was said before from its own day; taken back, what held before goes on, and may come upon another.
 */
export async function wouldOverlap(
  tx: Tx,
  _scope: UserScope,
  municipalityId: MunicipalityId,
  { id, version, from, to, ...subject }: ToBeSaid,
): Promise<boolean> {
  const { kind, place } = subject;
  const { figure, list } = ofWhat(subject);
  const areaIds = place.level === 'AREA' ? [...place.areaIds] : [];
  const groupName = place.level === 'GROUP' ? place.groupName : null;
  const [row] = await tx.$queryRaw<{ found: boolean }[]>`
    WITH figure_goal AS (
        SELECT g.goal_id, g.version, g.valid_from, g.valid_to FROM public.figure_goal g
        WHERE g.municipality_id = ${municipalityId}::uuid AND g.kind = ${kind} AND g.figure IS NOT DISTINCT FROM ${figure} AND g.off_list IS NOT DISTINCT FROM ${list}
          AND g.group_name IS NOT DISTINCT FROM ${groupName} AND g.area_ids @> ${areaIds}::uuid[] AND g.area_ids <@ ${areaIds}::uuid[]
        UNION ALL SELECT ${id}::uuid, ${version}::int, ${from}::date, ${to}::date),
      said AS (SELECT v.* FROM figure_goal v WHERE NOT ${Prisma.raw(GOAL_TAKEN_BACK)}),
      held AS (SELECT s.goal_id, s.valid_from AS first, least(s.valid_to,
          (SELECT min(n.valid_from) FROM said n WHERE n.goal_id = s.goal_id AND n.version > s.version)) AS until FROM said s)
    SELECT EXISTS (SELECT FROM held own JOIN held other ON other.goal_id <> own.goal_id
      WHERE own.goal_id = ${id}::uuid AND coalesce(greatest(own.first, other.first) < least(own.until, other.until), true)) AS found`;
  return row?.found === true;
}

/** A goal is of a figure or of a list. */
const ofWhat = (subject: GoalSubject): { readonly figure: string | null; readonly list: string | null } =>
  subject.kind === 'OFF_LIST' ? { figure: null, list: subject.list } : { figure: subject.figure, list: null };

export type HeldGoal = GoalSubject &
  GoalTerms & {
    readonly id: GoalId;
    readonly municipalityId: MunicipalityId;
    readonly version: number;
    readonly position: number;
    readonly by: string | null;
    readonly at: Date;
  };
/** Of a figure there is no list, of a list no figure. */
type HeldRow = Omit<HeldGoal, 'place' | 'kind'> &
  Pick<SaidOfGoal, 'because' | 'stands'> &
  (
    | { readonly kind: FigureGoalKind; readonly figure: FigureName }
    | { readonly kind: 'OFF_LIST'; readonly list: AreaCategory }
  ) & {
    readonly areaIds: readonly AreaId[];
    readonly groupName: string | null;
  };

/** Everything that has been said of a goal, the latest first. */
export async function readGoalVersions(tx: Tx, scope: UserScope, id: GoalId): Promise<readonly SaidOfGoal[]> {
  const rows = await tx.$queryRaw<HeldRow[]>`
    SELECT v.goal_id AS id, v.municipality_id AS "municipalityId", v.version, v.position, v.kind, v.figure, v.off_list AS list,
      v.area_ids AS "areaIds", v.group_name AS "groupName", v.compared_with AS "comparedWith", v.amount, v.baseline_year AS "baselineYear",
      v.by_year AS "byYear", v.source, v.valid_from::text AS "from", v.valid_to::text AS "to", v.because, v.recorded_at AS at, p.name AS by,
      NOT ${Prisma.raw(GOAL_TAKEN_BACK)} AS stands
    FROM figure_goal v LEFT JOIN person p ON p.id = v.recorded_by
    WHERE v.goal_id = ${id}::uuid AND ${reachedRows(scope, 'v')} ORDER BY v.version DESC`;
  return rows.map(({ areaIds, groupName, ...row }) => ({ ...row, place: placeOf(areaIds, groupName) }));
}

/** The same in a transaction of its own. */
export const listGoalVersions = (scope: UserScope, id: GoalId): Promise<readonly SaidOfGoal[]> =>
  inTransaction(scope, (tx) => readGoalVersions(tx, scope, id));

export type SaidOfGoal = HeldGoal & {
  readonly because: string | null;
  /** It has not been taken back, and takes nothing back. */
  readonly stands: boolean;
};

function placeOf(areaIds: readonly AreaId[], groupName: string | null): GoalPlace {
  if (groupName !== null) return { level: 'GROUP', groupName };
  return areaIds.length > 0 ? { level: 'AREA', areaIds } : { level: 'MUNICIPALITY' };
}

export type GoalRow = GoalSubject &
  GoalTerms & {
    readonly id: GoalId;
    readonly municipalityId: MunicipalityId;
    readonly version: number;
    readonly because: string | null;
  };

/** One thing said of a goal; false: somebody else has said the next thing first. */
export async function appendGoal(tx: Tx, scope: UserScope, row: GoalRow): Promise<boolean> {
  const { place, municipalityId } = row;
  const { figure, list } = ofWhat(row);
  const areaIds = place.level === 'AREA' ? [...place.areaIds] : [];
  const isFirst = row.version === 1;
  const position = isFirst
    ? Prisma.sql`(SELECT coalesce(max(g.position) + 1, 0) FROM figure_goal g WHERE g.municipality_id = ${municipalityId}::uuid)`
    : Prisma.sql`(SELECT g.position FROM figure_goal g WHERE g.id = ${row.id}::uuid)`;
  const made = await tx.$executeRaw`
    INSERT INTO figure_goal (id, goal_id, version, municipality_id, kind, figure, off_list, area_ids, group_name, compared_with,
      amount, baseline_year, by_year, valid_from, valid_to, source, because, position, recorded_at, recorded_by)
    VALUES (${isFirst ? row.id : newId()}::uuid, ${row.id}::uuid, ${row.version}, ${municipalityId}::uuid, ${row.kind}, ${figure}, ${list},
      ${areaIds}::uuid[], ${place.level === 'GROUP' ? place.groupName : null}, ${row.comparedWith}, ${row.amount}, ${row.baselineYear}, ${row.byYear},
      ${row.from}::date, ${row.to}::date, ${row.source}, ${row.because}, ${position}, app_now(), ${scope.userId}::uuid)
    ON CONFLICT (goal_id, version) DO NOTHING`;
  return made === 1;
}
