import { expect, test } from 'vitest';
import { calendarDate as day } from '../shared/calendar-date';
import { type PlaceRecord, placeFiguresOn } from './place-figures';

const record = (value: string | null, made: Partial<PlaceRecord> = {}): PlaceRecord => ({
  ...{ name: 'residents', place: { level: 'AREA', id: 'a' }, placeName: 'Søndervang', value, valueTo: null },
  ...{ unit: 'COUNT', suppressed: value === null, uncertain: false, source: 'Beboerdata', kind: 'LBF' },
  ...{ from: day('2024-12-31'), to: null },
  ...made,
});
const valuesOn = (records: readonly PlaceRecord[], on: string) =>
  placeFiguresOn(records, day(on)).map(({ value }) => value);

test('the latest figure counts from the day it is made up on, and none from a later day', () => {
  const records = [record('900', { from: day('2023-12-31') }), record('950')];
  expect(valuesOn(records, '2024-12-30')).toEqual(['900']);
  expect(valuesOn(records, '2024-12-31')).toEqual(['950']);
  expect(valuesOn(records, '2023-12-30')).toEqual([]);
});

test('of one day the source that goes first counts, and one that tells goes before one that keeps back', () => {
  expect(valuesOn([record('950'), record('940', { kind: 'SBST' })], '2025-01-01')).toEqual(['940']);
  expect(valuesOn([record(null), record('930', { kind: 'MUNICIPALITY' })], '2025-01-01')).toEqual(['930']);
  expect(valuesOn([record(null)], '2025-01-01')).toEqual([null]);
});

test('what no longer holds on the day is not told', () => {
  const records = [record('950', { to: day('2025-06-01') })];
  expect(valuesOn(records, '2025-05-31')).toEqual(['950']);
  expect(valuesOn(records, '2025-06-01')).toEqual([]);
});

test('each place and each figure has its own', () => {
  const other = { place: { level: 'MUNICIPALITY', id: 'm' } } as const;
  const records = [record('950'), record('20000', other), record('12', { name: 'evictionsInYear' })];
  expect(valuesOn(records, '2025-01-01').toSorted()).toEqual(['12', '20000', '950']);
});
