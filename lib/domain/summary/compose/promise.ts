import { RETURN_REASONS } from '../../agreement/vocabulary';
import { sumOfBooks } from '../../reporting/book';
import { addUp, countOf, share } from '../add-up';
import type { SummaryDepartment, SummaryFacts } from '../facts';
import type { TallyFilter } from '../measure';
import type { Cell, Column, DaySpan, SummaryTable } from '../summary';
import { bookTable, entered, turns } from './books';
import { returnsTable, turnsStanding } from './returns';
import { departmentRow } from './vacancies';

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
  const shown = sharing(facts);
  const cells = (departmentId: string | undefined, agreed: Cell): readonly Cell[] => {
    const of = departmentId === undefined ? {} : { departmentId };
    const own = facts.books.filter((row) => departmentId === undefined || row.departmentId === departmentId);
    const sum = sumOfBooks(own.map(({ book }) => book));
    const slot = (details?: readonly string[]): Cell =>
      countOf(facts.now, { measure: 'SLOT', ...of, ...(details && { details }) });
    const returned = addUp(facts.now, { measure: 'SLOT', ...of, details: ['RETURNED'] }).n;
    const lapsed: TallyFilter = { measure: 'SLOT_RETURN', ...of, details: ['DEADLINE_EXPIRED'] };
    return [
      agreed,
      countOf(facts.now, { measure: 'COUNTED', ...of }),
      turns(sum.earned, { measure: 'COUNTED', ...of }),
      slot(),
      ...TURNS.map(({ states }) => slot(states)),
      {
        kind: 'COUNT',
        n: returned - addUp(facts.now, lapsed).n,
        behind: {
          measure: 'SLOT_RETURN',
          ...of,
          details: RETURN_REASONS.filter((reason) => reason !== 'DEADLINE_EXPIRED'),
        },
      },
      countOf(facts.now, lapsed),
      slot(['VOIDED']),
      turns(sum.closing, { ...entered(facts.period), ...of }),
    ];
  };
  return {
    id: 'promise',
    columns: PROMISE_COLUMNS,
    rows: shown.map((department) => ({
      ...departmentRow(department),
      cells: cells(
        department.id,
        department.share ? { kind: 'WORD', label: { names: department.share } } : { kind: 'NONE' },
      ),
    })),
    total: cells(undefined, { kind: 'NONE' }),
    across: [{ total: 'given', parts: [...TURNS.map(({ id }) => id), 'returned', 'lapsed', 'voided-turns'] }],
  };
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
    share(addUp(tallies, { measure: 'SLOT_RETURN', ...of }).n, turnsStanding(tallies, of)),
  ];
  const cells = (of: OfDepartment) => [...year(facts.now, of), ...year(facts.earlier, of, facts.before)];
  const rows = sharing(facts).map((department) => ({
    ...departmentRow(department),
    cells: cells({ departmentId: department.id }),
  }));
  return {
    id: 'turns-by-department',
    columns: [...YEAR, ...YEAR.map((column) => ({ ...column, of: 'BEFORE' as const }))],
    rows,
    total: rows.length > 1 ? cells({}) : null,
  };
}

type OfDepartment = Pick<TallyFilter, 'departmentId'>;

const hasBook = ({ books: all }: SummaryFacts, { id }: SummaryDepartment): boolean =>
  all.some(({ departmentId }) => departmentId === id);
