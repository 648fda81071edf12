import { addDays, addMonths, earlierOf } from '../../calendar/days';
import type { CalendarDate } from '../../shared/calendar-date';
import {
  assessBy,
  everWas,
  isTransitionalOn,
  type TransitionalDwelling,
  type TransitionalEnd,
} from '../../transitional/transitional';
import { openingAll } from '../add-up';
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

/** Where a home stands in its time as a transitional one, in the order of the columns. */
export const TRANSITIONAL_STATES = [
  ...(['BEFORE', 'BEGUN'] as const),
  ...ENDS,
  ...(['NOW', 'ENDING', 'TO_ASSESS'] as const),
] as const;
export type TransitionalState = (typeof TRANSITIONAL_STATES)[number];

const COLUMNS: readonly Column[] = [
  'transitional-before',
  'transitional-begun',
  ...ENDED_COLUMNS,
  'transitional-now',
  'transitional-ending',
  'transitional-to-assess',
].map((id) => ({ id, adds: true }));

/** Where the transitional homes lie, department by department: so many, and the homes for whoever works there. @see T-17 */
export function transitionalTables(facts: TransitionalFacts): readonly SummaryTable[] {
  const rows = facts.departments.flatMap((department): Row[] => {
    const cells = cellsOf(facts, department.id);
    const isNone = cells.every((cell) => cell.kind === 'COUNT' && cell.n === 0);
    return isNone ? [] : [{ ...departmentRow(department), cells }];
  });
  const total = openingAll(rows, ({ departmentId: _, ...behind }) => behind);
  return [
    {
      ...{ id: 'transitional-by-department', columns: COLUMNS, rows },
      total: rows.length > 1 ? total : null,
    },
  ];
}

const cellsOf = (facts: TransitionalFacts, departmentId: string): readonly Cell[] =>
  TRANSITIONAL_STATES.map((state) => ({
    ...{ kind: 'COUNT', n: transitionalHomes(facts, { state, departmentId }).length },
    behind: { measure: 'TRANSITIONAL', details: [state], departmentId },
  }));

type Counted = { readonly state: TransitionalState; readonly departmentId?: string | undefined };

/** The homes that a figure counts: of one department, or of all that the report is of. */
export function transitionalHomes<Home extends TransitionalFacts['homes'][number]>(
  facts: Pick<TransitionalFacts, 'period' | 'today'> & {
    readonly departments: readonly Pick<SummaryDepartment, 'id'>[];
    readonly homes: readonly Home[];
  },
  { state, departmentId }: Counted,
): readonly Home[] {
  const known = new Set<string>(facts.departments.map(({ id }) => id));
  return facts.homes.filter((home) => {
    const place = placeOf(home, known);
    const isThere = departmentId === undefined ? known.has(place) : place === departmentId;
    return isThere && everWas(home) && isInState(home, state, facts);
  });
}

/** After a merger it lies in the new department; in a year before that one was there, in the old. */
const placeOf = (
  { departmentId, departmentNow }: TransitionalFacts['homes'][number],
  known: ReadonlySet<string>,
): string => (known.has(departmentNow) ? departmentNow : departmentId);

/** What stood before and what began are what ended and what stands. */
function isInState(
  home: TransitionalFacts['homes'][number],
  state: TransitionalState,
  { period, today }: Pick<TransitionalFacts, 'period' | 'today'>,
): boolean {
  const last = earlierOf(period.through, today);
  const within = (day: CalendarDate) => period.from <= day && day <= last;
  const endedAs = (as: TransitionalEnd) => home.ended?.as === as && within(home.ended.on);
  const stands = isTransitionalOn(home, last);
  switch (state) {
    case 'BEFORE':
      return isTransitionalOn(home, addDays(period.from, -1));
    case 'BEGUN':
      return within(home.from);
    case 'PERMANENT':
    case 'MOVED':
    case 'TAKEN_BACK':
      return endedAs(state);
    case 'NOW':
      return stands;
    case 'ENDING':
      return stands && home.until < addMonths(last, 12);
    case 'TO_ASSESS':
      return stands && home.assessedOn === null && assessBy(home) <= last;
  }
}
