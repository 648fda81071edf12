import type { Scope } from '@/lib/domain/access/scope';
import { unsignedParties } from '@/lib/domain/agreement/life/signing';
import { inTransaction } from '../transaction';
import { type DraftRow, listDrafts } from './agreement-drafts';
import { readDraftToSign } from './agreement-signing';

/** A draft that is not settled, and the names of those who have yet to sign it; null: it is not sent. */
export type DraftUnderWay = DraftRow & { readonly unsigned: readonly string[] | null };

/** What is worked on and what waits for signatures, with for whom; at most so many, the latest change first. */
export async function listDraftsUnderWay(
  scope: Scope,
  most: number,
): Promise<{ readonly drafts: readonly DraftUnderWay[]; readonly total: number }> {
  const open = (await listDrafts(scope)).filter(({ state }) => state === 'DRAFT' || state === 'SIGNING');
  const drafts = await inTransaction(scope, async (tx) => {
    const found: DraftUnderWay[] = [];
    for (const row of open.slice(0, most)) {
      const sent = row.state === 'SIGNING' ? await readDraftToSign(tx, scope, row.id) : null;
      const unsigned = sent && unsignedParties(sent.parties, sent.signatures, sent.checksum);
      found.push({ ...row, unsigned: unsigned?.map(({ name }) => name) ?? null });
    }
    return found;
  });
  return { drafts, total: open.length };
}
