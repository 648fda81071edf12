import { expect, test } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { month } from '../shared/month';
import { judgementFault } from './judgement';

const SEEN = calendarDate('2025-10-06');
const months = (from: string, to: string) => ({ from: month(from), to: month(to) });

test.each([
  [null, null, null],
  ['2025-10-06', null, null],
  ['2025-10-07', null, 'issued-in-the-future'],
  [null, months('2025-07', '2025-10'), null],
  [null, months('2025-07', '2025-11'), 'months-in-the-future'],
  [null, months('2025-09', '2025-08'), 'months-in-order'],
  [null, months('2025-09', '2025-09'), null],
] as const)('issued %s, covering %j: %s', (issued, covers, fault) =>
  expect(judgementFault({ issuedOn: issued === null ? null : calendarDate(issued), covers }, SEEN)).toBe(
    fault,
  ),
);
