import type { Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import type { DepartmentFacts } from '@/lib/domain/allocation/decision';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { type FrozenFacts, thawDepartment } from '@/lib/domain/vacancy/frozen-facts';
import type { PastEvent } from '@/lib/domain/what-if/past';
import { Prisma } from '../generated/client';
import { instantWithin, type ReportFilter, reportedRows } from '../overview/overview-filter';
import type { Tx } from '../transaction';
import {
  BETWEEN_FIELDS,
  BETWEEN_ROWS,
  type EntryRow,
  inOrderOfBooks,
  orderOf,
  type Read,
  type ReportRow,
  readEntry,
  readReport,
} from './past-rows';

/**
 * All that happened in the period, in the order in which the books were written. Ten years of a large municipality are read in one piece:
 * every home is one line of text, and what was known of a department is fetched once for all the homes that it was alike for.
 */
export async function readPastEvents(
  tx: Tx,
  scope: Scope,
  filter: ReportFilter,
  agreements: ReadonlyMap<string, Agreement>,
): Promise<readonly PastEvent[]> {
  const reports = await readReported(tx, scope, filter);
  const entries = await readEntered(tx, scope, filter);
  const known = await readKnown(tx, new Map(reports.map(({ known: hash, vacancyId }) => [hash, vacancyId])));
  return inOrderOfBooks([...orderOf(reports), ...entries]).map((row): PastEvent => {
    if (row.kind === 'ENTRY') return row.entry;
    const { report, known: hash, versionId } = row;
    const [department, agreement] = [known.get(hash), agreements.get(versionId)];
    if (department === undefined || agreement === undefined)
      throw new Error('A decision keeps the facts it used, and by which version');
    return { ...report, known: department, agreement };
  });
}

type Line = { readonly text: string | null };

/** Line by line: what a line was taken apart into is not kept for the others. */
const linesOf = <Row>([row]: readonly Line[], read: (fields: Read) => Row): readonly Row[] =>
  row?.text ? row.text.split(BETWEEN_ROWS).map((line) => read(line.split(BETWEEN_FIELDS))) : [];

/**
 * Digest of what a decision `c` keeps of its department: of the text from that part's name on, and so of all that it holds. The document is
 * text that was written once, and taking sixty thousand apart to find one part took longer than everything else that is read.
 */
const KNOWN = Prisma.raw(`md5(right(c.facts::text, -strpos(c.facts::text, '"department"')))`);

/** `concat_ws` leaves out what is null, so each field has its word for it. The address, which people typed, holds no mark of ours. */
async function readReported(tx: Tx, scope: Scope, filter: ReportFilter): Promise<readonly ReportRow[]> {
  return linesOf(
    await tx.$queryRaw<Line[]>`
      SELECT string_agg(concat_ws(chr(31), c.id, coalesce(e.id, 0), c.vacancy_id, c.department_id, c.agreement_version_id,
        ${KNOWN}, c.route, c.tier, CASE WHEN v.state = 'VOIDED' THEN 1 ELSE 0 END, v.dwelling_type, v.occasion,
        coalesce(v.allocation_rule, ''), c.reported_on, v.rooms, v.rent_ore,
        CASE WHEN e.id IS NULL THEN extract(epoch FROM c.decided_at) ELSE 0 END, translate(v.address, chr(30) || chr(31), '')), chr(30)) AS text
      FROM decision c JOIN vacancy v ON v.id = c.vacancy_id LEFT JOIN ledger_entry e ON e.vacancy_id = c.vacancy_id AND e.kind = 'REPORTED'
      WHERE ${reportedRows(scope, filter, 'c')} AND ${instantWithin(filter, 'c.decided_at')}`,
    readReport,
  );
}

/** Lines that people entered after a report; and turns given back that count as used, which have none. */
async function readEntered(tx: Tx, scope: Scope, filter: ReportFilter): Promise<readonly EntryRow[]> {
  return linesOf(
    await tx.$queryRaw<Line[]>`
      SELECT string_agg(concat_ws(chr(31), kind, line, after, vacancy_id, department_id, reason, counter, correction, at), chr(30)) AS text
      FROM (
        SELECT e.kind, e.id AS line, 0 AS after, e.vacancy_id, e.department_id, coalesce(e.reason, '') AS reason, n.name AS counter,
          e.correction_n || '/' || e.correction_d AS correction, extract(epoch FROM e.recorded_at) AS at
        FROM ledger_entry e JOIN counter n ON n.id = e.counter_id
        WHERE ${reportedRows(scope, filter, 'e')} AND ${instantWithin(filter, 'e.recorded_at')} AND e.kind <> 'REPORTED'
        UNION ALL
        SELECT 'RETURNED', coalesce(last.id, 0), 2, r.vacancy_id, v.department_id, r.reason, '', '', extract(epoch FROM r.returned_at)
        FROM slot_return r JOIN vacancy v ON v.id = r.vacancy_id LEFT JOIN LATERAL (SELECT max(e.id) AS id FROM ledger_entry e
          WHERE e.counter_id = v.counter_id AND e.recorded_at <= r.returned_at) last ON true
        WHERE ${reportedRows(scope, filter, 'r')} AND ${instantWithin(filter, 'r.returned_at')} AND r.fault = 'NOBODY') x`,
    readEntry,
  );
}

/** What was known of departments, by its digest; read from one home of each. */
async function readKnown(
  tx: Tx,
  homes: ReadonlyMap<string, VacancyId>,
): Promise<ReadonlyMap<string, DepartmentFacts>> {
  const rows = await tx.$queryRaw<{ hash: string; known: FrozenFacts['department'] }[]>`
    SELECT ${KNOWN} AS hash, c.facts -> 'department' AS known
    FROM decision c WHERE c.vacancy_id = ANY(${[...homes.values()]}::uuid[])`;
  return new Map(rows.map(({ hash, known }) => [hash, thawDepartment(known)]));
}
