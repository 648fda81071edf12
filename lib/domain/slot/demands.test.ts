import { describe, expect, it } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { calendarDate } from '../shared/calendar-date';
import { type DemandSituation, demandsInForce } from './demands';

const on = calendarDate('2025-10-06');

/** A family home at green in Holbæk without anything special, but for what is said. */
function demands(
  {
    agreement = 'holbaek-2024',
    ...situation
  }: Partial<Omit<DemandSituation, 'agreement'>> & { agreement?: string },
  day = on,
): readonly string[] {
  const facts: DemandSituation = {
    agreement: getAgreement(agreement),
    ...{ tier: 'GREEN', dwellingType: 'FAMILY', allocationRule: null, criteria: [], designations: [] },
    specialCriteria: false,
    ...situation,
  };
  return demandsInForce(facts, day).map(({ demand }) => demand);
}

const area = (
  designation: DemandSituation['designations'][number]['designation'],
  from: string,
  to: string | null = null,
) => [{ designation, from: calendarDate(from), to: to === null ? null : calendarDate(to) }];
const taastrup = { agreement: 'hoeje-taastrup-2023', tier: 'LEVEL_1' } as const;

describe('What a home demands of the citizen', () => {
  it.each([
    ['Holbæk, green', {}, []],
    ['Holbæk, yellow, no criterion switched on', { tier: 'YELLOW' }, []],
    ['Holbæk, yellow, S2 switched on', { tier: 'YELLOW', criteria: ['S2'] }, ['TIGHTENED_S2']],
    [
      'Holbæk, yellow, S1 and S4',
      { tier: 'YELLOW', criteria: ['S4', 'S1'] },
      ['TIGHTENED_S1', 'TIGHTENED_S4'],
    ],
    ['Holbæk, an accessible home', { allocationRule: 'ACCESSIBLE_FULL' }, ['ACCESSIBLE_TARGET_GROUP']],
    [
      'Holbæk, every second accessible',
      { allocationRule: 'ACCESSIBLE_EVERY_SECOND' },
      ['ACCESSIBLE_TARGET_GROUP'],
    ],
    ['Høje-Taastrup, a family home', taastrup, []],
    [
      'Høje-Taastrup, a youth home',
      { ...taastrup, dwellingType: 'YOUTH' },
      ['YOUTH_ON_THE_WAY_TO_EDUCATION', 'YOUTH_TOLD_OF_STUDY_CHECK'],
    ],
    ['Høje-Taastrup, the other of two', { ...taastrup, tier: 'LEVEL_2' }, []],
    [
      'Høje-Taastrup, every second',
      { ...taastrup, tier: 'LEVEL_2', specialCriteria: true },
      ['SPECIAL_CRITERIA'],
    ],
    ['a prevention area', { designations: area('PREVENTION_AREA', '2021-12-01') }, ['SECTION_59_7']],
    ['a vulnerable area', { designations: area('VULNERABLE_AREA', '2021-12-01') }, ['SECTION_59_6']],
    ['a transformation area', { designations: area('TRANSFORMATION_AREA', '2021-12-01') }, ['SECTION_59_6']],
    ['a development plan alone', { designations: area('DEVELOPMENT_PLAN', '2021-12-01') }, []],
    [
      'a youth home in a prevention area',
      { ...taastrup, dwellingType: 'YOUTH', designations: area('PREVENTION_AREA', '2021-12-01') },
      ['YOUTH_ON_THE_WAY_TO_EDUCATION', 'YOUTH_TOLD_OF_STUDY_CHECK', 'SECTION_59_7'],
    ],
  ] as const)('%s', (_, situation, expected) => {
    expect([...demands(situation)].sort()).toEqual([...expected].sort());
  });

  it.each([
    ['the day before', '2024-11-30', []],
    ['the first day', '2024-12-01', ['SECTION_59_7']],
    ['the last day', '2025-11-30', ['SECTION_59_7']],
    ['the day it ends', '2025-12-01', []],
  ])('a designation from 1 December 2024 to 1 December 2025: %s', (_, day, expected) => {
    const designations = area('PREVENTION_AREA', '2024-12-01', '2025-12-01');
    expect(demands({ designations }, calendarDate(day))).toEqual(expected);
  });

  it('cites where each stands', () => {
    const [demand] = demandsInForce(
      {
        agreement: getAgreement('holbaek-2024'),
        ...{
          tier: 'YELLOW',
          dwellingType: 'FAMILY',
          allocationRule: null,
          criteria: ['S1'],
          designations: [],
        },
        specialCriteria: false,
      },
      on,
    );
    expect(demand?.reference.text.da).toContain('bilag 3');
  });
});
