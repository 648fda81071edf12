import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { arc, lanesOf, partOfYear, pointAt } from './wheel-geometry';

test('the year begins at the top and goes with the clock', () => {
  expect(pointAt(0, 100)).toEqual({ x: 0, y: -100 });
  expect(pointAt(0.25, 100)).toEqual({ x: 100, y: 0 });
  expect(pointAt(0.5, 100)).toEqual({ x: 0, y: 100 });
});

test('a day is as much of the year as has gone before it, also in a leap year and outside the year', () => {
  expect(partOfYear(calendarDate('2025-01-01'), 2025)).toBe(0);
  expect(partOfYear(calendarDate('2025-12-31'), 2025)).toBe(364 / 365);
  expect(partOfYear(calendarDate('2024-03-01'), 2024)).toBe(60 / 366);
  expect(partOfYear(calendarDate('2024-12-31'), 2025)).toBe(0);
  expect(partOfYear(calendarDate('2026-01-05'), 2025)).toBe(1);
});

test('an arc of more than half the year takes the long way, a whole year goes round', () => {
  expect(arc(0, 0.25, 10)).toBe('M0 -10A10 10 0 0 1 10 0');
  expect(arc(0, 0.75, 10)).toBe('M0 -10A10 10 0 1 1 -10 0');
  expect(arc(0, 1, 10)).toMatch(/^M0 -10A10 10 0 0 1 0 10A10 10 0 0 1 0 -10$/);
});

describe('lanes', () => {
  test('what lies over another lies further in, and what comes after takes the outermost again', () => {
    const [spring, wide, autumn] = [
      { from: 0.1, to: 0.3 },
      { from: 0.2, to: 0.5 },
      { from: 0.4, to: 0.6 },
    ];
    expect(lanesOf([spring, wide, autumn], 0.01)).toEqual([0, 1, 0]);
    expect(lanesOf([wide, spring], 0.01)).toEqual([1, 0]);
  });
  test('the last day of the year does not lie on what begins on its first', () => {
    const [january, lastDay] = [
      { from: 0, to: 0.2 },
      { from: 0.985, to: 1.01 },
    ];
    expect(lanesOf([january, lastDay], 0.01)).toEqual([0, 1]);
  });
  test('two that nearly touch do not share a lane', () => {
    expect(
      lanesOf(
        [
          { from: 0.1, to: 0.2 },
          { from: 0.205, to: 0.3 },
        ],
        0.01,
      ),
    ).toEqual([0, 1]);
  });
});
