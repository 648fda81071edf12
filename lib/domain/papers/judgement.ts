import type { CalendarDate } from '../shared/calendar-date';
import { type Month, monthOf } from '../shared/month';

const JUDGEMENT_FAULTS = ['issued-in-the-future', 'months-in-the-future', 'months-in-order'] as const;
export type JudgementFault = (typeof JUDGEMENT_FAULTS)[number];

/** What cannot be so of a paper that was seen on the day; null: nothing. */
export function judgementFault(
  {
    issuedOn,
    covers,
  }: {
    readonly issuedOn: CalendarDate | null;
    readonly covers: { readonly from: Month; readonly to: Month } | null;
  },
  seenOn: CalendarDate,
): JudgementFault | null {
  if (issuedOn !== null && issuedOn > seenOn) return 'issued-in-the-future';
  if (covers === null) return null;
  if (covers.from > covers.to) return 'months-in-order';
  return covers.to > monthOf(seenOn) ? 'months-in-the-future' : null;
}
