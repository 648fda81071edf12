import { stateBefore } from '../allocation/carry-over';
import { type AllocationFacts, decideAllocation, type Outcome } from '../allocation/decide-allocation';
import type { Decision } from '../allocation/decision';
import { ZERO } from '../shared/fraction';
import type { PastReport } from './past';

/** A home, what became of it, and what would have become of it; with what the core was asked, so that it can be asked why. */
export type TriedHome = {
  readonly past: PastReport;
  readonly would: Outcome;
  readonly asked: Omit<AllocationFacts, 'counterState'>;
};

/** The whole decision, with every step: the core is asked once more, about the counter as it met it. */
export function decisionOf({ asked, would: { counted } }: TriedHome): Decision {
  const met = counted ? stateBefore(counted) : { credit: ZERO, counted: 0 };
  return decideAllocation({ ...asked, counterState: () => met });
}
