import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { differencesOf } from './differences';
import { NOT_KNOWN } from './known-since';
import type { Cell, Row, Summary, SummaryTable } from './summary';

const count = (n: number): Cell => ({ kind: 'COUNT', n });
const row = (id: string, ...cells: readonly Cell[]): Row => ({ id, label: { name: id }, cells });
const table = (id: string, rows: readonly Row[], total: readonly Cell[] | null = null): SummaryTable => ({
  ...{ id, rows, total },
  columns: [
    { id: 'reported', adds: true },
    { id: 'given', adds: true },
  ],
});
const span = { from: calendarDate('2025-01-01'), through: calendarDate('2025-12-31') };
const summary = (...tables: readonly SummaryTable[]): Summary => ({
  ...{ municipalityId: 'town', municipality: 'Byen', part: { kind: 'MUNICIPALITY' }, period: span },
  ...{ before: span, agreements: [], madeOn: calendarDate('2026-01-05') },
  sections: [{ id: 'VACANCIES', tables }],
});

describe('the differences of two summaries', () => {
  test('name the figure, its row and what it was', () => {
    const was = summary(table('a', [row('x', count(1), count(2))], [count(1), count(2)]));
    const is = summary(table('a', [row('x', count(1), count(3))], [count(1), count(3)]));
    expect(differencesOf(was, is)).toEqual([
      {
        ...{ section: 'VACANCIES', tableId: 'a', columnId: 'given' },
        ...{ row: { id: 'x', label: { name: 'x' } }, was: count(2), is: count(3) },
      },
      { section: 'VACANCIES', tableId: 'a', columnId: 'given', row: null, was: count(2), is: count(3) },
    ]);
  });

  test('include rows and tables that came or went', () => {
    const was = summary(
      table('a', [row('x', count(1), count(2))]),
      table('b', [row('y', count(4), count(0))]),
    );
    const is = summary(table('a', [row('z', count(5), count(6))]));
    const said = differencesOf(was, is).map((each) => [
      ...[each.tableId, each.row?.id, each.columnId, each.was, each.is],
    ]);
    expect(said).toEqual([
      ['a', 'z', 'reported', null, count(5)],
      ['a', 'z', 'given', null, count(6)],
      ['a', 'x', 'reported', count(1), null],
      ['a', 'x', 'given', count(2), null],
      ['b', 'y', 'reported', count(4), null],
    ]);
  });

  test('leave out which homes a number opens, when it was made, and what says nothing', () => {
    const opens: Cell = { kind: 'COUNT', n: 1, behind: { measure: 'REPORTED' } };
    const was = summary(table('a', [row('x', count(1), { kind: 'NONE' })]));
    const is = { ...summary(table('a', [row('x', opens)])), madeOn: calendarDate('2026-03-01') };
    expect(differencesOf(was, is)).toEqual([]);
  });

  test('are none between a nought, a figure that is not known and one that had not come, and are one when it is counted', () => {
    const of = (cell: Cell) => summary(table('a', [row('x', cell, count(1))]));
    const nothings = [count(0), NOT_KNOWN, { kind: 'NONE' } as const];
    for (const was of nothings) {
      for (const is of nothings) expect(differencesOf(of(was), of(is))).toEqual([]);
      expect(differencesOf(of(was), of(count(2)))).toHaveLength(1);
    }
    const said: Cell = { kind: 'WORD', label: { name: 'noget' } };
    expect(differencesOf(of(said), of(NOT_KNOWN))).toHaveLength(1);
  });

  test('keep the year before apart from the year', () => {
    const both = (n: number): SummaryTable => ({
      ...table('a', [row('x', count(1), count(n))]),
      columns: [
        { id: 'reported', adds: true },
        { id: 'reported', adds: true, of: 'BEFORE' },
      ],
    });
    expect(differencesOf(summary(both(2)), summary(both(3)))).toMatchObject([
      { columnId: 'reported', of: 'BEFORE', was: count(2), is: count(3) },
    ]);
  });

  const anyRows = fc.uniqueArray(
    fc.record({ id: fc.constantFrom('p', 'q', 'r', 's'), a: fc.nat({ max: 3 }), b: fc.nat({ max: 3 }) }),
    { selector: ({ id }) => id },
  );
  const anySummary = anyRows.map((rows) =>
    summary(
      table(
        'a',
        rows.map(({ id, a, b }) => row(id, count(a), count(b))),
      ),
    ),
  );

  test('are none between a summary and itself, and the same both ways', () => {
    fc.assert(
      fc.property(anySummary, anySummary, (one, two) => {
        expect(differencesOf(one, one)).toEqual([]);
        const there = differencesOf(one, two).map((each) => `${each.row?.id} ${each.columnId}`);
        const back = differencesOf(two, one).map((each) => `${each.row?.id} ${each.columnId}`);
        expect([...there].sort()).toEqual([...back].sort());
      }),
    );
  });
});
