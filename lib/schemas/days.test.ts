import { expect, test } from 'vitest';
import { day, faultOfDay, maybeDay } from './days';

test.each([
  ['', 'forms.needed'],
  ['2025-02-30', 'forms.day'],
  ['06.10.2025', 'forms.day'],
  ['1949-12-31', 'forms.dayFarOff'],
  ['1950-01-01', null],
  ['2099-12-31', null],
  ['2100-01-01', 'forms.dayFarOff'],
  ['9999-12-31', 'forms.dayFarOff'],
])('%s: %s', (text, fault) => {
  expect(faultOfDay(text)).toBe(fault);
  expect(day.safeParse(text).error?.issues.map(({ message }) => message)).toEqual(
    fault === null ? undefined : [fault],
  );
  expect(maybeDay.safeParse(text).success).toBe(fault === null || text === '');
});

test('left out it is none where it may be, and is asked for where it must be there', () => {
  expect(maybeDay.parse(undefined)).toBeNull();
  expect(day.safeParse(undefined).success).toBe(false);
});
