import type { DwellingType, Occasion, ReturnReason, Route } from '@/lib/domain/agreement/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { parseFraction } from '@/lib/domain/shared/fraction';
import { asId, type DepartmentId, type VacancyId } from '@/lib/domain/shared/ids';
import type { PastEntry, PastEvent, PastReport } from '@/lib/domain/what-if/past';

/** Never in what is written, see decisions.ts. */
export const BETWEEN_FIELDS = '\x1f';
export const BETWEEN_ROWS = '\x1e';

/** The fields of one line. */
export type Read = readonly string[];

type Placed = {
  /** Its line in the books; of what has none, that of the last report before it. */
  readonly line: number;
  /** 0: the line itself; 1: a home that was not counted, after it; 2: a turn given back that counts as used. */
  readonly after: 0 | 1 | 2;
  /** Of what the clock has to place: seconds. */
  readonly at: number;
};

export type ReportRow = Placed & { readonly decisionId: string; readonly event: PastReport };
export type EntryRow = Placed & { readonly event: PastEntry };

/** What some homes of a department have in common: by which version they were decided, and from what was known. */
export type Alike = Pick<PastReport, 'departmentId' | 'known' | 'agreement'>;

/** What a home shares with many others in its words, and with some in its day: made once however many they are. */
type Words = Pick<PastReport, 'decided' | 'voided'> & { readonly onDay: (on: string) => PastReport['facts'] };

// A line begins with what has a length of its own: the decision's id, the vacancy's, and the day.
const [ID, DAY] = [36, 10];
const VACANCY = ID + 1;
const ON = VACANCY + ID + 1;
const REST = ON + DAY + 1;

/** The home that the line beginning there is about. */
export const vacancyOf = (text: string, from = 0): VacancyId =>
  asId(text.slice(from + VACANCY, from + VACANCY + ID));

/** Reads homes, each a line. Cut into all its fields, and each kept, a home would take as long to read as to decide. */
export function homeReader(): (alike: Alike, lines: string) => readonly ReportRow[] {
  const wordsOf = once((text) => readWords(text.split(BETWEEN_FIELDS)));
  return (alike, lines) => {
    const rows: ReportRow[] = [];
    for (let from = 0; from < lines.length; ) {
      const end = lines.indexOf(BETWEEN_ROWS, from);
      const to = end < 0 ? lines.length : end;
      rows.push(readHome(alike, { lines, from, to }, wordsOf));
      from = to + 1;
    }
    return rows;
  };
}

type Cut = { readonly lines: string; readonly from: number; readonly to: number };

function readHome(
  { departmentId, known, agreement }: Alike,
  { lines, from, to }: Cut,
  wordsOf: (text: string) => Words,
): ReportRow {
  const at = lines.indexOf(BETWEEN_FIELDS, from + REST) + 1;
  const rooms = lines.indexOf(BETWEEN_FIELDS, at) + 1;
  const rent = lines.indexOf(BETWEEN_FIELDS, rooms) + 1;
  const words = lines.indexOf(BETWEEN_FIELDS, rent) + 1;
  const { decided, voided, onDay } = wordsOf(lines.slice(words, to));
  const line = wholeNumber(lines, from + REST, at - 1);
  return {
    decisionId: lines.slice(from, from + ID),
    line,
    after: line === 0 ? 1 : 0,
    at: line === 0 ? Number(lines.slice(at, rooms - 1)) : 0,
    event: {
      kind: 'REPORTED',
      vacancyId: vacancyOf(lines, from),
      departmentId,
      facts: onDay(lines.slice(from + ON, from + ON + DAY)),
      known,
      agreement,
      decided,
      voided,
      rooms: wholeNumber(lines, rooms, rent - 1),
      rentOre: wholeNumber(lines, rent, words - 1),
    },
  };
}

const ZERO = '0'.charCodeAt(0);

/** Without a text of its own for each number. */
function wholeNumber(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = 10 * number + text.charCodeAt(at) - ZERO;
  return number;
}

const readWords = ([route, tier = '', voided, type, occasion, rule]: Read): Words => ({
  decided: { route: route as Route, tier },
  voided: voided === 't',
  onDay: once((on) => ({
    dwellingType: type as DwellingType,
    occasion: occasion as Occasion,
    allocationRule: rule || null,
    on: on as CalendarDate,
  })),
});

/** Makes one thing of each text, however often it is met. */
function once<Made>(make: (text: string) => Made): (text: string) => Made {
  const met = new Map<string, Made>();
  return (text) => {
    const known = met.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    met.set(text, made);
    return made;
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
    line: Number(line),
    after: Number(after) as 0 | 2,
    at: Number(at),
  };
  const entered = correction === null ? null : { counter, correction };
  if (kind === 'RETURNED') {
    return { ...place, event: { kind, ...of, reason: reason as ReturnReason, entered } };
  }
  if (entered === null) throw new Error('A correction has an amount');
  return { ...place, event: { kind: kind as 'VOIDED' | 'SETTLED', ...of, ...entered } };
}

/** What was not counted is placed after the last counted home of its department that was decided before it. */
export function orderOf(reports: readonly ReportRow[]): readonly ReportRow[] {
  const departments = new Map<DepartmentId, ReportRow[]>();
  for (const { after, event } of reports) if (after === 1) departments.set(event.departmentId, []);
  if (departments.size === 0) return reports;
  for (const row of reports) departments.get(row.event.departmentId)?.push(row);
  const placed = [...departments.values()].flatMap(afterTheLastCounted).sort(asDecided);
  return [...reports.filter(({ after }) => after === 0), ...placed];
}

const asDecided = (a: ReportRow, b: ReportRow): number => (a.decisionId < b.decisionId ? -1 : 1);

function afterTheLastCounted(department: ReportRow[]): readonly ReportRow[] {
  const placed: ReportRow[] = [];
  let last = 0;
  for (const row of department.sort(asDecided)) {
    if (row.after === 1) placed.push({ ...row, line: last });
    // The clock of a demonstration is turned back: what was decided last may stand before it in the books.
    else last = Math.max(last, row.line);
  }
  return placed;
}

const NOTHING: readonly ReportRow[] = [];

/**
 * The line in the books gives the order, not the clock, which a demonstration turns back every night. Only among the corrections between
 * two reports does the clock say whether a home that was not counted came before or after.
 */
export function inOrderOfBooks(rows: readonly (ReportRow | EntryRow)[]): readonly PastEvent[] {
  // Sorting is stable: rows of one place keep the order in which they were decided.
  const sorted = [...rows].sort((a, b) => a.line - b.line || a.after - b.after);
  const uncounted = new Map<DepartmentId, readonly (ReportRow | EntryRow)[]>();
  const ordered: (ReportRow | EntryRow)[] = [];
  for (const row of sorted) {
    const { departmentId, kind } = row.event;
    const waiting = uncounted.get(departmentId) ?? NOTHING;
    if (kind === 'REPORTED' && row.after === 1) uncounted.set(departmentId, [...waiting, row]);
    // After the next counted home nothing of before is in doubt.
    else if (kind === 'REPORTED') uncounted.delete(departmentId);
    const later = kind === 'REPORTED' ? undefined : waiting.find((one) => one.at >= row.at);
    if (later === undefined) ordered.push(row);
    else ordered.splice(ordered.lastIndexOf(later), 0, row);
  }
  return ordered.map(({ event }) => event);
}
