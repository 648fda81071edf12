import { describe, expect, it } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { deadlineOn } from './deadline';
import { NO_CLOSING_DAYS } from './working-days';

const running = {
  startedOn: calendarDate('2025-10-06'),
  due: calendarDate('2025-10-15'),
  warnAfterWorkingDays: 5,
  closingDays: NO_CLOSING_DAYS,
};

describe('Deadlines of seven working days with a warning after five', () => {
  it.each([
    ['2025-10-06', 'OPEN', 7, 0, 0],
    ['2025-10-10', 'OPEN', 3, 0, 57],
    ['2025-10-12', 'OPEN', 3, 0, 57],
    ['2025-10-13', 'WARNING', 2, 0, 71],
    ['2025-10-14', 'WARNING', 1, 0, 85],
    ['2025-10-15', 'TODAY', 0, 0, 100],
    ['2025-10-16', 'LATE', 0, 1, 100],
    ['2025-10-20', 'LATE', 0, 3, 100],
  ])('on %s: %s, %i left, %i late, %i percent gone', (today, state, left, late, gone) => {
    expect(deadlineOn(running, calendarDate(today))).toEqual({
      due: '2025-10-15',
      state,
      workingDaysLeft: left,
      workingDaysLate: late,
      percentGone: gone,
    });
  });

  it('a closing day in between moves the warning', () => {
    const closingDays = new Set([calendarDate('2025-10-13')]);
    const moved = { ...running, due: calendarDate('2025-10-16'), closingDays };
    expect(deadlineOn(moved, calendarDate('2025-10-13'))).toMatchObject({
      state: 'OPEN',
      workingDaysLeft: 3,
    });
    expect(deadlineOn(moved, calendarDate('2025-10-14'))).toMatchObject({
      state: 'WARNING',
      workingDaysLeft: 2,
    });
  });
});
