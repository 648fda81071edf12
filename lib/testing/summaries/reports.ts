import type { UserScope } from '@/lib/domain/access/scope';
import { periodOfYear, type Report, type ReportKind } from '@/lib/domain/summary/reports/report';
import { getReport } from '@/lib/usecases/reports/get-report';
import { day, type Town } from '../builders';

/** A report's table as numbers, row by row; money in kroner. */
export const figures = ({ tables }: Report, id: string) =>
  (tables.find((table) => table.id === id)?.rows ?? []).map(({ cells }) =>
    cells.map((cell) =>
      cell.kind === 'COUNT' ? cell.n : cell.kind === 'MONEY' ? cell.ore / 100 : cell.kind,
    ),
  );

/** The report of a year, as one of the parties reads it. */
export const reportOf = async (scope: UserScope, town: Town, kind: ReportKind, year: number) => {
  const period = periodOfYear(kind, year) ?? { from: day(`${year}-01-01`), through: day(`${year}-12-31`) };
  const report = await getReport(scope, { kind, municipalityId: town.municipalityId, period });
  if (report === null) throw new Error('The scope has departments there');
  return report;
};
