import { refuseRepeats } from '../../agreement/parse-parts';
import type { CalendarDate } from '../../shared/calendar-date';
import {
  day,
  faultAt,
  field,
  listOf,
  optional,
  type Place,
  text,
  wholeNumber,
  word,
} from '../../shared/reading';
import type { Household, Member } from '../household';
import { DWELLS_IN, RELATIONS } from '../vocabulary';
import { memberFacts } from './parse-member-facts';

/** The household: one applicant, at most one partner, and no name or number by which anybody could be known. */
export function readHousehold(place: Place, offer: CalendarDate): Household {
  const residence = optional(field(place, 'residence'), (at) =>
    listOf(at, (item) => word(item, DWELLS_IN, 'place')),
  );
  const at = field(place, 'members');
  const members = listOf(at, (row) => readMember(row, offer));
  refuseRepeats(
    at,
    members.map((member) => member.id),
    'member',
  );
  if (count(members, ['APPLICANT']) !== 1) faultAt(at, 'a household has exactly one applicant');
  if (count(members, ['SPOUSE', 'COHABITANT']) > 1) faultAt(at, 'a household has at most one partner');
  return { members, residence };
}

const count = (members: readonly Member[], relations: readonly Member['relation'][]): number =>
  members.filter((member) => relations.includes(member.relation)).length;

function readMember(row: Place, offer: CalendarDate): Member {
  return {
    id: memberId(field(row, 'id')),
    relation: word(field(row, 'relation'), RELATIONS, 'relation'),
    born: bornAt(row, offer),
    cohabitingSince: optional(field(row, 'cohabitingSince'), day),
    ...memberFacts(row),
  };
}

const LIKE_A_CPR_NUMBER = /^[0-9]{6}[ -]?[0-9]{4}$/;

function memberId(place: Place): string {
  const id = text(place);
  return LIKE_A_CPR_NUMBER.test(id)
    ? faultAt(place, 'an id stands for a member and is never a CPR number')
    : id;
}

const OLDEST = 130;

function bornAt(row: Place, offer: CalendarDate): Member['born'] {
  const on = optional(field(row, 'birthDate'), day);
  if (on !== null) {
    return on > offer ? faultAt(field(row, 'birthDate'), 'lies after the day of the offer') : { on };
  }
  const at = field(row, 'age');
  const age = optional(at, (place) => wholeNumber(place, 0));
  if (age === null) return faultAt(field(row, 'birthDate'), 'missing, expected a birth date or an age');
  return age > OLDEST ? faultAt(at, `expected an age from 0 to ${OLDEST}`) : { age };
}

export const knownMember = (place: Place, household: Household): string => {
  const ids = household.members.map((member) => member.id);
  return word(place, ids, 'member');
};
