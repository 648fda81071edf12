import type { Side } from '../access/role';
import type { Reference } from '../agreement/agreement';
import type { Occasion, ReturnReason } from '../agreement/vocabulary';
import type { Bilingual } from '../shared/bilingual';
import type { CalendarDate } from '../shared/calendar-date';
import type { ContactId, NamingId, NamingRequestId, SlotReturnId, TelephoneActId } from '../shared/ids';
import type { Demand } from './demands';
import type { FaultState, Settlement } from './fault';
import type { DemandAnswer } from './naming-answers';
import type { SlotRow } from './slot-row';
import type { TelephoneAct } from './telephone';

/** A naming as both parties may know it. */
export type NamingShown = {
  readonly id: NamingId;
  readonly specialCriteria: boolean;
  readonly namedAt: Date;
  readonly namedByName: string;
  readonly withdrawnAt: Date | null;
  readonly withdrawnAs: 'DECLINED' | 'WITHDRAWN' | 'RETURNED' | 'VOIDED' | null;
  /** The municipality's own side; null for the organisation. */
  readonly own: {
    /** Null: erased. */
    readonly caseReference: string | null;
    readonly confirmations: readonly ConfirmationShown[];
  } | null;
};

export type ConfirmationShown =
  | { readonly demand: string; readonly confirmedByName: string; readonly confirmedAt: Date }
  | {
      readonly demand: string;
      readonly exceptionReason: string;
      readonly approvedByName: string;
      readonly approvedAt: Date;
    };

/** A naming that waits for the manager, or was answered. The municipality's own. */
export type RequestShown = {
  readonly id: NamingRequestId;
  /** Null: erased. */
  readonly caseReference: string | null;
  readonly answers: readonly DemandAnswer[];
  readonly requestedAt: Date;
  readonly requestedByName: string;
  readonly answer: 'APPROVED' | 'REFUSED' | 'WITHDRAWN' | null;
  readonly answerText: string | null;
  readonly answeredAt: Date | null;
  readonly answeredByName: string | null;
};

/** That a contact was handed over, and who has looked at it; what is in it is opened by a use case that logs. */
export type ContactShown = {
  readonly id: ContactId;
  readonly handedOverAt: Date;
  readonly handedOverByName: string;
  readonly eraseOn: CalendarDate;
  readonly erasedAt: Date | null;
  readonly views: readonly { readonly byName: string; readonly at: Date }[];
};

export type ReturnShown = {
  readonly id: SlotReturnId;
  readonly reason: ReturnReason;
  readonly fault: 'ORGANISATION' | 'NOBODY';
  readonly faultState: FaultState;
  readonly textShared: string;
  /** Null for the organisation, and where nothing was written. */
  readonly textInternal: string | null;
  readonly returnedAt: Date;
  readonly returnedByName: string;
  readonly faultAnswer: string | null;
  readonly faultAnsweredAt: Date | null;
  readonly faultAnsweredByName: string | null;
  /** What a side's manager has proposed, and then what both agreed on. */
  readonly settlement: Settlement | null;
  readonly settlementReason: string | null;
  readonly settledByMunicipalityName: string | null;
  readonly settledByOrganisationName: string | null;
  readonly settledAt: Date | null;
};

export type CallShown = {
  readonly id: TelephoneActId;
  readonly act: TelephoneAct;
  readonly recordedSide: Side;
  readonly recordedByName: string;
  readonly recordedAt: Date;
  readonly spokeWith: string;
  readonly spokeAt: Date;
  readonly answer: 'CONFIRMED' | 'CONTESTED' | null;
  readonly answerText: string | null;
  readonly answeredByName: string | null;
  readonly answeredAt: Date | null;
};

export type RentShown = {
  readonly from: CalendarDate;
  /** The first day the municipality no longer pays; null while it runs. */
  readonly until: CalendarDate | null;
  readonly monthlyOre: number;
  /** To and with today. */
  readonly owedOre: number;
};

/** Every n-th naming at the tier: how many stand, and whether the next one must meet the special criteria. */
export type SpecialCriteriaShown = {
  readonly every: number;
  readonly standing: number;
  readonly next: boolean;
};

/** Everything about one home for allocation that its reader may see. */
export type SlotCase = {
  readonly today: CalendarDate;
  readonly slot: SlotRow;
  readonly occasion: Occasion;
  readonly allocationRule: string | null;
  readonly depositOre: number;
  readonly readyOn: CalendarDate | null;
  readonly moveOutOn: CalendarDate | null;
  readonly takeoverOn: CalendarDate | null;
  readonly leaseSignedOn: CalendarDate | null;
  readonly agreementTitle: Bilingual;
  readonly deadlinesReference: Reference;
  /** In force if a citizen were named today; once named, those that were in force then. */
  readonly demands: readonly Demand[];
  readonly specialCriteria: SpecialCriteriaShown | null;
  readonly returns: readonly { readonly reason: ReturnReason; readonly fault: 'ORGANISATION' | 'NOBODY' }[];
  readonly rent: RentShown;
  /** May the reader act on it for the municipality: it is nobody's, hers, her absent colleague's, or she is the manager. */
  readonly mayHandle: boolean;
  /** Newest first; the first stands unless it is withdrawn. */
  readonly namings: readonly NamingShown[];
  /** Newest first. */
  readonly requests: readonly RequestShown[];
  /** Newest first. */
  readonly contacts: readonly ContactShown[];
  readonly returned: ReturnShown | null;
  /** Newest first. */
  readonly calls: readonly CallShown[];
};
