import type { Column } from './summary';

/** The same columns once more, of the year before. */
export const yearBefore = (columns: readonly Column[]): readonly Column[] =>
  columns.map((column) => ({ ...column, of: 'BEFORE' }));

/** Where a column has its own of the year before; -1: it has none. */
export const placeBefore = (columns: readonly Pick<Column, 'id' | 'of'>[], at: number): number => {
  const own = columns[at];
  return own === undefined || own.of === 'BEFORE'
    ? -1
    : columns.findIndex(({ id, of }) => id === own.id && of === 'BEFORE');
};
