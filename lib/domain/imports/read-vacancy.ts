import type { CalendarDate } from '../shared/calendar-date';
import { choicesOf, type ReportChoice } from '../vacancy/choices';
import { faultsOfDates } from '../vacancy/key-dates';
import type { VacancyReport } from '../vacancy/vacancy-report';
import { readImportDay, readOccasion } from './cells';
import type { TakenAs } from './checked-row';
import type { ImportColumn } from './columns';
import type { FaultAt } from './faults';
import { readHome } from './home-cells';
import type { PlaceFinder } from './place-finder';
import type { DepartmentKnown } from './places';
import { cellReader, type RawCells } from './read-cells';

export type VacancyRead =
  | {
      readonly ok: true;
      readonly report: VacancyReport;
      readonly department: DepartmentKnown;
      readonly taken?: readonly TakenAs[];
    }
  | {
      readonly ok: false;
      readonly faults: readonly FaultAt[];
      /** Known also where something else is wrong: by its organisation's id the row may have been taken in before. */
      readonly department: DepartmentKnown | undefined;
      /** What it says where all of it can be read, so that it can be held against what was taken in. */
      readonly report?: VacancyReport;
    };

/** Which column a day of a report stands in. */
export const DAY_COLUMN: Readonly<Record<string, ImportColumn>> = {
  ...{ noticeOn: 'noticeOn', moveOutOn: 'moveOutOn', availableOn: 'availableOn', reportedOn: 'reportedOn' },
};

/** Reads one row of ledige-boliger.csv as the report that the form would send. @see D3 */
export function readVacancy(raw: RawCells, finder: PlaceFinder): VacancyRead {
  const reader = cellReader('VACANCIES', raw);
  const { places } = finder;
  const reportedOn = reader.at('reportedOn', readImportDay);
  const department = finder.department(reader, reportedOn);
  const home = readHome(reader, places);
  const availableOn = reader.at('availableOn', readImportDay);
  const noticeOn = reader.maybe('noticeOn', readImportDay);
  const moveOutOn = reader.maybe('moveOutOn', readImportDay);
  const occasion = reader.at('occasion', readOccasion);
  const choiceReason = reader.words('remark');
  if (choiceReason !== null && choiceReason.length < 3) reader.refuse('remark', 'too-short', { of: '3' });
  const externalId = reader.words('externalId');
  if (reportedOn === undefined || availableOn === undefined)
    return { ok: false, faults: reader.faults(), department };
  if (!department || !home || !occasion || noticeOn === undefined || moveOutOn === undefined)
    return { ok: false, faults: reader.faults(), department };
  const report: VacancyReport = {
    ...{ departmentId: department.id, externalId, occasion, choiceReason, home },
    ...{ reportedOn, noticeOn, moveOutOn, availableOn },
    ...{ inspectionOn: null, readyOn: null, takeoverOn: null },
  };
  for (const fault of faultsOfDates(report, places.today))
    reader.refuse(
      DAY_COLUMN[fault.date] ?? 'reportedOn',
      fault.kind === 'BEFORE' ? 'dates-out-of-order' : 'future-day',
    );
  const { closedFrom, openedFrom } = department;
  if (closedFrom !== null && closedFrom <= places.today) reader.refuse('department', 'department-closed');
  if (openedFrom !== null && reportedOn < openedFrom) reader.refuse('department', 'department-not-open');
  const choices = choiceReason === null ? choicesOfRow(report, places.today) : [];
  if (choices.length > 0) reader.refuse('remark', 'reason-needed', { choices });
  const faults = reader.faults();
  return faults.length > 0
    ? { ok: false, faults, department, report }
    : { ok: true, report, department, ...reader.taken() };
}

/** What asks for a reason by the row alone; what the books and the file's other rows ask for is told when they have been looked at. */
const choicesOfRow = (
  { reportedOn, noticeOn }: VacancyReport,
  today: CalendarDate,
): readonly ReportChoice[] =>
  choicesOf({
    ...{ today, reportedOn, noticeOn, occasion: 'RELET' },
    ...{ ruleOfUnknownHome: false, lastReportOfHome: null, earlier: [] },
  });

/** First reported, first decided, department by department: books are kept for each. @see Q09 */
export const vacancySort = ({ departmentId, reportedOn, availableOn, externalId }: VacancyReport): string =>
  `${departmentId} ${reportedOn} ${availableOn} ${externalId ?? ''}`;
