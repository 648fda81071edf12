/** What can be wrong with any file that holds a table, before anybody asks what the table is of; each has its sentence with each kind of file. */
export const TABLE_FILE_FAULTS = [
  ...(['no-file', 'too-large', 'not-found', 'empty-file', 'not-text', 'one-column', 'broken-csv'] as const),
  ...(['not-a-spreadsheet', 'too-much-inside', 'broken-spreadsheet', 'cell-too-long'] as const),
  ...(['no-rows', 'too-many-rows'] as const),
] as const;
