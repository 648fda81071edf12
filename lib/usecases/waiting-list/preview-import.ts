import { inHotTransaction } from '@/lib/data/transaction';
import { readImport, type WaitingListImport } from '@/lib/data/waiting-list/waiting-list-imports';
import type { Scope } from '@/lib/domain/access/scope';
import { type ImportPlan, planOfImport } from './plan-of-import';

export type ImportPreview = {
  readonly import: Omit<WaitingListImport, 'sealed'>;
  /** Null once it has ended. */
  readonly plan: ImportPlan | null;
};

/** What confirming the list would do as things stand now: a dry run, nothing is written. Null: another tenant's, or none. */
export const previewImport = (scope: Scope, importId: string): Promise<ImportPreview | null> =>
  inHotTransaction(scope, async (tx) => {
    const found = await readImport(tx, scope, importId);
    if (found === null) return null;
    const { sealed, ...row } = found;
    return { import: row, plan: sealed === null ? null : await planOfImport(tx, scope, found) };
  });
