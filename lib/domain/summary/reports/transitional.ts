import { addDays, addMonths, earlierOf } from '../../calendar/days';
import type { CalendarDate } from '../../shared/calendar-date';
import {
  assessBy,
  everWas,
  isTransitionalOn,
  type TransitionalDwelling,
  type TransitionalEnd,
} from '../../transitional/transitional';
import { totalOf } from '../add-up';
import { departmentRow } from '../compose/vacancies';
import type { SummaryDepartment } from '../facts';
import type { Cell, Column, DaySpan, Row, SummaryTable } from '../summary';

export type TransitionalFacts = {
  readonly period: DaySpan;
  readonly departments: readonly SummaryDepartment[];
  readonly homes: readonly Pick<
    TransitionalDwelling,
    'departmentId' | 'departmentNow' | 'from' | 'until' | 'assessedOn' | 'ended'
  >[];
  readonly today: CalendarDate;
};

const ENDS = ['PERMANENT', 'MOVED', 'TAKEN_BACK'] as const satisfies readonly TransitionalEnd[];
const ENDED_COLUMNS = ENDS.map((as) => `transitional-${as.toLowerCase().replace('_', '-')}`);

const COLUMNS: readonly Column[] = [
  'transitional-before',
  'transitional-begun',
  ...ENDED_COLUMNS,
  'transitional-now',
  'transitional-ending',
  'transitional-to-assess',
].map((id) => ({ id, adds: true }));

/** Where the transitional homes lie, department by department: so many, and nothing that points at a home. @see T-17 */
export function transitionalTables({
  departments,
  homes,
  ...facts
}: TransitionalFacts): readonly SummaryTable[] {
  const known = new Set<string>(departments.map(({ id }) => id));
  const rows = departments.flatMap((department): Row[] => {
    const own = homes.filter((home) => everWas(home) && isIn(home, department.id, known));
    const cells = cellsOf({ ...facts, homes: own });
    const isNone = cells.every((cell) => cell.kind === 'COUNT' && cell.n === 0);
    return isNone ? [] : [{ ...departmentRow(department), cells }];
  });
  return [
    {
      ...{ id: 'transitional-by-department', columns: COLUMNS, rows },
      total: rows.length > 1 ? totalOf(rows) : null,
    },
  ];
}

/** After a merger it lies in the new department; in a year before that one was there, in the old. */
const isIn = (
  { departmentId, departmentNow }: TransitionalFacts['homes'][number],
  id: string,
  known: ReadonlySet<string>,
): boolean => (known.has(departmentNow) ? departmentNow : departmentId) === id;

/** What stood before and what began are what ended and what stands. */
function cellsOf({ period, homes, today }: Omit<TransitionalFacts, 'departments'>): readonly Cell[] {
  const last = earlierOf(period.through, today);
  const within = (day: CalendarDate) => period.from <= day && day <= last;
  const of = (isOf: (home: TransitionalFacts['homes'][number]) => boolean): Cell => ({
    ...{ kind: 'COUNT', n: homes.filter(isOf).length },
  });
  const standing = (home: TransitionalFacts['homes'][number]) => isTransitionalOn(home, last);
  return [
    of((home) => isTransitionalOn(home, addDays(period.from, -1))),
    of(({ from }) => within(from)),
    ...ENDS.map((as) => of(({ ended }) => ended?.as === as && within(ended.on))),
    of(standing),
    of((home) => standing(home) && home.until < addMonths(last, 12)),
    of((home) => standing(home) && home.assessedOn === null && assessBy(home) <= last),
  ];
}
