import { addReset } from '@/lib/data/people/account-links';
import { addPeopleEvent } from '@/lib/data/people/people-write';
import { RESET_HOURS } from '@/lib/domain/access/account-link';
import type { DeskScope } from '@/lib/domain/access/scope';
import type { UserId } from '@/lib/domain/shared/ids';
import { ok, type Result } from '@/lib/domain/shared/result';
import { hashOfSecret, newLinkSecret, welcomeLink } from '@/lib/platform/secrets/link-secret';
import { holdAccount } from './hold-person';
import { invitationMade } from './invitation-made';
import type { LockPersonError } from './lock-person';

/** Makes a link by which somebody chooses a new password; shown this once. Until it is used the old password holds. */
export const resetPassword = (
  scope: DeskScope,
  { userId }: { readonly userId: UserId },
): Promise<Result<{ readonly link: string }, LockPersonError>> =>
  holdAccount(scope, userId, async (tx, { email, language }) => {
    const secret = newLinkSecret();
    const linkId = await addReset(tx, scope, {
      ...{ userId, secretHash: hashOfSecret(secret), by: scope.userId, hours: RESET_HOURS },
    });
    await addPeopleEvent(tx, scope, { kind: 'RESET_GIVEN', person: userId, link: linkId, by: scope.userId });
    const link = welcomeLink(secret, language);
    await invitationMade(tx, scope, { linkId, kind: 'PASSWORD', email, link, language, tenant: null });
    return ok({ link });
  });
