import { getInstance } from '@/lib/data/connection/instance';
import { addInvitation, addReset, withdrawSame } from '@/lib/data/people/account-links';
import { holdEmail } from '@/lib/data/people/account-links-use';
import { addMembership, addPeopleEvent, setLocked } from '@/lib/data/people/people-write';
import { inHotTransaction } from '@/lib/data/transaction';
import { isDemoAddress, RESET_HOURS } from '@/lib/domain/access/account-link';
import type { SystemScope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { hashOfSecret, newLinkSecret, welcomeLink } from '@/lib/platform/secrets/link-secret';

export type MadeAdministrator = { readonly link: string; readonly known: boolean };

/**
 * Whoever runs the server makes the installation's administrator, and lets in again one who is shut out. Somebody who has an
 * account gets a way to a new password, and the role with it.
 */
export const makeFirstAdministrator = (
  scope: SystemScope,
  { email, name }: { readonly email: string; readonly name: string },
): Promise<Result<MadeAdministrator, { readonly code: 'demo-address' }>> =>
  inHotTransaction(scope, async (tx) => {
    if (isDemoAddress(email) && !(await getInstance()).demo) return err({ code: 'demo-address' });
    const [role, tenant, by] = ['SYSTEM_ADMIN', { side: 'INSTALLATION' }, scope.actAs.userId] as const;
    const userId = await holdEmail(tx, scope, email);
    const secret = newLinkSecret();
    const link = { secretHash: hashOfSecret(secret), by, hours: RESET_HOURS };
    if (userId === null) {
      const again = await withdrawSame(tx, scope, { email, role, tenant });
      const linkId = await addInvitation(tx, scope, { ...link, email, name, role, tenant, language: 'da' });
      await addPeopleEvent(tx, scope, {
        ...{ kind: again ? 'INVITATION_RENEWED' : 'INVITED', link: linkId, role, by },
      });
      return ok({ link: welcomeLink(secret), known: false });
    }
    if ((await addMembership(tx, scope, { userId, role, tenant })) !== null)
      await addPeopleEvent(tx, scope, { kind: 'ROLE_GIVEN', person: userId, role, by });
    if (await setLocked(tx, scope, userId, false))
      await addPeopleEvent(tx, scope, { kind: 'UNLOCKED', person: userId, by });
    const linkId = await addReset(tx, scope, { ...link, userId });
    await addPeopleEvent(tx, scope, { kind: 'RESET_GIVEN', person: userId, link: linkId, by });
    return ok({ link: welcomeLink(secret), known: true });
  });
