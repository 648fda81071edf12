import type { Scope } from '@/lib/domain/access/scope';
import { isUsed } from '@/lib/domain/summary/compose/books';
import type { GoneDepartment, SummaryBook } from '@/lib/domain/summary/facts';
import type { DaySpan } from '@/lib/domain/summary/summary';
import { departmentOn } from '../departments/department-on-day';
import { ownRows } from '../own-rows';
import type { Tx } from '../transaction';

type Of = {
  /** All that the part has ever had, and those of the period. */
  readonly everIn: readonly string[];
  readonly there: readonly { readonly id: string }[];
  readonly booksBefore: readonly SummaryBook[];
  readonly before: DaySpan;
};

/**
 * Departments with books that were there in the year before, or had something entered in it, and are no part of the period: by their names of
 * then.
 */
export async function readGone(
  tx: Tx,
  scope: Scope,
  { everIn, there, booksBefore, before }: Of,
): Promise<readonly GoneDepartment[]> {
  const own = new Set<string>(there.map(({ id }) => id));
  const ids = everIn.filter((id) => !own.has(id) && booksBefore.some((row) => row.departmentId === id));
  if (ids.length === 0) return [];
  const used = booksBefore.filter(isUsed).map(({ departmentId }) => departmentId);
  return tx.$queryRaw<GoneDepartment[]>`
    SELECT d.id, h.number, h.name, h.organisation_name AS "organisationName" FROM department d ${departmentOn(before.through)}
    WHERE d.id = ANY (${ids}::uuid[]) AND ${ownRows(scope, 'd')} AND (d.id = ANY (${used}::uuid[]) OR (
      (d.opened_from IS NULL OR d.opened_from <= ${before.through}::date) AND d.closed_from > ${before.from}::date))
    ORDER BY h.organisation_name, length(h.number), h.number, d.id`;
}
