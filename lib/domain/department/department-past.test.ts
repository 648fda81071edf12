import { expect, test } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { changesOf, type PastLine } from './department-past';

const line = (id: string, from: string | null, said: Partial<PastLine> = {}): PastLine =>
  ({
    ...{ id, from: from && calendarDate(from), recordedAt: new Date(`${from ?? '2020-01-01'}T10:00:00Z`) },
    ...{ kind: 'NAME', number: '1', name: id },
    ...said,
  }) as PastLine;

test('of what never changed there is nothing to tell', () => {
  expect(changesOf([line('a', null), line('b', null, { kind: 'AREA', areaName: null })])).toEqual([]);
});

test('what changed is told from the latest day back to the beginning', () => {
  const lines = [
    line('first', null),
    line('x', null, { kind: 'AREA' }),
    line('2024', '2024-03-01'),
    line('2025', '2025-03-01'),
  ];
  expect(changesOf(lines).map(({ id }) => id)).toEqual(['2025', '2024', 'first']);
});
