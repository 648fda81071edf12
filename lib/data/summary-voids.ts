import type { Scope } from '@/lib/domain/access/scope';
import type { EmptyVacancy } from '@/lib/domain/letting/void-register';
import type { DaySpan } from '@/lib/domain/summary/summary';
import { Prisma } from './generated/client';
import { ownRows } from './own-rows';
import type { Tx } from './transaction';
import { asEmpty, EMPTY, type EmptyRow, fromEmpty } from './voids';

export type VoidsQuery = {
  readonly municipalityId: string;
  /** Null: all of the municipality's. */
  readonly departments: readonly string[] | null;
};

/**
 * Homes of a municipality that may have stood empty on a day of the period. What is let is found by the day of its takeover, what is
 * still to let by its state, so that homes let long ago are not looked through.
 */
export async function readEmptyHomes(
  tx: Tx,
  scope: Scope,
  { municipalityId, departments }: VoidsQuery,
  { from, through }: DaySpan,
): Promise<readonly EmptyVacancy[]> {
  const rows = await tx.$queryRaw<EmptyRow[]>`
    SELECT ${Prisma.raw(EMPTY)}, v.state ${Prisma.raw(fromEmpty())}
    WHERE v.municipality_id = ${municipalityId}::uuid AND ${ownRows(scope, 'v')} AND ${ofDepartments(departments)}
      AND v.available_on <= ${through}::date AND v.available_on <= app_today()
      AND (v.state IN ('ORGANISATION', 'RETURNED')
        OR (v.state = 'LET' AND v.takeover_on > ${from}::date AND v.takeover_on > v.available_on))`;
  return rows.map(asEmpty);
}

const ofDepartments = (ids: readonly string[] | null): Prisma.Sql =>
  ids === null ? Prisma.sql`true` : Prisma.sql`v.department_id = ANY (${[...ids]}::uuid[])`;
