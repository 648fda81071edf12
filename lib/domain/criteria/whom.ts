import { ageOf, isInBand } from './ages';
import type { Whom } from './criteria-set';
import type { NotConcerned } from './evaluation';
import type { AssessmentDates, Household, Member } from './household';
import { hasPassed } from './look-back';

export type Asked = {
  readonly member: Member;
  readonly age: number;
  /** The cohabitant may or may not count: nobody has said since when they live together. */
  readonly cohabitationUnknown: boolean;
};

/** Whose circumstances the criterion looks at, and why the others are left out. */
export function concerned(
  whom: Whom,
  household: Household,
  dates: AssessmentDates,
): { readonly asked: readonly Asked[]; readonly notConcerned: readonly NotConcerned[] } {
  const asked: Asked[] = [];
  const notConcerned: NotConcerned[] = [];
  for (const member of household.members) {
    const age = ageOf(member, dates.offer);
    const because = leftOut(whom, member, age, dates);
    if (because === null) asked.push({ member, age, cohabitationUnknown: isUnknown(whom, member) });
    else notConcerned.push({ member: member.id, age, because });
  }
  return { asked, notConcerned };
}

function leftOut(
  whom: Whom,
  member: Member,
  age: number,
  dates: AssessmentDates,
): NotConcerned['because'] | null {
  if (!isRelated(whom, member)) return 'RELATION';
  if (whom.ages !== null && !isInBand(age, whom.ages)) return 'AGE';
  const { cohabitantAfterMonths: months } = whom;
  const since = member.cohabitingSince;
  const tooShort =
    isTimedCohabitant(whom, member) &&
    months !== null &&
    since !== null &&
    !hasPassed(since, months, dates.contract);
  return tooShort ? 'COHABITATION' : null;
}

function isRelated({ members }: Whom, { relation }: Member): boolean {
  if (members === 'EVERY_MEMBER' || relation === 'APPLICANT') return true;
  return members === 'APPLICANT_AND_PARTNER' && (relation === 'SPOUSE' || relation === 'COHABITANT');
}

const isTimedCohabitant = (whom: Whom, { relation }: Member): boolean =>
  relation === 'COHABITANT' &&
  whom.members === 'APPLICANT_AND_PARTNER' &&
  whom.cohabitantAfterMonths !== null;

const isUnknown = (whom: Whom, member: Member): boolean =>
  isTimedCohabitant(whom, member) && member.cohabitingSince === null;
