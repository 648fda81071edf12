import type { MembershipId } from '../shared/ids';
import type { DeskSide, Role } from './role';

export type Membership = {
  readonly id: MembershipId;
  readonly role: Role;
  readonly side: DeskSide;
  readonly place: string;
};

/** One role on one side, with every place it is held in: what somebody works as at a time. */
export type Desk = {
  readonly id: MembershipId;
  readonly role: Role;
  readonly side: DeskSide;
  readonly places: readonly string[];
};

/** Memberships of the same side and role are one desk: a managing agent works for all her organisations at once. */
export function desksOf(memberships: readonly Membership[]): readonly Desk[] {
  const desks = new Map<string, Desk>();
  for (const { id, role, side, place } of memberships) {
    const desk = desks.get(`${side} ${role}`);
    desks.set(
      `${side} ${role}`,
      desk ? { ...desk, places: [...desk.places, place] } : { id, role, side, places: [place] },
    );
  }
  return [...desks.values()];
}
