import { expect, test } from 'vitest';
import { type CalendarDate, calendarDate } from '../../shared/calendar-date';
import { dispensationDays } from './dispensation-days';

const TODAY = calendarDate('2026-10-06');
const parties = { municipalityId: 'm', organisationId: 'o' };

type Given = readonly [department: string, until: string];
const version = (from: string, to: string | null, given: readonly Given[], of = parties) => ({
  ...of,
  from: calendarDate(from),
  to: to === null ? null : calendarDate(to),
  dispensations: given.map(([department, until]) => ({ department, until: calendarDate(until) })),
});
const daysOf = (...versions: ReturnType<typeof version>[]): readonly (readonly [string, CalendarDate])[] =>
  dispensationDays(versions, TODAY).map(({ day, dispensation }) => [dispensation.department, day] as const);

test('a dispensation ends on its own last day', () => {
  expect(
    daysOf(
      version('2026-01-01', null, [
        ['1', '2026-12-31'],
        ['2', '2026-09-30'],
      ]),
    ),
  ).toEqual([
    ['1', '2026-12-31'],
    ['2', '2026-09-30'],
  ]);
});

test('or with the agreement that gives it, where that ends first', () => {
  expect(daysOf(version('2026-01-01', '2026-12-31', [['1', '2026-12-31']]))).toEqual([['1', '2026-12-30']]);
  expect(daysOf(version('2026-01-01', '2027-01-01', [['1', '2026-12-31']]))).toEqual([['1', '2026-12-31']]);
});

test('one that the next agreement carries on has no last day yet', () => {
  const now = version('2026-01-01', '2027-01-01', [
    ['1', '2026-12-31'],
    ['2', '2026-12-31'],
  ]);
  const next = version('2027-01-01', null, [['1', '2027-06-30']]);
  expect(daysOf(now, next)).toEqual([['2', '2026-12-31']]);
  // Another organisation’s agreement carries nothing on, nor one that has ended by then.
  expect(daysOf(now, { ...next, organisationId: 'another' })).toHaveLength(2);
  expect(daysOf(now, version('2026-02-01', '2027-01-01', [['1', '2027-06-30']]))).toContainEqual([
    '1',
    '2026-12-31',
  ]);
});

test('what has ended with its agreement is still told of, and what is to come is not', () => {
  expect(daysOf(version('2026-10-07', null, [['1', '2026-12-31']]))).toEqual([]);
  expect(daysOf(version('2026-01-01', '2026-10-06', [['1', '2026-12-31']]))).toEqual([['1', '2026-10-05']]);
});
