/** Opened by Danish spreadsheets as it stands: with the mark of UTF-8 and semicolons. */
const BYTE_ORDER_MARK = '\ufeff';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Rows of a CSV file; the first of them after what tells a spreadsheet how to read it. */
export const csvLines = (rows: readonly (readonly string[])[], { first = false } = {}): string =>
  `${first ? BYTE_ORDER_MARK : ''}${rows.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('')}`;

/** Rows as a CSV file. */
export const csvOf = (rows: readonly (readonly string[])[]): string => csvLines(rows, { first: true });
