import type { DwellingType, Occasion } from '../../agreement/vocabulary';
import type { Applicant } from '../../applicant/applicant';
import type { WaitingList } from '../../applicant/vocabulary';
import type { CalendarDate } from '../../shared/calendar-date';
import type {
  DepartmentId,
  LettingId,
  MunicipalityId,
  OfferId,
  OrganisationId,
  VacancyId,
} from '../../shared/ids';
import type { HomeTerms } from '../../vacancy/vacancy-report';
import type { PhaseCriteria } from '../finding/opening';
import type { DeclineReason, LettingBasis, OfferState, Phase } from '../vocabulary';

/** The home as somebody is offered it. */
export type OfferedHome = HomeTerms & {
  readonly vacancyId: VacancyId;
  readonly reference: string;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly municipalityId: MunicipalityId;
  readonly departmentId: DepartmentId;
  readonly departmentNumber: string;
  readonly departmentName: string;
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly unitNumber: string;
  readonly dwellingType: DwellingType;
  readonly occasion: Occasion;
  readonly availableOn: CalendarDate;
  readonly takeoverOn: CalendarDate | null;
};

export type OfferLetting = {
  readonly id: LettingId;
  readonly basis: LettingBasis;
  readonly state: 'OPEN' | 'LEASED' | 'CLOSED';
  readonly listNumber: number | null;
  readonly listTurn: WaitingList | null;
  readonly revision: number;
};

/** One offer of a home to one applicant, with everything that an officer sees on its page. */
export type OfferCase = {
  readonly id: OfferId;
  readonly today: CalendarDate;
  readonly phase: Phase;
  /** Among the offers of this letting, 1 first. */
  readonly place: number;
  /** How many of them there are. */
  readonly offers: number;
  readonly state: OfferState;
  readonly sentOn: CalendarDate;
  readonly sentBy: string;
  readonly answerDue: CalendarDate;
  readonly remindedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly answeredBy: 'APPLICANT' | 'OFFICER' | 'DEADLINE' | null;
  readonly declineReason: DeclineReason | null;
  readonly linkUntil: CalendarDate;
  readonly revision: number;
  readonly home: OfferedHome;
  readonly letting: OfferLetting;
  /** The sets of criteria that the letting planned for this phase when it was opened; null where it did not say. */
  readonly planned: readonly PhaseCriteria[] | null;
  /** Set once this applicant has the lease. */
  readonly lease: { readonly signedOn: CalendarDate | null; readonly takeoverOn: CalendarDate | null } | null;
  readonly applicant: Applicant;
};
