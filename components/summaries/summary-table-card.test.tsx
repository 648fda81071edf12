import { describe, expect, test } from 'vitest';
import type { Behind, Cell, SummaryTable } from '@/lib/domain/summary/summary';
import { speaking } from '@/lib/testing/worded-summaries';
import { renderHtml } from '../testing/render-html';
import { SummaryTableCard } from './summary-table-card';
import { wordSection } from './word-summary';

const table = (cell: Cell, more: Partial<SummaryTable['rows'][number]> = {}): SummaryTable => ({
  ...{ id: 'books', columns: [{ id: 'closing', adds: true }], total: null },
  rows: [{ id: 'r', label: { name: '12 Søparken' }, cells: [cell], ...more }],
});

const shown = (of: SummaryTable, opens = true): string => {
  const [worded] = wordSection({ id: 'PROMISE', tables: [of] }, '', speaking('da')).tables;
  if (worded === undefined) throw new Error('There is one table');
  const hrefOf = opens ? (behind: Behind) => `/behind/${behind.measure}` : null;
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

  test('opens the history of a department that was placed, for those who may see homes', () => {
    const placed = table({ kind: 'NONE' }, { history: { departmentId: 'd1', organisationId: 'o' } });
    expect(shown(placed)).toContain('/departments/d1');
    expect(shown(placed, false)).not.toContain('/departments/');
  });
});
