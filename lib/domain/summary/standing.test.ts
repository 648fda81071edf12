import { expect, test } from 'vitest';
import { exampleFacts } from '@/lib/testing/summaries/summary-example';
import { composeSummary } from './compose-summary';
import { INPUT_KINDS, type InputKind, type MadeOf, WAY_OF_READING } from './inputs';
import { standingOf, stands } from './standing';
import type { Cell, Column, Summary } from './summary';

const facts = exampleFacts();
const FIGURES: Summary = {
  part: { kind: 'MUNICIPALITY' },
  ...{ municipalityId: 'm', municipality: 'Prøveby', organisations: [], agreements: [], knownFrom: null },
  ...{ period: facts.period, before: facts.before, madeOn: facts.today },
  sections: composeSummary(facts),
};
const madeOf = (way: number): MadeOf => ({
  way,
  kinds: Object.fromEntries(INPUT_KINDS.map((kind) => [kind, ''])) as Record<InputKind, string>,
});
const NOW = { figures: FIGURES, madeOf: madeOf(WAY_OF_READING) };

type InTable = (columns: readonly Column[], cells: readonly Cell[]) => [readonly Column[], readonly Cell[]];

/** The same figures with the total of one table told otherwise. */
const told = (how: InTable): Summary => ({
  ...FIGURES,
  sections: FIGURES.sections.map((section) => ({
    ...section,
    tables: section.tables.map((table) => {
      if (table.id !== 'turnover' || table.total === null) return table;
      const [columns, total] = how(table.columns, table.total);
      const cut = (cells: readonly Cell[]) => cells.slice(0, columns.length);
      return { ...table, columns, total, rows: table.rows.map((row) => ({ ...row, cells: cut(row.cells) })) };
    }),
  })),
});

const shorter = told((columns, cells) => [columns.slice(0, 1), cells.slice(0, 1)]);
const another = told((columns, [, ...cells]) => [columns, [{ kind: 'COUNT', n: 9_999 }, ...cells]]);

test('a column that an edition of before did not know is no figure that has changed', () => {
  for (const was of [null, madeOf(0)])
    expect(standingOf({ figures: shorter, madeOf: was }, NOW)).toEqual({ figures: [], inputs: [] });
  expect(standingOf({ figures: shorter, madeOf: NOW.madeOf }, NOW).figures).not.toEqual([]);
});

test('a figure that both tell and that is another has changed, however the edition was made', () => {
  for (const was of [null, madeOf(0), NOW.madeOf]) {
    const standing = standingOf({ figures: another, madeOf: was }, NOW);
    expect(standing.figures).toMatchObject([{ tableId: 'turnover', columnId: 'stock', row: null }]);
    expect(stands(standing)).toBe(false);
  }
});
