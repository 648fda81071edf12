import type { Agreement } from '../agreement/agreement';
import type { TierOfMunicipality } from '../agreement/tier-words';
import type { DwellingType, Occasion, ReturnReason, Route } from '../agreement/vocabulary';
import type { CounterOnDay } from '../allocation/counter-on-day';
import type { TurnBasis } from '../allocation/legal-basis';
import type { StoredVerdict } from '../allocation/render-verdict';
import type { CalendarDate } from '../shared/calendar-date';
import type {
  AgreementVersionId,
  CounterId,
  DepartmentId,
  MunicipalityId,
  SlotId,
  VacancyId,
} from '../shared/ids';
import type { FaultState } from '../slot/fault';
import type { CaseHistory } from './case-history';
import type { Choice } from './choices';
import type { HomeTerms } from './vacancy-report';
import type { VacancyState } from './vacancy-state';

export type CaseVacancy = HomeTerms & {
  readonly id: VacancyId;
  readonly reference: string;
  readonly organisationName: string;
  readonly municipalityId: MunicipalityId;
  readonly municipalityName: string;
  readonly departmentId: DepartmentId;
  readonly departmentNumber: string;
  readonly departmentName: string;
  readonly unitNumber: string;
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly dwellingType: DwellingType;
  readonly occasion: Occasion;
  readonly allocationRule: string | null;
  readonly reportedOn: CalendarDate;
  readonly noticeOn: CalendarDate | null;
  readonly moveOutOn: CalendarDate | null;
  readonly inspectionOn: CalendarDate | null;
  readonly readyOn: CalendarDate | null;
  readonly availableOn: CalendarDate;
  readonly takeoverOn: CalendarDate | null;
  readonly state: VacancyState;
  readonly tier: string | null;
  readonly route: Route | null;
  readonly counterId: CounterId | null;
  readonly number: number | null;
  readonly unplaced: boolean;
  readonly replacesId: VacancyId | null;
  readonly replacesReference: string | null;
  readonly replacedById: VacancyId | null;
  readonly replacedByReference: string | null;
  readonly revision: number;
  readonly registeredAt: Date;
  readonly registeredByName: string | null;
};

export type CaseDecision = {
  readonly decidedAt: Date;
  readonly agreementVersionId: AgreementVersionId;
  readonly tier: string;
  readonly route: Route;
  readonly verdict: StoredVerdict;
  /** Criteria switched on by the placement that it used. @see Holbæk 6, bilag 3 */
  readonly criteria: readonly string[];
};

export type CaseSlot = {
  readonly id: SlotId;
  /** By which part of § 59 the home was given; null for homes under § 54. */
  readonly legalBasis: TurnBasis | null;
  readonly offeredOn: CalendarDate;
  readonly answerDue: CalendarDate;
  readonly nameDue: CalendarDate | null;
  readonly seenAt: Date | null;
  readonly claimedAt: Date | null;
  readonly claimedByName: string | null;
  readonly namedAt: Date | null;
  readonly contactHandedOver: boolean;
  readonly rentFrom: CalendarDate;
  readonly rentUntil: CalendarDate | null;
  readonly rentOre: number;
  readonly changedAt: Date | null;
  readonly leaseSignedOn: CalendarDate | null;
};

export type CaseReturn = {
  readonly reason: ReturnReason;
  readonly fault: 'ORGANISATION' | 'NOBODY';
  readonly faultState: FaultState;
  readonly textShared: string;
  readonly returnedAt: Date;
};

export type CaseChoice = {
  readonly id: string;
  readonly kind: Choice;
  readonly reason: string;
  readonly chosenAt: Date;
  readonly chosenByName: string | null;
  readonly seenAt: Date | null;
};

/** Everything about one vacancy that its reader may see. */
export type VacancyCase = CaseHistory & {
  readonly today: CalendarDate;
  readonly vacancy: CaseVacancy;
  readonly decision: CaseDecision | null;
  readonly slot: CaseSlot | null;
  readonly returned: CaseReturn | null;
  readonly choices: readonly CaseChoice[];
  /** The counter around this home, as it stands today; null when the home was not counted. */
  readonly counter: CounterOnDay | null;
  /** The agreement that decided, as it was signed; null while undecided. */
  readonly agreement: Agreement | null;
  /** Every tier that the municipality's agreements know, by its own word. */
  readonly tiers: readonly TierOfMunicipality[];
  /** Days on which the municipality is closed, for counting working days. */
  readonly closingDays: readonly CalendarDate[];
};
