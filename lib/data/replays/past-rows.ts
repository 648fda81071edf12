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

export type ReportRow = Placed & {
  /** As it was read; it begins with the decision's id. */
  readonly text: string;
  readonly event: PastReport;
};
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

/** The home that a line is about. */
export const vacancyOf = (text: string): VacancyId => asId(text.slice(VACANCY, VACANCY + ID));

/** Reads homes, each a line. Cut into all its fields, and each kept, a home would take as long to read as to decide. */
export function homeReader(): (alike: Alike, text: string) => ReportRow {
  const wordsOf = once((text) => readWords(text.split(BETWEEN_FIELDS)));
  return ({ departmentId, known, agreement }, text) => {
    const at = text.indexOf(BETWEEN_FIELDS, REST) + 1;
    const rooms = text.indexOf(BETWEEN_FIELDS, at) + 1;
    const rent = text.indexOf(BETWEEN_FIELDS, rooms) + 1;
    const words = text.indexOf(BETWEEN_FIELDS, rent) + 1;
    const { decided, voided, onDay } = wordsOf(text.slice(words));
    const line = Number(text.slice(REST, at - 1));
    return {
      line,
      after: line === 0 ? 1 : 0,
      at: Number(text.slice(at, rooms - 1)),
      text,
      event: {
        kind: 'REPORTED',
        vacancyId: vacancyOf(text),
        departmentId,
        facts: onDay(text.slice(ON, ON + DAY)),
        known,
        agreement,
        decided,
        voided,
        rooms: Number(text.slice(rooms, rent - 1)),
        rentOre: Number(text.slice(rent, words - 1)),
      },
    };
  };
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

const asDecided = (a: ReportRow, b: ReportRow): number => (a.text < b.text ? -1 : 1);

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
