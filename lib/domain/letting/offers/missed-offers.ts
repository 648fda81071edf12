import type { ApplicantState } from '../../applicant/vocabulary';
import type { LettingSettings } from '../letting-settings';

/** Unanswered offers in a row, and when the applicant was told that the next one pauses; null: has not been told. */
export type Missed = { readonly missedOffers: number; readonly warnedAt: Date | null };

type Rule = Pick<LettingSettings, 'pauseAfterMissed'>;

/** Would one more unanswered offer pause the applicant? Then the reminder has to say so. @see L-23 */
export const isLastChance = ({ missedOffers }: Missed, { pauseAfterMissed }: Rule): boolean =>
  pauseAfterMissed !== null && missedOffers + 1 >= pauseAfterMissed;

/** Whoever is paused or has left the list already stays as she is, and what she leaves unanswered then is not counted. */
export const countsMissed = (state: ApplicantState): boolean => state === 'ACTIVE';

export type AfterMissed = { readonly missedOffers: number; readonly pauses: boolean };

/** One more unanswered offer. It pauses only whoever has been told before that it would: without the warning it is counted, no more. */
export const afterMissed = (missed: Missed, rule: Rule): AfterMissed => ({
  missedOffers: missed.missedOffers + 1,
  pauses: isLastChance(missed, rule) && missed.warnedAt !== null,
});
