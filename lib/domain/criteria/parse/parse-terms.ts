import { reference, refuseRepeats } from '../../agreement/parse-parts';
import { assertNever } from '../../shared/assert-never';
import { isPositive } from '../../shared/fraction';
import {
  faultAt,
  field,
  listOf,
  listOrNone,
  optional,
  type Place,
  share,
  wholeNumber,
  word,
  yesOrNo,
} from '../../shared/reading';
import { BENEFITS, type BenefitId } from '../../statute/benefits';
import type { BenefitGroup, CriterionTerms, IncomeFloor, YearlyAmount } from '../criteria-set';
import {
  CRITERION_KINDS,
  type CriterionKind,
  DWELLS_IN,
  type DwellsIn,
  EDUCATION_LEVELS,
} from '../vocabulary';
import { oere } from './parse-amount';

/** The values of the criterion's own kind. */
export const parseTerms = (row: Place): CriterionTerms =>
  termsOf(word(field(row, 'kind'), CRITERION_KINDS, 'kind of criterion'), row);

function termsOf(kind: CriterionKind, row: Place): CriterionTerms {
  switch (kind) {
    case 'AGE_DOCUMENTED':
    case 'FREED_OWN_HOME':
      return { kind };
    case 'NO_CONVICTION':
      return noConviction(row);
    case 'WORK_OR_EDUCATION':
      return {
        kind,
        permanentWork: flag(row, 'permanentWork'),
        income: optional(field(row, 'income'), incomeFloor),
        confirmable: benefitsAt(field(row, 'confirmable')),
      };
    case 'SELF_SUPPORT':
      return {
        kind,
        lookBackMonths: months(row, 'lookBackMonths'),
        allowed: benefitsAt(field(row, 'allowed')),
      };
    case 'EDUCATION_LEVEL':
      return { kind, levels: listOf(field(row, 'levels'), (at) => word(at, EDUCATION_LEVELS, 'level')) };
    case 'HIGHER_EDUCATION':
      return { kind, underwayCounts: flag(row, 'underwayCounts') };
    case 'EMPLOYMENT':
      return employment(row);
    case 'MINIMUM_INCOME':
      return { kind, income: incomeFloor(field(row, 'income')), studentsExempt: flag(row, 'studentsExempt') };
    case 'EDUCATION_AT_PLACE':
      return { kind, fullTimeMonths: months(row, 'fullTimeMonths') };
    case 'SEPARATED_WITH_CHILDREN':
      return {
        kind,
        childrenUnder: wholeNumber(field(row, 'childrenUnder'), 1),
        withinMonths: months(row, 'withinMonths'),
        residentOf: residentOf(row),
      };
    case 'SENIOR':
      return { kind, fromAge: wholeNumber(field(row, 'fromAge'), 1), residentOf: residentOf(row) };
    case 'NO_LISTED_BENEFIT':
      return { kind, groups: listOf(field(row, 'groups'), benefitGroup) };
    default:
      return assertNever(kind);
  }
}

function noConviction(row: Place): CriterionTerms {
  return {
    kind: 'NO_CONVICTION',
    lookBackMonths: optional(field(row, 'lookBackMonths'), (at) => wholeNumber(at, 1)),
    entries: word(field(row, 'entries'), ['BAR', 'WEIGHED'], 'effect of an entry'),
    certificateBasis: optional(field(row, 'certificateBasis'), (at) => reference(at)),
  };
}

function employment(row: Place): CriterionTerms {
  const at = field(row, 'hoursPerWeek');
  const hoursPerWeek = share(at);
  if (!isPositive(hoursPerWeek) && hoursPerWeek.n !== 0n) faultAt(at, 'expected hours from 0');
  return {
    kind: 'EMPLOYMENT',
    hoursPerWeek,
    startWithinMonths: optional(field(row, 'startWithinMonths'), (place) => wholeNumber(place, 0)),
    newWithinMonths: months(row, 'newWithinMonths'),
    subsidisedCounts: flag(row, 'subsidisedCounts'),
  };
}

function incomeFloor(place: Place): IncomeFloor {
  const count = months(place, 'months');
  const at = field(place, 'amounts');
  const amounts = listOrNone(at, yearlyAmount);
  refuseRepeats(
    at,
    amounts.map((row) => String(row.year)),
    'the amount of',
  );
  return { months: count, amounts };
}

export const yearlyAmount = (row: Place): YearlyAmount => ({
  year: wholeNumber(field(row, 'year'), 1900),
  oere: oere(field(row, 'oere')),
});

function benefitGroup(row: Place): BenefitGroup {
  const benefits = benefitsAt(field(row, 'benefits'));
  if (benefits.length === 0) faultAt(field(row, 'benefits'), 'a group names at least one benefit');
  return { benefits, months: optional(field(row, 'months'), (at) => wholeNumber(at, 1)) };
}

const benefitsAt = (place: Place): readonly BenefitId[] =>
  listOrNone(place, (at) => word(at, BENEFITS, 'benefit'));

const residentOf = (row: Place): DwellsIn | null =>
  optional(field(row, 'residentOf'), (at) => word(at, DWELLS_IN, 'place'));

const flag = (row: Place, key: string): boolean => yesOrNo(field(row, key));

const months = (row: Place, key: string): number => wholeNumber(field(row, key), 1);
