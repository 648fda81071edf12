import type { UserScope } from '@/lib/domain/access/scope';
import type { NamingRequestId, SlotId } from '@/lib/domain/shared/ids';
import type { DemandAnswer } from '@/lib/domain/slot/naming-answers';
import { ownRows } from './own-rows';
import { inTransaction } from './transaction';

/** An exception from a demand that waits for a manager; the municipality's alone. */
export type ExceptionWaiting = {
  readonly id: NamingRequestId;
  readonly slotId: SlotId;
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly departmentNumber: string;
  readonly organisationName: string;
  readonly caseReference: string;
  readonly answers: readonly DemandAnswer[];
  readonly requestedAt: Date;
  readonly requestedBy: string;
};

/** Null on the organisations' side, which never hears of them. */
export function countExceptionsWaiting(scope: UserScope): Promise<number | null> {
  if (scope.side === 'ORGANISATION') return Promise.resolve(null);
  return inTransaction(scope, async (tx) => {
    const [row] = await tx.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM naming_request r WHERE ${ownRows(scope, 'r')} AND r.answer IS NULL`;
    return row?.n ?? 0;
  });
}

/** Those that wait, the longest waiting first. */
export function listExceptionsWaiting(scope: UserScope): Promise<readonly ExceptionWaiting[]> {
  if (scope.side === 'ORGANISATION') return Promise.resolve([]);
  return inTransaction(
    scope,
    (tx) => tx.$queryRaw<ExceptionWaiting[]>`
    SELECT r.id, r.slot_id AS "slotId", v.address, v.postcode, v.city, d.number AS "departmentNumber", o.name AS "organisationName",
      r.case_reference AS "caseReference", r.answers, r.requested_at AS "requestedAt", p.name AS "requestedBy"
    FROM naming_request r JOIN slot s ON s.id = r.slot_id JOIN vacancy v ON v.id = s.vacancy_id
      JOIN department d ON d.id = v.department_id JOIN organisation o ON o.id = v.organisation_id
      JOIN person p ON p.id = r.requested_by
    WHERE ${ownRows(scope, 'r')} AND r.answer IS NULL ORDER BY r.requested_at, r.id`,
  );
}
