import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { designation } from '@/lib/testing/situations';
import { calendarDate } from '../shared/calendar-date';
import { type DemandSituation, demandsInForce } from './demands';

const DAY = calendarDate('2024-08-01');
const demands = (id: string, facts: Partial<DemandSituation>) => {
  const plain = {
    tier: 'GREEN',
    dwellingType: 'FAMILY',
    allocationRule: null,
    criteria: [],
    designations: [],
  } as const;
  const situation = { agreement: getAgreement(id), ...plain, specialCriteria: false, ...facts };
  return demandsInForce(situation, DAY).map((row) => row.demand);
};

describe('Holbæk', () => {
  test.each<[string, Partial<DemandSituation>, readonly string[]]>([
    ['green: none', {}, []],
    ['yellow without a criterion switched on: none', { tier: 'YELLOW' }, []],
    [
      'yellow: the criteria switched on',
      { tier: 'YELLOW', criteria: ['S1', 'S3'] },
      ['TIGHTENED_S1', 'TIGHTENED_S3'],
    ],
    ['green: a criterion has no effect', { criteria: ['S1'] }, []],
    [
      'an accessible home in yellow: its target group only, for section 6 does not apply to it',
      { tier: 'YELLOW', criteria: ['S1'], allocationRule: 'ACCESSIBLE_FULL' },
      ['ACCESSIBLE_TARGET_GROUP'],
    ],
    [
      'a vulnerable area: the limits of the Act',
      { designations: [designation('VULNERABLE_AREA')] },
      ['SECTION_59_6'],
    ],
    [
      'a prevention area: the milder limits',
      { designations: [designation('PREVENTION_AREA', '2024-08-01')] },
      ['SECTION_59_7'],
    ],
    [
      'a designation from tomorrow: none',
      { designations: [designation('PREVENTION_AREA', '2024-08-02')] },
      [],
    ],
  ])('%s', (_title, facts, expected) => expect(demands('holbaek-2024', facts)).toEqual(expected));
});

describe('Høje-Taastrup', () => {
  test.each<[string, Partial<DemandSituation>, readonly string[]]>([
    ['level 1: none', { tier: 'LEVEL_1' }, []],
    [
      'level 2, every second: the special criteria',
      { tier: 'LEVEL_2', specialCriteria: true },
      ['SPECIAL_CRITERIA'],
    ],
    [
      'a youth home: on the way to education, and told of the study check',
      { tier: 'LEVEL_1', dwellingType: 'YOUTH' },
      ['YOUTH_ON_THE_WAY_TO_EDUCATION', 'YOUTH_TOLD_OF_STUDY_CHECK'],
    ],
  ])('%s', (_title, facts, expected) => expect(demands('hoeje-taastrup-2023', facts)).toEqual(expected));
});

test('Randers: the composition of residents is considered at every naming', () => {
  expect(demands('randers-2022', { tier: 'ALL' })).toEqual(['RESIDENT_COMPOSITION']);
});
