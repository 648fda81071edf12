import type { FileImport } from '@/lib/data/imports/file-imports';
import type { CheckedLine, FileRow } from '@/lib/data/imports/import-rows';
import type { HotTx } from '@/lib/data/transaction';
import type { AnyScope } from '@/lib/domain/access/scope';
import type { PlaceFinder } from '@/lib/domain/imports/place-finder';
import { finderOf } from './finder-of';
import { workOn } from './work';

/** What taking the rows in would do as things stand now. Nothing is written. */
export async function checkRows(
  tx: HotTx,
  scope: AnyScope,
  of: FileImport,
  rows: readonly FileRow[],
  finder?: PlaceFinder,
): Promise<readonly CheckedLine[]> {
  if (rows.length === 0) return [];
  const checked = await workOn(of.kind).check({
    ...{ tx, scope, of, finder: finder ?? (await finderOf(tx, scope, of)) },
    rows: rows.map(({ cells }) => cells),
  });
  return rows.map(({ line, cells }, at) => {
    const one = checked[at];
    if (one === undefined) throw new Error('There are as many answers as rows');
    return { line, cells, checked: one };
  });
}
