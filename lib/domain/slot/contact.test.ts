import { expect, test } from 'vitest';
import { calendarDate as day } from '../shared/calendar-date';
import { CONTACT_PERIOD, eraseOn } from './contact';

test.each([
  ['2025-10-06', CONTACT_PERIOD.standing, '2026-04-06'],
  ['2025-10-06', CONTACT_PERIOD.least, '2025-11-06'],
  ['2025-10-06', CONTACT_PERIOD.most, '2026-10-06'],
  ['2025-08-31', CONTACT_PERIOD.standing, '2026-02-28'],
])('a contact handed over on %s goes %i months later, on %s', (from, months, expected) => {
  expect(eraseOn(day(from), months)).toBe(expected);
});
