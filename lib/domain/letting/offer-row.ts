import type { CalendarDate } from '../shared/calendar-date';
import type { ApplicantId, LettingId, OfferId, VacancyId } from '../shared/ids';
import type { DeclineReason, OfferState, Phase } from './vocabulary';

/** An offer as lists show it. The name is null where it is protected and the reader does not handle the applicant. */
export type OfferRow = {
  readonly id: OfferId;
  readonly lettingId: LettingId;
  readonly vacancyId: VacancyId;
  readonly applicantId: ApplicantId;
  readonly applicantReference: string;
  readonly applicantName: string | null;
  readonly phase: Phase;
  readonly place: number;
  /** How many who stood higher were not offered the home with it, and why; null: nobody. */
  readonly passedOver: number;
  readonly passedOverReason: string | null;
  readonly state: OfferState;
  readonly sentOn: CalendarDate;
  readonly answerDue: CalendarDate;
  readonly answeredAt: Date | null;
  readonly answeredBy: 'APPLICANT' | 'OFFICER' | 'DEADLINE' | null;
  readonly declineReason: DeclineReason | null;
  /** The reminder has been written, and passed on. */
  readonly remindedAt: Date | null;
  readonly reminderToldAt: Date | null;
  /** Papers of the household that nobody has looked at. */
  readonly unseenPapers: number;
  readonly revision: number;
  readonly address: string;
  readonly unitNumber: string;
  readonly departmentName: string;
};

export const OFFER_TABS = ['deciding', 'second', 'papers', 'reminders', 'waiting', 'late'] as const;
/**
 * What waits with an officer: a yes to decide about, a colleague's decision to confirm, papers to look at, reminders to pass on,
 * offers that wait for their answer, and those whose answer is due today or has not been closed yet.
 */
export type OfferTab = (typeof OFFER_TABS)[number];

export type OfferCounts = Readonly<Record<OfferTab, number>>;
