import type { Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { SlotId } from '@/lib/domain/shared/ids';
import type { TransitionalDwelling, TransitionalEnd } from '@/lib/domain/transitional/transitional';
import { Prisma } from '../generated/client';
import { ownRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';

/** One of the register, with its department's name and who said what. */
export type TransitionalRow = TransitionalDwelling & {
  readonly revision: number;
  readonly reference: string;
  readonly department: string;
  readonly organisation: string;
  readonly municipality: string;
  readonly recordedByName: string;
  readonly recordedAt: Date;
  readonly endedByName: string | null;
};

type Row = Omit<TransitionalRow, 'ended'> & {
  readonly endedOn: CalendarDate | null;
  readonly endedAs: TransitionalEnd | null;
};

const COLUMNS = Prisma.sql`
  t.id, t.slot_id AS "slotId", t.municipality_id AS "municipalityId", t.organisation_id AS "organisationId",
  t.department_id AS "departmentId", w.department_id AS "departmentNow", t.from_on::text AS "from", t.until_on::text AS until, t.assessed_on::text AS "assessedOn",
  t.ended_on::text AS "endedOn", t.ended_as AS "endedAs", t.revision, v.reference, d.number || ' ' || d.name AS department,
  o.name AS organisation, m.name AS municipality, p.name AS "recordedByName", t.recorded_at AS "recordedAt", e.name AS "endedByName"`;

// A home whose signing was taken back is let to nobody, and is none meanwhile.
const FROM = Prisma.sql`
  FROM transitional_dwelling t JOIN slot s ON s.id = t.slot_id AND s.state = 'COMPLETED' JOIN vacancy v ON v.id = s.vacancy_id
    JOIN dwelling w ON w.id = t.dwelling_id JOIN department d ON d.id = w.department_id JOIN organisation o ON o.id = t.organisation_id
    JOIN municipality m ON m.id = t.municipality_id JOIN person p ON p.id = t.recorded_by LEFT JOIN person e ON e.id = t.ended_by`;

const asRow = ({ endedOn, endedAs, ...row }: Row): TransitionalRow => ({
  ...row,
  ended: endedOn === null || endedAs === null ? null : { on: endedOn, as: endedAs },
});

/** All that was ever recorded and not by mistake, of one municipality or of all the scope's, by department and first day. */
export async function readTransitional(
  tx: Tx,
  scope: Scope,
  municipalityId: string | null,
): Promise<readonly TransitionalRow[]> {
  const where =
    municipalityId === null ? Prisma.sql`true` : Prisma.sql`t.municipality_id = ${municipalityId}::uuid`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT ${COLUMNS} ${FROM} WHERE ${ownRows(scope, 't')} AND ${where} AND t.ended_as IS DISTINCT FROM 'MISTAKE'
    ORDER BY m.name, o.name, length(d.number), d.number, t.from_on, t.id`;
  return rows.map(asRow);
}

export const listTransitional = (scope: Scope): Promise<readonly TransitionalRow[]> =>
  inTransaction(scope, (tx) => readTransitional(tx, scope, null));

/** What is recorded of a turn's home; null: nothing, or a mistake alone. */
export const findTransitional = (scope: Scope, slotId: SlotId): Promise<TransitionalRow | null> =>
  inTransaction(scope, async (tx) => {
    const [row] = await tx.$queryRaw<Row[]>`
      SELECT ${COLUMNS} ${FROM} WHERE ${ownRows(scope, 't')} AND t.slot_id = ${slotId}::uuid
        AND t.ended_as IS DISTINCT FROM 'MISTAKE'`;
    return row ? asRow(row) : null;
  });
