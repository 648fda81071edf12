import type { ImportColumn } from '@/lib/domain/imports/columns';

export const CELL = 'cell:';

/** What the cell is to say. */
export const cellField = (column: ImportColumn): string => `${CELL}${column}`;
/** Rows with the same fault of the same words say it too. */
export const alikeField = (column: ImportColumn): string => `alike:${column}`;
