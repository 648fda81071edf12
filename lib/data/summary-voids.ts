import type { Scope } from '@/lib/domain/access/scope';
import type { EmptyVacancy } from '@/lib/domain/letting/void-register';
import type { DaySpan } from '@/lib/domain/summary/summary';
import { Prisma } from './generated/client';
import { ownRows } from './own-rows';
import type { Tx } from './transaction';
import { asEmpty, besideEmpty, EMPTY, type EmptyRow } from './voids';

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
  readEmpty(tx, query, [
    toLet(scope, query, through),
    Prisma.sql`${taken(scope, query, through)} AND v.available_on <= app_today() AND v.takeover_on > ${from}::date`,
  ]);

/**
 * Of those, the homes that are still empty or stood so across the first or the last day, however many there were between; and homes let
 * that will be taken over after today, which the kept sums have already.
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
    Prisma.sql`${taken(scope, query, through)} AND v.takeover_on > ${after}`,
    Prisma.sql`${taken(scope, query, through)} AND v.takeover_on > ${from}::date AND v.takeover_on <= ${after} AND v.available_on < ${from}::date`,
  ]);
};

const own = (scope: Scope, { municipalityId }: VoidsQuery, through: string): Prisma.Sql =>
  Prisma.sql`v.municipality_id = ${municipalityId}::uuid AND ${ownRows(scope, 'v')}
    AND v.available_on <= ${through}::date`;
const toLet = (scope: Scope, query: VoidsQuery, through: string): Prisma.Sql =>
  Prisma.sql`${own(scope, query, through)} AND v.available_on <= app_today() AND v.state IN ('ORGANISATION', 'RETURNED')`;
const taken = (scope: Scope, query: VoidsQuery, through: string): Prisma.Sql =>
  Prisma.sql`${own(scope, query, through)} AND v.state = 'LET' AND v.takeover_on > v.available_on`;

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
