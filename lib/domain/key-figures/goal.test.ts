import { describe, expect, test } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import {
  comparedYears,
  differenceOf,
  type FigureGoal,
  type GoalFigure,
  type MeasuredYear,
  measuredYears,
  statusOf,
} from './goal';

const year = (at: number, value: string): MeasuredYear => ({
  ...{ year: at, value, unit: 'COUNT', persons: null, source: 'prøve', kind: 'LBF' },
  ...{ on: calendarDate(`${at}-12-31`), sources: ['prøve'] },
});
const goal = (made: Partial<FigureGoal> = {}): FigureGoal => ({
  ...{
    id: 'g',
    kind: 'FEWER_PER_YEAR',
    figure: 'outsideLabourMarketPersons',
    areaNames: ['A'],
    groupName: null,
  },
  ...{ municipalityName: 'By', from: calendarDate('2021-07-01'), to: null },
  ...{ comparedWith: 'By', amount: 20, baselineYear: 2021, source: 'plan', compared: [] },
  measured: [year(2021, '956')],
  ...made,
});

describe('a target of twenty fewer a year', () => {
  test.each([
    ['waits for a later figure', [year(2021, '956')], { state: 'AWAITING' }],
    ['has nothing to be reckoned from', [year(2023, '900')], { state: 'NO_BASELINE' }],
    ['is met on the very number', [year(2021, '956'), year(2023, '916')], { state: 'MET', wanted: 916 }],
    ['is missed by one', [year(2021, '956'), year(2023, '917')], { state: 'MISSED', wanted: 916 }],
    [
      'goes by the latest year',
      [year(2021, '956'), year(2022, '1000'), year(2024, '890')],
      { state: 'MET', wanted: 896 },
    ],
    ['does not look at what came before', [year(2019, '100'), year(2021, '956')], { state: 'AWAITING' }],
  ])('%s', (_, measured, status) => expect(statusOf(goal({ measured }))).toMatchObject(status));
});

test('a target of full-time persons is met on the very number, which has a decimal', () => {
  const fewer = (latest: string) =>
    statusOf(goal({ amount: 5, measured: [year(2021, '10.2'), year(2022, latest)] }));
  expect(fewer('5.2')).toMatchObject({ state: 'MET', wanted: 5.2 });
  expect(fewer('5.3')).toMatchObject({ state: 'MISSED', wanted: 5.2 });
});

test('at least eight a year is eight in the latest year, whatever was before', () => {
  const grants = (value: string) =>
    statusOf(
      goal({ kind: 'AT_LEAST_PER_YEAR', amount: 8, baselineYear: 2020, measured: [year(2022, value)] }),
    ).state;
  expect([grants('7'), grants('8')]).toEqual(['MISSED', 'MET']);
});

describe('a figure that is to stay under a thousand', () => {
  test.each([
    ['waits for its first figure', [], { state: 'AWAITING' }],
    ['does not look at what came before its baseline', [year(2020, '900')], { state: 'AWAITING' }],
    ['is kept at one less', [year(2021, '999')], { state: 'MET', wanted: 1000 }],
    ['is not kept at the very number', [year(2021, '1000')], { state: 'MISSED', wanted: 1000 }],
    ['is not kept above it', [year(2021, '999'), year(2023, '1001')], { state: 'MISSED', wanted: 1000 }],
    ['goes by the latest year', [year(2021, '1001'), year(2023, '999.5')], { state: 'MET', wanted: 1000 }],
  ])('%s', (_, measured, status) =>
    expect(statusOf(goal({ kind: 'UNDER', amount: 1000, measured }))).toMatchObject(status),
  );
});

test('an indicator is held against the municipality in the year it was measured', () => {
  const both = goal({
    kind: 'INDICATOR',
    amount: null,
    measured: [year(2021, '45.0')],
    compared: [year(2021, '16.6')],
  });
  expect(differenceOf(both)).toBe(2840);
  expect(differenceOf({ ...both, compared: [year(2020, '16.6')] })).toBeNull();
});

describe('the years of a goal', () => {
  const at = (place: string, made: MeasuredYear, more: Partial<GoalFigure> = {}): GoalFigure => ({
    ...made,
    place,
    ...more,
  });

  test('are sums of its places, and left out where one of them has no figure', () => {
    const figures = [
      at('a', year(2021, '329.1'), { persons: 3 }),
      at('b', year(2021, '331.2'), { persons: 4 }),
      at('a', year(2022, '300')),
    ];
    expect(measuredYears(figures, 2)).toEqual([{ ...year(2021, '660.3'), persons: 7 }]);
  });

  test('are of the latest day of their places, and name the source of each once', () => {
    const figures = [
      at('a', year(2021, '1'), { on: calendarDate('2021-09-01'), source: 'Register' }),
      at('b', year(2021, '2'), { on: calendarDate('2021-12-31'), source: 'Skolen' }),
      at('c', year(2021, '3'), { on: calendarDate('2021-10-01'), source: 'Register' }),
    ];
    expect(measuredYears(figures, 3)).toMatchObject([
      { on: '2021-12-31', source: 'Register', sources: ['Register', 'Skolen'] },
    ]);
  });

  test('are by one source: the first in rank, and of one the later recorded', () => {
    const figures = [
      at('a', year(2021, '28'), { kind: 'DST' }),
      at('a', year(2021, '16')),
      at('a', year(2021, '16.6')),
    ];
    expect(measuredYears(figures, 1).map(({ value }) => value)).toEqual(['16.6']);
  });

  test('are held against what the same source says', () => {
    const theirs = [at('', year(2019, '28'), { kind: 'DST' }), at('', year(2019, '16.6'))];
    const against = (kind: 'DST' | 'LBF') => comparedYears(theirs, [{ ...year(2019, '45'), kind }])[0]?.value;
    expect([against('DST'), against('LBF')]).toEqual(['28', '16.6']);
  });
});
