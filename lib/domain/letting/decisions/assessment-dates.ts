import type { AssessmentDates } from '../../criteria/household';
import type { CalendarDate } from '../../shared/calendar-date';

export type LettingDays = {
  readonly today: CalendarDate;
  /** The day the home was offered to the applicant; null: not yet. */
  readonly offeredOn: CalendarDate | null;
  readonly takeoverOn: CalendarDate | null;
  readonly signedOn: CalendarDate | null;
};

/**
 * The days a household is held against for one home: ages on the day of the offer, look-backs up to the signing, papers as
 * they are today. What has not come yet is taken to be today. @see readings Q28, Q29, Q31
 */
export function assessmentDates({ today, offeredOn, takeoverOn, signedOn }: LettingDays): AssessmentDates {
  const contract = signedOn ?? today;
  return { offer: offeredOn ?? today, contract, takeover: takeoverOn ?? contract, assessed: today };
}
