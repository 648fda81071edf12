import { expect, test } from 'vitest';
import { liveFiguresOf } from './live-figures';
import type { Cell, SummaryTable } from './summary';

const count = (n: number): Cell => ({ kind: 'COUNT', n });
const cheapHomes = (rows: Readonly<Record<string, number>>): SummaryTable => ({
  id: 'cheap-homes',
  columns: [
    { id: 'homes-given', adds: true, of: 'BEFORE' },
    { id: 'homes-given', adds: true },
  ],
  rows: Object.entries(rows).map(([id, n]) => ({
    ...{ id, label: { term: 'dwelling-type', id } },
    cells: [count(99), count(n)],
  })),
  total: [count(99), count(Object.values(rows).reduce((sum, n) => sum + n, 0))],
});

const cheapFamilyHomes = (table: SummaryTable) =>
  liveFiguresOf({ sections: [{ id: 'HOMES', tables: [table] }] }).find(
    ({ figure }) => figure === 'cheapHomesForAllocation',
  )?.cell;

test('the cheap family homes of the published table are the family homes, not all cheap ones', () => {
  expect(cheapFamilyHomes(cheapHomes({ FAMILY: 4, YOUTH: 3 }))).toEqual(count(4));
  expect(cheapFamilyHomes(cheapHomes({ YOUTH: 3 }))).toBeNull();
});
