import { expect, test } from 'vitest';
import { VACANCY_STATES } from '../vacancy/vacancy-state';
import { isNoLongerSo, lateStanding, whyNotAnew } from './late-settlement';

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
  expect(lateStanding(false, 'OFFERED', false)).toBe('OPEN');
  expect(lateStanding(false, 'VOIDED', true)).toBe('FALLEN_AWAY');
  expect(lateStanding(true, 'VOIDED', false)).toBe('SETTLED');
});

test('a finding whose home a later entry has found again is overtaken', () => {
  expect(lateStanding(false, 'OFFERED', true)).toBe('OVERTAKEN');
  expect(lateStanding(true, 'OFFERED', true)).toBe('SETTLED');
});

test.each([
  ['the same verdict again', 'MUNICIPAL GREEN', 'ORGANISATION RED', 'MUNICIPAL GREEN', true],
  [
    'only another turn, in the tier it has',
    'MUNICIPAL GREEN',
    'ORGANISATION RED',
    'ORGANISATION GREEN',
    true,
  ],
  ['another turn, as it was found', 'MUNICIPAL GREEN', 'ORGANISATION GREEN', 'ORGANISATION GREEN', false],
  ['another tier', 'ORGANISATION GREEN', 'ORGANISATION RED', 'ORGANISATION RED', false],
])('%s: reporting anew is for nothing', (_, was, would, again, expected) => {
  expect(isNoLongerSo(verdict(was), verdict(would), verdict(again))).toBe(expected);
});

function verdict(text: string) {
  const [route, tier = ''] = text.split(' ');
  return { route: route === 'MUNICIPAL' ? ('MUNICIPAL' as const) : ('ORGANISATION' as const), tier };
}
