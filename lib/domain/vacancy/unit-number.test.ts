import { expect, test } from 'vitest';
import { unitNumber } from './unit-number';

test.each([
  ['014-023', '014-023'],
  [' 014–023. ', '014-023'],
  ['０１４－０２３', '014-023'],
  ['dbl 1', 'DBL 1'],
  ['DBL \u00a0 1.', 'DBL 1'],
  ['æble7', 'ÆBLE7'],
  ['...', ''],
])('%j is the home %j', (typed, known) => {
  expect(unitNumber(typed)).toBe(known);
  expect(unitNumber(known)).toBe(known);
});

test('a zero in front or another sign between may be another home', () => {
  expect(unitNumber('14-23')).not.toBe(unitNumber('014-23'));
  expect(unitNumber('14/23')).not.toBe(unitNumber('14-23'));
});
