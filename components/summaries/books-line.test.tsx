import { expect, test } from 'vitest';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { headlinesOf } from '@/lib/domain/summary/headlines';
import type { Cell, SummaryTable } from '@/lib/domain/summary/summary';
import da from '@/messages/da.json';
import { renderText } from '../testing/render-html';
import { BooksLine } from './books-line';

const turns = (text: string): Cell => ({ kind: 'TURNS', turns: text });
const books = (corrections: string, verdict: 'holds' | 'broken'): SummaryTable => ({
  id: 'books',
  columns: ['opening', 'earned', 'used-turns', 'corrections', 'carried', 'closing', 'balance'].map((id) => ({
    id,
    adds: id !== 'balance',
  })),
  rows: [{ id: 'one', label: { name: 'one' }, cells: [] }],
  total: [
    ...[turns('1/3'), turns('749/12'), { kind: 'COUNT', n: 51 } as const],
    ...[turns(corrections), turns('-1/3'), turns('131/12')],
    { kind: 'WORD', label: { term: 'balance', id: verdict } },
  ],
});
const lineOf = (table: SummaryTable) =>
  headlinesOf({
    period: { from: calendarDate('2024-01-01'), through: calendarDate('2024-12-31') },
    madeOn: calendarDate('2025-10-06'),
    sections: [{ id: 'PROMISE', tables: [table] }],
  }).books;
const textOf = (table: SummaryTable): string => {
  const line = lineOf(table);
  return line
    ? renderText(<BooksLine line={line} speaking={{ locale: 'da', messages: da }} hrefOf={null} />)
    : '';
};

test('the books of all counters are one line, what was carried over among the corrections', () => {
  const text = textOf(books('-1/2', 'holds'));
  expect(text).toContain('ture til gode 1. januar');
  expect(text).toContain('62,42');
  expect(text).toContain('51');
  expect(text).toContain('− 0,83');
  expect(text).toContain('10,92');
  expect(text).toContain('Det ene regnskab stemmer');
});

test('books that do not balance say so', () => {
  expect(textOf(books('0', 'broken'))).toContain('Regnskabet stemmer ikke');
});

test('without books there is no line', () => {
  expect(lineOf({ ...books('0', 'holds'), rows: [] })).toBeNull();
});

test('books of which every figure is hidden say so once', () => {
  const hidden: Cell = { kind: 'HIDDEN' };
  const table = books('0', 'holds');
  const total = table.total?.map((cell) => (cell.kind === 'WORD' ? cell : hidden));
  const text = textOf({ ...table, total: total ?? null });
  expect(text).toContain(da.summaries.page.booksHidden);
  expect(text).not.toContain('ture til gode');
});
