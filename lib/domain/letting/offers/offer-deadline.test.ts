import { describe, expect, test } from 'vitest';
import { calendarDate as day } from '../../shared/calendar-date';
import { OFFER_STATES } from '../vocabulary';
import { answerDueOf, isPastDue, isReminderDue, linkUntilAfterYes, mayStillAnswer } from './offer-deadline';

describe('the deadline to answer', () => {
  test.each([
    ['a Monday', '2025-10-06', 5, '2025-10-13'],
    ['a Friday, one day', '2025-10-10', 1, '2025-10-13'],
    ['a Saturday counts from Monday', '2025-10-11', 1, '2025-10-13'],
    [
      'over Christmas: 24 December and New Year’s Eve are working days, the days between are not',
      '2025-12-22',
      5,
      '2025-12-31',
    ],
    ['over Christmas, one more: New Year’s Day is skipped', '2025-12-22', 6, '2026-01-02'],
    ['over Easter: Maundy Thursday to Easter Monday', '2026-04-01', 1, '2026-04-07'],
    ['Constitution Day', '2026-06-04', 1, '2026-06-05'],
  ])('%s', (_, sent, answerWorkingDays, due) => {
    expect(answerDueOf(day(sent), { answerWorkingDays })).toBe(due);
  });

  test.each([
    ['the day before', '2025-10-10', false],
    ['the day itself', '2025-10-13', false],
    ['the day after', '2025-10-14', true],
  ])('has passed %s: %s, %s', (_, today, past) => {
    expect(isPastDue(day('2025-10-13'), day(today))).toBe(past);
  });
});

describe('the reminder', () => {
  const awaited = { sentOn: day('2025-10-06'), answerDue: day('2025-10-13') };
  test.each([
    [1, '2025-10-09', false],
    [1, '2025-10-10', true],
    [1, '2025-10-12', true],
    [1, '2025-10-13', true],
    [1, '2025-10-14', false],
    [0, '2025-10-12', false],
    [0, '2025-10-13', true],
    [10, '2025-10-06', false],
    [10, '2025-10-07', true],
  ])('%i working days before: on %s %s', (remindWorkingDays, today, due) => {
    expect(isReminderDue(awaited, day(today), { remindWorkingDays })).toBe(due);
  });

  test('counts no holiday: before a deadline on 29 December it comes on the 23rd, and not on the 22nd', () => {
    const christmas = { sentOn: day('2025-12-15'), answerDue: day('2025-12-29') };
    const rule = { remindWorkingDays: 2 };
    expect(isReminderDue(christmas, day('2025-12-22'), rule)).toBe(false);
    expect(isReminderDue(christmas, day('2025-12-23'), rule)).toBe(true);
  });
});

describe('an answer', () => {
  test.each(
    OFFER_STATES.map((state) => [state, ['SENT', 'YES', 'NO', 'NO_ANSWER'].includes(state)] as const),
  )('by the applicant, on the day of the deadline and after it, where the offer is %s', (state, open) => {
    const offer = { state, answerDue: day('2025-10-13') };
    expect(mayStillAnswer(offer, { by: 'APPLICANT', today: day('2025-10-13') })).toBe(open);
    expect(mayStillAnswer(offer, { by: 'APPLICANT', today: day('2025-10-14') })).toBe(false);
    expect(mayStillAnswer(offer, { by: 'OFFICER', today: day('2025-10-14') })).toBe(open);
  });

  test('of yes keeps the link open for the papers, and never shortens it', () => {
    expect(linkUntilAfterYes(day('2025-10-06'), day('2025-10-13'))).toBe('2025-10-20');
    expect(linkUntilAfterYes(day('2025-10-06'), day('2025-11-13'))).toBe('2025-11-13');
  });
});
