import { addMonths, laterOf } from '../calendar/days';
import type { CalendarDate } from '../shared/calendar-date';
import type { LettingType, Phase } from './vocabulary';

/** How both parties count a home that was let in this phase of the waterfall. */
export const lettingTypeOf = (phase: Phase): LettingType => phase;

export type LeaseDays = {
  readonly today: CalendarDate;
  readonly availableOn: CalendarDate;
  readonly signedOn: CalendarDate;
  readonly takeoverOn: CalendarDate;
  /** The day the applicant was approved; null for a home let outside the app. */
  readonly approvedOn: CalendarDate | null;
};

export type LeaseDayFault =
  | { readonly code: 'signed-in-the-future' | 'signed-before-approval' | 'takeover-before-signing' }
  | { readonly code: 'takeover-too-early'; readonly notBefore: CalendarDate }
  | { readonly code: 'takeover-too-late'; readonly notAfter: CalendarDate };

/** Later than this a takeover is a mistyped year: it would house the applicant and take the home off every list. */
const MOST_MONTHS_AHEAD = 12;

/** What is wrong with the days of a lease; null: nothing. A home is taken over when it is free, and never before it was signed for. */
export function faultOfLease({
  today,
  availableOn,
  signedOn,
  takeoverOn,
  approvedOn,
}: LeaseDays): LeaseDayFault | null {
  if (signedOn > today) return { code: 'signed-in-the-future' };
  if (approvedOn !== null && signedOn < approvedOn) return { code: 'signed-before-approval' };
  if (takeoverOn < availableOn) return { code: 'takeover-too-early', notBefore: availableOn };
  if (takeoverOn < signedOn) return { code: 'takeover-before-signing' };
  const notAfter = addMonths(laterOf(availableOn, signedOn), MOST_MONTHS_AHEAD);
  return takeoverOn > notAfter ? { code: 'takeover-too-late', notAfter } : null;
}

export type FallDays = {
  readonly today: CalendarDate;
  readonly fellOn: CalendarDate;
  readonly signedOn: CalendarDate | null;
  readonly takeoverOn: CalendarDate | null;
};

export type FallDayFault =
  | { readonly code: 'fell-in-the-future' | 'fell-before-signing' }
  | { readonly code: 'taken-over'; readonly takeoverOn: CalendarDate };

/**
 * A letting falls through before the day the home is taken over, and may be recorded later. From that day on there is a tenant, who
 * moves out: then the home is reported anew.
 */
export function faultOfFall({ today, fellOn, signedOn, takeoverOn }: FallDays): FallDayFault | null {
  if (fellOn > today) return { code: 'fell-in-the-future' };
  if (signedOn !== null && fellOn < signedOn) return { code: 'fell-before-signing' };
  return takeoverOn !== null && fellOn >= takeoverOn ? { code: 'taken-over', takeoverOn } : null;
}
