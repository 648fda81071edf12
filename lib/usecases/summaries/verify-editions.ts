import { listSummariesWithEditions, readEditions } from '@/lib/data/saved-summaries';
import { inTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { checksumOf } from './figures-now';

export type EditionsVerified = { readonly editions: number; readonly faults: readonly string[] };

/** Holds every edition of every summary of the scope against its checksum. */
export async function verifyEditions(scope: Scope): Promise<EditionsVerified> {
  const summaries = await inTransaction(scope, (tx) => listSummariesWithEditions(tx));
  let editions = 0;
  const faults: string[] = [];
  for (const { id, title } of summaries) {
    for (const edition of await inTransaction(scope, (tx) => readEditions(tx, id))) {
      editions += 1;
      if (checksumOf(edition) !== edition.checksum)
        faults.push(`${title} (${id}), edition ${edition.number}: its checksum does not hold`);
    }
  }
  return { editions, faults };
}
