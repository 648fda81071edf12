import { columnsOf, exampleOf, headingOf, type ImportColumn } from './columns';
import type { ImportKind } from './kinds';

const TO_READ = /^(FORKLARING|EKSEMPEL):/;

/** A row of the template that is there to be read, not to be taken in. */
export const isOfTemplate = (cells: readonly string[]): boolean => TO_READ.test(cells[0]?.trim() ?? '');

/** A file to fill in: headings, a row that explains each, and an example. The last two are passed over when it is read. */
export const importTemplate = (
  kind: ImportKind,
  explain: (column: ImportColumn) => string,
): readonly (readonly string[])[] => {
  const columns = columnsOf(kind);
  const marked = (mark: string, cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? `${mark}: ${cell}` : cell));
  return [
    columns.map(headingOf),
    marked('FORKLARING', columns.map(explain)),
    marked(
      'EKSEMPEL',
      columns.map((column) => exampleOf(kind, column)),
    ),
  ];
};
