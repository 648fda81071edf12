import type { MembershipId, MunicipalityId, OrganisationId, SessionId, UserId } from '../shared/ids';
import type { Role, Side } from './role';

declare const brand: unique symbol;
type Minted = { readonly [brand]: 'scope' };

type Person = Minted & {
  readonly kind: 'USER';
  readonly userId: UserId;
  readonly sessionId: SessionId;
  readonly membershipId: MembershipId;
  readonly role: Role;
  /** Own municipalities; empty on the organisations' side. */
  readonly municipalities: readonly MunicipalityId[];
  /** Own organisations; empty on the municipality's side. */
  readonly organisations: readonly OrganisationId[];
  /** Municipalities whose shared facts may be read: the own ones, or those the organisations act in. */
  readonly reach: readonly MunicipalityId[];
  /** Only a demonstration's seed sets the time it plays. */
  readonly playedAt?: Date;
};

/** Who is asking, and for which tenants; made from database state by lib/auth/scope.ts alone. */
export type UserScope = Person & { readonly side: Side };

/** The installation's administrator: of no tenant, so that no case opens to her. Only what looks after tenants and people takes her. */
export type InstallationScope = Person & { readonly side: 'INSTALLATION' };

/** Whoever is signed in. */
export type DeskScope = UserScope | InstallationScope;

/** A job or a step before anybody is known; the reason is stated and logged. */
export type SystemScope = Minted & {
  readonly kind: 'SYSTEM';
  readonly reason: string;
  /** Only a demonstration's seed sets the time it plays. */
  readonly now: Date | null;
  /** For whom the system acts: an act is recorded on this person and side. */
  readonly actAs: { readonly userId: UserId; readonly side: Side | 'SYSTEM' };
};

export type Scope = UserScope | SystemScope;

/** Whoever reads or writes, also for the installation. */
export type AnyScope = DeskScope | SystemScope;

/** The scope where only a party's, or a job's, can come. */
export function partyScope(scope: AnyScope): Scope {
  if (scope.kind === 'USER' && scope.side === 'INSTALLATION')
    throw new Error('The installation has nothing to do with this');
  return scope;
}

/** The person whom an act is recorded on, also for the installation. */
export const userOf = (scope: AnyScope): UserId =>
  scope.kind === 'USER' ? scope.userId : scope.actAs.userId;

/** The person and side that an act is recorded on. */
export const actorOf = (scope: Scope): { readonly userId: UserId; readonly side: Side | 'SYSTEM' } =>
  scope.kind === 'USER' ? { userId: scope.userId, side: scope.side } : scope.actAs;
