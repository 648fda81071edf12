import { expect, test } from 'vitest';
import type { PastLine } from '@/lib/domain/department/department-past';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { renderText } from '../testing/render-html';
import { PastCard } from './past-card';

const recordedAt = new Date('2025-02-01T09:00:00Z');
const since = { from: null, recordedAt };
const lines: readonly PastLine[] = [
  { ...since, id: 'n1', kind: 'NAME', number: '23', name: 'Gården' },
  { ...since, id: 'a1', kind: 'AREA', areaName: 'Nordbyen' },
  { ...since, id: 's1', kind: 'STOCK', family: 120, youth: 1, elderly: 0 },
];

test('a department of which nothing has changed has nothing to unfold', () => {
  expect(renderText(<PastCard past={lines} />)).toBe('');
});

test('what changed is told with its day, and what was before it; what never changed is not', () => {
  const from = calendarDate('2025-02-01');
  const moved = { id: 'a2', kind: 'AREA', areaName: null, from, recordedAt } as const;
  const grown = { id: 's2', kind: 'STOCK', family: 121, youth: 2, elderly: 3, from, recordedAt } as const;
  const text = renderText(<PastCard past={[...lines, moved, grown]} />);
  for (const said of [
    ...['01.02.2025', 'Fra begyndelsen', 'Nordbyen', 'Intet boligområde'],
    ...['120 familieboliger, 1 ungdomsbolig', '121 familieboliger, 2 ungdomsboliger, 3 ældreboliger'],
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('Gården');
});
