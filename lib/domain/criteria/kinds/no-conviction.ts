import { assertNever } from '../../shared/assert-never';
import type { TermsOf } from '../criteria-set';
import { against, type Finding, proven, type Subject, toConfirm, unknown } from '../finding';
import { hasPassed, reachesBack } from '../look-back';
import type { Reason } from '../reason';

type Terms = TermsOf<'NO_CONVICTION'>;

/** From this age a private certificate shows first offences too. @see straffeattest: afgørelser før det 18. år */
const OF_AGE = 18;

/**
 * No judgment under the Acts that the criterion names within the look-back, from the day of the judgment to the day of
 * the lease. An entry before that decides nothing. @see Holbæk bilag 3, 1; reading Q28
 */
export function noConviction(terms: Terms, subject: Subject): Finding {
  const { convictions } = subject.member;
  const { lookBackMonths: months } = terms;
  if (convictions === null) return unknown('convictions');
  switch (convictions.kind) {
    case 'NONE':
      return clean(terms, subject, { code: 'NO_JUDGMENT', months });
    case 'NONE_SINCE':
      if (months !== null && reachesBack(convictions.day, months, subject.dates.contract)) {
        return clean(terms, subject, { code: 'NO_JUDGMENT', months });
      }
      return tooShort(terms, subject);
    case 'SOME_SINCE':
      if (months === null || !hasPassed(convictions.day, months, subject.dates.contract)) {
        return entry(terms, subject);
      }
      // The judgment may lie on either side of where this lease's look-back begins.
      return tooShort(terms, subject);
    case 'LATEST':
      if (months !== null && hasPassed(convictions.judgedOn, months, subject.dates.contract)) {
        return clean(terms, subject, { code: 'JUDGMENT_OUTSIDE', months });
      }
      return entry(terms, subject);
    default:
      return assertNever(convictions);
  }
}

function clean({ certificateBasis }: Terms, subject: Subject, reason: Reason): Finding {
  if (certificateBasis === null) return toConfirm(subject, 'NO_GROUND_FOR_CERTIFICATE', ['ALWAYS'], reason);
  const shown = proven(subject, ['ALWAYS'], reason);
  return subject.age < OF_AGE ? { ...shown, cautions: ['CERTIFICATE_SAYS_LITTLE_OF_MINORS'] } : shown;
}

/** What was seen does not reach as far back as this lease asks: look again. */
function tooShort({ lookBackMonths }: Terms, subject: Subject): Finding {
  if (lookBackMonths === null)
    return toConfirm(subject, 'ENTRY_OF_NO_CONCERN', ['ALWAYS'], { code: 'ENTRY_TO_WEIGH' });
  return {
    ...unknown('convictions'),
    reason: { code: 'CERTIFICATE_REACHES_TOO_SHORT', months: lookBackMonths },
  };
}

const entry = ({ entries, lookBackMonths: months }: Terms, subject: Subject): Finding =>
  entries === 'BAR'
    ? against({ code: 'JUDGMENT_WITHIN', months })
    : toConfirm(subject, 'ENTRY_OF_NO_CONCERN', ['ALWAYS'], { code: 'ENTRY_TO_WEIGH' });
