import type { TermsOf } from '../criteria-set';
import { against, type Finding, proven, type Subject, unknown } from '../finding';
import { receivedWithin } from '../look-back';

/**
 * No public support within the look-back but what the criterion allows, from the last month with a benefit to the day of
 * the lease. @see Holbæk bilag 3, 3; reading Q28
 */
export function selfSupport(terms: TermsOf<'SELF_SUPPORT'>, subject: Subject): Finding {
  const { benefits } = subject.member;
  const { lookBackMonths: months, allowed } = terms;
  if (benefits === null) return unknown('benefits');
  const barring = benefits.find(
    (period) => !allowed.includes(period.benefit) && receivedWithin(period, months, subject.dates.contract),
  );
  return barring === undefined
    ? proven(subject, ['ALWAYS'], { code: 'SELF_SUPPORTING', months }, months)
    : against({ code: 'ON_BENEFIT_WITHIN', benefit: barring.benefit, lastMonth: barring.to, months });
}
