import type { EmptyVacancy } from '../../letting/voids/void-register';
import type { CalendarDate } from '../../shared/calendar-date';
import { BORNE_COLUMNS } from '../borne-columns';
import { departmentRow } from '../compose/vacancies';
import type { SummaryDepartment } from '../facts';
import { type Stood, stoodIn } from '../stood-empty';
import type { Cell, Column, DaySpan, Row, SummaryTable } from '../summary';
import { borneCells, byCombined, ofCombined, stillEmptyCell, sumCells, type Whose } from './lost-rent';

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
    tableOf(facts, all, {
      ...{ id: 'void-overview', sums: ['void-homes', 'void-days', 'rent-lost'] },
      whose: (row) => row,
    }),
    tableOf(facts, byCombined(all), {
      ...{ id: 'void-overview-combined', sums: ['combined-homes', 'combined-days', 'combined-rent-lost'] },
      whose: ofCombined,
    }),
  ];
}

type Kind = {
  readonly id: string;
  readonly sums: readonly [string, string, string];
  readonly whose: (row: Whose) => Whose;
};

function tableOf(
  { departments, period }: VoidOverviewFacts,
  homes: readonly Stood[],
  { id, sums, whose }: Kind,
): SummaryTable {
  const ofDepartment = (departmentId: string) =>
    homes.filter(({ home }) => home.departmentId === departmentId);
  const rows = departments.flatMap((department): Row[] => {
    const own = ofDepartment(department.id);
    const cells = cellsOf(own, period, whose({ departmentId: department.id }));
    return own.length === 0 ? [] : [{ ...departmentRow(department), cells }];
  });
  const all = departments.flatMap((department) => ofDepartment(department.id));
  const total = rows.length > 1 ? cellsOf(all, period, whose({ standing: true })) : null;
  return {
    ...{ id, columns: COLUMNS(sums), rows, total },
    across: [{ total: sums[2], parts: BORNE_COLUMNS.map((column) => column.id) }],
  };
}

const cellsOf = (own: readonly Stood[], period: DaySpan, whose: Whose): readonly Cell[] => [
  ...sumCells(own, whose),
  stillEmptyCell(own, period, whose),
  ...borneCells(own, whose),
];
