import type { Scope } from '@/lib/domain/access/scope';
import { type AgreementInForce, versionOn } from '@/lib/domain/agreement/agreement-in-force';
import { addDays } from '@/lib/domain/calendar/days';
import { standingOn } from '@/lib/domain/placement/department-on-day';
import { knowsTier } from '@/lib/domain/summary/placements-in';
import type { ClosedDepartment } from '@/lib/domain/summary/section-facts';
import type { DaySpan } from '@/lib/domain/summary/summary';
import { readDepartments } from '../departments/departments';
import { Prisma } from '../generated/client';
import { ownRows } from '../own-rows';
import type { Tx } from '../transaction';
import { asSummaryDepartment } from './summary-facts';

type Of = {
  readonly everIn: readonly string[];
  readonly versions: readonly AgreementInForce[];
  /** In force on the last day of the period. */
  readonly version: AgreementInForce;
  readonly period: DaySpan;
};

/** Departments that were closed before the period, and not before the agreement: each placed as on its last day, named as on the period's. */
export async function readClosedDepartments(
  tx: Tx,
  scope: Scope,
  { everIn, versions, version, period }: Of,
): Promise<readonly ClosedDepartment[]> {
  const { rows } = await readDepartments(
    tx,
    scope,
    Prisma.sql`${ownRows(scope, 'd')} AND d.id = ANY (${[...everIn]}::uuid[])
      AND d.closed_from > ${version.from}::date AND d.closed_from <= ${period.from}::date`,
    period.through,
  );
  return rows.flatMap((row) => {
    const { closedFrom, facts, municipalityId } = row;
    if (closedFrom === null) return [];
    const last = addDays(closedFrom, -1);
    const then = versionOn(versions, municipalityId, last);
    const isKnown = then !== null && knowsTier(then.agreement, { facts }, last);
    const standing = isKnown ? standingOn(facts, then, last) : null;
    return [{ ...asSummaryDepartment({ ...row, standing }), closedFrom }];
  });
}
