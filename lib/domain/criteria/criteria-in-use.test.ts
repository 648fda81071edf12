import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { day } from '@/lib/testing/lettings/households';
import { designation } from '@/lib/testing/situations';
import { criteriaInUse } from './criteria-in-use';

const uses = (
  agreement: string,
  tier: string,
  criteria: readonly string[] = [],
  designations: ReturnType<typeof designation>[] = [],
) =>
  criteriaInUse({ agreement: getAgreement(agreement), tier, criteria, designations }, day('2025-10-06')).map(
    ({ set, use, switchedOn }) => `${use} ${set.set} ${switchedOn?.join('+') ?? 'all'}`,
  );

describe('by what criteria a home is let', () => {
  test.each([
    ['red', 'RED', ['S2'], ['REQUIRED TIGHTENED all']],
    ['yellow, two switched on', 'YELLOW', ['S3', 'S2'], ['REQUIRED TIGHTENED S2+S3']],
    ['yellow, none switched on', 'YELLOW', [], []],
    ['green, with its own agreement', 'GREEN', ['F1', 'F4'], ['PRIORITY FLEXIBLE F1+F4']],
    ['green, without one', 'GREEN', [], []],
    ['green, with criteria of another annex', 'GREEN', ['S2'], []],
  ])('Holbæk: %s', (_title, tier, criteria, expected) =>
    expect(uses('holbaek-2024', tier, criteria)).toEqual(expected),
  );

  test.each([
    ['LEVEL_1', ['PRIORITY COMMON all']],
    ['LEVEL_2', ['REQUIRED COMMON all']],
    ['LEVEL_3', ['REQUIRED SPECIALLY_TIGHTENED all']],
    ['UNPLACED', []],
    ['OUTSIDE', []],
  ])('Høje-Taastrup: %s', (tier, expected) => expect(uses('hoeje-taastrup-2023', tier)).toEqual(expected));

  const vulnerable = (from: string, to: string | null = null) => [designation('VULNERABLE_AREA', from, to)];
  const listed = ['REQUIRED SAFETY all', 'PRIORITY FLEXIBLE all'];
  test.each([
    ['elsewhere', [], [], []],
    ['in a vulnerable area', [], vulnerable('2021-12-01'), listed],
    [
      'with combined letting',
      ['NO_BENEFIT'],
      vulnerable('2021-12-01'),
      [...listed, 'FILTER COMBINED NO_BENEFIT'],
    ],
    ['with priority by agreement too', ['WORK'], vulnerable('2021-12-01'), listed],
    ['with priority by agreement alone', ['WORK'], [], ['PRIORITY FLEXIBLE WORK']],
    ['in a prevention area', [], [designation('PREVENTION_AREA')], []],
    ['designated from the day', [], vulnerable('2025-10-06'), listed],
    ['designated from the day after', [], vulnerable('2025-10-07'), []],
    ['designated to the day', [], vulnerable('2021-12-01', '2025-10-06'), []],
  ])('Randers: %s', (_title, criteria, designations, expected) => {
    expect(uses('randers-2022', 'ALL', criteria, designations)).toEqual(expected);
  });
});
