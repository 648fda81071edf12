import type { CalendarDate } from '../../shared/calendar-date';
import type { ApplicantId, LettingId, OfferId, VacancyId } from '../../shared/ids';
import type { DeclineReason, LettingBasis, OfferState, Phase } from '../vocabulary';

/** Of a mail that is on its way nothing has to be done; one that failed takes a colleague. */
export type OfferMailState = 'ON_ITS_WAY' | 'SENT' | 'FAILED';

/** An offer as lists show it. The name is null where it is protected and the reader does not handle the applicant. */
export type OfferRow = {
  readonly id: OfferId;
  readonly lettingId: LettingId;
  readonly vacancyId: VacancyId;
  readonly applicantId: ApplicantId;
  readonly applicantReference: string;
  readonly applicantName: string | null;
  readonly phase: Phase;
  /** Of the letting: by tightened criteria the flexible phase has another name. */
  readonly basis: LettingBasis;
  readonly place: number;
  /** How many who stood higher were not offered the home with it, and why; null: nobody. */
  readonly passedOver: number;
  readonly passedOverReason: string | null;
  /** Why a household larger than the rule of people per room is offered it all the same; null: it is not. */
  readonly crowdingReason: string | null;
  readonly state: OfferState;
  readonly sentOn: CalendarDate;
  readonly sentAt: Date;
  readonly answerDue: CalendarDate;
  readonly answeredAt: Date | null;
  readonly answeredBy: 'APPLICANT' | 'OFFICER' | 'DEADLINE' | null;
  readonly declineReason: DeclineReason | null;
  /** The reminder has been written, and passed on. */
  readonly remindedAt: Date | null;
  readonly reminderToldAt: Date | null;
  /** When and by whom the link was passed on; null: it has not been, or was made anew since. */
  readonly linkToldAt: Date | null;
  readonly linkToldBy: string | null;
  /** Nøglen mailed it. */
  readonly linkToldByMail: boolean;
  /** What became of the mail with the link, and of the one with the reminder; null: there is none. */
  readonly linkMail: OfferMailState | null;
  readonly reminderMail: OfferMailState | null;
  /** Withdrawn at its deadline, because nobody had passed its link on. */
  readonly neverTold: boolean;
  /** Papers of the household that nobody has looked at. */
  readonly unseenPapers: number;
  readonly revision: number;
  readonly address: string;
  readonly unitNumber: string;
  readonly departmentName: string;
  /** Who offers it: what is sent to the applicant says so. */
  readonly organisationName: string;
};

export const OFFER_TABS = ['deciding', 'second', 'links', 'papers', 'reminders', 'waiting', 'late'] as const;
/**
 * What waits with an officer: a yes to decide about, a colleague's decision to confirm, links to pass on, papers to look at,
 * reminders to pass on, offers that wait for their answer, and those whose answer is due today or has not been closed yet.
 */
export type OfferTab = (typeof OFFER_TABS)[number];

export type OfferCounts = Readonly<Record<OfferTab, number>>;
