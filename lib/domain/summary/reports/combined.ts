import { LETTING_TYPES } from '../../letting/vocabulary';
import type { EmptyVacancy } from '../../letting/voids/void-register';
import type { CalendarDate } from '../../shared/calendar-date';
import { behindOf, countOf, openingAll } from '../add-up';
import { departmentRow } from '../compose/vacancies';
import type { SummaryDepartment, SummaryFacts } from '../facts';
import { type Stood, stoodIn } from '../stood-empty';
import type { Cell, Column, Row, SummaryTable } from '../summary';
import { byCombined, ofCombined, stillEmptyCell, sumCells } from './lost-rent';

/** What the report on combined letting is made of. Rejections come as numbers: nobody but the organisation knows of whom, or for which home. */
export type CombinedFacts = Pick<SummaryFacts, 'period' | 'departments' | 'now'> & {
  /** Departments where it was in force on some day of the period. */
  readonly inForce: readonly string[];
  readonly rejected: readonly { readonly departmentId: string; readonly n: number }[];
  /** Does the organisation itself read it? */
  readonly opensRejections: boolean;
  readonly empty: readonly EmptyVacancy[];
  readonly today: CalendarDate;
};

const COLUMNS: readonly Column[] = [
  'let-in-all',
  'let-by-organisation',
  'let-combined',
  'rejected-combined',
  'combined-homes',
  'combined-days',
  'combined-rent-lost',
  'combined-still-empty',
].map((id) => ({ id, adds: true }));

const OWN = LETTING_TYPES.flatMap((type) => [type, `${type}_COMBINED`]);
const COMBINED = LETTING_TYPES.map((type) => `${type}_COMBINED`);

/** What the municipality reports once a year, by department and by area, where combined letting was in force or has left a trace. @see L-12 */
export function combinedTables(facts: CombinedFacts): readonly SummaryTable[] {
  const empty = byCombined(stoodIn(facts.empty, facts.period, facts.today));
  const own = facts.departments
    .map((department) => ({ department, cells: cellsOf(facts, empty, department.id) }))
    .filter(({ department, cells }) => facts.inForce.includes(department.id) || hasTrace(cells));
  const rows = own.map(({ department, cells }): Row => ({ ...departmentRow(department), cells }));
  return [table('combined-by-department', rows), table('combined-by-area', byArea(own))];
}

const table = (id: string, rows: readonly Row[]): SummaryTable => ({
  ...{ id, columns: COLUMNS, rows, total: rows.length > 1 ? totalOf(rows) : null },
});

/** The rows are not all departments that there are: what they come to opens the homes of those alone. */
const totalOf = (rows: readonly { readonly cells: readonly Cell[] }[]): readonly Cell[] => {
  const departmentIds = [...new Set(rows.flatMap(({ cells }) => cells.flatMap(departmentsBehind)))];
  return openingAll(rows, ({ departmentId: _, ...behind }) => ({ ...behind, departmentIds }));
};

function departmentsBehind(cell: Cell): readonly string[] {
  const behind = behindOf(cell);
  return behind?.departmentIds ?? (behind?.departmentId === undefined ? [] : [behind.departmentId]);
}

function cellsOf(facts: CombinedFacts, empty: readonly Stood[], departmentId: string): readonly Cell[] {
  const { now, rejected, period, opensRejections } = facts;
  const let_ = (details?: readonly string[]) =>
    countOf(now, { measure: 'LET', departmentId, ...(details && { details }) });
  const own = empty.filter(({ home }) => home.departmentId === departmentId);
  const ofIt = rejected.filter((row) => row.departmentId === departmentId);
  const n = ofIt.reduce((sum, row) => sum + row.n, 0);
  const whose = ofCombined({ departmentId });
  return [
    ...[let_(), let_(OWN), let_(COMBINED)],
    {
      ...{ kind: 'COUNT', n },
      ...(opensRejections && { behind: { measure: 'REJECTED_COMBINED', departmentId, adds: 'TIMES' } }),
    },
    ...sumCells(own, whose),
    stillEmptyCell(own, period, whose),
  ];
}

/** Of combined letting itself: that homes were let at all is no sign of it. */
const hasTrace = (cells: readonly Cell[]): boolean =>
  cells.slice(2).some((cell) => cell.kind === 'COUNT' && cell.n > 0);

type Own = { readonly department: SummaryDepartment; readonly cells: readonly Cell[] };

function byArea(own: readonly Own[]): readonly Row[] {
  const names = new Map(own.map(({ department }) => [department.areaId, department.areaName] as const));
  return [...names].map(([areaId, name]): Row => {
    const ofIt = own.filter(({ department }) => department.areaId === areaId);
    return {
      id: areaId ?? 'no-area',
      label: name === null ? { term: 'row', id: 'no-area' } : { name },
      cells: totalOf(ofIt),
    };
  });
}
