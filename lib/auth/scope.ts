import type { DeskSide, Role } from '@/lib/domain/access/role';
import type { DeskScope, SystemScope, UserScope } from '@/lib/domain/access/scope';
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

type State = {
  readonly userId: UserId;
  readonly sessionId: SessionId;
  readonly membershipId: MembershipId;
  readonly role: Role;
  readonly municipalities: readonly MunicipalityId[];
  readonly organisations: readonly OrganisationId[];
  readonly reach: readonly MunicipalityId[];
};

export type SessionState = State & { readonly side: DeskSide };

/** Mints the scope of a signed-in person from the state of her session as it is in the database now. */
export const deskOfSession = (state: SessionState): DeskScope => ({ kind: 'USER', ...state }) as DeskScope;

/** The same for whoever can only be of a party. */
export function scopeOfSession(state: SessionState): UserScope {
  const scope = deskOfSession(state);
  if (scope.side === 'INSTALLATION') throw new Error('The installation is no party to anything');
  return scope;
}

/** A person at an instant of a demonstration's past; anywhere else the database does not heed it. */
export const scopeInPlay = (state: SessionState, playedAt: Date): UserScope =>
  ({ ...scopeOfSession(state), playedAt }) as UserScope;

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
