import type { EnteredLine } from '@/lib/data/imports/import-order';
import type { ImportRow } from '@/lib/data/imports/import-rows';
import type { CheckedRow } from '@/lib/domain/imports/checked-row';
import type { ImportKind } from '@/lib/domain/imports/kinds';
import type { PlaceFinder } from '@/lib/domain/imports/place-finder';
import type { SaidOf } from '@/lib/domain/imports/said-of';
import { finderOf } from '../finder-of';
import type { Checking, EnteredRows, Entering } from '../kind-work';

type Check<K extends ImportKind> = (checking: Checking<K>) => Promise<readonly CheckedRow<SaidOf<K>>[]>;

/**
 * Of rows under lock, those that would still do what was shown, and those that would not: whatever was changed meanwhile is looked
 * at again before it is entered.
 */
export async function asShown<K extends ImportKind>(
  { tx, scope, of, rows }: Entering<K>,
  check: Check<K>,
  /** Names that were shown as new. */
  newNames: readonly string[] = [],
): Promise<{ readonly good: readonly Good<SaidOf<K>>[]; readonly otherwise: EnteredRows['otherwise'] }> {
  const finder = alsoNew(await finderOf(tx, scope, of), newNames);
  const checked = await check({ tx, scope, of, finder, rows: rows.map(({ cells }) => cells) });
  const good: Good<SaidOf<K>>[] = [];
  const otherwise: EnteredRows['otherwise'][number][] = [];
  for (const [at, row] of rows.entries()) {
    const now = checked[at];
    if (now === undefined) throw new Error('There are as many answers as rows');
    if (isToEnter(now) && isSame(row, now)) good.push({ row, now });
    else otherwise.push({ row, checked: isToEnter(now) ? changedMeanwhile(now) : now });
  }
  return { good, otherwise };
}

const alsoNew = (finder: PlaceFinder, names: readonly string[]): PlaceFinder => ({
  ...finder,
  places: { ...finder.places, newNames: new Set([...finder.places.newNames, ...names]) },
});

type ToEnter<Said> = Extract<CheckedRow<Said>, { state: 'MADE' | 'CHANGED' }>;
export type Good<Said> = { readonly row: ImportRow<Said>; readonly now: ToEnter<Said> };

const isToEnter = <Said>(row: CheckedRow<Said>): row is ToEnter<Said> =>
  row.state === 'MADE' || row.state === 'CHANGED';

const isSame = (row: ImportRow, now: ToEnter<unknown>): boolean =>
  row.key === now.key && row.state === now.state && written(row.changes) === written(now.changes);

const written = (changes: ImportRow['changes']): string =>
  JSON.stringify(changes.map(({ column, before, after }) => [column, before, after]));

/** Shown anew as it would be now; a second look confirms it. */
const changedMeanwhile = ({ key }: ToEnter<unknown>): CheckedRow => ({
  state: 'REFUSED',
  key,
  faults: [{ column: 'name', fault: 'changed-meanwhile' }],
});

export const markOf = ({ row, now }: Good<unknown>): EnteredLine => ({
  line: row.line,
  outcome: { was: now.state },
});
