import type { ImportColumn } from './columns';
import type { CellChange, FaultAt } from './faults';

export const ROW_STATES = ['MADE', 'CHANGED', 'UNCHANGED', 'REFUSED', 'ENTERED'] as const;
export type RowState = (typeof ROW_STATES)[number];

/**
 * What a cell was taken to mean that is not called so: it was on the row's day, somebody has said it, the cell has its number, or its
 * number at Landsbyggefonden, or (of an empty cell) the stock says it of the home.
 */
export type TakenAs = {
  readonly column: ImportColumn;
  readonly by: 'THEN' | 'SAID' | 'NUMBER' | 'LBF' | 'STOCK';
  readonly is: string;
};

type Of = {
  /** What the row is of; two rows of one thing have the same; empty: it cannot be told. */
  readonly key: string;
  readonly taken?: readonly TakenAs[];
};

/** What taking a row in would do now. */
export type CheckedRow<Said = unknown> =
  | (Of & {
      readonly state: 'MADE' | 'CHANGED';
      /** What it says, as it is entered; plain enough for JSON. */
      readonly said: Said;
      /** Rows are entered in this order; what stands before the first blank keeps rows together. */
      readonly sort: string;
      readonly changes: readonly CellChange[];
    })
  | (Of & {
      readonly state: 'UNCHANGED';
      /** What it is here already, or why it counts for nothing. */
      readonly as: string | null;
      /** Where it says something else than what is here; that is not taken in. */
      readonly differs?: readonly ImportColumn[];
      readonly said?: Said;
      readonly sort?: string;
    })
  | (Of & { readonly state: 'REFUSED'; readonly faults: readonly FaultAt[] });

export const refusedRow = (key: string, faults: readonly FaultAt[]): CheckedRow<never> => ({
  ...{ state: 'REFUSED', key, faults },
});

export type RowCounts = Readonly<Record<RowState, number>>;
export const NO_ROWS: RowCounts = { MADE: 0, CHANGED: 0, UNCHANGED: 0, REFUSED: 0, ENTERED: 0 };

/** Nothing of the file is to be brought in, or to be put right. */
export const hasNothingLeft = ({ MADE, CHANGED, REFUSED }: RowCounts): boolean =>
  MADE + CHANGED + REFUSED === 0;

/** What stands before the first blank of a row's order: rows of which it is the same are entered by one clerk. */
export const togetherWith = ({ sort }: { readonly sort: string }): string => sort.split(' ', 1)[0] ?? '';
