import type { Scope } from '@/lib/domain/access/scope';
import { addDays, laterOf } from '@/lib/domain/calendar/days';
import type { EmptyVacancy } from '@/lib/domain/letting/voids/void-register';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import type { Addend } from '@/lib/domain/summary/addends';
import type { DepartmentTally } from '@/lib/domain/summary/facts';
import { VOID_MEASURES } from '@/lib/domain/summary/measure';
import { UNEXPLAINED } from '@/lib/domain/summary/stood-empty';
import type { DaySpan } from '@/lib/domain/summary/summary';
import { Prisma } from '../generated/client';
import { asEmpty, besideEmpty, EMPTY, type EmptyRow } from '../lettings/voids';
import { ownRows } from '../own-rows';
import { readTallies } from '../sums/tallies';
import type { Tx } from '../transaction';

export type VoidsQuery = {
  readonly municipalityId: string;
  /** Null: all of the municipality's. */
  readonly departments: readonly string[] | null;
};

/**
 * Homes of a municipality that may have stood empty on a day of the period. What is let is found by the day of its takeover, what is
 * still to let by its state: two questions in one, so that homes let long ago are not looked through.
 */
export const readEmptyHomes = (
  tx: Tx,
  scope: Scope,
  query: VoidsQuery,
  { from, through }: DaySpan,
): Promise<readonly EmptyVacancy[]> =>
  readEmpty(tx, query, [toLet(scope, query, through), takenAfter(scope, query, { from, through })]);

/** Where one is still to let its takeover is a plan, and nothing is empty after today. */
const EMPTY_UNTIL = Prisma.sql`CASE WHEN v.state = 'LET' THEN v.takeover_on END, app_today() + 1`;

type WhichEmpty = {
  readonly by: 'ground' | 'bearer';
  readonly words: readonly string[] | undefined;
  /** Those alone that are empty after the period too. */
  readonly isStill: boolean;
  readonly adds: Addend | undefined;
};

/**
 * The homes that stood empty on a day of the period at somebody's cost, for these reasons or borne by these, and what each adds: what
 * stoodIn of lib/domain/summary/stood-empty.ts and borne of lib/domain/letting/voids/void-record.ts say, for a list of homes that is found in one
 * question. A test holds them together.
 */
export function emptyIn(
  scope: Scope,
  municipalityId: string,
  { from, through }: DaySpan,
  { by, words, isStill, adds }: WhichEmpty,
): Prisma.Sql {
  const query: VoidsQuery = { municipalityId, departments: null };
  const word = Prisma.raw(`coalesce(g.${by}, '${UNEXPLAINED}')`);
  const still = Prisma.sql`(v.state <> 'LET' OR v.takeover_on > ${through}::date)`;
  return Prisma.sql`
    SELECT e.vacancy_id, 1::bigint AS denominator, ${emptyAdding(adds)} AS amount
    FROM (SELECT v.id AS vacancy_id, v.rent_ore, g.bearer, g.municipality_permille, greatest(v.available_on, s.rent_until, ${from}::date) AS first,
        least(${EMPTY_UNTIL}, ${through}::date + 1) AS until
      FROM (SELECT v.* FROM vacancy v WHERE ${toLet(scope, query, through)}
        UNION ALL SELECT v.* FROM vacancy v WHERE ${takenAfter(scope, query, { from, through })}) v ${Prisma.raw(besideEmpty())}
      WHERE g.ground IS DISTINCT FROM 'REPAIR' AND ${isStill ? still : Prisma.sql`true`}
        AND ${words === undefined ? Prisma.sql`true` : Prisma.sql`${word} = ANY (${[...words]}::text[])`}) e
    WHERE e.first < e.until`;
}

const LOST = 'rent_owed(e.first, e.until, e.rent_ore)';
const MUNICIPALITY_BEARS = `CASE e.bearer WHEN 'MUNICIPALITY' THEN ${LOST}
  WHEN 'SHARED' THEN ${LOST} * coalesce(e.municipality_permille, 0) / 1000 ELSE 0 END`;

