import { expect, test } from 'vitest';
import { calendarDate as day } from '../shared/calendar-date';
import { faultOfFall, faultOfLease, type LeaseDays } from './lease-terms';

const DAYS: LeaseDays = {
  today: day('2025-10-20'),
  availableOn: day('2025-11-01'),
  signedOn: day('2025-10-20'),
  takeoverOn: day('2025-11-01'),
  approvedOn: day('2025-10-20'),
};

test.each<[string, { readonly [Key in keyof LeaseDays]?: string | null }, string | undefined]>([
  ['signed today, taken over when free', {}, undefined],
  ['signed tomorrow', { signedOn: '2025-10-21' }, 'signed-in-the-future'],
  ['signed the day before the approval', { signedOn: '2025-10-19' }, 'signed-before-approval'],
  ['the same without an approval in the app', { signedOn: '2025-10-19', approvedOn: null }, undefined],
  ['taken over the day before it is free', { takeoverOn: '2025-10-31' }, 'takeover-too-early'],
  ['taken over the day after', { takeoverOn: '2025-11-02' }, undefined],
  ['taken over a year after it is free', { takeoverOn: '2026-11-01' }, undefined],
  ['taken over a year and a day after', { takeoverOn: '2026-11-02' }, 'takeover-too-late'],
  [
    'free long ago, taken over on signing',
    { availableOn: '2025-01-01', takeoverOn: '2025-10-20' },
    undefined,
  ],
  [
    'taken over before signing',
    { availableOn: '2025-01-01', takeoverOn: '2025-10-19' },
    'takeover-before-signing',
  ],
])('a lease %s', (_, change, expected) => {
  const days = Object.fromEntries(
    Object.entries(change).map(([name, text]) => [name, text === null ? null : day(text)]),
  );
  expect(faultOfLease({ ...DAYS, ...days })?.code).toBe(expected);
});

test.each([
  ['2025-10-19', 'fell-before-signing'],
  ['2025-10-20', undefined],
  ['2025-10-31', undefined],
  ['2025-11-01', 'taken-over'],
  ['2025-11-02', 'taken-over'],
  ['2025-11-06', 'fell-in-the-future'],
] as const)('a lease that falls through on %s', (fellOn, expected) => {
  const { signedOn, takeoverOn } = DAYS;
  const today = day('2025-11-05');
  expect(faultOfFall({ today, fellOn: day(fellOn), signedOn, takeoverOn })?.code).toBe(expected);
});
