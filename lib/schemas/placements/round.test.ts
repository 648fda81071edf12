import { describe, expect, test } from 'vitest';
import { newId } from '@/lib/platform/new-id';
import { decideRowSchema, makeRoundSchema } from './round';

const round = {
  municipalityId: newId(),
  title: 'Indplacering marts 2026',
  forum: 'embedsmandsgruppen',
  meetingOn: '2026-03-19',
  effectiveOn: '',
  ownAssessmentBelow: '',
};
const day = (effectiveOn: string) => makeRoundSchema.parse({ ...round, effectiveOn }).effectiveOn;

describe('a round as its form sends it', () => {
  test('takes effect the day after the meeting unless another day is given', () => {
    expect(day('')).toBe('2026-03-20');
    expect(day('2026-04-01')).toBe('2026-04-01');
    expect(makeRoundSchema.safeParse({ ...round, effectiveOn: '31.02.2026' }).success).toBe(false);
  });

  test.each([
    ['', null],
    ['100', 100],
    [' 80 ', 80],
  ])('own assessments below "%s"', (ownAssessmentBelow, read) => {
    expect(makeRoundSchema.parse({ ...round, ownAssessmentBelow }).ownAssessmentBelow).toBe(read);
  });

  test.each(['0', '-1', 'mange', '10000'])('not below "%s"', (ownAssessmentBelow) => {
    expect(makeRoundSchema.safeParse({ ...round, ownAssessmentBelow }).success).toBe(false);
  });
});

describe('a decision on a department as its form sends it', () => {
  const row = { roundId: newId(), departmentId: newId(), revision: '1' };

  test('without figures keeps those it has; an empty choice is none of that name', () => {
    const figure = newId();
    expect(decideRowSchema.parse({ ...row, tier: 'GREEN' })).toMatchObject({
      ...{ tier: 'GREEN', figures: null, criteria: [], reason: null },
    });
    expect(decideRowSchema.parse({ ...row, tier: '', figures: ['', figure] })).toMatchObject({
      ...{ tier: null, figures: [figure] },
    });
  });

  test.each(['grøn', '<b>', 'A'.repeat(41)])('a tier is a word of an agreement, not "%s"', (tier) => {
    expect(decideRowSchema.safeParse({ ...row, tier }).success).toBe(false);
  });

  test('a reason holds nobody’s CPR number', () => {
    expect(decideRowSchema.safeParse({ ...row, tier: 'GREEN', reason: 'Se 010101-1234' }).success).toBe(
      false,
    );
  });
});
