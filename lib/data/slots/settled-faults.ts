import type { Scope } from '@/lib/domain/access/scope';
import type { ReturnReason } from '@/lib/domain/agreement/vocabulary';
import type { SlotReturnId } from '@/lib/domain/shared/ids';
import type { FaultState } from '@/lib/domain/slot/fault';
import { Prisma } from '../generated/client';
import { type PageOf, pageOf } from '../keyset';
import { ownRows } from '../own-rows';
import { inTransaction } from '../transaction';
import type { TrayHome } from './slot-trays';

export type SettledFault = TrayHome & {
  readonly returnId: SlotReturnId;
  readonly reason: ReturnReason;
  readonly faultState: Exclude<FaultState, 'NONE' | 'AWAITING' | 'CONTESTED'>;
  readonly returnedAt: Date;
  /** When it became final: accepted, or settled by the second manager. */
  readonly endedAt: Date;
  /** Whoever accepted it, or the municipality's and the organisation's manager who settled it. */
  readonly endedBy: readonly string[];
};

export type SettledTurn = {
  readonly direction: 'after' | 'before';
  readonly place: { readonly at: Date; readonly id: string };
};

export const SETTLED_PER_PAGE = 25;
const ENDED = Prisma.raw('coalesce(r.settled_at, r.fault_answered_at)');

/** Faults that nobody waits for any more, the one settled last first. */
export const listSettledFaults = (
  scope: Scope,
  turn: SettledTurn | null = null,
): Promise<PageOf<SettledFault> & { readonly total: number }> =>
  inTransaction(scope, async (tx) => {
    const where = Prisma.sql`${ownRows(scope, 'r')} AND r.fault_state IN ('ACCEPTED', 'UPHELD', 'REVERSED')`;
    const way = Prisma.raw(turn?.direction === 'before' ? 'ASC' : 'DESC');
    const rows = await tx.$queryRaw<SettledFault[]>`
      SELECT s.id AS "slotId", v.address, o.name AS "organisationName", d.number AS "departmentNumber", r.id AS "returnId", r.reason,
        r.fault_state AS "faultState", r.returned_at AS "returnedAt", ${ENDED} AS "endedAt",
        array_remove(CASE WHEN r.fault_state = 'ACCEPTED' THEN ARRAY[a.name] ELSE ARRAY[m.name, h.name] END, NULL) AS "endedBy"
      FROM slot_return r JOIN slot s ON s.id = r.slot_id JOIN vacancy v ON v.id = s.vacancy_id
        JOIN organisation o ON o.id = s.organisation_id JOIN department d ON d.id = s.department_id
        LEFT JOIN person a ON a.id = r.fault_answered_by LEFT JOIN person m ON m.id = r.settled_by_municipality
        LEFT JOIN person h ON h.id = r.settled_by_organisation
      WHERE ${where} AND ${turned(turn)} ORDER BY ${ENDED} ${way}, r.id ${way} LIMIT ${SETTLED_PER_PAGE + 1}`;
    const [counted] = await tx.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM slot_return r WHERE ${where}`;
    return { ...pageOf(rows, turn, SETTLED_PER_PAGE), total: counted?.n ?? 0 };
  });

function turned(turn: SettledTurn | null): Prisma.Sql {
  if (turn === null) return Prisma.sql`true`;
  const sign = Prisma.raw(turn.direction === 'after' ? '<' : '>');
  return Prisma.sql`(${ENDED}, r.id) ${sign} (${turn.place.at}, ${turn.place.id}::uuid)`;
}
