import { expect, test } from 'vitest';
import { oneActEach, type ShownChoice } from './one-act';

const at = new Date('2025-08-11T08:00:00Z');
const later = new Date('2025-08-11T08:00:01Z');

const choice = (id: string, more: Partial<ShownChoice> = {}): ShownChoice => ({
  ...{
    id,
    kind: 'VOID',
    reason: 'Forkert anledning',
    chosenAt: at,
    chosenBy: 'Lone',
    seenAt: null,
    seenBy: null,
  },
  ...{
    vacancyId: id,
    reference: id,
    address: 'Engen 1',
    departmentNumber: '14',
    organisationName: 'Boligselskabet',
  },
  ...more,
});

const grouped = (...rows: ShownChoice[]) =>
  oneActEach(rows).map(({ choices }) => choices.map(({ id }) => id));

test('a correction is one line: the void, the occasion and the new report of the same home', () => {
  expect(
    grouped(choice('a'), choice('b', { kind: 'UNCOUNTED_OCCASION' }), choice('c', { kind: 'NEW_REPORT' })),
  ).toEqual([['a', 'b', 'c']]);
});

test('another home, moment or reason is another line, and the order stays', () => {
  expect(
    grouped(
      choice('a'),
      choice('b', { address: 'Engen 2' }),
      choice('c', { chosenAt: later }),
      choice('d', { reason: 'Glemt' }),
      choice('e'),
    ),
  ).toEqual([['a', 'e'], ['b'], ['c'], ['d']]);
});
