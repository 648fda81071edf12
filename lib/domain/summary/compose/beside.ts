import { sumOfBooks } from '../../reporting/book';
import { formatFraction } from '../../shared/fraction';
import { addUp, countOf, share } from '../add-up';
import type { SummaryFacts } from '../facts';
import type { Cell, Column, SummaryTable } from '../summary';
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
  return [{ id: 'organisations', columns: COLUMNS, rows, total: cellsOf(facts) }];
}

function cellsOf({ departments, now, books }: SummaryFacts, organisationId?: string): readonly Cell[] {
  const of = organisationId === undefined ? {} : { organisationId };
  const own = <Of extends { readonly organisationId: string }>(rows: readonly Of[]) =>
    rows.filter((row) => organisationId === undefined || row.organisationId === organisationId);
  const stock = own(departments).reduce(
    (sum, row) => sum + Object.values(row.stock).reduce((a, b) => a + b, 0),
    0,
  );
  const slots = (details?: readonly string[]) => ({
    measure: 'SLOT' as const,
    ...of,
    ...(details && { details }),
  });
  const standing = addUp(now, slots()).n - addUp(now, slots(['VOIDED'])).n;
  const returned = { measure: 'SLOT_RETURN' as const, ...of };
  const answered = addUp(now, { measure: 'ANSWER_DAYS', ...of });
  const reported = { measure: 'REPORTED' as const, ...of };
  const { earned } = sumOfBooks(own(books).map(({ book }) => book));
  return [
    { kind: 'COUNT', n: stock },
    countOf(now, reported),
    share(addUp(now, reported).n, stock),
    { kind: 'TURNS', turns: formatFraction(earned), behind: { measure: 'COUNTED', ...of } },
    countOf(now, slots()),
    countOf(now, slots(['COMPLETED'])),
    countOf(now, returned),
    share(addUp(now, returned).n, standing),
    answered.n === 0
      ? { kind: 'NONE' }
      : { kind: 'DAYS', days: answered.amount, n: answered.n, behind: { measure: 'ANSWER_DAYS', ...of } },
    countOf(now, { measure: 'CHOICE', ...of }),
  ];
}
