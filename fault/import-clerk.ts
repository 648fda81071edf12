// One clerk process that reads or enters a file until it is done, or killed.
import { scopeOfSession } from '@/lib/auth/scope';
import { closePool } from '@/lib/data/connection/pool';
import type { UserScope } from '@/lib/domain/access/scope';
import { enterImport } from '@/lib/usecases/imports/enter-import';
import { readImport } from '@/lib/usecases/imports/read-import';

export type ClerkOrder = {
  readonly task: 'read' | 'enter';
  readonly officer: UserScope;
  readonly importId: string;
  /** Rows to a transaction. */
  readonly atOnce: number;
};

process.once('message', async (received) => {
  const { task, officer, importId, atOnce } = received as ClerkOrder;
  // A scope loses its brand on the way; it is minted again from the same facts.
  const scope = scopeOfSession(officer);
  await (task === 'read' ? readImport : enterImport)(scope, importId, atOnce);
  await closePool();
  process.send?.('done', () => process.disconnect());
});
