import { addInvitation, type NewInvitation, withdrawSame } from '@/lib/data/people/account-links';
import { addPeopleEvent } from '@/lib/data/people/people-write';
import type { HotTx } from '@/lib/data/transaction';
import { INVITATION_DAYS } from '@/lib/domain/access/account-link';
import type { DeskScope } from '@/lib/domain/access/scope';
import { columnsOf } from '@/lib/domain/access/tenant';
import type { AccountLinkId } from '@/lib/domain/shared/ids';
import { hashOfSecret, newLinkSecret, welcomeLink } from '@/lib/platform/secrets/link-secret';
import { invitationMade } from './invitation-made';

/**
 * One link by which somebody takes a role, made while access is held and for whom the asker looks after; an earlier one to the same role
 * opens no more. The link is for whoever asked, this once, and for the mail.
 */
export async function makeInvitation(
  tx: HotTx,
  scope: DeskScope,
  who: Pick<NewInvitation, 'email' | 'name' | 'role' | 'tenant' | 'language'>,
): Promise<{ readonly linkId: AccountLinkId; readonly link: string }> {
  const { email, role, tenant, language } = who;
  const secret = newLinkSecret();
  const again = await withdrawSame(tx, scope, { email, role, tenant });
  const linkId = await addInvitation(tx, scope, {
    ...{ ...who, secretHash: hashOfSecret(secret), by: scope.userId, hours: INVITATION_DAYS * 24 },
  });
  const kind = again ? 'INVITATION_RENEWED' : 'INVITED';
  await addPeopleEvent(tx, scope, { kind, link: linkId, role, ...columnsOf(tenant), by: scope.userId });
  const link = welcomeLink(secret, language);
  await invitationMade(tx, scope, { linkId, kind: 'INVITATION', email, link, language, tenant });
  return { linkId, link };
}
