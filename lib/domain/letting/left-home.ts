import type { Contact } from '../applicant/applicant';
import { laterOf } from '../calendar/days';
import type { CalendarDate } from '../shared/calendar-date';
import type { DepartmentId, DwellingId, VacancyId } from '../shared/ids';
import { type HomeInStock, homeAt, homesLike } from '../vacancy/loose-address';
import { STATES_OF_GROUP } from '../vacancy/state-groups';
import type { VacancyState } from '../vacancy/vacancy-state';

/** The latest report of a home that stands. */
export type LastReportOfHome = {
  readonly id: VacancyId;
  readonly reference: string;
  readonly reportedOn: CalendarDate;
  readonly state: VacancyState;
  /** Reported after the tenant was offered the new home. */
  readonly sinceOffer: boolean;
};

/** A home of the organisation's that a new tenant may be moving out of. */
export type LeftHome = HomeInStock & {
  readonly id: DwellingId;
  readonly city: string;
  readonly last: LastReportOfHome | null;
};

/** The stock of the department that the tenant lives in. */
export type LeftHomes = {
  readonly departmentId: DepartmentId;
  readonly department: string;
  /** The home that an officer has chosen before. */
  readonly keptId: DwellingId | null;
  readonly homes: readonly LeftHome[];
};

/** A report that stands of the home that somebody was to leave for another one. */
export type LeftReport = {
  readonly id: VacancyId;
  readonly reference: string;
  readonly address: string;
  readonly reportedOn: CalendarDate;
  readonly state: VacancyState;
  /** Somebody has been offered it, or the municipality has begun with it. */
  readonly offered: boolean;
};

export type LeftHomeView =
  /** It has been reported, or stands as vacant already. */
  | { readonly kind: 'REPORTED'; readonly home: LeftHome; readonly last: LastReportOfHome }
  /** The home is known: one click reports it. */
  | { readonly kind: 'KNOWN'; readonly home: LeftHome }
  /** The officer chooses; `found` is what the search has found. */
  | { readonly kind: 'CHOOSE'; readonly asked: string; readonly found: readonly LeftHome[] };

/**
 * Which home a new tenant leaves: the one an officer has chosen, or the one at the applicant's address. Where the two are not the same
 * home, she chooses between them, unless it was reported since the offer; where neither is one of the department's, or she asks
 * for another, she searches the register, with what the address says to begin with.
 */
export function leftHomeView(
  { homes, keptId }: LeftHomes,
  { street, postcode }: Pick<Contact, 'street' | 'postcode'>,
  asked: string | null,
): LeftHomeView {
  const line = street ?? '';
  const kept = homes.find(({ id }) => id === keptId) ?? null;
  const atAddress = homeAt(homes, { line, postcode });
  const isSettled = kept === null || atAddress === null || atAddress === kept || kept.last?.sinceOffer;
  if (asked === null && !isSettled) return { kind: 'CHOOSE', asked: line, found: [atAddress, kept] };
  const home = asked === null ? (kept ?? atAddress) : null;
  if (home === null) {
    const words = asked ?? line;
    return { kind: 'CHOOSE', asked: words, found: homesLike(homes, words) };
  }
  const { last } = home;
  const isReported = last !== null && (last.sinceOffer || STATES_OF_GROUP.OPEN.includes(last.state));
  return isReported ? { kind: 'REPORTED', home, last } : { kind: 'KNOWN', home };
}

/** When the home they leave is vacant, as far as the new lease tells: an officer sets it right by the notice that was given. */
export const proposedVacancy = (today: CalendarDate, takeoverOn: CalendarDate | null): CalendarDate =>
  takeoverOn === null ? today : laterOf(today, takeoverOn);
