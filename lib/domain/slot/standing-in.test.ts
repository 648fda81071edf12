import { describe, expect, test } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { asId, type UserId } from '../shared/ids';
import { doneFor, isOwnHome } from './standing-in';

const [absent, substitute] = [asId<UserId>('absent'), asId<UserId>('substitute')];
const from = calendarDate('2025-10-06');
const to = calendarDate('2025-10-11');
const home = { claimedBy: absent, standingIn: [{ from, to }] };
const on = (day: string, kind: 'NAMED' | 'EXCEPTION_ANSWERED' = 'NAMED') => ({
  kind,
  today: calendarDate(day),
});

describe('whose home it is to go on with', () => {
  const received = { ...home, anyCaseworkers: false };
  const today = calendarDate('2025-10-11');
  test.each([
    ['her own who received it', absent, received, true],
    ['somebody else’s, for whom she no longer stands in', substitute, received, false],
    ['the same while she stood in', substitute, { ...received, standingIn: [{ from, to: null }] }, true],
    ['nobody’s', substitute, { ...received, claimedBy: null }, true],
    ['a system’s, for any caseworker', substitute, { ...received, anyCaseworkers: true }, true],
  ])('%s', (_, actor, given, expected) => {
    expect(isOwnHome(actor, given, today)).toBe(expected);
  });
});

describe('for whom a substitute acts', () => {
  test.each([
    ['2025-10-05', null],
    ['2025-10-06', absent],
    ['2025-10-10', absent],
    ['2025-10-11', null],
  ])('on %s: %s', (day, expected) => {
    expect(doneFor(substitute, home, on(day))).toBe(expected);
  });

  test('whoever received the home acts in her own name, and on a home that nobody received so does everybody', () => {
    expect(doneFor(absent, home, on('2025-10-06'))).toBeNull();
    expect(doneFor(substitute, { claimedBy: null, standingIn: [] }, on('2025-10-06'))).toBeNull();
  });

  test('a manager who also stands in decides an exception as the manager', () => {
    expect(doneFor(substitute, home, on('2025-10-06', 'EXCEPTION_ANSWERED'))).toBeNull();
  });
});
