import { lockInvitation } from '@/lib/data/people/account-links';
import { inHotTransaction } from '@/lib/data/transaction';
import type { DeskScope } from '@/lib/domain/access/scope';
import { tenantOf } from '@/lib/domain/access/tenant';
import type { AccountLinkId } from '@/lib/domain/shared/ids';
import { err, type Result } from '@/lib/domain/shared/result';
import { type InvitePersonError, invitePerson } from './invite-person';

/** A new link for somebody whose own has run out or was lost. */
export async function renewInvitation(
  scope: DeskScope,
  { linkId }: { readonly linkId: AccountLinkId },
): Promise<Result<{ readonly link: string }, InvitePersonError>> {
  const row = await inHotTransaction(scope, (tx) => lockInvitation(tx, scope, linkId));
  if (row === null) return err({ code: 'not-found' });
  const { email, name, role, language } = row;
  return invitePerson(scope, { email, name, role, language, tenant: tenantOf(row) });
}
