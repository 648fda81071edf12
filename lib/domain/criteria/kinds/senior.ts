import type { TermsOf } from '../criteria-set';
import { against, type Finding, proven, type Subject, unknown } from '../finding';
import { livesIn } from '../residence';

/** Of the age on the day of the offer, and living there already where that is asked. @see Holbæk bilag 4, 4; reading Q29 */
export function senior({ fromAge: from, residentOf }: TermsOf<'SENIOR'>, subject: Subject): Finding {
  const { age, household } = subject;
  if (age < from) return against({ code: 'TOO_YOUNG', age, from });
  const livesThere = residentOf === null || livesIn(household, residentOf);
  if (livesThere === null) return unknown('residence');
  if (residentOf !== null && !livesThere) return against({ code: 'LIVES_ELSEWHERE', place: residentOf });
  return proven(subject, ['ALWAYS'], { code: 'OLD_ENOUGH', age, from });
}
