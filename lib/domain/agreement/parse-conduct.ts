import type { CriteriaSetId } from '../criteria/vocabulary';
import {
  faultAt,
  field,
  listOf,
  listOrNone,
  optional,
  type Place,
  text,
  wholeNumber,
  word,
  yesOrNo,
} from '../shared/reading';
import type {
  CriteriaUse,
  DeadlineTerms,
  DemandTerms,
  LettingTerms,
  Reading,
  SpecialCriteriaTerms,
} from './agreement';
import { bilingual, rate, referenceOf } from './parse-parts';
import { tierOf } from './parse-placing';
import { DESIGNATIONS, DWELLING_TYPES, type DwellingRuleId, type TierId } from './vocabulary';

export type Words = { readonly tiers: readonly TierId[]; readonly dwellingRules: readonly DwellingRuleId[] };

/** The tier whose namings have to meet special criteria, and how often: `every` 2 is every second naming. */
export function parseSpecialCriteria(place: Place, tiers: readonly TierId[]): SpecialCriteriaTerms {
  return {
    tier: tierOf(place, tiers),
    every: wholeNumber(field(place, 'every'), 1),
    reference: referenceOf(place),
  };
}

/** What the municipality answers at a naming, and of which homes each is asked. None where the agreement makes no demand. */
export function parseDemands(place: Place, words: Words): readonly DemandTerms[] {
  return listOrNone(place, (row) => ({
    demand: text(field(row, 'demand')),
    label: bilingual(field(row, 'label')),
    text: bilingual(field(row, 'text')),
    when: parseWhen(field(row, 'when'), words),
    reference: referenceOf(row),
  }));
}

function parseWhen(place: Place, words: Words): DemandTerms['when'] {
  const some = <T extends string>(
    key: string,
    known: readonly T[],
    noun: string,
  ): { [k: string]: readonly T[] } =>
    optional(field(place, key), (at) => ({ [key]: listOf(at, (item) => word(item, known, noun)) })) ?? {};
  const criterion = optional(field(place, 'criterion'), text);
  const plain = optional(field(place, 'withoutDwellingRule'), yesOrNo);
  const special = optional(field(place, 'specialCriteria'), yesOrNo);
  return {
    ...some('tiers', words.tiers, 'tier'),
    ...some('dwellingRules', words.dwellingRules, 'dwelling rule'),
    ...some('dwellingTypes', DWELLING_TYPES, 'dwelling type'),
    ...some('designations', DESIGNATIONS, 'designation'),
    ...(plain === true ? { withoutDwellingRule: true as const } : {}),
    ...(criterion === null ? {} : { criterion }),
    ...(special === true ? { specialCriteria: true as const } : {}),
  };
}

type LettingWords = { readonly tiers: readonly TierId[]; readonly criteriaSets: readonly CriteriaSetId[] };

/** By which criteria the organisation lets its own homes, tier by tier. None where the agreement leaves it to the lists. */
export function parseLetting(place: Place, words: LettingWords): readonly LettingTerms[] {
  return listOrNone(place, (row) => ({
    tiers: listOf(field(row, 'tiers'), (item) => word(item, words.tiers, 'tier')),
    basis: word(field(row, 'basis'), ['TIGHTENED', 'FLEXIBLE', 'LISTS'], 'letting basis'),
    cap: optional(field(row, 'cap'), rate),
    text: bilingual(field(row, 'text')),
    criteria: listOrNone(field(row, 'criteria'), (use) => parseUse(use, words.criteriaSets)),
    reference: referenceOf(row),
  }));
}

function parseUse(row: Place, sets: readonly CriteriaSetId[]): CriteriaUse {
  return {
    set: word(field(row, 'set'), sets, 'set of criteria'),
    use: word(field(row, 'use'), ['REQUIRED', 'PRIORITY', 'FILTER'], 'use of criteria'),
    which: word(field(row, 'which'), ['ALL', 'SWITCHED_ON'], 'choice of criteria'),
    designations: optional(field(row, 'designations'), (at) =>
      listOf(at, (item) => word(item, DESIGNATIONS, 'designation')),
    ),
    reference: referenceOf(row),
  };
}

/** All deadlines are whole working days. A fault where the warning would come after the deadline it warns of. */
export function parseDeadlines(place: Place): DeadlineTerms {
  const deadlines = {
    answerWorkingDays: wholeNumber(field(place, 'answerWorkingDays'), 1),
    nameWorkingDays: wholeNumber(field(place, 'nameWorkingDays'), 1),
    warnAfterWorkingDays: wholeNumber(field(place, 'warnAfterWorkingDays'), 0),
    expires: yesOrNo(field(place, 'expires')),
    reference: referenceOf(place),
  };
  if (deadlines.warnAfterWorkingDays > deadlines.answerWorkingDays) {
    faultAt(field(place, 'warnAfterWorkingDays'), 'the warning comes after the deadline');
  }
  return deadlines;
}

/** How the parties, or we where `assumed`, read what the text leaves open. @see docs/domain/changing-a-rule.md */
export function parseReadings(place: Place): readonly Reading[] {
  return listOrNone(place, (row) => ({
    question: text(field(row, 'question')),
    value: text(field(row, 'value')),
    assumed: yesOrNo(field(row, 'assumed')),
    text: bilingual(field(row, 'text')),
  }));
}
