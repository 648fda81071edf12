import { type CalendarDate, isInForce } from '../shared/calendar-date';
import type { UserId } from '../shared/ids';
import type { CaseEventKind } from '../vacancy/case-event';

type ReceivedHome = {
  /** Who received the home. */
  readonly claimedBy: UserId | null;
  /** Days on which the actor stands in for her. */
  readonly standingIn: readonly { readonly from: CalendarDate; readonly to: CalendarDate | null }[];
};

/** The actor's own to go on with: received by her, by somebody she stands in for, by nobody, or by a system for any caseworker. */
export function isOwnHome(
  actor: UserId,
  { claimedBy, standingIn, anyCaseworkers }: ReceivedHome & { readonly anyCaseworkers: boolean },
  today: CalendarDate,
): boolean {
  if (claimedBy === null || claimedBy === actor || anyCaseworkers) return true;
  return standingIn.some((row) => isInForce(row, today));
}

/** What a manager decides as a manager, whoever the home is with. */
const OWN_RIGHT: readonly CaseEventKind[] = [
  'EXCEPTION_ANSWERED',
  'REASSIGNED',
  'FAULT_ANSWERED',
  'FAULT_SETTLED',
];

/** For whom an act on a received home is done when the actor stands in for its receiver; null: in her own name. */
export function doneFor(
  actor: UserId,
  { claimedBy, standingIn }: ReceivedHome,
  { kind, today }: { readonly kind: CaseEventKind; readonly today: CalendarDate },
): UserId | null {
  if (claimedBy === null || claimedBy === actor || OWN_RIGHT.includes(kind)) return null;
  return standingIn.some((row) => isInForce(row, today)) ? claimedBy : null;
}
