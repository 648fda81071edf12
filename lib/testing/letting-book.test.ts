import { expect, test } from 'vitest';
import { calendarDate as day } from '@/lib/domain/shared/calendar-date';
import { type BookedHome, bookOf, keepsShare, keepsTurn } from './letting-book';

const TODAY = day('2025-10-06');
const HOME: BookedHome = {
  ...{ voided: false, tier: 'LEVEL_1', counted: true, lease: null },
  opened: { listTurn: 'ORDINARY', takesShare: true },
};
const lease = (type: NonNullable<BookedHome['lease']>['type'], takeoverOn: string | null = '2025-10-06') => ({
  lease: { type, takeoverOn: takeoverOn === null ? null : day(takeoverOn) },
});

test.each<[string, Partial<BookedHome>, boolean]>([
  ['offered by the lists', {}, true],
  ['let by the lists', lease('TRANSFER'), true],
  ['let by an advertisement', lease('ADVERTISED'), true],
  ['let flexibly', lease('FLEXIBLE'), false],
  ['exchanged', lease('EXCHANGE'), false],
  ['kept for rehousing', lease('REHOUSING'), false],
  ['voided', { voided: true }, false],
  ['opened without the lists', { opened: { listTurn: null, takesShare: true } }, false],
  ['let outside the app', { opened: null, ...lease('ORDINARY') }, false],
])('a turn of a home that was %s counts: %s', (_, change, counts) => {
  expect(keepsTurn({ ...HOME, ...change })).toBe(counts);
});

test.each<[string, Partial<BookedHome>, boolean]>([
  ['opened for flexible letting', {}, true],
  ['let flexibly, taken over long ago', lease('FLEXIBLE', '2024-01-01'), true],
  ['let flexibly outside the app', { opened: null, ...lease('FLEXIBLE') }, true],
  ['let another way, taken over today', lease('ORDINARY'), true],
  ['let another way, taken over yesterday', lease('ORDINARY', '2025-10-05'), false],
  ['let another way, on a day nobody knows', lease('ORDINARY', null), false],
  ['opened without it', { opened: { listTurn: null, takesShare: false } }, false],
  ['never opened', { opened: null }, false],
  ['voided', { voided: true, ...lease('FLEXIBLE') }, false],
])('the share of a home that was %s is used: %s', (_, change, uses) => {
  expect(keepsShare({ ...HOME, ...change }, TODAY)).toBe(uses);
});

test('a share is counted among the homes of the tiers that it is agreed for, the turns among all', () => {
  const homes = [HOME, { ...HOME, tier: 'LEVEL_2' }, { ...HOME, voided: true }, { ...HOME, counted: false }];
  expect(bookOf(homes, { given: 7, tiers: ['LEVEL_1'], today: TODAY })).toEqual({
    lists: { given: 7, standing: 3, transfers: 0 },
    share: { letBefore: 2, counted: 1 },
  });
});
