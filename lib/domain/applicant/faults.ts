import { ageOn } from '../criteria/ages';
import type { Relation } from '../criteria/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import type { ApplicantStatement, StatedMember } from './statement';

/** From which age somebody may stand on a list; practice, no provision sets it. @see reading L-23 */
export const LEAST_AGE = 15;

/** What does not go together in what was written; `member` is the place in the household, the applicant 0. */
export type StatementFault =
  | { readonly code: 'too-young' }
  | { readonly code: 'seniority-ahead' }
  | { readonly code: 'seniority-before-birth' }
  | { readonly code: 'rooms-out-of-order' }
  | { readonly code: 'two-partners'; readonly member: number }
  | { readonly code: 'born-ahead'; readonly member: number }
  | { readonly code: 'cohabiting-ahead'; readonly member: number }
  | { readonly code: 'cohabiting-before-birth'; readonly member: number }
  | { readonly code: 'cohabiting-without-partner'; readonly member: number };

export const isPartner = (relation: Relation): boolean => relation === 'SPOUSE' || relation === 'COHABITANT';

/** Everything in the statement that cannot be so on the day, in the form's order; none: it may be stored. */
export function faultsOfStatement(
  statement: Pick<ApplicantStatement, 'household' | 'seniorityOn' | 'wishes'>,
  today: CalendarDate,
): readonly StatementFault[] {
  const { household, wishes } = statement;
  const { roomsFrom, roomsTo } = wishes;
  const outOfOrder = roomsFrom !== null && roomsTo !== null && roomsFrom > roomsTo;
  return [
    ...faultsOfApplicant(statement, today),
    ...household.flatMap((member, place) => faultsOfMember(member, place, today)),
    ...secondPartners(household),
    ...(outOfOrder ? [{ code: 'rooms-out-of-order' } as const] : []),
  ];
}

function faultsOfApplicant(
  { household: [applicant], seniorityOn }: Pick<ApplicantStatement, 'household' | 'seniorityOn'>,
  today: CalendarDate,
): readonly StatementFault[] {
  if (applicant?.relation !== 'APPLICANT') throw new Error('A household begins with the applicant');
  const faults: StatementFault[] = [];
  if (applicant.bornOn <= today && ageOn(applicant.bornOn, today) < LEAST_AGE)
    faults.push({ code: 'too-young' });
  if (seniorityOn > today) faults.push({ code: 'seniority-ahead' });
  if (seniorityOn < applicant.bornOn) faults.push({ code: 'seniority-before-birth' });
  return faults;
}

function faultsOfMember(
  { relation, bornOn, cohabitingSince: since }: StatedMember,
  member: number,
  today: CalendarDate,
): readonly StatementFault[] {
  const faults: StatementFault[] = [];
  if (bornOn > today) faults.push({ code: 'born-ahead', member });
  if (since === null) return faults;
  if (!isPartner(relation)) faults.push({ code: 'cohabiting-without-partner', member });
  else if (since > today) faults.push({ code: 'cohabiting-ahead', member });
  else if (since < bornOn) faults.push({ code: 'cohabiting-before-birth', member });
  return faults;
}

const secondPartners = (household: readonly StatedMember[]): readonly StatementFault[] =>
  household
    .flatMap(({ relation }, member) => (isPartner(relation) ? [member] : []))
    .slice(1)
    .map((member) => ({ code: 'two-partners', member }));
