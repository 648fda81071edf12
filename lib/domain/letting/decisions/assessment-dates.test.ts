import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../shared/calendar-date';
import { assessmentDates, type LettingDays } from './assessment-dates';

const [today, before, later, last] = ['2025-10-06', '2025-09-29', '2025-10-20', '2025-12-01'].map(
  calendarDate,
) as [...[LettingDays['today'], LettingDays['today'], LettingDays['today'], LettingDays['today']]];

describe('the days a household is held against', () => {
  test('before an offer every day is today', () => {
    const dates = assessmentDates({ today, offeredOn: null, takeoverOn: null, signedOn: null });
    expect(dates).toEqual({ offer: today, contract: today, takeover: today, assessed: today });
  });
  test('ages are those of the day of the offer, papers those of today', () => {
    const dates = assessmentDates({ today, offeredOn: before, takeoverOn: last, signedOn: null });
    expect(dates).toEqual({ offer: before, contract: today, takeover: last, assessed: today });
  });
  test('look-backs end on the day of signing once there is one', () => {
    const dates = assessmentDates({ today, offeredOn: before, takeoverOn: last, signedOn: later });
    expect(dates).toMatchObject({ contract: later, takeover: last });
  });
  test('without a day of takeover it is the lease’s own', () => {
    const dates = assessmentDates({ today, offeredOn: before, takeoverOn: null, signedOn: later });
    expect(dates.takeover).toBe(later);
  });
});
