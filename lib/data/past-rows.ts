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

export function readReport(fields: Read): ReportRow {
  const [decisionId = '', line, vacancy = '', department = '', versionId = '', known = ''] = fields;
  const [route, tier = '', voided, type, occasion, rule = '', on, rooms, rent, at, address = ''] =
    fields.slice(6);
  const [vacancyId, departmentId] = [asId<VacancyId>(vacancy), asId<DepartmentId>(department)];
  const [reportedOn, dwellingType] = [on as CalendarDate, type as DwellingType];
  const allocationRule = rule === '' ? null : rule;
  return {
    ...{ kind: 'REPORT', decisionId, vacancyId, departmentId, versionId, known },
    ...{ line: Number(line), after: line === '0' ? 1 : 0, at: Number(at) },
    report: {
      ...{ kind: 'REPORTED', vacancyId, departmentId, voided: voided === '1' },
      facts: { dwellingType, occasion: occasion as Occasion, allocationRule, on: reportedOn },
      decided: { route: route as Route, tier },
      home: { address, reportedOn, type: dwellingType, rooms: Number(rooms), rentOre: Number(rent) },
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

/** Reports in the order in which they were decided, those that were not counted placed after the last one of their department that was. */
export function orderOf(reports: readonly ReportRow[]): readonly ReportRow[] {
  const last = new Map<DepartmentId, number>();
  const decided = [...reports].sort((a, b) => (a.decisionId < b.decisionId ? -1 : 1));
  return decided.map((row) => {
    const line = Math.max(row.line, last.get(row.departmentId) ?? 0);
    last.set(row.departmentId, line);
    return row.line === line ? row : { ...row, line };
  });
}

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
