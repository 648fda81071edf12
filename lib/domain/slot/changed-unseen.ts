import type { SlotRow } from './slot-row';
import type { SlotState } from './slot-state';

type Looked = { readonly changedAt: Date | null; readonly seenAt: Date | null };

/** States in which a change still matters to the municipality. */
export const RUNNING_STATES: readonly SlotState[] = ['OFFERED', 'CLAIMED', 'NAMED'];

/** Facts were changed after the offer, and nobody whom it concerns has looked at the home since. */
export const isChangedUnseen = ({ changedAt, seenAt }: Looked): boolean =>
  changedAt !== null && (seenAt === null || seenAt < changedAt);

/** Does looking at the home tell something new: an offer, or a change of one's own or nobody's home? */
export function isToBeSeen(
  slot: Pick<SlotRow, 'state' | 'changedAt' | 'seenAt' | 'mine' | 'claimedBy'>,
): boolean {
  if (!RUNNING_STATES.includes(slot.state)) return false;
  if (slot.state === 'OFFERED' && slot.seenAt === null) return true;
  return isChangedUnseen(slot) && (slot.mine || slot.claimedBy === null);
}
