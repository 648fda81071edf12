import type { FileImport } from '@/lib/data/imports/file-imports';
import { findNextRefused, type RefusedRow } from '@/lib/data/imports/import-refused';
import { type ImportRow, readRows } from '@/lib/data/imports/import-rows';
import type { HotTx } from '@/lib/data/transaction';
import type { AnyScope } from '@/lib/domain/access/scope';
import type { ImportColumn } from '@/lib/domain/imports/columns';
import type { MendedRow } from '@/lib/domain/imports/mended-row';

export type Mended = MendedRow & {
  readonly importId: string;
  /** Where to go on: the row itself while it is refused, else the next that is; null: none is. */
  readonly next: RefusedRow | null;
};

type Tried = {
  /** As it was before. */
  readonly row: ImportRow;
  readonly columns: readonly ImportColumn[];
  readonly rows: number;
};

/** What came of putting cells of a row right, when it has been looked at again. */
export async function mendedNow(
  tx: HotTx,
  scope: AnyScope,
  { id, revision }: FileImport,
  { row, columns, rows }: Tried,
): Promise<Mended> {
  const [now] = await readRows(tx, scope, id, [row.line]);
  const wrong = (faults: ImportRow['faults'] = []) => new Set(faults.map(({ column }) => column));
  const [was, still] = [wrong(row.faults), wrong(now?.faults)];
  return {
    ...{ importId: id, line: row.line, rows, revision: revision + 1 },
    columns: columns.filter((column) => was.has(column) && !still.has(column)),
    next: await findNextRefused(tx, scope, id, row.line),
  };
}
