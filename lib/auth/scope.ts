import type { Role, Side } from '@/lib/domain/access/role';
import type { SystemScope, UserScope } from '@/lib/domain/access/scope';
import type {
  MembershipId,
  MunicipalityId,
  OrganisationId,
  SessionId,
  UserId,
} from '@/lib/domain/shared/ids';
import { asId } from '@/lib/domain/shared/ids';

/** The person that acts nobody did are recorded on; inserted by the first migration. */
const SYSTEM_PERSON = asId<UserId>('00000000-0000-0000-0000-000000000001');

export type SessionState = {
  readonly userId: UserId;
  readonly sessionId: SessionId;
  readonly membershipId: MembershipId;
  readonly role: Role;
  readonly side: Side;
  readonly municipalities: readonly MunicipalityId[];
  readonly organisations: readonly OrganisationId[];
  readonly reach: readonly MunicipalityId[];
};

/** Mints the scope of a signed-in person from the state of her session as it is in the database now. */
export const scopeOfSession = (state: SessionState): UserScope => ({ kind: 'USER', ...state }) as UserScope;

/** For jobs, seeds and what happens before anybody is known; the reason is for the log. */
export const systemScope = (
  reason: string,
  more: { readonly now?: Date; readonly actAs?: SystemScope['actAs'] } = {},
): SystemScope =>
  ({
    kind: 'SYSTEM',
    reason,
    now: more.now ?? null,
    actAs: more.actAs ?? { userId: SYSTEM_PERSON, side: 'SYSTEM' },
  }) as SystemScope;
