import { expect, test } from 'vitest';
import { calendarDate } from '../../shared/calendar-date';
import { isOnReaderMenu, menuBeside } from './menu';

const year = { from: calendarDate('2025-01-01'), through: calendarDate('2025-12-31') };
const today = calendarDate('2026-01-01');

test.each([
  [
    'the municipality in a year that has ended',
    { part: { kind: 'MUNICIPALITY' as const }, period: year },
    true,
  ],
  ['an organisation', { part: { kind: 'ORGANISATION' as const }, period: year }, true],
  ['an area', { part: { kind: 'AREA' as const }, period: year }, false],
  ['a department', { part: { kind: 'DEPARTMENT' as const }, period: year }, false],
  [
    'a half year',
    { part: { kind: 'MUNICIPALITY' as const }, period: { ...year, through: calendarDate('2025-06-30') } },
    false,
  ],
  [
    'two years',
    { part: { kind: 'MUNICIPALITY' as const }, period: { ...year, from: calendarDate('2024-01-01') } },
    false,
  ],
])('on the menu: %s', (_, item, isOn) => {
  expect(isOnReaderMenu(item, today)).toBe(isOn);
});

test('a year is on it from the day after it ended', () => {
  const item = { part: { kind: 'MUNICIPALITY' as const }, period: year };
  expect(isOnReaderMenu(item, calendarDate('2025-12-31'))).toBe(false);
});

test('what is suppressed together: every part, in the year and the one before', () => {
  const items = menuBeside(
    [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ],
    2025,
  );
  expect(
    items.map(({ part, period }) => `${part.kind} ${'id' in part ? part.id : ''} ${period.from}`),
  ).toEqual([
    'MUNICIPALITY  2025-01-01',
    'ORGANISATION a 2025-01-01',
    'ORGANISATION b 2025-01-01',
    'MUNICIPALITY  2024-01-01',
    'ORGANISATION a 2024-01-01',
    'ORGANISATION b 2024-01-01',
  ]);
});
