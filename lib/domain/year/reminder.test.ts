import { describe, expect, test } from 'vitest';
import { ROLES } from '../access/role';
import { addDays } from '../calendar/days';
import { calendarDate } from '../shared/calendar-date';
import { concerns, isReminded, REMINDER_KINDS, REMINDER_TERMS, remindersOn, urgencyOf } from './reminder';

const day = calendarDate('2026-03-12');
const on = (offset: number) => addDays(day, offset);

describe('a reminder of an event', () => {
  test.each([
    [-31, false],
    [-30, true],
    [0, true],
    [14, true],
    [15, false],
  ])('%i days from its day it is shown: %s', (offset, shown) => {
    expect(isReminded({ kind: 'YEAR_EVENT', day }, on(offset))).toBe(shown);
  });

  test.each([
    [-8, 'CALM'],
    [-7, 'NEAR'],
    [0, 'NEAR'],
    [1, 'LATE'],
  ])('%i days from its day it is %s', (offset, urgency) => {
    expect(urgencyOf({ kind: 'YEAR_EVENT', day }, on(offset))).toBe(urgency);
  });
});

test('what waits for somebody is shown from its day until it is done, and is never late by itself', () => {
  const waiting = { kind: 'AGREEMENT_TO_SIGN', day } as const;
  expect(isReminded(waiting, addDays(day, -1))).toBe(false);
  expect(isReminded(waiting, addDays(day, 4000))).toBe(true);
  expect(urgencyOf(waiting, addDays(day, 4000))).toBe('CALM');
});

test('what comes first stands on top', () => {
  const words = { name: { da: 'x', en: 'x' } };
  const made = (key: string, offset: number) => ({
    ...{ kind: 'YEAR_EVENT' as const, key, href: '/year', words },
    day: addDays(day, offset),
  });
  const shown = remindersOn([made('c', 5), made('far', 90), made('b', 0), made('a', 0)], day);
  expect(shown.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
});

test('every kind concerns somebody, on both sides or on the one that can act', () => {
  for (const kind of REMINDER_KINDS) {
    const concerned = ROLES.filter((role) => concerns({ role, side: 'MUNICIPALITY' }, kind));
    expect(concerned, kind).toContain('MANAGER');
    expect(concerned, kind).not.toContain('READER');
    expect(REMINDER_TERMS[kind].near).toBeLessThanOrEqual(REMINDER_TERMS[kind].from);
  }
  expect(concerns({ role: 'LETTING_OFFICER', side: 'ORGANISATION' }, 'YEAR_EVENT')).toBe(false);
  expect(concerns({ role: 'LETTING_OFFICER', side: 'ORGANISATION' }, 'PLACEMENT_TAKES_EFFECT')).toBe(true);
});
