import type { TierId } from '../agreement/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import type { Fraction } from '../shared/fraction';
import type { VacancyId } from '../shared/ids';

export const LEDGER_KINDS = ['REPORTED', 'RETURNED', 'VOIDED', 'SETTLED'] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** One line of a counter's ledger as it is read aloud. */
export type LedgerLine = {
  readonly sequence: number;
  readonly kind: LedgerKind;
  readonly vacancyId: VacancyId;
  readonly address: string;
  /** The home's number in the counter; a counter-entry names the home it corrects. */
  readonly number: number | null;
  readonly tier: TierId | null;
  readonly earned: Fraction;
  /** Did this line use a turn of the municipality's? */
  readonly usedTurn: boolean;
  readonly correction: Fraction;
  readonly creditAfter: Fraction;
  readonly reason: string | null;
  readonly enteredOn: CalendarDate;
};
