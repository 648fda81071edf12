import { bilingual, referenceOf, refuseRepeats } from '../../agreement/parse-parts';
import {
  faultAt,
  field,
  listOf,
  optional,
  type Place,
  text,
  wholeNumber,
  word,
  yesOrNo,
} from '../../shared/reading';
import type { AgeBand, CriteriaSet, Criterion, CriterionFrame, Whom } from '../criteria-set';
import { DWELLS_IN, SET_MODES, WHOM } from '../vocabulary';
import { parseProof } from './parse-proof';
import { parseTerms } from './parse-terms';

/** Reads a set of criteria in its published form, as part of the document that is being read. @see docs/domain/criteria.md */
export function readCriteriaSet(place: Place): CriteriaSet {
  const set = text(field(place, 'set'));
  const label = bilingual(field(place, 'label'));
  const mode = word(field(place, 'mode'), SET_MODES, 'mode');
  const criteria = readCriteria(field(place, 'criteria'));
  return { set, label, mode, criteria, reference: referenceOf(place) };
}

function readCriteria(place: Place): readonly Criterion[] {
  const criteria = listOf(place, readCriterion);
  if (criteria.length === 0) faultAt(place, 'a set has at least one criterion');
  refuseRepeats(
    place,
    criteria.map((row) => row.criterion),
    'criterion',
  );
  return criteria;
}

function readCriterion(row: Place): Criterion {
  const criterion = text(field(row, 'criterion'));
  const terms = parseTerms(row);
  const frame: CriterionFrame = {
    criterion,
    label: bilingual(field(row, 'label')),
    text: bilingual(field(row, 'text')),
    whom: readWhom(field(row, 'whom')),
    rank: optional(field(row, 'rank'), (at) => wholeNumber(at, 1)) ?? 1,
    always: optional(field(row, 'always'), yesOrNo) ?? false,
    exemptResidentsOf: optional(field(row, 'exemptResidentsOf'), (at) => word(at, DWELLS_IN, 'place')),
    proof: parseProof(field(row, 'proof'), terms),
    reference: referenceOf(row),
  };
  return { ...frame, ...terms };
}

function readWhom(place: Place): Whom {
  return {
    members: word(field(place, 'members'), WHOM, 'group of members'),
    ages: optional(field(place, 'ages'), ageBand),
    hold: word(field(place, 'hold'), ['EVERY', 'ANY'], 'way to hold'),
    cohabitantAfterMonths: optional(field(place, 'cohabitantAfterMonths'), (at) => wholeNumber(at, 0)),
  };
}

function ageBand(place: Place): AgeBand {
  const from = optional(field(place, 'from'), (at) => wholeNumber(at, 0));
  const to = optional(field(place, 'to'), (at) => wholeNumber(at, 0));
  if (from !== null && to !== null && to < from) {
    return faultAt(field(place, 'to'), `"to" ${to} must not be below "from" ${from}`);
  }
  return { from, to };
}
