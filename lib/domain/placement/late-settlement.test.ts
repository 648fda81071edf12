import { expect, test } from 'vitest';
import { VACANCY_STATES } from '../vacancy/vacancy-state';
import { lateStanding, whyNotAnew } from './late-settlement';

const open = { side: 'ORGANISATION', departmentClosed: false } as const;

test('a home is reported anew only as long as nobody has it', () => {
  const answers = Object.fromEntries(VACANCY_STATES.map((state) => [state, whyNotAnew({ ...open, state })]));
  expect(answers).toMatchObject({ COMPLETED: 'lease-signed', LET: 'lease-signed', VOIDED: 'already-voided' });
  expect(Object.values(answers).filter((why) => why === null)).toHaveLength(VACANCY_STATES.length - 3);
});

test('by the organisation alone, and not where the department has ended', () => {
  expect(whyNotAnew({ ...open, side: 'MUNICIPALITY', state: 'OFFERED' })).toBe('organisation-reports');
  expect(whyNotAnew({ ...open, departmentClosed: true, state: 'OFFERED' })).toBe('department-closed');
});

test('a finding whose home was voided for another reason has fallen away', () => {
  expect(lateStanding(false, 'OFFERED')).toBe('OPEN');
  expect(lateStanding(false, 'VOIDED')).toBe('FALLEN_AWAY');
  expect(lateStanding(true, 'VOIDED')).toBe('SETTLED');
});
