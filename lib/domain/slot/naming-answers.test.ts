import { describe, expect, it } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { calendarDate } from '../shared/calendar-date';
import { demandsInForce } from './demands';
import { checkAnswers } from './naming-answers';

const demands = demandsInForce(
  {
    agreement: getAgreement('holbaek-2024'),
    ...{
      tier: 'YELLOW',
      dwellingType: 'FAMILY',
      allocationRule: null,
      criteria: ['S1', 'S2'],
      designations: [],
    },
    specialCriteria: false,
  },
  calendarDate('2025-10-06'),
);

describe('Answers to the demands of a home', () => {
  it('every demand needs its answer', () => {
    expect(checkAnswers(demands, [{ demand: 'TIGHTENED_S2', met: true }])).toEqual({
      ok: false,
      error: { unanswered: ['TIGHTENED_S1'] },
    });
  });

  it('are sorted into confirmed and excepted; one that was not asked for is left out', () => {
    const answers = checkAnswers(demands, [
      { demand: 'TIGHTENED_S1', met: true },
      { demand: 'TIGHTENED_S2', met: false, exceptionReason: 'Særlig aftale' },
      { demand: 'SECTION_59_7', met: true },
    ]);
    expect(answers).toEqual({
      ok: true,
      value: {
        confirmed: ['TIGHTENED_S1'],
        exceptions: [{ demand: 'TIGHTENED_S2', reason: 'Særlig aftale' }],
      },
    });
  });
});