/** In whole øre; an odd øre of a shared loss stays with the organisation. */
function emptyAdding(adds: Addend | undefined): Prisma.Sql {
  switch (adds) {
    case 'DAYS':
      return Prisma.raw('(e.until - e.first)');
    case 'ORE':
      return Prisma.raw(LOST);
    case 'BORNE_MUNICIPALITY':
      return Prisma.raw(`(${MUNICIPALITY_BEARS})`);
    case 'BORNE_ORGANISATION':
      return Prisma.raw(
        `CASE WHEN e.bearer IS NULL OR e.bearer = 'DEPARTMENT' THEN 0 ELSE ${LOST} - ${MUNICIPALITY_BEARS} END`,
      );
    case 'BORNE_DEPARTMENT':
      return Prisma.raw(`CASE e.bearer WHEN 'DEPARTMENT' THEN ${LOST} ELSE 0 END`);
    case 'BORNE_UNEXPLAINED':
      return Prisma.raw(`CASE WHEN e.bearer IS NULL THEN ${LOST} ELSE 0 END`);
    default:
      return Prisma.sql`1`;
  }
}

/**
 * Of those, the homes that are still empty or stood so across the first or the last day, however many there were between.
 */
export const readEmptyAcross = (
  tx: Tx,
  scope: Scope,
  query: VoidsQuery,
  { from, through }: DaySpan,
): Promise<readonly EmptyVacancy[]> => {
  const after = Prisma.sql`least(${through}::date, app_today()) + 1`;
  return readEmpty(tx, query, [
    toLet(scope, query, through),
    Prisma.sql`${taken(scope, query, through)} AND v.available_on <= app_today() AND v.takeover_on > ${after}`,
    Prisma.sql`${taken(scope, query, through)} AND v.takeover_on > ${from}::date AND v.takeover_on <= ${after} AND v.available_on < ${from}::date`,
  ]);
};

/** What the kept sums of a period have of days that are yet to come: homes that are let and will be taken over after today. */
export const readVoidsAhead = async (
  tx: Tx,
  scope: Scope,
  municipality: MunicipalityId,
  { span: { from, through }, today }: { readonly span: DaySpan; readonly today: CalendarDate },
): Promise<readonly DepartmentTally[]> => {
  const first = laterOf(from, addDays(today, 1));
  if (first > through) return [];
  return readTallies(tx, scope, { municipality, measures: VOID_MEASURES }, [
    { name: 'AHEAD', period: { from: first, through } },
  ]);
};

const own = (scope: Scope, { municipalityId }: VoidsQuery, through: string): Prisma.Sql =>
  Prisma.sql`v.municipality_id = ${municipalityId}::uuid AND ${ownRows(scope, 'v')}
    AND v.available_on <= ${through}::date`;
const toLet = (scope: Scope, query: VoidsQuery, through: string): Prisma.Sql =>
  Prisma.sql`${own(scope, query, through)} AND v.available_on <= app_today() AND v.state IN ('ORGANISATION', 'RETURNED')`;
const taken = (scope: Scope, query: VoidsQuery, through: string): Prisma.Sql =>
  Prisma.sql`${own(scope, query, through)} AND v.state = 'LET' AND v.takeover_on > v.available_on`;

const takenAfter = (scope: Scope, query: VoidsQuery, { from, through }: DaySpan): Prisma.Sql =>
  Prisma.sql`${taken(scope, query, through)} AND v.available_on <= app_today() AND v.takeover_on > ${from}::date`;

/** Departments are told apart afterwards, since whoever looks for them first looks through all that they ever had. */
async function readEmpty(
  tx: Tx,
  { departments }: VoidsQuery,
  conditions: readonly Prisma.Sql[],
): Promise<readonly EmptyVacancy[]> {
  const each = conditions.map((condition) => Prisma.sql`SELECT v.* FROM vacancy v WHERE ${condition}`);
  const rows = await tx.$queryRaw<EmptyRow[]>`
    SELECT ${Prisma.raw(EMPTY)}, v.state FROM (${Prisma.join(each, ' UNION ALL ')}) v ${Prisma.raw(besideEmpty())}`;
  const wanted = departments && new Set(departments);
  return rows.map(asEmpty).filter(({ departmentId }) => wanted?.has(departmentId) ?? true);
}
