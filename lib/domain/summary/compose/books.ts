import { addDays } from '../../calendar/days';
import { sumOfBooks } from '../../reporting/book';
import { calendarDate } from '../../shared/calendar-date';
import { add, equals, type Fraction, formatFraction, fraction } from '../../shared/fraction';
import type { SummaryBook, SummaryFacts } from '../facts';
import type { Behind, Cell, DaySpan, Row, SummaryTable } from '../summary';

/** Opening + earned − used + corrections + carried = closing, and nothing stored says otherwise. @see domain A7 */
export function balances({ book }: Pick<SummaryBook, 'book'>): boolean {
  const { opening, earned, used, corrections, carried, closing, disagreements } = book;
  const sum = [earned, fraction(BigInt(-used)), corrections, carried].reduce(add, opening);
  return disagreements.length === 0 && equals(sum, closing);
}

/** Each counter's account: what it owed, what it earned and gave, and what it owes; every number opens the homes that are entered there. */
export function bookTable(facts: SummaryFacts): SummaryTable {
  const department = new Map(facts.departments.map((row) => [row.id, row]));
  const rows = facts.books.map((row): Row => {
    const of = department.get(row.departmentId);
    return {
      id: row.counterId,
      label: row.label ? { names: row.label } : { term: 'counter', id: row.counter },
      under: of ? `${of.number} ${of.name}` : '',
      history: { departmentId: row.departmentId, organisationId: row.organisationId },
      cells: [
        ...bookCells(row.book, facts.period, { departmentId: row.departmentId, details: [row.counter] }),
        { kind: 'WORD', label: { term: 'balance', id: balances(row) ? 'holds' : 'broken' } },
      ],
    };
  });
  const all = facts.books.every(balances);
  return {
    id: 'books',
    columns: [
      ...['opening', 'earned', 'used-turns', 'corrections', 'carried', 'closing'].map((id) => ({
        id,
        adds: true,
      })),
      { id: 'balance', adds: false },
    ],
    rows,
    total: [
      ...bookCells(sumOfBooks(facts.books.map(({ book }) => book)), facts.period, {}),
      { kind: 'WORD', label: { term: 'balance', id: all ? 'holds' : 'broken' } },
    ],
  };
}

type Which = Pick<Behind, 'departmentId' | 'details'>;

function bookCells(book: ReturnType<typeof sumOfBooks>, period: DaySpan, which: Which): readonly Cell[] {
  return [
    turns(book.opening, { ...entered({ ...period, through: addDays(period.from, -1) }), ...which }),
    turns(book.earned, { measure: 'COUNTED', ...which, adds: 'TURNS' }),
    { kind: 'COUNT', n: book.used, behind: { measure: 'TURN', ...which } },
    turns(book.corrections, { measure: 'CORRECTION', ...which, adds: 'TURNS' }),
    // Carried over by a merger or a split: no home stands behind it, but the department's history tells of it.
    turns(book.carried),
    turns(book.closing, { ...entered(period), ...which }),
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
