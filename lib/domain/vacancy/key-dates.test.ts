import { describe, expect, test } from 'vitest';
import { calendarDate as day } from '../shared/calendar-date';
import { faultsOfDates, type KeyDates } from './key-dates';

const TODAY = day('2025-10-06');
const IN_ORDER: KeyDates = {
  reportedOn: day('2025-10-06'),
  noticeOn: day('2025-09-30'),
  moveOutOn: day('2025-12-15'),
  inspectionOn: day('2025-12-16'),
  readyOn: day('2025-12-30'),
  availableOn: day('2026-01-01'),
  takeoverOn: day('2026-01-01'),
};
const faults = (change: Partial<KeyDates>) => faultsOfDates({ ...IN_ORDER, ...change }, TODAY);

describe('the days of a vacancy', () => {
  test('stand in order', () => {
    expect(faults({})).toEqual([]);
  });

  test('are skipped where they are not known yet', () => {
    expect(
      faults({ noticeOn: null, moveOutOn: null, inspectionOn: null, readyOn: null, takeoverOn: null }),
    ).toEqual([]);
  });

  test('may be ready long before the home is reported', () => {
    const before = {
      noticeOn: null,
      moveOutOn: null,
      inspectionOn: null,
      readyOn: day('2025-08-01'),
      availableOn: day('2025-09-01'),
    };
    expect(faults(before)).toEqual([]);
  });

  test.each([
    ['moveOutOn', '2025-09-29', 'noticeOn'],
    ['inspectionOn', '2025-12-14', 'moveOutOn'],
    ['readyOn', '2025-12-15', 'inspectionOn'],
    ['availableOn', '2025-12-29', 'readyOn'],
    ['takeoverOn', '2025-12-31', 'availableOn'],
  ] as const)('name %s when it lies before %s’s neighbour', (date, on, after) => {
    const found = faults({ [date]: day(on) });
    expect(found[0]).toEqual({ kind: 'BEFORE', date, after });
  });

  test('measure against the last that is known when one between is missing', () => {
    expect(faults({ inspectionOn: null, readyOn: day('2025-12-14') })).toEqual([
      { kind: 'BEFORE', date: 'readyOn', after: 'moveOutOn' },
    ]);
  });

  test('allow no report ahead of time, nor before the notice', () => {
    expect(faults({ reportedOn: day('2025-10-07') })).toEqual([
      { kind: 'IN_THE_FUTURE', date: 'reportedOn' },
    ]);
    expect(faults({ reportedOn: day('2025-09-29') })).toEqual([
      { kind: 'BEFORE', date: 'reportedOn', after: 'noticeOn' },
    ]);
  });
});
