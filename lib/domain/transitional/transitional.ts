import { addDays, addMonths, laterOf } from '../calendar/days';
import type { CalendarDate } from '../shared/calendar-date';
import type { DepartmentId, MunicipalityId, OrganisationId, SlotId, TransitionalId } from '../shared/ids';
import { err, ok, type Result } from '../shared/result';

export const TRANSITIONAL_ENDS = ['PERMANENT', 'MOVED', 'TAKEN_BACK', 'MISTAKE'] as const;
/** How it ended: the lease became an ordinary one, the tenant moved, the organisation took the home back; or it never was one. */
export type TransitionalEnd = (typeof TRANSITIONAL_ENDS)[number];

/** A home let for a while to people on their way out of a stay, as both parties know it. It names nobody. @see T-16, T-17 */
export type TransitionalDwelling = {
  readonly id: TransitionalId;
  readonly slotId: SlotId;
  readonly municipalityId: MunicipalityId;
  readonly organisationId: OrganisationId;
  /** Where it was when it was recorded, and where a merger or a split has brought it. */
  readonly departmentId: DepartmentId;
  readonly departmentNow: DepartmentId;
  readonly from: CalendarDate;
  /** The lease's last day. */
  readonly until: CalendarDate;
  readonly assessedOn: CalendarDate | null;
  /** `on` is the first day it is none any more. */
  readonly ended: { readonly on: CalendarDate; readonly as: TransitionalEnd } | null;
};

const MOST_YEARS = 5;

/** The last day that a lease from this day may have. @see T-16 */
export const latestUntil = (from: CalendarDate): CalendarDate =>
  addDays(addMonths(from, 12 * MOST_YEARS), -1);

export type TransitionalFault =
  | { readonly code: 'until-before-from' }
  | { readonly code: 'longer-than-five-years'; readonly latest: CalendarDate }
  | { readonly code: 'from-before-takeover'; readonly takeoverOn: CalendarDate };

/** The day by which the ability to pay is to be assessed: half a year before the lease ends, of a shorter one its first day. @see T-16 */
export const assessBy = ({ from, until }: Times): CalendarDate =>
  laterOf(addMonths(addDays(until, 1), -6), from);

/** The days to come of one that has not ended, as the tray, the calendar and mail tell of them. */
export const transitionalDays = (
  home: Times & { readonly assessedOn: CalendarDate | null },
): readonly {
  readonly kind: 'TRANSITIONAL_TO_ASSESS' | 'TRANSITIONAL_ENDS';
  readonly day: CalendarDate;
}[] => [
  ...(home.assessedOn === null ? [{ kind: 'TRANSITIONAL_TO_ASSESS' as const, day: assessBy(home) }] : []),
  { kind: 'TRANSITIONAL_ENDS', day: home.until },
];

type Times = { readonly from: CalendarDate; readonly until: CalendarDate };

/** May a home be let like this? It begins with its lease or later, and lasts five years at most. */
export function checkTransitional(
  times: Times,
  takeoverOn: CalendarDate | null,
): Result<Times, TransitionalFault> {
  const { from, until } = times;
  if (until < from) return err({ code: 'until-before-from' });
  const latest = latestUntil(from);
  if (until > latest) return err({ code: 'longer-than-five-years', latest });
  if (takeoverOn !== null && from < takeoverOn) return err({ code: 'from-before-takeover', takeoverOn });
  return ok(times);
}

export type DayFault = { readonly code: 'before-it-began' } | { readonly code: 'in-the-future' };

/** The day of an assessment or an end: not before it began, and not to come. */
export function checkDay(
  on: CalendarDate,
  { from }: Pick<TransitionalDwelling, 'from'>,
  today: CalendarDate,
): Result<CalendarDate, DayFault> {
  if (on > today) return err({ code: 'in-the-future' });
  return on < from ? err({ code: 'before-it-began' }) : ok(on);
}

type Spanned = Pick<TransitionalDwelling, 'from' | 'ended'>;

/** What was recorded by mistake never was one. */
export const everWas = ({ ended }: Pick<Spanned, 'ended'>): boolean => ended?.as !== 'MISTAKE';

/** Is it one on this day? It stays one after its lease's last day until somebody says what became of it. */
export const isTransitionalOn = ({ from, ended }: Spanned, day: CalendarDate): boolean =>
  everWas({ ended }) && from <= day && (ended === null || day < ended.on);
