import { sumOfBooks } from '../../reporting/book';
import { addUp, countOf, share } from '../add-up';
import type { SummaryFacts } from '../facts';
import type { TallyFilter } from '../measure';
import type { Behind, Cell, Column, DaySpan, SummaryTable } from '../summary';
import { yearBefore } from '../year-before';
import { turns } from './books';
import { organisationsOf } from './choices';

const COLUMNS: readonly Column[] = [
  { id: 'stock', adds: true },
  { id: 'reported', adds: true },
  { id: 'turnover', adds: false },
  { id: 'earned', adds: true },
  { id: 'given', adds: true },
  { id: 'used', adds: true },
  { id: 'returned-turns', adds: true },
  { id: 'of-given', adds: false },
  { id: 'answer-days', adds: false },
  { id: 'choices', adds: true },
];

/**
 * The organisations of a municipality beside each other, in the order of their names: each figure with what it is of, and none of them a
 * rank. Of a single organisation there is nothing to put beside it.
 */
export function besideTables(facts: SummaryFacts): readonly SummaryTable[] {
  const organisations = organisationsOf(facts.departments);
  if (organisations.length < 2) return [];
  const rows = organisations.map(({ id, name }) => ({ id, label: { name }, cells: cellsOf(facts, id) }));
  return [
    {
      ...{ id: 'organisations', columns: [...COLUMNS, ...yearBefore(COLUMNS)], rows, total: cellsOf(facts) },
      before: 'UNDER',
    },
  ];
}

const cellsOf = (facts: SummaryFacts, organisationId?: string): readonly Cell[] => [
  ...yearOf({ ...facts, tallies: facts.now, of: 'stock' }, organisationId),
  ...yearOf(
    { ...facts, tallies: facts.earlier, books: facts.booksBefore, where: facts.before, of: 'stockBefore' },
    organisationId,
  ),
];

type Year = Pick<SummaryFacts, 'departments' | 'books'> & {
  readonly tallies: SummaryFacts['now'];
  readonly where?: DaySpan;
  readonly of: 'stock' | 'stockBefore';
};

function yearOf(
  { departments, tallies, books, where, of: ofStock }: Year,
  organisationId?: string,
): readonly Cell[] {
  const of = organisationId === undefined ? {} : { organisationId };
  const count = (filter: TallyFilter) => countOf(tallies, filter, where);
  const own = <Of extends { readonly organisationId: string }>(rows: readonly Of[]) =>
    rows.filter((row) => organisationId === undefined || row.organisationId === organisationId);
  const stock = own(departments).reduce(
    (sum, row) => sum + Object.values(row[ofStock]).reduce((a, b) => a + b, 0),
    0,
  );
  const slots = (details?: readonly string[]) => ({
    measure: 'SLOT' as const,
    ...of,
    ...(details && { details }),
  });
  const standing = addUp(tallies, slots()).n - addUp(tallies, slots(['VOIDED'])).n;
  const returned = { measure: 'SLOT_RETURN' as const, ...of };
  const answered = addUp(tallies, { measure: 'ANSWER_DAYS', ...of });
  const reported = { measure: 'REPORTED' as const, ...of };
  const { earned } = sumOfBooks(own(books).map(({ book }) => book));
  return [
    { kind: 'COUNT', n: stock },
    count(reported),
    share(addUp(tallies, reported).n, stock, { ...reported, ...where }),
    turns(earned, { measure: 'COUNTED', ...of, ...where, adds: 'TURNS' }),
    ...[slots(), slots(['COMPLETED']), returned].map(count),
    share(addUp(tallies, returned).n, standing, { ...returned, ...where }),
    meanOf(answered, { measure: 'ANSWER_DAYS', ...of, ...where, adds: 'DAYS' }),
    count({ measure: 'CHOICE', ...of }),
  ];
}

const meanOf = ({ n, amount }: { readonly n: number; readonly amount: number }, behind: Behind): Cell =>
  n === 0 ? { kind: 'NONE' } : { kind: 'DAYS', days: amount, n, behind };
