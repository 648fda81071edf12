import { expect, test } from 'vitest';
import type { FigureName } from '../key-figures/catalogue';
import { calendarDate as day } from '../shared/calendar-date';
import { howCounted, type KnownOfTown, type LiveFigure, liveFigureOf, type TownFigure } from './live-figures';
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
const PERIOD = { from: day('2024-01-01'), through: day('2024-12-31') };
const summaryOf = (...tables: SummaryTable[]) => ({
  period: PERIOD,
  sections: [{ id: 'HOMES' as const, tables }],
});
const NOTHING: KnownOfTown = { figures: [], homes: { known: 0, cheap: 0 } };
const entered = (name: FigureName, value: string): TownFigure => ({
  ...{ name, value, valueTo: null, unit: 'COUNT', suppressed: false },
  ...{ on: day('2024-12-31'), source: 'Danmarks Statistik' },
});
const live = (figure: FigureName, more: Partial<Parameters<typeof liveFigureOf>[1]> = {}): LiveFigure =>
  liveFigureOf(figure, { summary: null, town: NOTHING, isReader: false, ...more });

test('the cheap family homes of the published table are the family homes, not all cheap ones', () => {
  const cell = (table: SummaryTable) => {
    const found = live('cheapHomesForAllocation', { summary: summaryOf(table) });
    return found.kind === 'COUNTED' ? found.cell : null;
  };
  expect(cell(cheapHomes({ FAMILY: 4, YOUTH: 3 }))).toEqual(count(4));
  expect(cell(cheapHomes({ YOUTH: 3 }))).toBeNull();
});

test('the unused homes of the published table are all that came back for their price, cheap or dear', () => {
  const given: SummaryTable = {
    ...{ id: 'promise', columns: [{ id: 'given', adds: true }], rows: [] },
    total: [count(20)],
  };
  const returns: SummaryTable = {
    ...{ id: 'returns-by-reason', columns: [{ id: 'returned-turns', adds: true }], total: [count(9)] },
    rows: [{ id: 'TOO_EXPENSIVE', label: { term: 'return-reason', id: 'TOO_EXPENSIVE' }, cells: [count(6)] }],
  };
  const told = (...tables: SummaryTable[]) => live('unusedForAllocation', { summary: summaryOf(...tables) });
  const place = { kind: 'COUNTED', over: PERIOD, table: 'returns-by-reason', column: 'returned-turns' };
  expect(told(cheapHomes({ FAMILY: 4 }), given, returns)).toEqual({ ...place, cell: count(6) });
  expect(told(given, { ...returns, rows: [] })).toEqual({ ...place, cell: count(0) });
  expect(told(given)).toEqual({ ...place, cell: count(0) });
  expect(told(cheapHomes({ FAMILY: 4 }))).toEqual({ kind: 'NOT_KNOWN' });
});

test('what Nøglen counts goes before what was entered, what was entered before nothing', () => {
  const town = { ...NOTHING, figures: [entered('residents', '50134'), entered('socialDwellings', '5943')] };
  const turnover: SummaryTable = {
    ...{ id: 'turnover', columns: [{ id: 'stock', adds: true }], rows: [] },
    total: [count(4300)],
  };
  expect(live('residents', { town })).toMatchObject({ kind: 'ENTERED', figure: { value: '50134' } });
  expect(live('socialDwellings', { town })).toMatchObject({ kind: 'ENTERED', figure: { value: '5943' } });
  expect(live('socialDwellings', { town, summary: summaryOf(turnover) })).toMatchObject({
    ...{ kind: 'COUNTED', cell: count(4300), over: PERIOD },
  });
  expect(live('homeless', { town })).toEqual({ kind: 'NOT_KNOWN' });
});

test('homes under the limit are told of those whose rent is known', () => {
  const of = (known: number, cheap: number, isReader = false) =>
    live('rentUnderLimit', { town: { ...NOTHING, homes: { known, cheap } }, isReader }).kind;
  expect([of(0, 0), of(90, 3), of(90, 0, true), of(90, 30, true)]).toEqual([
    'NOT_KNOWN',
    'RENTS',
    'RENTS',
    'RENTS',
  ]);
  expect([of(90, 3, true), of(90, 87, true)]).toEqual(['HIDDEN', 'HIDDEN']);
});

test('a reader is not shown an entered figure of so few that it points at somebody', () => {
  const town = (value: string) => ({ ...NOTHING, figures: [entered('homeless', value)] });
  const kind = (value: string, isReader: boolean) => live('homeless', { town: town(value), isReader }).kind;
  expect([kind('4', false), kind('4', true), kind('5', true), kind('0', true)]).toEqual([
    ...['ENTERED', 'HIDDEN', 'ENTERED', 'ENTERED'],
  ]);
});

test('every row says how it is counted, or why not', () => {
  expect(howCounted('rentUnderLimit')).toBe('COUNTED');
  expect(howCounted('homesForAllocation')).toBe('COUNTED');
  expect([howCounted('refugeesExpected'), howCounted('dwellings')]).toEqual(['ORIGIN', 'OTHER_HOMES']);
  expect([howCounted('waitingForAllocation'), howCounted('homeless')]).toEqual(['NEED', 'REGISTER']);
});
