import { COLUMN_FORMS, COLUMNS, type Column } from './columns';

/** Opened by Danish spreadsheets as it stands: with the mark of UTF-8 and semicolons. */
const BYTE_ORDER_MARK = '\ufeff';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const line = (cells: readonly string[]): string => cells.map(quoted).join(';');

/** A file to fill in: headings, a row that explains each, and an example. The last two are passed over when it is read. */
export function templateText(explain: (column: Column) => string): string {
  const explained = COLUMNS.map((column) => (column === 'externalId' ? 'FORKLARING' : explain(column)));
  const lines = [
    COLUMNS.map((column) => COLUMN_FORMS[column].heading),
    explained,
    COLUMNS.map((column) => COLUMN_FORMS[column].example),
  ];
  return `${BYTE_ORDER_MARK}${lines.map(line).join('\r\n')}\r\n`;
}
