import type { DwellingType } from '../agreement/vocabulary';
import type { Deadline } from '../calendar/deadline';
import type { Bilingual } from '../shared/bilingual';
import type { CalendarDate } from '../shared/calendar-date';
import type { DepartmentId, MunicipalityId, SlotId, UserId, VacancyId } from '../shared/ids';
import type { SlotState } from './slot-state';

/** To say whether the municipality takes the home, or to name a citizen for it. */
export type SlotDeadline = Deadline & { readonly kind: 'ANSWER' | 'NAME' };

/** A home for allocation as a list shows it. */
export type SlotRow = {
  readonly id: SlotId;
  readonly vacancyId: VacancyId;
  readonly reference: string;
  readonly revision: number;
  readonly state: SlotState;
  readonly tier: string;
  readonly municipalityId: MunicipalityId;
  readonly organisationName: string;
  readonly departmentId: DepartmentId;
  readonly departmentNumber: string;
  readonly departmentName: string;
  readonly areaName: string | null;
  readonly unitNumber: string;
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly dwellingType: DwellingType;
  readonly rooms: number;
  readonly areaTenths: number;
  readonly rentOre: number;
  readonly utilitiesOre: number;
  readonly lift: boolean;
  readonly groundFloor: boolean;
  readonly availableOn: CalendarDate;
  readonly offeredOn: CalendarDate;
  /** As they were when the home was offered; what counts at the naming is asked again then. */
  readonly demands: readonly { readonly demand: string; readonly label: Bilingual }[];
  /** Null when nobody waits for the municipality. */
  readonly deadline: SlotDeadline | null;
  readonly seenAt: Date | null;
  /** The home was changed after it was offered, and has a fresh deadline. */
  readonly changedAt: Date | null;
  readonly claimedAt: Date | null;
  readonly claimedBy: {
    readonly userId: UserId;
    readonly name: string;
    /** Another system, by its key: any caseworker goes on with the home. */
    readonly system: boolean;
  } | null;
  /** Received by the reader, by somebody she stands in for today, or for any caseworker by another system. */
  readonly mine: boolean;
  /** A naming with an exception waits for the manager. Only the municipality sees it. */
  readonly awaitsApproval: boolean;
};

/** How many homes are behind each tab. */
export type SlotCounts = {
  readonly open: number;
  readonly mine: number;
  readonly claimed: number;
  readonly named: number;
  readonly overdue: number;
  readonly closed: number;
  /** Open homes to be answered today. */
  readonly dueToday: number;
};
