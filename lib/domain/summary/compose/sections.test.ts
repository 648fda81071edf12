import { describe, expect, test } from 'vitest';
import { exampleFacts } from '@/lib/testing/summaries/summary-example';
import { FIGURES_BY_PLACE, FIGURES_BY_WORD } from '@/lib/testing/summaries/summary-example-figures';
import { sectionTables, tableOf, written, writtenById } from '@/lib/testing/summaries/summary-tables';

describe('the year of docs/domain/summary-example.md', () => {
  const tables = sectionTables(exampleFacts());

  test.each(Object.entries(FIGURES_BY_WORD))('%s', (id, figures) => {
    expect(writtenById(tableOf(tables, id))).toEqual(figures);
  });

  test.each(Object.entries(FIGURES_BY_PLACE))('%s', (id, figures) => {
    expect(written(tableOf(tables, id))).toEqual(figures);
  });

  test('has no other tables', () => {
    const known = [...Object.keys(FIGURES_BY_WORD), ...Object.keys(FIGURES_BY_PLACE)];
    expect(tables.map(({ id }) => id).toSorted()).toEqual(known.toSorted());
  });

  test('every row has a cell for each column', () => {
    for (const { columns, rows, total } of tables)
      for (const cells of [...rows.map((row) => row.cells), ...(total ? [total] : [])])
        expect(cells).toHaveLength(columns.length);
  });
});
