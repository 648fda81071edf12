import { addDays } from '../../calendar/days';
import { sumOfBooks } from '../../reporting/book';
import { calendarDate } from '../../shared/calendar-date';
import { add, equals, type Fraction, formatFraction, fraction, ZERO } from '../../shared/fraction';
import type { GoneDepartment, SummaryBook, SummaryDepartment, SummaryFacts } from '../facts';
import type { Behind, Cell, Column, DaySpan, Row, SummaryTable } from '../summary';
import { yearBefore } from '../year-before';

/** Opening + earned − used + corrections + carried = closing, and nothing stored says otherwise. @see domain A7 */
export function balances({ book }: Pick<SummaryBook, 'book'>): boolean {
  const { opening, earned, used, corrections, carried, closing, disagreements } = book;
  const sum = [earned, fraction(BigInt(-used)), corrections, carried].reduce(add, opening);
  return disagreements.length === 0 && equals(sum, closing);
}

const COLUMNS: readonly Column[] = [
  ...['opening', 'earned', 'used-turns', 'corrections', 'carried', 'closing'].map((id) => ({
    id,
    adds: true,
  })),
  { id: 'balance', adds: false },
];
/** There was no such account. */
const NO_BOOK: readonly Cell[] = COLUMNS.map(() => ({ kind: 'NONE' }));

/**
 * Each counter's account: what it owed, what it earned and gave, and what it owes, with the year before under it; every number opens the
 * homes that are entered there. Last come the accounts of departments that are gone since, by their names of then.
 */
export function bookTable(facts: SummaryFacts): SummaryTable {
  const { books, booksBefore, period, before } = facts;
  const earlier = new Map(booksBefore.filter(isUsed).map((row) => [row.counterId, row]));
  const gone = booksBefore.filter(({ departmentId }) => facts.gone.some(({ id }) => id === departmentId));
  const then = (row: SummaryBook | undefined) =>
    row ? bookCells([row], before, { ...whichOf(row), ...before }) : NO_BOOK;
  return {
    id: 'books',
    columns: [...COLUMNS, ...yearBefore(COLUMNS)],
    rows: [
      ...books.map((row) => ({
        ...bookRow(row, facts.departments),
        cells: [...bookCells([row], period, whichOf(row)), ...then(earlier.get(row.counterId))],
      })),
      ...gone.map((row) => ({ ...bookRow(row, facts.gone), cells: [...NO_BOOK, ...then(row)] })),
    ],
    total: [
      ...(books.length === 0 ? NO_BOOK : bookCells(books, period, {})),
      ...(earlier.size === 0 ? NO_BOOK : bookCells(booksBefore, before, before)),
    ],
    before: 'UNDER',
  };
}

type Named = Pick<SummaryDepartment | GoneDepartment, 'id' | 'number' | 'name'>;

function bookRow(row: SummaryBook, departments: readonly Named[]): Omit<Row, 'cells'> {
  const of = departments.find(({ id }) => id === row.departmentId);
  return {
    id: row.counterId,
    label: row.label ? { names: row.label } : { term: 'counter', id: row.counter },
    under: of ? `${of.number} ${of.name}` : '',
    history: { departmentId: row.departmentId, organisationId: row.organisationId },
  };
}

/** Is anything said of the time? A counter that was first used later has no account of it. */
export const isUsed = ({
  book: { opening, earned, used, corrections, carried, closing, counted },
}: Pick<SummaryBook, 'book'>): boolean =>
  used !== 0 ||
  counted !== 0 ||
  [opening, earned, corrections, carried, closing].some((part) => !equals(part, ZERO));

/** Of which counter, and of which days where they are not the summary's own. */
type Which = Pick<Behind, 'departmentId' | 'details' | 'from' | 'through'>;

const whichOf = ({ departmentId, counter }: SummaryBook): Which => ({ departmentId, details: [counter] });

function bookCells(rows: readonly SummaryBook[], period: DaySpan, which: Which): readonly Cell[] {
  const book = sumOfBooks(rows.map((row) => row.book));
  return [
    turns(book.opening, { ...which, ...entered({ ...period, through: addDays(period.from, -1) }) }),
    turns(book.earned, { measure: 'COUNTED', ...which, adds: 'TURNS' }),
    { kind: 'COUNT', n: book.used, behind: { measure: 'TURN', ...which } },
    turns(book.corrections, { measure: 'CORRECTION', ...which, adds: 'TURNS' }),
    // Carried over by a merger or a split: no home stands behind it, but the department's history tells of it.
    turns(book.carried),
    turns(book.closing, { ...which, ...entered(period) }),
    { kind: 'WORD', label: { term: 'balance', id: rows.every(balances) ? 'holds' : 'broken' } },
  ];
}

const FIRST_DAY = calendarDate('1900-01-01');

/** A balance rests on everything that was entered up to its day. */
export const entered = ({ through }: DaySpan): Behind => ({
  measure: 'LEDGER',
  from: FIRST_DAY,
  through,
  adds: 'BALANCE',
});

export const turns = (of: Fraction, behind?: Behind): Cell => ({
  kind: 'TURNS',
  turns: formatFraction(of),
  ...(behind && { behind }),
});
