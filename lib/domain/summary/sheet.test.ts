import { expect, test } from 'vitest';
import { fraction } from '../shared/fraction';
import { sheetOf } from './sheet';
import type { Cell } from './summary';
import type { WordedTable } from './worded';

const words = { total: 'I alt', hiddenColumn: 'Skjult' };

const table = (cell: Cell, text: string): WordedTable => ({
  ...{ id: 't', title: 'T', explanation: '', rowsTitle: 'Sted', underTitle: '', total: null, chart: null },
  columns: [{ id: 'figure', title: 'Tal', definition: '' }],
  rows: [{ id: 'r', label: 'Parken', under: null, cells: [{ cell, text }] }],
});

test('a key figure is a number in a file, and a span, which no number says, is as it is written', () => {
  const figure = { kind: 'FIGURE', value: '43', unit: 'PERCENT' } as const;
  expect(sheetOf(table(figure, '43 %'), words).rows[0]?.[1]).toEqual({
    ...{ as: 'NUMBER', form: 'PERCENT', places: 2, value: fraction(43n, 100n) },
  });
  expect(sheetOf(table({ ...figure, valueTo: '46' }, '43–46 %'), words).rows[0]?.[1]).toEqual({
    ...{ as: 'TEXT', text: '43–46 %' },
  });
});
