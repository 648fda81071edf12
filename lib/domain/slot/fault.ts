import { err, ok, type Result } from '../shared/result';

/** How it stands with a fault that was booked on the organisation: in effect at once, final when accepted or settled. */
export const FAULT_STATES = ['NONE', 'AWAITING', 'ACCEPTED', 'CONTESTED', 'UPHELD', 'REVERSED'] as const;
export type FaultState = (typeof FAULT_STATES)[number];

export type Settlement = 'UPHELD' | 'REVERSED';
export type SettlingSide = 'MUNICIPALITY' | 'ORGANISATION';

export type SettlingState = {
  readonly faultState: FaultState;
  readonly settlement: Settlement | null;
  readonly agreedBy: Readonly<Record<SettlingSide, boolean>>;
};

export type SettlingStep = {
  readonly settlement: Settlement;
  readonly final: boolean;
};

/**
 * One side's manager says how a contested fault is to be settled. When the other side has already said the same, it is
 * final; when the other side has said something else, this is the new proposal and waits for the other.
 */
export function settle(
  state: SettlingState,
  side: SettlingSide,
  settlement: Settlement,
): Result<SettlingStep, { readonly code: 'not-contested' | 'already-proposed' }> {
  if (state.faultState !== 'CONTESTED') return err({ code: 'not-contested' });
  const other: SettlingSide = side === 'MUNICIPALITY' ? 'ORGANISATION' : 'MUNICIPALITY';
  const same = state.settlement === settlement;
  if (same && state.agreedBy[side]) return err({ code: 'already-proposed' });
  return ok({ settlement, final: same && state.agreedBy[other] });
}
