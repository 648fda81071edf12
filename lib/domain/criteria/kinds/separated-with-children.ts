import { addMonths } from '../../calendar/days';
import { ageOf } from '../ages';
import type { TermsOf } from '../criteria-set';
import { against, type Finding, proven, type Subject, unknown } from '../finding';
import { livesIn } from '../residence';

/**
 * Separated, with a child at home, and a tenant of the organisation already; for so long after the separation, the last
 * day included. @see Holbæk bilag 4, 3
 */
export function separatedWithChildren(terms: TermsOf<'SEPARATED_WITH_CHILDREN'>, subject: Subject): Finding {
  const { member, household, dates } = subject;
  const { separation } = member;
  const { childrenUnder, withinMonths: months, residentOf } = terms;
  if (separation === null) return unknown('separation');
  if (separation.kind === 'NONE') return against({ code: 'NOT_SEPARATED' });
  if (addMonths(separation.on, months) < dates.offer)
    return against({ code: 'SEPARATED_TOO_LONG_AGO', months });
  const isChild = (one: typeof member) => one.relation === 'CHILD' && ageOf(one, dates.offer) < childrenUnder;
  if (!household.members.some(isChild)) return against({ code: 'NO_CHILD_AT_HOME', under: childrenUnder });
  const livesThere = residentOf === null || livesIn(household, residentOf);
  if (livesThere === null) return unknown('residence');
  if (residentOf !== null && !livesThere) return against({ code: 'LIVES_ELSEWHERE', place: residentOf });
  return proven(subject, [separation.married ? 'MARRIED' : 'UNMARRIED'], {
    code: 'SEPARATED_WITH_CHILD',
    months,
  });
}
