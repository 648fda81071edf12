import type { Agreement } from '../agreement/agreement';
import type { CalendarDate } from '../shared/calendar-date';
import type { CandidatePage } from './finding/candidate-row';
import type { LadderPhase } from './finding/waterfall';
import type { Letting } from './letting';

/** A letting as its page shows it: where the waterfall stands, and who is in the running now. */
export type LettingFile = {
  readonly today: CalendarDate;
  readonly letting: Letting;
  readonly agreement: Agreement;
  readonly ladder: readonly LadderPhase[];
  /** Null: everything is exhausted. */
  readonly current: LadderPhase | null;
  /** The home may still be offered; null where it is let, voided or with somebody else. */
  readonly candidates: CandidatePage | null;
  /** Nobody at all stands on the list of the step: whose list it is. */
  readonly emptyListOf: string | null;
  /** So many offers may be out at once. */
  readonly offersAtOnce: number;
};
