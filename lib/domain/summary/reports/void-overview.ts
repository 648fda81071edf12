import type { EmptyVacancy } from '../../letting/void-register';
import type { CalendarDate } from '../../shared/calendar-date';
import { totalOf } from '../add-up';
import { departmentRow } from '../compose/vacancies';
import type { SummaryDepartment } from '../facts';
import { type Stood, stoodIn } from '../stood-empty';
import type { Cell, Column, DaySpan, Row, SummaryTable } from '../summary';
import { BORNE_COLUMNS, borneCells, byCombined, stillEmpty, sumCells } from './lost-rent';

export type VoidOverviewFacts = {
  readonly period: DaySpan;
  readonly departments: readonly SummaryDepartment[];
  readonly empty: readonly EmptyVacancy[];
  readonly today: CalendarDate;
};

const adding = (ids: readonly string[]): readonly Column[] => ids.map((id) => ({ id, adds: true }));
const COLUMNS = (sums: readonly string[]): readonly Column[] => [
  ...adding([...sums, 'still-empty']),
  ...BORNE_COLUMNS,
];

/** What stood empty, department by department, and who bears the loss; combined letting apart. @see, D-12 */
export function voidOverviewTables(facts: VoidOverviewFacts): readonly SummaryTable[] {
  const all = stoodIn(facts.empty, facts.period, facts.today);
  return [
    tableOf('void-overview', ['void-homes', 'void-days', 'rent-lost'], facts, all),
    tableOf(
      'void-overview-combined',
      ['combined-homes', 'combined-days', 'combined-rent-lost'],
      facts,
      byCombined(all),
    ),
  ];
}

function tableOf(
  id: string,
  sums: readonly [string, string, string],
  { departments, period }: VoidOverviewFacts,
  homes: readonly Stood[],
): SummaryTable {
  const rows = departments.flatMap((department): Row[] => {
    const own = homes.filter(({ home }) => home.departmentId === department.id);
    return own.length === 0 ? [] : [{ ...departmentRow(department), cells: cellsOf(own, period) }];
  });
  return {
    ...{ id, columns: COLUMNS(sums), rows, total: rows.length > 1 ? totalOf(rows) : null },
    across: [{ total: sums[2], parts: BORNE_COLUMNS.map((column) => column.id) }],
  };
}

const cellsOf = (own: readonly Stood[], period: DaySpan): readonly Cell[] => [
  ...sumCells(own),
  { kind: 'COUNT', n: stillEmpty(own, period).length },
  ...borneCells(own),
];
