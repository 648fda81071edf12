import { RETURN_REASONS } from '../../agreement/vocabulary';
import { sumOfBooks } from '../../reporting/book';
import { addUp, countOf, share } from '../add-up';
import type { SummaryDepartment, SummaryFacts } from '../facts';
import type { TallyFilter } from '../measure';
import type { Cell, Column, DaySpan, SummaryTable } from '../summary';
import { yearBefore } from '../year-before';
import { bookTable, entered, turns } from './books';
import { returnsTable, turnsStanding } from './returns';
import { departmentHistory, departmentRow } from './vacancies';

/** What the agreement promised and what was given: turns, what came back and why, and the books that prove it. @see T-25 */
export const promiseTables = (facts: SummaryFacts): readonly SummaryTable[] => [
  promise(facts),
  turnsByDepartment(facts),
  returnsTable(facts),
  bookTable(facts),
];

const TURNS = [
  { id: 'waiting', states: ['OFFERED'] },
  { id: 'received', states: ['CLAIMED', 'NAMED'] },
  { id: 'used', states: ['COMPLETED'] },
] as const;

const PROMISE_COLUMNS: readonly Column[] = [
  { id: 'share', adds: false },
  { id: 'counted', adds: true },
  { id: 'earned', adds: true },
  { id: 'given', adds: true },
  ...TURNS.map(({ id }) => ({ id, adds: true })),
  { id: 'returned', adds: true },
  { id: 'lapsed', adds: true },
  { id: 'voided-turns', adds: true },
  { id: 'owed', adds: true },
];

const sharing = (facts: SummaryFacts): readonly SummaryDepartment[] =>
  facts.departments.filter((department) => hasBook(facts, department) || department.share !== null);

function promise(facts: SummaryFacts): SummaryTable {
  const { now, earlier, period, before, books, booksBefore, sharesBefore } = facts;
  const cells = (of: OfDepartment, [share, earlierShare]: readonly Cell[]): readonly Cell[] => [
    ...[share ?? NONE, ...promised({ tallies: now, books, span: period }, of)],
    ...[
      earlierShare ?? NONE,
      ...promised({ tallies: earlier, books: booksBefore, span: before }, of, before),
    ],
  ];
  return {
    id: 'promise',
    columns: [...PROMISE_COLUMNS, ...yearBefore(PROMISE_COLUMNS)],
    rows: sharing(facts).map((department) => ({
      ...departmentHistory(department),
      cells: cells({ departmentId: department.id }, [
        agreed(department.share),
        agreed(sharesBefore.get(department.id) ?? null),
      ]),
    })),
    total: cells({}, []),
    across: [{ total: 'given', parts: [...TURNS.map(({ id }) => id), 'returned', 'lapsed', 'voided-turns'] }],
    before: 'UNDER',
  };
}

const NONE: Cell = { kind: 'NONE' };
const agreed = (share: SummaryDepartment['share']): Cell =>
  share ? { kind: 'WORD', label: { names: share } } : NONE;

type Told = {
  readonly tallies: SummaryFacts['now'];
  readonly books: SummaryFacts['books'];
  readonly span: DaySpan;
};

/** Of one year; `where`: it is not the summary's own. */
function promised({ tallies, books, span }: Told, of: OfDepartment, where?: DaySpan): readonly Cell[] {
  const own = books.filter((row) => of.departmentId === undefined || row.departmentId === of.departmentId);
  const sum = sumOfBooks(own.map(({ book }) => book));
  const slot = (details?: readonly string[]): Cell =>
    countOf(tallies, { measure: 'SLOT', ...of, ...(details && { details }) }, where);
  const returned = addUp(tallies, { measure: 'SLOT', ...of, details: ['RETURNED'] }).n;
  const lapsed: TallyFilter = { measure: 'SLOT_RETURN', ...of, details: ['DEADLINE_EXPIRED'] };
  const givenBack = RETURN_REASONS.filter((reason) => reason !== 'DEADLINE_EXPIRED');
  return [
    countOf(tallies, { measure: 'COUNTED', ...of }, where),
    turns(sum.earned, { measure: 'COUNTED', ...of, ...where, adds: 'TURNS' }),
    slot(),
    ...TURNS.map(({ states }) => slot(states)),
    {
      kind: 'COUNT',
      n: returned - addUp(tallies, lapsed).n,
      behind: { measure: 'SLOT_RETURN', ...of, details: givenBack, ...where },
    },
    countOf(tallies, lapsed, where),
    slot(['VOIDED']),
    turns(sum.closing, { ...entered(span), ...of }),
  ];
}

const YEAR: readonly Column[] = [
  ...['counted', 'given', 'returned-turns'].map((id) => ({ id, adds: true })),
  { id: 'of-given', adds: false },
];

/** What each department gave and what came back of it, with the time before beside it. */
function turnsByDepartment(facts: SummaryFacts): SummaryTable {
  const year = (tallies: SummaryFacts['now'], of: OfDepartment, where?: DaySpan): readonly Cell[] => [
    countOf(tallies, { measure: 'COUNTED', ...of }, where),
    countOf(tallies, { measure: 'SLOT', ...of }, where),
    countOf(tallies, { measure: 'SLOT_RETURN', ...of }, where),
    share(addUp(tallies, { measure: 'SLOT_RETURN', ...of }).n, turnsStanding(tallies, of), {
      ...{ measure: 'SLOT_RETURN', ...of },
      ...where,
    }),
  ];
  const cells = (of: OfDepartment) => [...year(facts.now, of), ...year(facts.earlier, of, facts.before)];
  const rows = sharing(facts).map((department) => ({
    ...departmentRow(department),
    cells: cells({ departmentId: department.id }),
  }));
  return {
    id: 'turns-by-department',
    columns: [...YEAR, ...yearBefore(YEAR)],
    rows,
    total: rows.length > 1 ? cells({}) : null,
  };
}

type OfDepartment = Pick<TallyFilter, 'departmentId'>;

const hasBook = ({ books: all }: SummaryFacts, { id }: SummaryDepartment): boolean =>
  all.some(({ departmentId }) => departmentId === id);
