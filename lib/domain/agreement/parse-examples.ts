import { faultAt, field, listOrNone, optional, type Place, wholeNumber, word } from '../shared/reading';
import type { Example } from './agreement';
import type { Words } from './parse-conduct';
import { tierOf } from './parse-placing';
import { DWELLING_TYPES, OCCASIONS, ROUTES } from './vocabulary';

/** Only of tiers that a placement may name: what follows from facts is tried by replaying them. */
export const parseExamples = (place: Place, words: Words): readonly Example[] =>
  listOrNone(place, (row) => ({
    tier: tierOf(row, words.tiers),
    dwellingType: word(field(row, 'dwellingType'), DWELLING_TYPES, 'dwelling type'),
    allocationRule: optional(field(row, 'allocationRule'), (at) =>
      word(at, words.dwellingRules, 'dwelling rule'),
    ),
    occasion: optional(field(row, 'occasion'), (at) => word(at, OCCASIONS, 'occasion')) ?? 'RELET',
    number: homeNumber(field(row, 'number')),
    route: word(field(row, 'route'), ROUTES, 'route'),
  }));

/** An example is run home by home: of more than this many nobody has an opinion. */
const MOST_HOMES = 1000;

function homeNumber(place: Place): number {
  const number = wholeNumber(place, 1);
  return number > MOST_HOMES ? faultAt(place, `expected a whole number from 1 to ${MOST_HOMES}`) : number;
}
