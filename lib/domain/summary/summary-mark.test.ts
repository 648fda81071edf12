import { describe, expect, test } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { partMark, periodMark, readPartMark, readPeriodMark } from './summary-mark';

const span = (from: string, through: string) => ({
  from: calendarDate(from),
  through: calendarDate(through),
});
const id = '0199b1f0-0000-7000-8000-000000000001';

describe('a period in an address', () => {
  test.each([
    ['2025', span('2025-01-01', '2025-12-31')],
    ['2025-H1', span('2025-01-01', '2025-06-30')],
    ['2025-H2', span('2025-07-01', '2025-12-31')],
    ['2024-06-01_2025-05-31', span('2024-06-01', '2025-05-31')],
    ['2024-02-29_2024-02-29', span('2024-02-29', '2024-02-29')],
  ])('%s', (text, period) => {
    expect(readPeriodMark(text)).toEqual(period);
    expect(periodMark(period)).toBe(text);
  });

  test('that is a whole year has one address', () =>
    expect(periodMark(readPeriodMark('2025-01-01_2025-12-31') ?? span('2000-01-01', '2000-01-02'))).toBe(
      '2025',
    ));

  test.each([
    ...['', '25', '2025-H3', '1999', '2025-02-29_2025-03-01', '2025-03-01_2025-02-01', '2025-01-01'],
    ...['2025-01-01_2025-12-31_2026-01-01', '2000-01-01_2024-01-01', '1999-12-31_2000-01-01', '2025_2026'],
    // The day after it has no name.
    ...['9999-01-01_9999-12-31', '2999-06-01_3000-05-31'],
  ])('%s is none', (text) => expect(readPeriodMark(text)).toBeNull());
});

describe('a part in an address', () => {
  test.each([
    [undefined, { kind: 'MUNICIPALITY' as const }],
    [`o-${id}`, { kind: 'ORGANISATION' as const, id }],
    [`a-${id}`, { kind: 'AREA' as const, id }],
    [`d-${id}`, { kind: 'DEPARTMENT' as const, id }],
  ])('%s', (text, part) => {
    expect(readPartMark(text)).toEqual(part);
    expect(partMark(part)).toBe(text);
  });

  test.each([id, `m-${id}`, 'd-', `d-${id}x`, `d-${id.toUpperCase()}`])('%s is none', (text) =>
    expect(readPartMark(text)).toBeNull(),
  );
});
