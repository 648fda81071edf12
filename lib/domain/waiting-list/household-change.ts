import type { CalendarDate } from '../shared/calendar-date';
import type { HouseholdMemberId } from '../shared/ids';
import type { OtherMember } from './listed-applicant';

/** A member as it is known; `held`: something has been stated or shown of it. */
export type KnownMember = OtherMember & { readonly id: HouseholdMemberId; readonly held: boolean };

export type HouseholdChange = {
  readonly added: readonly OtherMember[];
  readonly removed: readonly KnownMember[];
  readonly changed: readonly {
    readonly id: HouseholdMemberId;
    readonly cohabitingSince: CalendarDate | null;
  }[];
};

/** Who a member is: cohabiting may begin, a birth does not move. Twins are told apart by nothing, and need not be. */
const isSame = (a: OtherMember, b: OtherMember): boolean =>
  a.relation === b.relation && a.bornOn === b.bornOn;

/** How a known household becomes the said one; whoever has stated something is kept before a twin who has not. */
export function householdChange(
  known: readonly KnownMember[],
  said: readonly OtherMember[],
): HouseholdChange {
  const left = [...known].sort((a, b) => Number(b.held) - Number(a.held));
  const added: OtherMember[] = [];
  const changed: { id: HouseholdMemberId; cohabitingSince: CalendarDate | null }[] = [];
  for (const member of said) {
    const at = left.findIndex((one) => isSame(one, member));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    const { cohabitingSince } = member;
    if (!found) added.push(member);
    else if (found.cohabitingSince !== cohabitingSince) changed.push({ id: found.id, cohabitingSince });
  }
  return { added, removed: left, changed };
}
