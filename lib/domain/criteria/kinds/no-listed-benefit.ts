import { monthOf } from '../../shared/month';
import type { BenefitGroup, TermsOf } from '../criteria-set';
import { against, type Finding, proven, type Subject, unknown } from '../finding';
import type { BenefitPeriod } from '../household';
import { receivedIn, wholeMonthsBefore } from '../look-back';

/**
 * Receives none of the listed benefits: not for so many whole calendar months in a row up to the lease, each person by
 * himself, whichever name of the group the benefit had. @see almenboligloven § 51 b, stk. 1-2; reading Q30
 */
export function noListedBenefit({ groups }: TermsOf<'NO_LISTED_BENEFIT'>, subject: Subject): Finding {
  const { benefits } = subject.member;
  if (benefits === null) return unknown('benefits');
  for (const group of groups) {
    const listed = barredBy(group, benefits, subject);
    if (listed !== null)
      return against({ code: 'LISTED_BENEFIT', benefit: listed.benefit, months: group.months });
  }
  return proven(subject, ['ALWAYS'], { code: 'NO_LISTED_BENEFIT' });
}

/** The benefit received last, where the group's benefits fill every month asked about. */
function barredBy(
  group: BenefitGroup,
  benefits: readonly BenefitPeriod[],
  { dates }: Subject,
): BenefitPeriod | null {
  const months =
    group.months === null ? [monthOf(dates.contract)] : wholeMonthsBefore(dates.contract, group.months);
  const listed = benefits.filter((period) => group.benefits.includes(period.benefit));
  const receivedAlways = months.every((month) => listed.some((period) => receivedIn(period, month)));
  const last = months.at(-1);
  return receivedAlways && last !== undefined
    ? (listed.find((period) => receivedIn(period, last)) ?? null)
    : null;
}
