import { expect, test } from 'vitest';
import type { Cell } from '@/lib/domain/summary/summary';
import type { WordedCell, WordedRow, WordedTable } from '@/lib/domain/summary/worded';
import da from '@/messages/da.json';
import { rowGroups } from './row-groups';

const speaking = { locale: 'da', messages: da } as const;
const worded = (cell: Cell): WordedCell => ({ cell, text: '' });
const balance = (id: 'holds' | 'broken'): Cell => ({ kind: 'WORD', label: { term: 'balance', id } });

const row = (at: number, under: string | null, more: readonly Cell[] = []): WordedRow => ({
  ...{ id: `row ${at}`, label: `Afdeling ${at}`, under },
  cells: [{ kind: 'COUNT', n: at } as const, ...more].map(worded),
});
const table = (rows: readonly WordedRow[], total: Cell | null): WordedTable => ({
  ...{ id: 'prøve', title: '', explanation: '', rowsTitle: '', underTitle: '', columns: [], chart: null },
  rows,
  total: total && [worded(total)],
});
const many = (owner: (at: number) => string | null, of = 13) =>
  Array.from({ length: of }, (_, at) => row(at, owner(at)));
const twoOwners = (at: number) => (at % 2 === 0 ? 'Nord' : 'Syd');

test('a short table is not folded', () => {
  expect(rowGroups(table(many(twoOwners, 12), null), speaking)).toBeNull();
});

test('a long one is folded by whose the rows are, with every row and what they come to', () => {
  const groups = rowGroups(table(many(twoOwners), { kind: 'COUNT', n: 78 }), speaking);
  expect(groups?.map(({ label, rows, sums }) => [label, rows.length, sums?.map((sum) => sum?.text)])).toEqual(
    [
      ['Nord', 7, ['42']],
      ['Syd', 6, ['36']],
    ],
  );
});

test('without a total nothing is added up, and rows that are nobody’s are one group', () => {
  expect(rowGroups(table(many(twoOwners), null), speaking)?.map(({ sums }) => sums)).toEqual([null, null]);
  expect(
    rowGroups(
      table(
        many(() => null),
        null,
      ),
      speaking,
    ),
  ).toMatchObject([{ label: null, open: false }]);
  expect(rowGroups(table(many(String), null), speaking)).toHaveLength(1);
});

test('books that do not balance are never folded away', () => {
  const rows = [...many(twoOwners), row(14, 'Syd', [balance('broken')]), row(16, 'Nord', [balance('holds')])];
  expect(rowGroups(table(rows, null), speaking)?.map(({ open }) => open)).toEqual([false, true]);
});
