import type { WaitingList } from '../applicant/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import type { DepartmentId, LettingId, MunicipalityId, OrganisationId, VacancyId } from '../shared/ids';
import type { VacancyState } from '../vacancy/vacancy-state';
import type { HomeToLet } from './finding/candidate';
import type { ResumedPhase } from './finding/resume-phase';
import type { StoredOpening, StoredOpeningStep } from './finding/stored-opening';
import type { ExhaustedPhase } from './finding/waterfall';
import type { LettingBasis, LettingType } from './vocabulary';

const LETTING_STATES = ['OPEN', 'LEASED', 'CLOSED'] as const;
export type LettingState = (typeof LETTING_STATES)[number];

/** A phase that was declared exhausted, as it is kept: with the step of the lists' turn where that came after it. */
export type DeclaredExhausted = ExhaustedPhase & {
  readonly byName: string | null;
  readonly turn: StoredOpeningStep | null;
};

/** The lease that stands. A home that was let before leases were kept has no days. */
export type LettingLease = {
  readonly type: LettingType;
  readonly signedOn: CalendarDate | null;
  readonly takeoverOn: CalendarDate | null;
};

/** The letting of one home, as it stands. */
export type Letting = {
  readonly id: LettingId;
  readonly vacancyId: VacancyId;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly municipalityId: MunicipalityId;
  readonly departmentId: DepartmentId;
  readonly basis: LettingBasis;
  readonly listNumber: number | null;
  readonly listTurn: WaitingList | null;
  readonly opening: StoredOpening;
  readonly state: LettingState;
  readonly exhausted: readonly DeclaredExhausted[];
  /** Declared exhausted once and taken up again, in that order. */
  readonly resumed: readonly ResumedPhase[];
  /** How the turn of the lists was found, where it came after the opening; it stays when the phase before is taken up again. */
  readonly turnStep: StoredOpeningStep | null;
  /** How the home was let, while the lease stands. */
  readonly lease: LettingLease | null;
  readonly openedAt: Date;
  readonly openedByName: string | null;
  readonly revision: number;
  readonly vacancyState: VacancyState;
  readonly home: HomeToLet;
  readonly takeoverOn: CalendarDate | null;
  /** Households that must move out of homes in the department now. */
  readonly toRehouse: number;
};
