import { expect, test } from 'vitest';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { randers } from './randers';
import { isLetInSpring, SPRING } from './spring-homes';

const inSpring = randers.departments.filter(
  ({ organisation, area }) => organisation === SPRING.organisation && area === SPRING.area,
);
const reported = (on: string, occasion = 'RELET', [plan] = inSpring) => {
  if (plan === undefined) throw new Error('There are such departments');
  return { department: { plan }, report: { occasion, reportedOn: calendarDate(on) } };
};

test('the homes that are let in the spring stand where combined letting is in force', () => {
  expect(inSpring.length).toBeGreaterThan(0);
  for (const { placements } of inSpring)
    expect(placements.flatMap(({ criteria = [] }) => criteria)).toContain('NO_BENEFIT');
});

test('those reported in the weeks before are kept for it, and nothing else is', () => {
  expect(isLetInSpring(reported('2025-01-13'))).toBe(true);
  expect(isLetInSpring(reported('2025-03-31'))).toBe(true);
  expect(isLetInSpring(reported('2025-01-12'))).toBe(false);
  expect(isLetInSpring(reported('2025-04-01'))).toBe(false);
  expect(isLetInSpring(reported('2025-02-03', 'EXCHANGE'))).toBe(false);
  const elsewhere = randers.departments.filter(({ area }) => area !== SPRING.area);
  expect(isLetInSpring(reported('2025-02-03', 'RELET', elsewhere))).toBe(false);
});
