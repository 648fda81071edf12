import { expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { calendarDate as day } from '../../shared/calendar-date';
import { isPlaceableThroughout } from './placeable-throughout';

const agreement = getAgreement('holbaek-2024');
const without = { ...agreement, tiers: agreement.tiers.filter(({ tier }) => tier !== 'RED') };
const VERSIONS = [
  { from: day('2024-07-01'), to: day('2026-01-01'), agreement },
  { from: day('2026-01-01'), to: null, agreement: without },
];

test.each([
  ['while the old version holds', 'RED', '2025-10-01', '2026-01-01', true],
  ['into the first day of the new one', 'RED', '2025-10-01', '2026-01-02', false],
  ['from the new one on', 'RED', '2026-01-01', null, false],
  ['and a tier that both have', 'GREEN', '2025-10-01', null, true],
  ['where nothing is in force nothing is decided', 'RED', '2020-01-01', '2024-07-01', true],
] as const)('%s', (_, tier, from, to, expected) => {
  const period = { from: day(from), to: to === null ? null : day(to) };
  expect(isPlaceableThroughout(VERSIONS, tier, period)).toBe(expected);
});
