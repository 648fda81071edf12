import { describe, expect, test } from 'vitest';
import {
  counterOf,
  creditsAfter,
  departmentIn,
  type EventRow,
  event,
  municipalTurns,
  placed,
  replayed,
  report,
  reports,
} from '@/lib/testing/agreements/replays';

// The worked examples of the replay contract, under its own titles.

const green = (events: readonly EventRow[], opening = '0') =>
  replayed({ departments: [departmentIn('GREEN', { openingCredit: { FAMILY: opening } })], events });

describe('rate 1/3, opening 0 · opening 2/3', () => {
  test('opening 0: 3, 6, 9, 12', () => expect(municipalTurns(green(reports(13)))).toEqual([3, 6, 9, 12]));
  test('opening 2/3: 1, 4, 7, 10', () =>
    expect(municipalTurns(green(reports(12), '2/3'))).toEqual([1, 4, 7, 10]));
});

describe('rate 1/6 · 1/8 · 1/4 · 1/2', () => {
  test('1/6: 6, 12', () => {
    const played = replayed({ departments: [departmentIn('YELLOW')], events: reports(14) });
    expect(municipalTurns(played)).toEqual([6, 12]);
  });
  test('1/8: 8, 16', () => {
    const played = replayed({ departments: [{ id: 'A' }], events: reports(17) });
    expect(municipalTurns(played)).toEqual([8, 16]);
  });
  test('1/4: 4, 8', () => {
    const played = replayed({ agreement: 'randers-2022', departments: [{ id: 'A' }], events: reports(9) });
    expect(municipalTurns(played)).toEqual([4, 8]);
  });
  test('1/2: 2, 4', () => {
    const events = reports(5, { allocationRule: 'ACCESSIBLE_EVERY_SECOND' });
    expect(municipalTurns(green(events))).toEqual([2, 4]);
  });
});

test('rate 11/50', () => {
  const played = replayed({
    agreement: 'hoeje-taastrup-2023',
    departments: [departmentIn('LEVEL_2')],
    events: reports(52),
  });
  expect(municipalTurns(played)).toEqual([5, 10, 14, 19, 23, 28, 32, 37, 41, 46, 50]);
});

test('two at green, then yellow', () => {
  const played = replayed({
    departments: [{ id: 'A', placements: [placed('GREEN'), placed('YELLOW', '2025-01-01')] }],
    events: [report('v1'), report('v2'), ...['v3', 'v4'].map((id) => report(id, { on: '2025-03-01' }))],
  });
  expect(municipalTurns(played)).toEqual([4]);
  expect(creditsAfter(played)).toEqual(['1/3', '2/3', '5/6', '0']);
});

test('two at green, three at red, then green', () => {
  const placements = [placed('GREEN'), placed('RED', '2025-01-01'), placed('GREEN', '2026-01-01')];
  const red = ['v3', 'v4', 'v5'].map((id) => report(id, { on: '2025-06-01' }));
  const played = replayed({
    departments: [{ id: 'A', placements }],
    events: [report('v1'), report('v2'), ...red, report('v6', { on: '2026-06-01' })],
  });
  expect(municipalTurns(played)).toEqual([6]);
});

test('green, the 3rd returned WRONG_DATA', () => {
  const [first = [], rest = []] = [reports(3), reports(9).slice(3)];
  const played = green([...first, event('return', 'v3', { reason: 'WRONG_DATA' }), ...rest]);
  expect(municipalTurns(played)).toEqual([3, 4, 6, 9]);
});

