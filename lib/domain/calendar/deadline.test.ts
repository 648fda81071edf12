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
    ['2025-10-06', 'OPEN', 7, 0],
    ['2025-10-10', 'OPEN', 3, 57],
    ['2025-10-12', 'OPEN', 3, 57],
    ['2025-10-13', 'WARNING', 2, 71],
    ['2025-10-14', 'WARNING', 1, 85],
    ['2025-10-15', 'TODAY', 0, 100],
    ['2025-10-16', 'LATE', -1, 100],
    ['2025-10-20', 'LATE', -3, 100],
  ])('on %s: %s, %i left, %i percent gone', (today, state, left, gone) => {
    expect(deadlineOn(running, calendarDate(today))).toEqual({
      due: '2025-10-15',
      state,
      workingDaysLeft: left,
      of: 7,
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

  it('is late on the Saturday after a Friday, though no working day has gone', () => {
    const friday = { ...running, due: calendarDate('2025-10-10') };
    expect(deadlineOn(friday, calendarDate('2025-10-11'))).toMatchObject({
      state: 'LATE',
      workingDaysLeft: -1,
    });
  });
});
