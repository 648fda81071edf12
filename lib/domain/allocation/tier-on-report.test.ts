import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { designation, NOWHERE, placement, rehousing } from '@/lib/testing/situations';
import { calendarDate } from '../shared/calendar-date';
import type { DepartmentFacts } from './decision';
import { tierOnReport } from './tier-on-report';

const tier = (agreement: string, facts: Partial<DepartmentFacts>, on: string) => {
  const found = tierOnReport(getAgreement(agreement), { ...NOWHERE, ...facts }, calendarDate(on));
  return `${found.tier} by ${found.ground.by}`;
};
const htk = (facts: Partial<DepartmentFacts>, on = '2024-08-01') => tier('hoeje-taastrup-2023', facts, on);
const holbaek = (facts: Partial<DepartmentFacts>, on = '2024-08-01') => tier('holbaek-2024', facts, on);

describe('the placement in force', () => {
  const placements = [placement('GREEN', '2024-03-20', '2025-03-20'), placement('RED', '2025-03-20')];
  test.each([
    ['the day before it takes effect', '2024-03-19', 'UNCOLOURED by UNPLACED'],
    ['the day it takes effect', '2024-03-20', 'GREEN by PLACEMENT'],
    ['its last day', '2025-03-19', 'GREEN by PLACEMENT'],
    ['the day of the next', '2025-03-20', 'RED by PLACEMENT'],
  ])('%s, %s: %s', (_title, on, expected) => expect(holbaek({ placements }, on)).toBe(expected));

  test('of two from the same day the later in the list', () => {
    expect(holbaek({ placements: [placement('GREEN'), placement('YELLOW')] })).toBe('YELLOW by PLACEMENT');
  });
});

describe('Høje-Taastrup: the first that applies', () => {
  const placements = [placement('LEVEL_1')];
  test('rehousing before everything, from its first day until its last', () => {
    const facts = {
      placements,
      designations: [designation('VULNERABLE_AREA')],
      rehousing: [rehousing('2025-02-01', '2025-09-01')],
    };
    expect(['2025-01-31', '2025-02-01', '2025-08-31', '2025-09-01'].map((on) => htk(facts, on))).toEqual([
      ...['LEVEL_3 by DESIGNATION', 'OUTSIDE by REHOUSING', 'OUTSIDE by REHOUSING', 'LEVEL_3 by DESIGNATION'],
    ]);
  });
  test.each(['VULNERABLE_AREA', 'PARALLEL_SOCIETY_AREA', 'TRANSFORMATION_AREA', 'DEVELOPMENT_PLAN'] as const)(
    '%s is level 3, also beside a prevention area',
    (kind) => {
      expect(htk({ placements, designations: [designation('PREVENTION_AREA'), designation(kind)] })).toBe(
        'LEVEL_3 by DESIGNATION',
      );
    },
  );
  test('a prevention area is level 2, whatever the placement', () => {
    expect(htk({ placements, designations: [designation('PREVENTION_AREA')] })).toBe(
      'LEVEL_2 by DESIGNATION',
    );
  });
  test('a designation decides from its day to the day before it ends', () => {
    const designations = [designation('PREVENTION_AREA', '2023-12-01', '2024-12-01')];
    expect(
      ['2023-11-30', '2023-12-01', '2024-11-30', '2024-12-01'].map((on) => htk({ designations }, on)),
    ).toEqual([
      ...['UNPLACED by UNPLACED', 'LEVEL_2 by DESIGNATION', 'LEVEL_2 by DESIGNATION', 'UNPLACED by UNPLACED'],
    ]);
  });
  test('the agreement’s own list is dated: from the day a designation is switched off it no longer decides', () => {
    const agreement = getAgreement('hoeje-taastrup-2023');
    const until = agreement.placing.designations.map((row) => ({ ...row, to: calendarDate('2026-01-01') }));
    const switchedOff = { ...agreement, placing: { ...agreement.placing, designations: until } };
    const facts = { ...NOWHERE, designations: [designation('DEVELOPMENT_PLAN')] };
    const on = (day: string) => tierOnReport(switchedOff, facts, calendarDate(day)).tier;
    expect([on('2025-12-31'), on('2026-01-01')]).toEqual(['LEVEL_3', 'UNPLACED']);
  });
  test('the placement, and without one unplaced', () => {
    expect(htk({ placements })).toBe('LEVEL_1 by PLACEMENT');
    expect(htk({})).toBe('UNPLACED by UNPLACED');
  });
});

test('designations and rehousing change nothing in Holbæk and Randers', () => {
  const facts = { designations: [designation('VULNERABLE_AREA')], rehousing: [rehousing('2020-01-01')] };
  expect(holbaek({ ...facts, placements: [placement('GREEN')] })).toBe('GREEN by PLACEMENT');
  expect(tier('randers-2022', facts, '2024-08-01')).toBe('ALL by UNPLACED');
});
