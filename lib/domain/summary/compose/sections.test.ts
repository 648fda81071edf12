import { describe, expect, test } from 'vitest';
import { BOOK_FIGURES, BOOK_FIGURES_BY_PLACE } from '@/lib/testing/summaries/summary-book-figures';
import { exampleFacts, KNOWN } from '@/lib/testing/summaries/summary-example';
import { FIGURES_BY_PLACE, FIGURES_BY_WORD } from '@/lib/testing/summaries/summary-example-figures';
import { tableOf, written, writtenById } from '@/lib/testing/summaries/summary-tables';
import { composeSummary } from '../compose-summary';
import { sayingWhatIsKnown } from '../known-since';
import { SECTIONS } from '../summary';

const BY_WORD = { ...FIGURES_BY_WORD, ...BOOK_FIGURES };
const BY_PLACE = { ...FIGURES_BY_PLACE, ...BOOK_FIGURES_BY_PLACE };

describe('the year of docs/domain/summary-example.md', () => {
  const facts = exampleFacts();
  const sections = sayingWhatIsKnown(composeSummary(facts), facts, KNOWN);
  const tables = sections.flatMap((section) => section.tables);

  test.each(Object.entries(BY_WORD))('%s', (id, figures) => {
    expect(writtenById(tableOf(tables, id))).toEqual(figures);
  });

  test.each(Object.entries(BY_PLACE))('%s', (id, figures) => {
    expect(written(tableOf(tables, id))).toEqual(figures);
  });

  test('has every section, and no table that was not worked out by hand', () => {
    expect(sections.map(({ id }) => id)).toEqual([...SECTIONS]);
    const known = [...Object.keys(BY_WORD), ...Object.keys(BY_PLACE)];
    expect(tables.map(({ id }) => id).toSorted()).toEqual(known.toSorted());
  });

  test('every row has a cell for each column', () => {
    for (const { columns, rows, total } of tables)
      for (const cells of [...rows.map((row) => row.cells), ...(total ? [total] : [])])
        expect(cells).toHaveLength(columns.length);
  });
});
