import type { HotTx } from '@/lib/data/transaction';
import type { AnyScope } from '@/lib/domain/access/scope';
import type { Tenant } from '@/lib/domain/access/tenant';
import type { Language } from '@/lib/domain/shared/bilingual';
import type { AccountLinkId } from '@/lib/domain/shared/ids';
import { queueLinkMail } from '../mail/queue-link-mail';

export type MadeLink = {
  readonly linkId: AccountLinkId;
  readonly kind: 'INVITATION' | 'PASSWORD';
  readonly email: string;
  readonly link: string;
  /** Whom it is for reads this. */
  readonly language: Language;
  /** Null: it is of an account, and of no tenant. */
  readonly tenant: Tenant | null;
};

/** Where mail takes a link along: called in the transaction that makes it. The administrator is shown it in any case. */
export async function invitationMade(
  tx: HotTx,
  scope: AnyScope,
  { kind, email: to, link, language, tenant }: MadeLink,
): Promise<void> {
  const office = tenant && tenant.side !== 'INSTALLATION' ? { side: tenant.side, id: tenant.id } : null;
  await queueLinkMail(tx, scope, { kind, to, link, language, office });
}
