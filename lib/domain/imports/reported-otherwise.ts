import type { DepartmentId } from '../shared/ids';
import type { Home, VacancyReport } from '../vacancy/vacancy-report';
import { columnsOf, type ImportColumn } from './columns';
import type { RawCells } from './read-cells';
import { changesOf, withKnown } from './read-dwelling';

/** A vacancy as it stands here now. */
export type ReportKnown = Home &
  Pick<VacancyReport, 'occasion' | 'reportedOn' | 'noticeOn' | 'moveOutOn' | 'availableOn'> & {
    readonly departmentId: DepartmentId;
  };

const OF_REPORT = ['occasion', 'reportedOn', 'noticeOn', 'moveOutOn', 'availableOn'] as const;

/** Where a row of a vacancy that was taken in before says something else now. A column that the file has not says nothing. */
export function reportedOtherwise(
  known: ReportKnown,
  report: VacancyReport,
  raw: RawCells,
): readonly ImportColumn[] {
  const { departmentId, home } = report;
  const differing = new Set<ImportColumn>([
    ...changesOf(known, withKnown(home, known, raw)).map(({ column }) => column),
    ...OF_REPORT.filter((column) => raw[column] !== undefined && known[column] !== report[column]),
  ]);
  if (departmentId !== known.departmentId) differing.add('department');
  if (home.unitNumber !== known.unitNumber) differing.add('unit');
  return columnsOf('VACANCIES').filter((column) => differing.has(column));
}
