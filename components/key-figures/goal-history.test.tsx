import { expect, test } from 'vitest';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { renderText } from '../testing/render-html';
import { GoalHistory, type GoalSaid } from './goal-history';

const said = (version: number, from: string, to: string | null, stands: boolean): GoalSaid => ({
  ...{
    version,
    stands,
    ...{ kind: 'FEWER_PER_YEAR', figure: 'outsideLabourMarketPersons', byYear: null },
    amount: 20 + version,
    comparedWith: null,
    baselineYear: 2023,
  },
  ...{ from: calendarDate(from), to: to === null ? null : calendarDate(to) },
  ...{ source: 'Plan', because: null, by: null, at: new Date('2025-10-06T09:00:00Z') },
});

test('what was taken back is marked, and what took it back says so', () => {
  const rows = [
    said(3, '2026-01-01', '2026-01-01', false),
    said(2, '2026-01-01', null, false),
    said(1, '2024-01-01', null, true),
  ];
  const text = renderText(<GoalHistory said={rows} />);
  expect(text).toContain('Det, der skulle gælde fra 01.01.2026, er taget tilbage');
  expect(text.match(/fra 01.01.2026 ?taget tilbage/g)).toHaveLength(1);
  expect(text.match(/taget tilbage/g)).toHaveLength(2);
  expect(renderText(<GoalHistory said={rows.slice(2)} />)).not.toContain('taget tilbage');
});
