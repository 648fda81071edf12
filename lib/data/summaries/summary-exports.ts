import type { UserScope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { SummaryExportId } from '@/lib/domain/shared/ids';
import type { ExportForm, HomeBehind } from '@/lib/domain/summary/home-list';
import type { SummaryPart } from '@/lib/domain/summary/summary';
import type { PartAt } from '@/lib/domain/summary/summary-mark';
import { departmentOn, departmentsIn } from '../departments/department-on-day';
import { Prisma } from '../generated/client';
import { type PageOf, pageOf } from '../keyset';
import { ownRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';
import type { SummaryAsked } from './summary-facts';

export type AskedPart = { readonly municipality: string; readonly part: SummaryPart };

/** What is asked for by its names, and how many homes are behind it; null where the scope has no department there. */
export const findAskedHomes = (
  scope: UserScope,
  asked: SummaryAsked,
): Promise<(AskedPart & { readonly homes: number }) | null> =>
  inTransaction(scope, async (tx) => {
    const about = await readAskedPart(tx, scope, asked);
    if (about === null) return null;
    const [row] = await tx.$queryRaw<{ homes: number }[]>`
      WITH behind AS (${behind(scope, asked)})
      SELECT count(*)::int AS homes FROM behind b JOIN vacancy v ON v.id = b.id JOIN department d ON d.id = v.department_id
      WHERE ${ownRows(scope, 'v')} AND ${inPart(asked)}`;
    return { ...about, homes: row?.homes ?? 0 };
  });

/** The same by its names alone. */
export async function readAskedPart(
  tx: Tx,
  scope: UserScope,
  asked: SummaryAsked,
): Promise<AskedPart | null> {
  const [row] = await tx.$queryRaw<{ municipality: string; name: string | null }[]>`
    SELECT m.name AS municipality, ${NAME_OF[asked.part.kind]} AS name
    FROM department d JOIN municipality m ON m.id = d.municipality_id ${departmentOn(asked.period.through)}
    WHERE ${ownRows(scope, 'd')} AND d.municipality_id = ${asked.municipalityId}::uuid AND ${inPart(asked)} LIMIT 1`;
  if (row === undefined) return null;
  const { kind, id } = asked.part;
  if (kind === 'MUNICIPALITY' || id === undefined)
    return { municipality: row.municipality, part: { kind: 'MUNICIPALITY' } };
  return { municipality: row.municipality, part: { kind, id, name: row.name ?? '' } };
}

const NAME_OF: Readonly<Record<PartAt['kind'], Prisma.Sql>> = {
  MUNICIPALITY: Prisma.sql`NULL::text`,
  ORGANISATION: Prisma.sql`h.organisation_name`,
  AREA: Prisma.sql`h.area_name`,
  DEPARTMENT: Prisma.sql`h.number || ' ' || h.name`,
};

/** The department's part of the condition. */
function inPart({ municipalityId, part: { kind, id }, period }: SummaryAsked): Prisma.Sql {
  switch (kind) {
    case 'MUNICIPALITY':
      return Prisma.sql`true`;
    case 'ORGANISATION':
      return Prisma.sql`d.organisation_id = ${id}::uuid`;
    case 'AREA':
      return Prisma.sql`d.id = ANY (${departmentsIn(municipalityId, id, period.through)})`;
    case 'DEPARTMENT':
      return Prisma.sql`d.id = ${id}::uuid`;
  }
}

/**
 * The homes that were reported, given to the municipality or let in the period, in the order they were reported; `most` at the most.
 * What a home was let by is the lease that stands, and its case that of the naming that stands.
 */
export const readHomesBehind = (
  tx: Tx,
  scope: UserScope,
  asked: SummaryAsked,
  most: number,
): Promise<HomeBehind[]> => tx.$queryRaw<HomeBehind[]>`
  WITH behind AS (${behind(scope, asked)}), called AS MATERIALIZED (
    SELECT d.id, d.organisation_id, h.organisation_name AS organisation, h.number || ' ' || h.name AS name
    FROM department d ${departmentOn(asked.period.through)} WHERE d.municipality_id = ${asked.municipalityId}::uuid AND ${ownRows(scope, 'd')})
  SELECT v.reference, v.organisation_id AS "organisationId", d.organisation, d.name AS department,
    v.reported_on::text AS "reportedOn", v.tier, v.route, v.state, s.offered_on::text AS "givenOn", r.reason AS "returnReason",
    coalesce(l.letting_type, CASE WHEN s.state = 'COMPLETED' THEN 'MUNICIPAL' END) AS "lettingType",
    coalesce(l.signed_on, danish_day(l.recorded_at), s.lease_signed_on, danish_day(s.completed_at))::text AS "letOn",
    ${scope.side === 'MUNICIPALITY' ? Prisma.sql`c.case_reference` : Prisma.sql`NULL::text`} AS "caseReference", c.erased_at IS NOT NULL AS "caseErased"
  FROM behind b JOIN vacancy v ON v.id = b.id JOIN called d ON d.id = v.department_id
    LEFT JOIN slot s ON s.vacancy_id = v.id LEFT JOIN slot_return r ON r.slot_id = s.id
    LEFT JOIN lease l ON l.vacancy_id = v.id AND l.fell_through_on IS NULL
    LEFT JOIN naming n ON n.slot_id = s.id AND n.withdrawn_at IS NULL LEFT JOIN naming_case c ON c.naming_id = n.id
  WHERE ${ownRows(scope, 'v')} AND ${inPart(asked)} ORDER BY v.reported_on, v.reference LIMIT ${most}`;

/** A turn's answer is never due before it was given: that bounds the index. */
function behind(scope: UserScope, { municipalityId, period: { from, through } }: SummaryAsked): Prisma.Sql {
  const here = (alias: string) =>
    Prisma.sql`${ownRows(scope, alias)} AND ${Prisma.raw(alias)}.municipality_id = ${municipalityId}::uuid`;
  const within = Prisma.sql`BETWEEN ${from}::date AND ${through}::date`;
  return Prisma.sql`
    SELECT v.id FROM vacancy v WHERE ${here('v')} AND v.reported_on ${within}
    UNION SELECT s.vacancy_id FROM slot s WHERE ${here('s')} AND s.answer_due >= ${from}::date AND s.offered_on ${within}
    UNION SELECT s.vacancy_id FROM slot s WHERE ${here('s')} AND s.state = 'COMPLETED'
      AND coalesce(s.lease_signed_on, danish_day(s.completed_at)) ${within}
    UNION SELECT l.vacancy_id FROM lease l WHERE ${here('l')} AND l.fell_through_on IS NULL
      AND coalesce(l.signed_on, danish_day(l.recorded_at)) ${within}`;
}

export type NewSummaryExport = SummaryAsked & {
  readonly id: SummaryExportId;
  /** Null: the municipality's own. */
  readonly organisationId: string | null;
  readonly form: ExportForm;
  readonly homes: number;
  readonly caseReferences: number;
  readonly reason: string;
};

/** That a file was taken, before it is. */
export async function insertSummaryExport(tx: Tx, scope: UserScope, given: NewSummaryExport): Promise<void> {
  const { id, municipalityId, organisationId, part, period } = given;
  await tx.$executeRaw`
    INSERT INTO summary_export (id, municipality_id, organisation_id, part, part_id, from_on, through_on, form, homes, case_references,
      reason, exported_at, exported_by)
    VALUES (${id}::uuid, ${municipalityId}::uuid, ${organisationId}::uuid, ${part.kind}, ${part.id ?? null}::uuid, ${period.from}::date,
      ${period.through}::date, ${given.form}, ${given.homes}, ${given.caseReferences}, ${given.reason}, app_now(), ${scope.userId}::uuid)`;
}

/** A file that was taken, as the log shows it. */
export type SummaryExport = {
  readonly id: SummaryExportId;
  readonly at: Date;
  readonly by: string;
  readonly municipality: string;
  readonly organisation: string | null;
  readonly part: SummaryPart['kind'];
  readonly partName: string | null;
  readonly from: CalendarDate;
  readonly through: CalendarDate;
  readonly form: ExportForm;
  readonly homes: number;
  readonly caseReferences: number;
  readonly reason: string;
};

export type ExportTurn = { readonly direction: 'after' | 'before'; readonly id: SummaryExportId };

const EXPORTS_PER_PAGE = 50;

/** What the scope's own side took, the latest first. */
export const listSummaryExports = (
  scope: UserScope,
  turn: ExportTurn | null = null,
): Promise<PageOf<SummaryExport>> =>
  inTransaction(scope, async (tx) => {
    const way = Prisma.raw(turn?.direction === 'before' ? 'ASC' : 'DESC');
    const rows = await tx.$queryRaw<SummaryExport[]>`
      SELECT x.id, x.exported_at AS at, p.name AS by, m.name AS municipality, o.name AS organisation, x.part,
        CASE x.part WHEN 'ORGANISATION' THEN po.name WHEN 'AREA' THEN a.name WHEN 'DEPARTMENT' THEN d.number || ' ' || d.name END AS "partName",
        x.from_on::text AS "from", x.through_on::text AS through, x.form, x.homes, x.case_references AS "caseReferences", x.reason
      FROM summary_export x JOIN person p ON p.id = x.exported_by JOIN municipality m ON m.id = x.municipality_id
        LEFT JOIN organisation o ON o.id = x.organisation_id LEFT JOIN organisation po ON po.id = x.part_id
        LEFT JOIN area a ON a.id = x.part_id LEFT JOIN department d ON d.id = x.part_id
      WHERE ${ownRows(scope, 'x')} AND (x.organisation_id IS NULL) = ${scope.side === 'MUNICIPALITY'} AND ${turned(turn)}
      ORDER BY x.id ${way} LIMIT ${EXPORTS_PER_PAGE + 1}`;
    return pageOf(rows, turn, EXPORTS_PER_PAGE);
  });

function turned(turn: ExportTurn | null): Prisma.Sql {
  if (turn === null) return Prisma.sql`true`;
  return Prisma.sql`x.id ${Prisma.raw(turn.direction === 'after' ? '<' : '>')} ${turn.id}::uuid`;
}
