import { expect, test } from 'vitest';
import { calendarDate as day } from '../shared/calendar-date';
import { faultOfEnd, faultOfRehousing } from './rehousing-terms';

const days = (from: string, to: string | null = null) => ({
  from: day(from),
  to: to === null ? null : day(to),
});
const DECIDED = day('2025-10-05');

test.each([
  ['from the day after the last verdict', days('2025-10-06'), [], null],
  ['from the day of the last verdict', days('2025-10-05'), [], 'decided-already'],
  ['that ends on its first day', days('2025-11-01', '2025-11-01'), [], 'end-before-start'],
  ['up to another', days('2025-11-01', '2026-01-01'), [days('2026-01-01')], null],
  ['into another', days('2025-11-01', '2026-01-02'), [days('2026-01-01')], 'overlaps'],
  ['without end before another', days('2025-11-01'), [days('2026-01-01')], 'overlaps'],
  ['after another', days('2025-11-01'), [days('2025-01-01', '2025-11-01')], null],
  [
    'beside one that was taken back',
    days('2025-11-01', '2026-01-01'),
    [days('2025-11-01', '2025-11-01')],
    null,
  ],
  ['around one that was taken back', days('2025-10-20'), [days('2025-11-01', '2025-11-01')], null],
] as const)('rehousing %s', (_, asked, others, fault) =>
  expect(faultOfRehousing(asked, others, DECIDED)).toBe(fault),
);

test('before the first verdict any day will do', () =>
  expect(faultOfRehousing(days('2020-01-01'), [], null)).toBeNull());

test.each([
  ['ends on a day not yet decided by', days('2025-02-01'), '2025-10-06', [], null],
  ['ends on a day decided by', days('2025-02-01'), '2025-10-05', [], 'decided-already'],
  [
    'goes on after an end that was decided by',
    days('2025-02-01', '2025-09-01'),
    '2026-01-01',
    [],
    'decided-already',
  ],
  ['goes on after an end to come', days('2025-02-01', '2025-11-01'), '2026-01-01', [], null],
  ['is taken back before it begins', days('2025-11-01'), '2025-11-01', [], null],
  ['ends before it begins', days('2025-11-01'), '2025-10-31', [], 'end-before-start'],
  ['ends when it ends', days('2025-11-01', '2026-01-01'), '2026-01-01', [], 'nothing-changed'],
  ['goes on into another', days('2025-11-01', '2026-01-01'), '2026-03-01', [days('2026-02-01')], 'overlaps'],
  [
    'goes on past one that was taken back',
    days('2025-11-01', '2026-01-01'),
    '2026-03-01',
    [days('2026-02-01', '2026-02-01')],
    null,
  ],
] as const)('rehousing %s', (_, row, to, others, fault) =>
  expect(faultOfEnd(row, day(to), others, DECIDED)).toBe(fault),
);
