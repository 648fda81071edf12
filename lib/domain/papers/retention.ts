import { addDays, earlierOf } from '../calendar/days';
import type { PaperKind } from '../criteria/vocabulary';
import type { LettingSettings } from '../letting/letting-settings';
import type { CalendarDate } from '../shared/calendar-date';

/**
 * How long a file of a kind is kept: so many days after the decision about the applicant, or after the case has ended (a
 * contract, a rejection, a declined offer), and never longer than so many days after it was received.
 */
export type Retention = {
  readonly after: 'DECISION' | 'END';
  readonly days: number;
  readonly atMostAfterReceipt: number;
};

/** Looked at for the decision alone. @see L-52, L-55 */
const CERTIFICATE: Retention = { after: 'DECISION', days: 0, atMostAfterReceipt: 14 };
/** Who somebody is has been seen once the decision is made. Our reading (*antaget*). */
const IDENTITY: Retention = { after: 'DECISION', days: 14, atMostAfterReceipt: 90 };
/** Six months at their longest, in which the letting may be complained of; a case that never ends, a year (*antaget*). @see L-55 */
const EVIDENCE: Retention = { after: 'END', days: 184, atMostAfterReceipt: 365 };

const RETENTION: Readonly<Record<PaperKind, Retention>> = {
  PASSPORT: IDENTITY,
  HEALTH_CARD: IDENTITY,
  DRIVING_LICENCE: IDENTITY,
  PHOTO_ID: IDENTITY,
  CRIMINAL_RECORD: CERTIFICATE,
  PAYSLIP: EVIDENCE,
  ANNUAL_TAX: EVIDENCE,
  ADVANCE_TAX: EVIDENCE,
  EMPLOYMENT_CONTRACT: EVIDENCE,
  FLEX_JOB_GRANT: EVIDENCE,
  CVR_REGISTRATION: EVIDENCE,
  TRAINING_CONTRACT: EVIDENCE,
  ENROLMENT_DECLARATION: EVIDENCE,
  DIPLOMA: EVIDENCE,
  EDUCATION_APPROVAL: EVIDENCE,
  SEPARATION_PAPERS: EVIDENCE,
  RESIDENCE_CERTIFICATE: EVIDENCE,
  RESIDENCE_CERTIFICATE_OF_OTHER_PARTY: EVIDENCE,
  SALES_AGREEMENT: EVIDENCE,
  BENEFIT_STATEMENT: EVIDENCE,
};

export const defaultRetention = (kind: PaperKind): Retention => RETENTION[kind];

/** The days that an organisation may change. */
export const defaultPaperDays = (kind: PaperKind): number => RETENTION[kind].days;

/** The most an organisation may keep it after its day; a certificate goes at the decision, whatever is set. */
export const mostPaperDays = (kind: PaperKind): number =>
  kind === 'CRIMINAL_RECORD' ? CERTIFICATE.days : 5 * 365;

/** With the organisation's own days, where it has set any. */
export function retentionOf(kind: PaperKind, settings: Pick<LettingSettings, 'paperDays'>): Retention {
  const standing = RETENTION[kind];
  const own = settings.paperDays[kind];
  if (own === undefined) return standing;
  return { ...standing, days: Math.min(Math.max(0, own), mostPaperDays(kind)) };
}

export type PaperCourse = {
  readonly receivedOn: CalendarDate;
  /** The day the applicant was approved or rejected, or the offer ended in another way; null: not yet. */
  readonly decidedOn: CalendarDate | null;
  /** The day of the contract or the rejection, or the offer ended in another way; null: not yet. */
  readonly endedOn: CalendarDate | null;
};

/** The day from which the file is gone: on it, and not before, it is deleted. @see L-55 */
export function eraseOn(
  { after, days, atMostAfterReceipt }: Retention,
  { receivedOn, decidedOn, endedOn }: PaperCourse,
): CalendarDate {
  const latest = addDays(receivedOn, atMostAfterReceipt);
  const from = after === 'DECISION' ? decidedOn : endedOn;
  return from === null ? latest : earlierOf(latest, addDays(from, days));
}

/** Is the file deleted in the very act of deciding? */
export const goesAtDecision = (kind: PaperKind): boolean => {
  const { after, days } = RETENTION[kind];
  return after === 'DECISION' && days === 0;
};
