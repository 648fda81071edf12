import { insertLinkMail } from '@/lib/data/mail/link-mails';
import type { HotTx } from '@/lib/data/transaction';
import type { AnyScope } from '@/lib/domain/access/scope';
import type { LinkMailKind } from '@/lib/domain/notice/mail-words';
import type { OfficeId } from '@/lib/domain/notice/occasion';
import type { Language } from '@/lib/domain/shared/bilingual';
import { newId } from '@/lib/platform/new-id';
import { seal } from '@/lib/platform/secrets/sealed';
import { hasPost } from '@/lib/platform/smtp';

export type LinkToMail = {
  readonly kind: LinkMailKind;
  readonly to: string;
  readonly link: string;
  readonly language: Language;
  readonly office: OfficeId | null;
};

/**
 * Sends a link along by mail, in the transaction that makes it. Address and link are sealed until it is sent and then forgotten;
 * where no mail server is set nothing is kept, since whoever made the link has been shown it.
 */
export async function queueLinkMail(
  tx: HotTx,
  scope: AnyScope,
  { kind, office, ...inside }: LinkToMail,
): Promise<void> {
  if (!hasPost()) return;
  const id = newId();
  await insertLinkMail(tx, scope, { id, kind, office, sealed: seal(JSON.stringify(inside), id) });
}
