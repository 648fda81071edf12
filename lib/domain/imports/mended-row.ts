import { type ImportColumn, isImportColumn } from './columns';

/** What was put right last, as the page that comes back tells it. */
export type MendedRow = {
  readonly line: number;
  /** The cells that are right now. */
  readonly columns: readonly ImportColumn[];
  /** How many rows were put right together. */
  readonly rows: number;
  /** The file's revision since then: when it has moved on, nothing is told any more. */
  readonly revision: number;
};

/** As an address says it. */
export const mendedAsText = ({ line, columns, rows, revision }: MendedRow): string =>
  [line, rows, revision, ...columns].join('.');

/** Null: it is none of ours. */
export function readMended(text: string): MendedRow | null {
  const [, line, rows, revision, columns = ''] =
    /^([0-9]{1,7})\.([0-9]{1,6})\.([0-9]{1,9})((?:\.[a-zA-Z]{1,40}){0,40})$/.exec(text) ?? [];
  if (line === undefined) return null;
  return {
    ...{ line: Number(line), rows: Number(rows), revision: Number(revision) },
    columns: columns.split('.').filter(isImportColumn),
  };
}

/** Where the page tells it: at the row itself, else at the next; after the last at the first. */
export const rowToTellAt = <Row extends { readonly line: number }>(
  rows: readonly Row[],
  { line }: MendedRow,
): Row | undefined => rows.find((row) => row.line >= line) ?? rows[0];
