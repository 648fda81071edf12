import { lockInvitation, withdrawLink } from '@/lib/data/people/account-links';
import { addPeopleEvent, holdAccess } from '@/lib/data/people/people-write';
import { inHotTransaction } from '@/lib/data/transaction';
import type { DeskScope } from '@/lib/domain/access/scope';
import type { AccountLinkId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { NoLonger, NotFound } from './people-errors';

/** Takes an invitation back: its link opens nothing any more. */
export const withdrawInvitation = (
  scope: DeskScope,
  { linkId }: { readonly linkId: AccountLinkId },
): Promise<Result<null, NotFound | NoLonger>> =>
  inHotTransaction(scope, async (tx) => {
    if (!(await holdAccess(tx, scope))) return err({ code: 'no-longer' });
    const row = await lockInvitation(tx, scope, linkId);
    if (row === null) return err({ code: 'not-found' });
    await withdrawLink(tx, scope, linkId);
    const { municipalityId, organisationId, role } = row;
    await addPeopleEvent(tx, scope, {
      ...{ kind: 'INVITATION_WITHDRAWN', link: linkId, role, municipalityId, organisationId },
      by: scope.userId,
    });
    return ok(null);
  });
