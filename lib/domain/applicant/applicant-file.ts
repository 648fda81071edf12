import type { OfferState, Phase } from '../letting/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import type { OfferId, VacancyId } from '../shared/ids';
import type { ApplicantHappening } from './applicant-event';
import type { WaitingList } from './vocabulary';

/** Another place on the lists, as somebody gave it by hand; `reason` is null once it is erased. */
export type SeniorityChange = {
  readonly listBefore: WaitingList;
  readonly listAfter: WaitingList;
  readonly before: CalendarDate;
  readonly after: CalendarDate;
  readonly reason: string | null;
};

export type ApplicantEvent = ApplicantHappening & {
  readonly id: string;
  readonly actorSide: 'ORGANISATION' | 'APPLICANT' | 'SYSTEM';
  readonly actorName: string | null;
  readonly occurredAt: Date;
  /** Of a change that moved the applicant on the lists. */
  readonly moved: SeniorityChange | null;
};

/** A look at the whole CPR number, and why; `reason` is null once it is erased. */
export type CprView = { readonly reason: string | null; readonly byName: string | null; readonly at: Date };

export type ApplicantOffer = {
  readonly id: OfferId;
  readonly vacancyId: VacancyId;
  readonly state: OfferState;
  readonly phase: Phase;
  readonly sentOn: CalendarDate;
  readonly answerDue: CalendarDate;
  readonly address: string;
  readonly departmentNumber: string;
  readonly departmentName: string;
};

export type ApplicantHistory = {
  readonly events: readonly ApplicantEvent[];
  readonly cprViews: readonly CprView[];
  readonly offers: readonly ApplicantOffer[];
  /** Who handles the applicant; null: nobody in particular. */
  readonly handlerName: string | null;
};
