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
  promiseOfYouth(facts),
  turnsByDepartment(facts),
  returnsTable(facts),
  bookTable(facts),
];

const TURNS = [
  { id: 'waiting', states: ['OFFERED'] },
  { id: 'received', states: ['CLAIMED', 'NAMED'] },
  { id: 'used', states: ['COMPLETED'] },
] as const;

const FACT_COLUMNS: readonly Column[] = [
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

/** A table of what was agreed of some homes beside what came of it, department by department. */
type Promised = {
  readonly id: string;
  /** The column of the share that was agreed. */
  readonly share: string;
  readonly departments: readonly SummaryDepartment[];
  readonly agreedOf: (department: SummaryDepartment) => readonly [now: Share, before: Share];
  readonly type?: 'YOUTH';
};
type Share = SummaryDepartment['share'];

const promise = (facts: SummaryFacts): SummaryTable =>
  agreedAndGiven(facts, {
    ...{ id: 'promise', share: 'share', departments: sharing(facts) },
    agreedOf: ({ id, share }) => [share, facts.sharesBefore.get(id) ?? null],
  });

/** Youth homes have a share of their own: it stands beside what came of them alone. @see T-04, F-10 */
function promiseOfYouth(facts: SummaryFacts): SummaryTable {
  const { departments, youthSharesBefore: before } = facts;
  const isShared = ({ id, youthShare }: SummaryDepartment) => (youthShare ?? before.get(id) ?? null) !== null;
  return agreedAndGiven(facts, {
    ...{ id: 'promise-youth', share: 'youth-share', type: 'YOUTH' },
    departments: departments.filter((one) => isShared(one) && hasYouth(facts, one)),
    agreedOf: ({ id, youthShare }) => [youthShare, before.get(id) ?? null],
  });
}

/** Youth homes, or something counted or given of them in either year. */
const hasYouth = ({ now, earlier, books }: SummaryFacts, { id, stock, stockBefore }: SummaryDepartment) =>
  (stock.YOUTH ?? 0) > 0 ||
  (stockBefore.YOUTH ?? 0) > 0 ||
  books.some(({ departmentId, counter }) => departmentId === id && counter === 'YOUTH') ||
  [...now, ...earlier].some(
    ({ departmentId, dwellingType, measure }) =>
      departmentId === id && dwellingType === 'YOUTH' && measure === 'SLOT',
  );

function agreedAndGiven(
  { now, earlier, period, before, books, booksBefore }: SummaryFacts,
  { id, share, departments, agreedOf, type }: Promised,
): SummaryTable {
  const columns: readonly Column[] = [{ id: share, adds: false }, ...FACT_COLUMNS];
  const cells = (of: OfDepartment, [agreedNow, agreedBefore]: readonly Share[]): readonly Cell[] => [
    agreed(agreedNow ?? null),
    ...promised({ tallies: now, books, span: period }, { ...of, type }),
    agreed(agreedBefore ?? null),
    ...promised({ tallies: earlier, books: booksBefore, span: before }, { ...of, type }, before),
  ];
  return {
    ...{ id, columns: [...columns, ...yearBefore(columns)], total: cells({}, []), before: 'UNDER' },
    rows: departments.map((department) => ({
      ...departmentHistory(department),
      cells: cells({ departmentId: department.id }, agreedOf(department)),
    })),
    across: [
      { total: 'given', parts: [...TURNS.map((one) => one.id), 'returned', 'lapsed', 'voided-turns'] },
    ],
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

type OfType = OfDepartment & { readonly type: Promised['type'] };

/** Of one year; `where`: it is not the summary's own. The books know a home by the counter it is counted on, turns by its type. */
function promised(
  { tallies, books, span }: Told,
  { type, ...department }: OfType,
  where?: DaySpan,
): readonly Cell[] {
  const { departmentId } = department;
  const own = books
    .filter((row) => departmentId === undefined || row.departmentId === departmentId)
    .filter(({ counter }) => type === undefined || counter === type);
  const sum = sumOfBooks(own.map(({ book }) => book));
  const ofCounter = { ...department, ...(type && { details: [type] }) };
  const of = { ...department, ...(type && { dwellingType: type }) };
  const slot = (details?: readonly string[]): Cell =>
    countOf(tallies, { measure: 'SLOT', ...of, ...(details && { details }) }, where);
  const returned = addUp(tallies, { measure: 'SLOT', ...of, details: ['RETURNED'] }).n;
  const lapsed: TallyFilter = { measure: 'SLOT_RETURN', ...of, details: ['DEADLINE_EXPIRED'] };
  const givenBack = RETURN_REASONS.filter((reason) => reason !== 'DEADLINE_EXPIRED');
  return [
    countOf(tallies, { measure: 'COUNTED', ...ofCounter }, where),
    turns(sum.earned, { measure: 'COUNTED', ...ofCounter, ...where, adds: 'TURNS' }),
    slot(),
    ...TURNS.map(({ states }) => slot(states)),
    {
      kind: 'COUNT',
      n: returned - addUp(tallies, lapsed).n,
      behind: { measure: 'SLOT_RETURN', ...of, details: givenBack, ...where },
    },
    countOf(tallies, lapsed, where),
    slot(['VOIDED']),
    turns(sum.closing, { ...entered(span), ...ofCounter }),
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
