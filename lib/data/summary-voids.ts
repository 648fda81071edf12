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
 * still to let by its state: two questions in one, so that homes let long ago are not looked through. Departments are told apart
 * afterwards, since whoever looks for them first looks through all that they ever had.
 */
export async function readEmptyHomes(
  tx: Tx,
  scope: Scope,
  { municipalityId, departments }: VoidsQuery,
  { from, through }: DaySpan,
): Promise<readonly EmptyVacancy[]> {
  const own = Prisma.sql`v.municipality_id = ${municipalityId}::uuid AND ${ownRows(scope, 'v')}
    AND v.available_on <= ${through}::date AND v.available_on <= app_today()`;
  const rows = await tx.$queryRaw<EmptyRow[]>`
    SELECT ${Prisma.raw(EMPTY)}, v.state
    FROM (SELECT v.* FROM vacancy v WHERE ${own} AND v.state IN ('ORGANISATION', 'RETURNED')
      UNION ALL
      SELECT v.* FROM vacancy v WHERE ${own} AND v.state = 'LET' AND v.takeover_on > ${from}::date AND v.takeover_on > v.available_on) v
    ${Prisma.raw(besideEmpty())}`;
  const wanted = departments && new Set(departments);
  return rows.map(asEmpty).filter(({ departmentId }) => wanted?.has(departmentId) ?? true);
}
