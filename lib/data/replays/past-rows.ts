import type { DwellingType, Occasion, ReturnReason, Route } from '@/lib/domain/agreement/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { parseFraction } from '@/lib/domain/shared/fraction';
import { asId, type DepartmentId, type VacancyId } from '@/lib/domain/shared/ids';
import type { PastEntry, PastReport } from '@/lib/domain/what-if/past';

/** Never in what is written, see decisions.ts. */
export const BETWEEN_FIELDS = '\x1f';
export const BETWEEN_ROWS = '\x1e';

/** The fields of one line. */
export type Read = readonly string[];

type Placed = {
  readonly departmentId: DepartmentId;
  /** Its line in the books; of what has none, that of the last report before it. */
  readonly line: number;
  /** 0: the line itself; 1: a home that was not counted, after it; 2: a turn given back that counts as used. */
  readonly after: 0 | 1 | 2;
  /** Of what the clock has to place: seconds. */
  readonly at: number;
};

export type ReportRow = Placed & {
  readonly kind: 'REPORT';
  readonly decisionId: string;
  readonly vacancyId: VacancyId;
  readonly versionId: string;
  /** Digest of what was known of the department. */
  readonly known: string;
  readonly report: Omit<PastReport, 'known' | 'agreement'>;
};
export type EntryRow = Placed & { readonly kind: 'ENTRY'; readonly entry: PastEntry };

/** Written out field by field: spread and sliced it would take as long as deciding the home. */
export function readReport(fields: Read): ReportRow {
  const field = (at: number): string => fields[at] ?? '';
  const vacancyId = asId<VacancyId>(field(2));
  const departmentId = asId<DepartmentId>(field(3));
  const type = field(9) as DwellingType;
  const on = field(12) as CalendarDate;
  return {
    kind: 'REPORT',
    decisionId: field(0),
    vacancyId,
    departmentId,
    versionId: field(4),
    known: field(5),
    line: Number(field(1)),
    after: field(1) === '0' ? 1 : 0,
    at: Number(field(15)),
    report: {
      kind: 'REPORTED',
      vacancyId,
      departmentId,
      voided: field(8) === '1',
      facts: { dwellingType: type, occasion: field(10) as Occasion, allocationRule: field(11) || null, on },
      decided: { route: field(6) as Route, tier: field(7) },
      home: {
        address: field(16),
        reportedOn: on,
        type,
        rooms: Number(field(13)),
        rentOre: Number(field(14)),
      },
    },
  };
}

export function readEntry([
  kind,
  line,
  after,
  vacancy = '',
  department = '',
  reason,
  counter = '',
  ...more
]: Read): EntryRow {
  const [written = '', at] = more;
  const correction = written === '' ? null : parseFraction(written);
  const of = { vacancyId: asId<VacancyId>(vacancy), departmentId: asId<DepartmentId>(department) };
  const place = {
    departmentId: of.departmentId,
    line: Number(line),
    after: Number(after) as 0 | 2,
    at: Number(at),
  };
  const entered = correction === null ? null : { counter, correction };
  if (kind === 'RETURNED') {
    return { kind: 'ENTRY', ...place, entry: { kind, ...of, reason: reason as ReturnReason, entered } };
  }
  if (entered === null) throw new Error('A correction has an amount');
  return { kind: 'ENTRY', ...place, entry: { kind: kind as 'VOIDED' | 'SETTLED', ...of, ...entered } };
}

/** What was not counted is placed after the last counted home of its department that was decided before it. */
export function orderOf(reports: readonly ReportRow[]): readonly ReportRow[] {
  const uncounted = reports.filter(({ after }) => after === 1);
  const departments = new Set(uncounted.map(({ departmentId }) => departmentId));
  const counted = new Map<DepartmentId, ReportRow[]>([...departments].map((id) => [id, []]));
  for (const row of reports) if (row.after === 0) counted.get(row.departmentId)?.push(row);
  const placed = uncounted
    .sort((a, b) => (a.decisionId < b.decisionId ? -1 : 1))
    .map((row) => ({ ...row, line: lineBefore(row, counted.get(row.departmentId) ?? []) }));
  return [...reports.filter(({ after }) => after === 0), ...placed];
}

const lineBefore = ({ decisionId }: ReportRow, counted: readonly ReportRow[]): number =>
  counted.reduce((line, row) => (row.line > line && row.decisionId < decisionId ? row.line : line), 0);

/**
 * The line in the books gives the order, not the clock, which a demonstration turns back every night. Only among the corrections between
 * two reports does the clock say whether a home that was not counted came before or after.
 */
export function inOrderOfBooks(rows: readonly (ReportRow | EntryRow)[]): readonly (ReportRow | EntryRow)[] {
  // Sorting is stable: rows of one place keep the order in which they were decided.
  const sorted = [...rows].sort((a, b) => a.line - b.line || a.after - b.after);
  const uncounted = new Map<DepartmentId, (ReportRow | EntryRow)[]>();
  const ordered: (ReportRow | EntryRow)[] = [];
  for (const row of sorted) {
    const waiting = uncounted.get(row.departmentId) ?? [];
    if (row.kind === 'REPORT' && row.after === 1) uncounted.set(row.departmentId, [...waiting, row]);
    // After the next counted home nothing of before is in doubt.
    else if (row.kind === 'REPORT') uncounted.delete(row.departmentId);
    const later = row.kind === 'ENTRY' ? waiting.find((one) => one.at >= row.at) : undefined;
    if (later === undefined) ordered.push(row);
    else ordered.splice(ordered.lastIndexOf(later), 0, row);
  }
  return ordered;
}
