import { addDays, addMonths } from '../../calendar/days';
import { type CalendarDate, compareDates } from '../../shared/calendar-date';
import type { Reference } from '../../shared/reference';
import type { Agreement } from '../agreement';

const AGREEMENT_DATE_KINDS = ['NOTICE_LATEST', 'RENEGOTIATION', 'EXPIRY'] as const;
export type AgreementDateKind = (typeof AGREEMENT_DATE_KINDS)[number];

/** A day of an agreement that the parties must not miss. */
export type AgreementDate = {
  readonly kind: AgreementDateKind;
  readonly day: CalendarDate;
  /** Null: it follows from the period alone. */
  readonly reference: Reference | null;
};

export type DatedVersion = {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly agreement: Pick<Agreement, 'frame'>;
};

/**
 * The days to come of a version: the last on which notice still ends it no later than it ends by itself, when renegotiation begins,
 * and its last day. A version that was replaced has none: its end is no surprise. @see H-33, T-28
 */
export function agreementDates(
  { to, agreement: { frame } }: DatedVersion,
  today: CalendarDate,
): readonly AgreementDate[] {
  const dates: AgreementDate[] = [];
  if (to !== null) dates.push({ kind: 'EXPIRY', day: addDays(to, -1), reference: null });
  if (frame?.notice && to !== null) {
    const { months, reference } = frame.notice;
    dates.push({ kind: 'NOTICE_LATEST', day: addMonths(to, -months), reference });
  }
  if (frame?.renegotiation) {
    const { from: day, reference } = frame.renegotiation;
    dates.push({ kind: 'RENEGOTIATION', day, reference });
  }
  return dates.filter(({ day }) => day >= today).sort((a, b) => compareDates(a.day, b.day));
}
