import { createHash } from 'node:crypto';
import { inHotTransaction } from '@/lib/data/transaction';
import { addImport } from '@/lib/data/waiting-list/waiting-list-imports';
import { readListContext } from '@/lib/data/waiting-list/waiting-list-known';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { OrganisationId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { type ListFault, readList } from '@/lib/domain/waiting-list/read-list';
import { newId } from '@/lib/platform/new-id';
import { type TableFault, tableOfFile } from '@/lib/platform/uploads/table-of-file';
import { sealTable } from './plan-of-import';

export type ReadWaitingListInput = {
  readonly organisationId: OrganisationId;
  readonly fileName: string;
  readonly bytes: Buffer;
};
export type ReadWaitingListError = TableFault | ListFault | { readonly code: 'not-found' };

/** Keeps an uploaded list, sealed, until somebody has looked at what it would do. Nobody is put on any list yet. */
export async function readWaitingList(
  scope: Scope,
  { organisationId, fileName, bytes }: ReadWaitingListInput,
): Promise<Result<{ readonly importId: string }, ReadWaitingListError>> {
  if (scope.kind === 'USER' && !scope.organisations.includes(organisationId))
    return err({ code: 'not-found' });
  const table = await tableOfFile(bytes);
  if (!table.ok) return table;
  return inHotTransaction(scope, async (tx) => {
    const { now, ...context } = await readListContext(tx, scope, organisationId);
    const list = readList(table.value, context);
    if (!list.ok) return list;
    const id = newId();
    await addImport(tx, scope, {
      ...{ id, organisationId, fileName, readAt: now, readById: actorOf(scope).userId },
      contentHash: createHash('sha256').update(bytes).digest('hex'),
      sealed: sealTable(table.value, id),
    });
    return ok({ importId: id });
  });
}
