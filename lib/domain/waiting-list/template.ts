import { COLUMN_FORMS, COLUMNS, type Column } from './columns';

/** A file to fill in: headings, a row that explains each, and an example. The last two are passed over when it is read. */
export const templateRows = (explain: (column: Column) => string): readonly (readonly string[])[] => [
  COLUMNS.map((column) => COLUMN_FORMS[column].heading),
  COLUMNS.map((column) => (column === 'externalId' ? 'FORKLARING' : explain(column))),
  COLUMNS.map((column) => COLUMN_FORMS[column].example),
];
