import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import type { Behind, Cell, SummaryTable } from '@/lib/domain/summary/summary';
import { speaking } from '@/lib/testing/summaries/worded-summaries';
import { renderHtml } from '../testing/render-html';
import { SummaryTableCard } from './summary-table-card';
import { wordSection } from './word-summary';

const table = (cell: Cell, more: Partial<SummaryTable['rows'][number]> = {}): SummaryTable => ({
  ...{ id: 'books', columns: [{ id: 'closing', adds: true }], total: null },
  rows: [{ id: 'r', label: { name: '12 Søparken' }, cells: [cell], ...more }],
});

const byMeasure = ({ measure }: Behind): string => `/behind/${measure}`;

const shown = (of: SummaryTable, opens = true, hrefTo = byMeasure): string => {
  const [worded] = wordSection({ id: 'PROMISE', tables: [of] }, '2024', speaking('da')).tables;
  if (worded === undefined) throw new Error('There is one table');
  const hrefOf = opens ? hrefTo : null;
  return renderHtml(<SummaryTableCard table={worded} hrefOf={hrefOf} />);
};

const turns = (text: string, measure: Behind['measure']): Cell => ({
  ...{ kind: 'TURNS', turns: text },
  behind: { measure },
});

describe('a table of a summary', () => {
  test.each([
    ['2/3', 'COUNTED', true],
    ['0', 'COUNTED', false],
    // A balance of nothing may have homes behind it.
    ['0', 'LEDGER', true],
  ] as const)('opens what %s turns of %s rest on: %s', (text, measure, isOpen) => {
    expect(shown(table(turns(text, measure))).includes(`/behind/${measure}`)).toBe(isOpen);
    expect(shown(table(turns(text, measure)), false)).not.toContain('/behind/');
  });

  test('sets the year before under the figures of the period, each opening its own homes, where it says so', () => {
    const behind = (from: string): Behind => ({ measure: 'SLOT', from: calendarDate(from) });
    const cells: readonly Cell[] = [
      { kind: 'COUNT', n: 7, behind: behind('2025-01-01') },
      { kind: 'COUNT', n: 5, behind: behind('2024-01-01') },
    ];
    const columns = [
      { id: 'given', adds: true },
      { id: 'given', adds: true, of: 'BEFORE' as const },
    ];
    const beside = { id: 'promise', columns, rows: [{ id: 'r', label: { name: 'A' }, cells }], total: cells };
    const headings = (html: string) => html.match(/scope="col"/g)?.length;
    expect(headings(shown(beside))).toBe(3);
    const html = shown({ ...beside, before: 'UNDER' }, true, (it) => `/behind/${it.from}`);
    expect(headings(html)).toBe(2);
    expect(html).toContain('2024: </span>');
    // In the row and in the total.
    for (const day of ['2025-01-01', '2024-01-01']) expect(html.split(`/behind/${day}`)).toHaveLength(3);
  });

  test('opens the history of a department that was placed, for those who may see homes', () => {
    const placed = table({ kind: 'NONE' }, { history: { departmentId: 'd1', organisationId: 'o' } });
    expect(shown(placed)).toContain('/departments/d1');
    expect(shown(placed, false)).not.toContain('/departments/');
  });

  test('opens what has been said of a key figure through the years, and says what the figure counts', () => {
    const named: Cell = { kind: 'WORD', label: { term: 'key-figure', id: 'waiting18to29' } };
    const figure = table(named, { series: { figure: 'waiting18to29', place: 'm-1' } });
    expect(shown(figure)).toContain('href="/key-figures/series/waiting18to29/m-1"');
    expect(shown(figure, false)).not.toContain('/key-figures/');
    expect(shown(figure, false)).toContain(
      speaking('da').messages.keyFigures.catalogue.waiting18to29.definition,
    );
  });
});