test('green, the 2nd voided after the 2nd report', () => {
  const played = green([...reports(2), event('void', 'v2'), ...reports(8).slice(2)]);
  expect(municipalTurns(played)).toEqual([4, 7]);
  expect(played.decisions.map(({ decision }) => decision.counted?.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('green, opening 2/3, the 1st returned WRONG_DATA, then voided', () => {
  const before = [report('v1'), event('return', 'v1', { reason: 'WRONG_DATA' }), event('void', 'v1')];
  expect(counterOf(green(before, '2/3'))).toMatchObject({ corrections: '2/3', closing: '2/3', slots: 1 });
  expect(municipalTurns(green([...before, report('v2')], '2/3'))).toEqual([1, 2]);
});

test('green, the 3rd returned OTHER, then voided', () => {
  const before = [...reports(3), event('return', 'v3', { reason: 'OTHER' }), event('void', 'v3')];
  expect(counterOf(green(before)).corrections).toBe('2/3');
  expect(municipalTurns(green([...before, report('v4')]))).toEqual([3, 4]);
});

test('rate 0 with opening 4/3', () => {
  const departments = [departmentIn('RED', { openingCredit: { FAMILY: '4/3' } })];
  const played = replayed({ departments, events: reports(4) });
  expect(municipalTurns(played)).toEqual([]);
  expect(creditsAfter(played)).toEqual(['4/3', '4/3', '4/3', '4/3']);
});

test('level 2: name v1, name v2, return v1, name v3, name v4', () => {
  const events = [
    ...reports(4, { dwellingType: 'CARE' }),
    ...['v1', 'v2', 'v3', 'v4'].map((id) => event('claim', id)),
    ...[event('name', 'v1'), event('name', 'v2'), event('return', 'v1', { reason: 'OTHER' })],
    ...[event('name', 'v3'), event('name', 'v4')],
  ];
  const departments = [departmentIn('LEVEL_2')];
  const played = replayed({ agreement: 'hoeje-taastrup-2023', departments, events });
  expect(played.namings.map((row) => row.specialCriteria)).toEqual([false, true, true, false]);
});

describe('red with ACCESSIBLE_FULL · ACCESSIBLE_EVERY_SECOND twice · level 3 with FUND_DWELLING', () => {
  const red = (events: readonly EventRow[]) => replayed({ departments: [departmentIn('RED')], events });

  test('municipal, not counted', () => {
    const [row] = red([report('v1', { allocationRule: 'ACCESSIBLE_FULL' })]).decisions;
    expect(row?.decision).toMatchObject({ route: 'MUNICIPAL', counted: null });
  });
  test('the 2nd municipal', () => {
    const played = red(reports(2, { allocationRule: 'ACCESSIBLE_EVERY_SECOND' }));
    expect(municipalTurns(played)).toEqual([2]);
    expect(counterOf(played, 'ACCESSIBLE_EVERY_SECOND')).toMatchObject({ counted: 2, closing: '0' });
  });
  test('municipal, not counted, at level 3', () => {
    const played = replayed({
      agreement: 'hoeje-taastrup-2023',
      departments: [departmentIn('LEVEL_3')],
      events: [report('v1', { allocationRule: 'FUND_DWELLING' })],
    });
    expect(played.decisions[0]?.decision).toMatchObject({
      tier: 'LEVEL_3',
      route: 'MUNICIPAL',
      counted: null,
    });
  });
});

test('key figure 20 from 2023, null from 2024, report in 2025, no placement (Holbæk)', () => {
  const keyFigures = [
    { from: '2023-01-01', outsideLabourMarket: 20 },
    { from: '2024-01-01', outsideLabourMarket: null },
  ];
  const played = replayed({
    departments: [{ id: 'A', keyFigures }],
    events: reports(9, { on: '2025-02-01' }),
  });
  expect(played.decisions[0]?.decision).toMatchObject({ tier: 'UNCOLOURED', proposedTier: 'UNCOLOURED' });
  expect(municipalTurns(played)).toEqual([8]);
});

describe('an accessible home (ACCESSIBLE_FULL) exchanged · a small new home let again (FIRST_LETTING_SMALL, RELET)', () => {
  test('organisation, not counted', () => {
    const played = green([report('v1', { allocationRule: 'ACCESSIBLE_FULL', occasion: 'EXCHANGE' })]);
    expect(played.decisions[0]?.decision).toMatchObject({ route: 'ORGANISATION', counted: null });
  });
  test('the family counter', () => {
    const played = replayed({
      agreement: 'hoeje-taastrup-2023',
      departments: [departmentIn('LEVEL_1')],
      events: [report('v1', { allocationRule: 'FIRST_LETTING_SMALL', occasion: 'RELET' })],
    });
    expect(played.decisions[0]?.decision.counted).toMatchObject({ counter: 'FAMILY', number: 1 });
  });
});

test('Gadehavegård: prevention area and development plan', () => {
  const designations = ['PREVENTION_AREA', 'DEVELOPMENT_PLAN'].map((designation) => ({
    ...{ designation, from: '2021-12-01', to: null },
  }));
  const family = reports(10);
  const youth = reports(10, { dwellingType: 'YOUTH' }).map((row) => ({ ...row, vacancy: `y${row.vacancy}` }));
  const played = replayed({
    agreement: 'hoeje-taastrup-2023',
    departments: [{ id: 'A', designations }],
    events: [...family, ...youth],
  });
  expect(new Set(played.decisions.map(({ decision }) => decision.tier))).toEqual(new Set(['LEVEL_3']));
  expect(municipalTurns(played)).toEqual([]);
  expect(counterOf(played, 'YOUTH')).toMatchObject({ counted: 10, slots: 0 });
});

describe('Holbæk key figure 30.4 · 30.5 · 45.4 · 45.5 · none', () => {
  test.each([
    [30.4, 'GREEN'],
    [30.5, 'YELLOW'],
    [45.4, 'YELLOW'],
    [45.5, 'RED'],
    [null, 'UNCOLOURED'],
  ])('%s: proposed %s', (outsideLabourMarket, proposed) => {
    const keyFigures = [{ from: '2024-01-01', outsideLabourMarket, convicted: null }];
    const played = replayed({ departments: [{ id: 'A', keyFigures }], events: reports(1) });
    expect(played.decisions[0]?.decision.proposedTier).toBe(proposed);
  });
});
