import { insertOfferMails } from '@/lib/data/mail/offer-mails';
import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import type { OfferMailKind } from '@/lib/domain/notice/mail-words';
import type { OfferId } from '@/lib/domain/shared/ids';
import { hasPost } from '@/lib/platform/smtp';

/**
 * Mails the links of offers, or reminders of them, to applicants who want it so, in the transaction that made them. Nothing of the link
 * is kept here: it lies sealed with its offer. Without a mail server an officer passes every link on.
 */
export async function queueOfferMails(
  tx: HotTx,
  scope: Scope,
  kind: OfferMailKind,
  offerIds: readonly OfferId[],
): Promise<void> {
  if (hasPost() && offerIds.length > 0) await insertOfferMails(tx, scope, kind, offerIds);
}
