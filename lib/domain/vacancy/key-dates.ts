import type { CalendarDate } from '../shared/calendar-date';

/** The days of a vacancy in the order they come in. @see D-30: notice is three months, so most are known long before */
export const KEY_DATES = [
  'noticeOn',
  'moveOutOn',
  'inspectionOn',
  'readyOn',
  'availableOn',
  'takeoverOn',
] as const;
export type KeyDate = (typeof KEY_DATES)[number];

export type KeyDates = {
  readonly reportedOn: CalendarDate;
  readonly noticeOn: CalendarDate | null;
  readonly moveOutOn: CalendarDate | null;
  readonly inspectionOn: CalendarDate | null;
  readonly readyOn: CalendarDate | null;
  readonly availableOn: CalendarDate;
  readonly takeoverOn: CalendarDate | null;
};

export type DateFault =
  /** `date` lies before `after`, which must come first. */
  | { readonly kind: 'BEFORE'; readonly date: KeyDate | 'reportedOn'; readonly after: KeyDate }
  | { readonly kind: 'IN_THE_FUTURE'; readonly date: 'reportedOn' };

/**
 * Every pair of days that stands the wrong way round, the later field named. Days that are not given are skipped; a home
 * may be ready long before or after it is reported, but not reported before its notice or ahead of time.
 */
export function faultsOfDates(dates: KeyDates, today: CalendarDate): readonly DateFault[] {
  const ahead: readonly DateFault[] =
    dates.reportedOn > today ? [{ kind: 'IN_THE_FUTURE', date: 'reportedOn' }] : [];
  return [...ahead, ...faultsOfOrder(dates)];
}

export type OrderFault = Extract<DateFault, { readonly kind: 'BEFORE' }>;

/** The pairs that stand the wrong way round among the days that are known; for a form that lacks others still. */
export function faultsOfOrder(
  dates: {
    readonly [Name in keyof KeyDates]: CalendarDate | null;
  },
): readonly OrderFault[] {
  const faults: OrderFault[] = [];
  if (dates.reportedOn !== null && dates.noticeOn !== null && dates.reportedOn < dates.noticeOn) {
    faults.push({ kind: 'BEFORE', date: 'reportedOn', after: 'noticeOn' });
  }
  let latest: KeyDate | null = null;
  for (const name of KEY_DATES) {
    const day = dates[name];
    if (day === null) continue;
    const before = latest === null ? null : dates[latest];
    if (latest !== null && before !== null && day < before)
      faults.push({ kind: 'BEFORE', date: name, after: latest });
    else latest = name;
  }
  return faults;
}
