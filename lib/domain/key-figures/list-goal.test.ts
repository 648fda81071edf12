import { describe, expect, test } from 'vitest';
import type { DesignationKind } from '../agreement/vocabulary';
import { calendarDate as day } from '../shared/calendar-date';
import { type AreaOfGoal, areaStatusesOf, type ListGoal, listStateOf } from './list-goal';

const area = (name: string, ...kinds: readonly DesignationKind[]): AreaOfGoal => ({
  name,
  designations: kinds.map((designation) => ({ designation, from: day('2021-12-01') })),
});
const goal = (made: Partial<ListGoal> = {}): ListGoal => ({
  ...{ id: 'g', kind: 'OFF_LIST', list: 'VULNERABLE_AREA', byYear: 2023, source: 'Rammeaftale, afsnit 1' },
  ...{ areaNames: ['A'], groupName: null, municipalityName: 'By', from: day('2022-01-01'), to: null },
  ...{ areas: [area('A', 'VULNERABLE_AREA')], listOn: day('2022-12-01'), on: day('2023-06-01') },
  ...made,
});

describe('an area that is to be off the list by 2023', () => {
  test.each([
    ['2022-01-01', 'AWAITING'],
    ['2023-11-30', 'AWAITING'],
    ['2023-12-01', 'MISSED'],
    ['2023-12-02', 'MISSED'],
    ['2030-01-01', 'MISSED'],
  ] as const)('and is on it on %s: %s', (on, state) =>
    expect(listStateOf(goal({ on: day(on) }))).toBe(state),
  );

  test.each(['2022-01-01', '2023-11-30', '2023-12-01', '2030-01-01'])('and is off it on %s: reached', (on) =>
    expect(listStateOf(goal({ areas: [area('A')], on: day(on) }))).toBe('MET'),
  );

  test('is not known to be off it before anybody has entered a list', () =>
    expect(listStateOf(goal({ areas: [area('A')], listOn: null, on: day('2024-01-01') }))).toBe('NO_LIST'));
});

describe('categories nest: a stricter one is the milder one too', () => {
  test.each<readonly [ListGoal['list'], DesignationKind, boolean]>([
    ['PREVENTION_AREA', 'PREVENTION_AREA', true],
    ['PREVENTION_AREA', 'VULNERABLE_AREA', true],
    ['VULNERABLE_AREA', 'PREVENTION_AREA', false],
    ['VULNERABLE_AREA', 'TRANSFORMATION_AREA', true],
    ['PARALLEL_SOCIETY_AREA', 'VULNERABLE_AREA', false],
    ['PARALLEL_SOCIETY_AREA', 'PARALLEL_SOCIETY_AREA', true],
    ['TRANSFORMATION_AREA', 'PARALLEL_SOCIETY_AREA', false],
    ['PREVENTION_AREA', 'DEVELOPMENT_PLAN', false],
  ])('off %s, as %s', (list, kind, isOn) =>
    expect(listStateOf(goal({ list, areas: [area('A', kind)], on: day('2024-01-01') }))).toBe(
      isOn ? 'MISSED' : 'MET',
    ),
  );

  test('the strictest is told, with its own day, also where the goal is reached', () => {
    const areas = [
      {
        name: 'A',
        designations: [
          { designation: 'VULNERABLE_AREA', from: day('2018-12-01') },
          { designation: 'PARALLEL_SOCIETY_AREA', from: day('2021-12-01') },
          { designation: 'DEVELOPMENT_PLAN', from: day('2022-12-01') },
        ],
      },
    ] as const;
    const listed = { designation: 'PARALLEL_SOCIETY_AREA', from: '2021-12-01' };
    for (const [list, state] of [
      ['VULNERABLE_AREA', 'AWAITING'],
      ['TRANSFORMATION_AREA', 'MET'],
    ] as const)
      expect(areaStatusesOf(goal({ list, areas }))).toEqual([{ name: 'A', state, listed }]);
  });
});

describe('of several areas', () => {
  const areas = [area('A', 'VULNERABLE_AREA'), area('B'), area('C', 'PREVENTION_AREA')];
  const told = (made: Partial<ListGoal>) =>
    areaStatusesOf(goal({ areas, ...made })).map(({ name, state }) => `${name} ${state}`);

  test('those that are named each stand for themselves, and the goal is reached when all are off', () => {
    expect(told({ areaNames: ['A', 'B', 'C'] })).toEqual(['A AWAITING', 'B MET', 'C MET']);
    expect(listStateOf(goal({ areas, areaNames: ['A', 'B', 'C'] }))).toBe('AWAITING');
  });

  test('of a whole municipality those on the list are told, new ones too, and the municipality where none is', () => {
    expect(told({ areaNames: [] })).toEqual(['A AWAITING']);
    expect(told({ areaNames: [], list: 'PREVENTION_AREA', on: day('2024-01-01') })).toEqual([
      'A MISSED',
      'C MISSED',
    ]);
    expect(told({ areaNames: [], list: 'PARALLEL_SOCIETY_AREA' })).toEqual(['By MET']);
    expect(told({ areaNames: [], listOn: null })).toEqual(['By NO_LIST']);
  });
});
