import { describe, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { documentOf } from './document-of';
import { parseAgreement } from './parse-agreement';

const [, , , march] = holbaek2024.year ?? [];

const faultOf = (year: unknown): string => {
  const parsed = parseAgreement({ ...holbaek2024, year });
  return parsed.ok ? 'none' : `${parsed.error.path}: ${parsed.error.message}`;
};
const faultOfWhen = (when: unknown): string => faultOf([{ ...march, when }]);

test('an agreement that was signed before the app knew of the year stays as it was', () => {
  const { year: _, ...older } = holbaek2024;
  const parsed = parseAgreement(older);
  expect(parsed.ok && parsed.value.year).toBeUndefined();
  expect(parsed.ok && documentOf(parsed.value)).toEqual(JSON.parse(JSON.stringify(older)));
  expect(parsed.ok && Object.hasOwn(documentOf(parsed.value), 'year')).toBe(false);
});

describe('what is refused', () => {
  test.each([
    [{ kind: 'DAY', month: 2, date: 30 }, 'year[0].when.date: the month has no 30.'],
    [{ kind: 'DAY', month: 13, date: 1 }, 'year[0].when.month: expected a whole number from 1 to 12'],
    [{ kind: 'MONTHS', first: 5, last: 3 }, 'year[0].when.last: the last month lies before the first'],
    [{ kind: 'QUARTER', quarter: 5 }, 'year[0].when.quarter: expected a whole number from 1 to 4'],
    [
      { kind: 'NTH_WEEKDAY', month: 3, weekday: 8, nth: 1 },
      'year[0].when.weekday: expected a whole number from 1 to 7',
    ],
    [
      { kind: 'ONCE', first: '2026-05-02', last: '2026-05-01' },
      'year[0].when.last: the last day lies before the first',
    ],
    [{ kind: 'WEEKS_BEFORE', event: 'nowhere', weeks: 3 }, 'year[0].when.event: unknown event "nowhere"'],
    [
      { kind: 'WEEKS_BEFORE', event: 'officials-march', weeks: 3 },
      'year[0].when.event: the event "officials-march" has no time of its own',
    ],
    [{ kind: 'NOW_AND_THEN' }, 'year[0].when.kind: unknown kind of time "NOW_AND_THEN"'],
  ])('%j', (when, fault) => expect(faultOfWhen(when)).toBe(fault));

  test('an event or a thing to prepare given twice, and a name that no address can hold', () => {
    expect(faultOf([march, march])).toBe('year[1]: event "officials-march" is given twice');
    const [first] = march?.prepare ?? [];
    expect(faultOf([{ ...march, prepare: [first, first] }])).toBe(
      'year[0].prepare[1]: item "round" is given twice',
    );
    expect(faultOf([{ ...march, event: 'Møde i marts' }])).toContain('year[0].event: expected a short name');
  });
});
