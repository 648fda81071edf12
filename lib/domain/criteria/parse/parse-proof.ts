import { refuseRepeats } from '../../agreement/parse-parts';
import { assertNever } from '../../shared/assert-never';
import { faultAt, field, listOf, optional, type Place, wholeNumber, word } from '../../shared/reading';
import type { Coverage, CriterionTerms, Need, PaperDemand, Proof } from '../criteria-set';
import { PAPER_KINDS, SITUATIONS, type Situation } from '../vocabulary';

/** Every situation that the criterion can meet says what is asked there, if only that nothing is. */
export function parseProof(place: Place, terms: CriterionTerms): readonly Proof[] {
  const possible = situationsOf(terms);
  const proof = listOf(place, (row): Proof => {
    const situation = word(field(row, 'situation'), SITUATIONS, 'situation');
    if (!possible.includes(situation)) {
      faultAt(field(row, 'situation'), `${terms.kind} knows no situation "${situation}"`);
    }
    return { situation, needs: listOf(field(row, 'needs'), (at) => need(at, terms)) };
  });
  const situations = proof.map((row) => row.situation);
  refuseRepeats(place, situations, 'the proof for');
  const missing = possible.find((situation) => !situations.includes(situation));
  return missing === undefined ? proof : faultAt(place, `says nothing of the situation "${missing}"`);
}

function need(place: Place, terms: CriterionTerms): Need {
  const anyOf = listOf(field(place, 'anyOf'), (option) => {
    const demands = listOf(option, (at) => demand(at, terms));
    return demands.length === 0 ? faultAt(option, 'an alternative asks for at least one paper') : demands;
  });
  return anyOf.length === 0
    ? faultAt(field(place, 'anyOf'), 'a need has at least one alternative')
    : { anyOf };
}

function demand(place: Place, terms: CriterionTerms): PaperDemand {
  const at = field(place, 'papers');
  const papers = listOf(at, (item) => word(item, PAPER_KINDS, 'paper'));
  if (papers.length === 0) faultAt(at, 'expected at least one kind of paper');
  if (
    papers.includes('CRIMINAL_RECORD') &&
    !(terms.kind === 'NO_CONVICTION' && terms.certificateBasis !== null)
  ) {
    faultAt(at, 'a criminal-record certificate is asked for only where the criterion says on what ground');
  }
  return {
    papers,
    maxAgeMonths: optional(field(place, 'maxAgeMonths'), (age) => wholeNumber(age, 1)),
    covers: coverage(field(place, 'covers'), terms),
  };
}

const COVERAGES = [
  'NOTHING',
  'LAST_MONTHS',
  'LATEST_YEAR',
  'LOOK_BACK',
] as const satisfies Coverage['kind'][];

function coverage(place: Place, terms: CriterionTerms): Coverage {
  const kind = optional(place, (at) => word(field(at, 'kind'), COVERAGES, 'coverage')) ?? 'NOTHING';
  switch (kind) {
    case 'LAST_MONTHS':
      return { kind, months: wholeNumber(field(place, 'months'), 1) };
    case 'LATEST_YEAR':
      return { kind, readyByMonth: wholeNumber(field(place, 'readyByMonth'), 1) };
    case 'LOOK_BACK':
      return terms.kind === 'SELF_SUPPORT'
        ? { kind }
        : faultAt(place, `${terms.kind} does not look back month by month`);
    case 'NOTHING':
      return { kind };
    default:
      return assertNever(kind);
  }
}

/** The situations in which a criterion of the kind and with these values may find a member. */
export function situationsOf(terms: CriterionTerms): readonly Situation[] {
  switch (terms.kind) {
    case 'WORK_OR_EDUCATION':
      return [
        ...([
          'EMPLOYED',
          'FLEX_JOB',
          'SELF_EMPLOYED',
          'COMPULSORY_SCHOOL',
          'SCHOOL',
          'APPRENTICESHIP',
        ] as const),
        ...(terms.income === null ? [] : (['NEW_JOB'] as const)),
        ...(terms.confirmable.length === 0 ? [] : (['ON_BENEFIT'] as const)),
      ];
    case 'EMPLOYMENT':
      return ['EMPLOYED', 'NEW_JOB', 'FLEX_JOB', 'SELF_EMPLOYED'];
    case 'MINIMUM_INCOME':
      return terms.studentsExempt ? ['ALWAYS', 'COMPULSORY_SCHOOL', 'SCHOOL', 'APPRENTICESHIP'] : ['ALWAYS'];
    case 'EDUCATION_LEVEL':
      return ['IN_DENMARK', 'ABROAD'];
    case 'HIGHER_EDUCATION':
      return terms.underwayCounts ? ['IN_DENMARK', 'ABROAD', 'SCHOOL'] : ['IN_DENMARK', 'ABROAD'];
    case 'EDUCATION_AT_PLACE':
      return ['SCHOOL', 'APPRENTICESHIP'];
    case 'SEPARATED_WITH_CHILDREN':
      return ['MARRIED', 'UNMARRIED'];
    case 'AGE_DOCUMENTED':
    case 'NO_CONVICTION':
    case 'SELF_SUPPORT':
    case 'SENIOR':
    case 'FREED_OWN_HOME':
    case 'NO_LISTED_BENEFIT':
      return ['ALWAYS'];
    default:
      return assertNever(terms);
  }
}
