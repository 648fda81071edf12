/** Opened by Danish spreadsheets as it stands: with the mark of UTF-8 and semicolons. */
const BYTE_ORDER_MARK = '\ufeff';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Rows as a CSV file. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `${BYTE_ORDER_MARK}${rows.map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`;
