import type { Scope } from '@/lib/domain/access/scope';
import type { LateFindingRow } from '@/lib/domain/placement/late-file';
import { Prisma } from '../generated/client';
import { ownRows } from '../own-rows';
import { inTransaction } from '../transaction';
import { IS_OVERTAKEN } from './late-overtaken';

export type LateShow = 'open' | 'settled';

export type LateFindings = {
  readonly rows: readonly LateFindingRow[];
  readonly open: number;
  readonly settled: number;
};

/** More than these are not shown at once; settle some, and the rest come. */
export const MOST_FINDINGS = 200;

const COLUMNS = Prisma.sql`
  f.id, f.vacancy_id AS "vacancyId", v.reference, v.address, v.reported_on::text AS "reportedOn", v.number, v.state,
  d.id AS "departmentId", d.number AS "departmentNumber", d.name AS "departmentName", d.closed_from IS NOT NULL AS "departmentClosed",
  o.id AS "organisationId", o.name AS "organisationName", f.municipality_id AS "municipalityId", f.was_route AS "wasRoute",
  f.was_tier AS "wasTier", f.would_route AS "wouldRoute", f.would_tier AS "wouldTier", c.verdict AS was, f.would_verdict AS would,
  e.id AS "entryId", e.kind, e.effective_on::text AS "effectiveOn", e.recorded_at AS "enteredAt", p.name AS "enteredBy",
  e.reason AS "lateReason", l.source, g.tier, g.forum, g.decided_on::text AS "decidedOn",
  CASE WHEN s.finding_id IS NULL THEN NULL ELSE jsonb_build_object('outcome', s.outcome, 'reason', s.reason, 'side', s.side, 'by', b.name,
    'at', s.settled_at, 'replacementId', s.replacement_id, 'replacementReference', r.reference) END AS settlement,
  (SELECT n.id FROM late_finding n WHERE n.vacancy_id = f.vacancy_id AND n.municipality_id = f.municipality_id
    AND (n.found_at, n.id) > (f.found_at, f.id) ORDER BY n.found_at DESC, n.id DESC LIMIT 1) AS "laterId"
  FROM late_finding f JOIN late_entry e ON e.id = f.entry_id JOIN vacancy v ON v.id = f.vacancy_id
  JOIN decision c ON c.vacancy_id = f.vacancy_id JOIN department d ON d.id = f.department_id JOIN organisation o ON o.id = f.organisation_id
  JOIN person p ON p.id = e.recorded_by LEFT JOIN designation_list l ON l.id = e.list_id LEFT JOIN placement g ON g.id = e.placement_id
  LEFT JOIN late_settlement s ON s.finding_id = f.id LEFT JOIN person b ON b.id = s.settled_by LEFT JOIN vacancy r ON r.id = s.replacement_id`;

/** Open: nobody has settled it, its home has not been voided meanwhile, and no later entry has found the home again. Of `f`, `v` and `s`. */
export const IS_OPEN = Prisma.sql`s.finding_id IS NULL AND v.state <> 'VOIDED' AND NOT ${IS_OVERTAKEN}`;

type Row = Omit<LateFindingRow, 'settlement'> & {
  readonly settlement:
    | (Omit<NonNullable<LateFindingRow['settlement']>, 'at'> & { readonly at: string })
    | null;
};

const asRow = ({ settlement, ...row }: Row): LateFindingRow => ({
  ...row,
  settlement: settlement && { ...settlement, at: new Date(settlement.at) },
});

/** What waits to be settled by department, or what has been, latest first. */
export const listLateFindings = (scope: Scope, show: LateShow): Promise<LateFindings> =>
  inTransaction(scope, async (tx) => {
    const [counts] = await tx.$queryRaw<{ open: number; settled: number }[]>`
      SELECT (count(*) FILTER (WHERE ${IS_OPEN}))::int AS open, count(s.finding_id)::int AS settled
      FROM late_finding f JOIN vacancy v ON v.id = f.vacancy_id LEFT JOIN late_settlement s ON s.finding_id = f.id
      WHERE ${ownRows(scope, 'f')}`;
    const rows = await tx.$queryRaw<Row[]>(
      show === 'open'
        ? Prisma.sql`SELECT ${COLUMNS} WHERE ${ownRows(scope, 'f')} AND ${IS_OPEN}
            ORDER BY o.name, length(d.number), d.number, e.recorded_at, e.id, v.reported_on, v.number, v.id LIMIT ${MOST_FINDINGS}`
        : Prisma.sql`SELECT ${COLUMNS} WHERE ${ownRows(scope, 'f')} AND s.finding_id IS NOT NULL
            ORDER BY s.settled_at DESC, f.id LIMIT ${MOST_FINDINGS}`,
    );
    return { rows: rows.map(asRow), open: counts?.open ?? 0, settled: counts?.settled ?? 0 };
  });

/** One finding; null for another tenant's and for none. */
export const findLateFinding = (scope: Scope, id: string): Promise<LateFindingRow | null> =>
  inTransaction(scope, async (tx) => {
    const [row] = await tx.$queryRaw<Row[]>`
      SELECT ${COLUMNS} WHERE ${ownRows(scope, 'f')} AND f.id = ${id}::uuid`;
    return row === undefined ? null : asRow(row);
  });
