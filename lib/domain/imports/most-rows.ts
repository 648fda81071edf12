import type { ImportKind } from './kinds';

/** Rows that a file may have, of whatever kind. */
export const MOST_ROWS = 250_000;
/** Each of them is somebody who is written to. */
const MOST_PEOPLE = 5_000;

/** What is wrong with a file of so many rows; null: nothing. */
export function faultOfRows(
  kind: ImportKind,
  rows: number,
): 'no-rows' | 'too-many-rows' | 'too-many-people' | null {
  if (rows === 0) return 'no-rows';
  if (kind === 'USERS') return rows > MOST_PEOPLE ? 'too-many-people' : null;
  return rows > MOST_ROWS ? 'too-many-rows' : null;
}
