import type { Applicant } from '../applicant/applicant';
import type { CalendarDate } from '../shared/calendar-date';
import type { ApplicantId } from '../shared/ids';

export const DUPLICATE_GROUNDS = ['SAME_CPR', 'SAME_NAME_AND_BIRTH', 'SAME_PHONE', 'SAME_EMAIL'] as const;
/** Why two rows of a list may be one person, the surest first. */
export type DuplicateGround = (typeof DUPLICATE_GROUNDS)[number];

/** Two on one organisation's list who may be one person; the lower id first. */
export type DuplicatePair = {
  readonly grounds: readonly DuplicateGround[];
  readonly sides: readonly [Applicant, Applicant];
};

/** What somebody found out about a pair. */
export type DuplicateFinding =
  | { readonly resolution: 'DIFFERENT_PEOPLE' }
  /** `earlier`: who is kept takes over the other's seniority, where that is the earlier one. */
  | { readonly resolution: 'SAME_PERSON'; readonly keep: ApplicantId; readonly earlier: boolean };

type Standing = Pick<Applicant, 'id' | 'seniorityOn'>;

/** Who stays on the list and since when, and who leaves it. */
export function joinPair<Side extends Standing>(
  [one, other]: readonly [Side, Side],
  { keep, earlier }: Extract<DuplicateFinding, { resolution: 'SAME_PERSON' }>,
): { readonly kept: Side; readonly left: Side; readonly seniorityOn: CalendarDate } {
  const [kept, left] = keep === one.id ? [one, other] : [other, one];
  const isEarlier = left.seniorityOn < kept.seniorityOn;
  return { kept, left, seniorityOn: earlier && isEarlier ? left.seniorityOn : kept.seniorityOn };
}
