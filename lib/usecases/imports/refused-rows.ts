import { readFileImport } from '@/lib/data/imports/file-imports';
import { type ImportRow, readRowsPage } from '@/lib/data/imports/import-rows';
import { inHotTransaction } from '@/lib/data/transaction';
import type { AnyScope } from '@/lib/domain/access/scope';
import { columnsOf, type ImportColumn } from '@/lib/domain/imports/columns';
import { mayBringInFor } from './may-bring-in';

const MOST = 20_000;

/** The rows that have to be put right, with the columns that the file has. Null: another tenant's, or none. */
export const refusedRows = (
  scope: AnyScope,
  importId: string,
): Promise<{ readonly columns: readonly ImportColumn[]; readonly rows: readonly ImportRow[] } | null> =>
  inHotTransaction(scope, async (tx) => {
    const of = await readFileImport(tx, scope, importId);
    if (of === null || !mayBringInFor(scope, of.kind, of)) return null;
    const rows = await readRowsPage(tx, scope, importId, { state: 'REFUSED', from: 0, limit: MOST });
    return { columns: columnsOf(of.kind).filter((column) => of.columns.includes(column)), rows };
  });
