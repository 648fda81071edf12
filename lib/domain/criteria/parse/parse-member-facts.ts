import { compare, type Fraction, ZERO } from '../../shared/fraction';
import { type Month, parseMonth } from '../../shared/month';
import {
  anyText,
  day,
  decimal,
  faultAt,
  field,
  isAbsent,
  listOf,
  listOrNone,
  optional,
  type Place,
  quoted,
  wholeNumber,
  word,
  yesOrNo,
} from '../../shared/reading';
import { BENEFITS } from '../../statute/benefits';
import type {
  BenefitPeriod,
  Convictions,
  Education,
  Member,
  MonthlyIncome,
  Separation,
  SoldHome,
  Study,
  Work,
} from '../household';
import { EDUCATION_LEVELS, STUDY_FORMS, WORK_FORMS } from '../vocabulary';
import { oere } from './parse-amount';

export type MemberFacts = Omit<Member, 'id' | 'relation' | 'born' | 'cohabitingSince'>;

/** What has been stated of a member; whatever is missing or null nobody has stated. */
export function memberFacts(row: Place): MemberFacts {
  return {
    work: optional(field(row, 'work'), (at) => listOf(at, (one) => workAt(one, hours))),
    income: incomesAt(field(row, 'income')),
    studies: optional(field(row, 'studies'), (at) =>
      listOf(at, (one) => ({ ...studyAt(one), inMunicipality: studyFlag(one, 'inMunicipality') })),
    ),
    benefits: optional(field(row, 'benefits'), (at) => listOf(at, benefitAt)),
    convictions: optional(field(row, 'convictions'), convictionsAt),
    education: optional(field(row, 'education'), educationAt),
    separation: optional(field(row, 'separation'), separationAt),
    soldHome: optional(field(row, 'soldHome'), soldHomeAt),
  };
}

export function month(place: Place): Month {
  const value = anyText(place);
  return parseMonth(value) ?? faultAt(place, `expected a month YYYY-MM, got ${quoted(value)}`);
}

/** A job; `hours` says how the hours are written. */
export function workAt(row: Place, hoursAt: (place: Place) => Fraction): Work {
  return {
    form: word(field(row, 'form'), WORK_FORMS, 'form of work'),
    permanent: yesOrNo(field(row, 'permanent')),
    subsidised: optional(field(row, 'subsidised'), yesOrNo) ?? false,
    hoursPerWeek: optional(field(row, 'hoursPerWeek'), hoursAt),
    ...daySpan(row),
  };
}

function hours(place: Place): Fraction {
  const value = decimal(place);
  return compare(value, ZERO) < 0 ? faultAt(place, 'expected hours from 0') : value;
}

function daySpan(row: Place): Pick<Work, 'from' | 'to'> {
  const from = day(field(row, 'from'));
  const to = optional(field(row, 'to'), day);
  if (to !== null && to < from) faultAt(field(row, 'to'), `"to" ${to} must not lie before "from" ${from}`);
  return { from, to };
}

export function incomesAt(place: Place): readonly MonthlyIncome[] {
  const seen = new Set<string>();
  return listOrNone(place, (row) => {
    const at = field(row, 'month');
    const income = { month: month(at), oere: oere(field(row, 'oere')) };
    if (seen.has(income.month)) faultAt(at, `the income of ${income.month} is given twice`);
    seen.add(income.month);
    return income;
  });
}

const levelAt = (row: Place) => word(field(row, 'level'), EDUCATION_LEVELS, 'level');

/** Of compulsory school nothing more is asked. */
const studyFlag = (row: Place, key: string): boolean =>
  levelAt(row) === 'COMPULSORY' && isAbsent(field(row, key)) ? false : yesOrNo(field(row, key));

/** A study, but for where it is. */
export function studyAt(row: Place): Omit<Study, 'inMunicipality'> {
  const form = word(field(row, 'form'), STUDY_FORMS, 'form of study');
  return {
    ...{ form, level: levelAt(row), approved: studyFlag(row, 'approved') },
    ...{ qualifying: studyFlag(row, 'qualifying'), fullTime: studyFlag(row, 'fullTime') },
    months: optional(field(row, 'months'), (at) => wholeNumber(at, 0)) ?? 0,
    ...daySpan(row),
  };
}

export function benefitAt(row: Place): BenefitPeriod {
  const benefit = word(field(row, 'benefit'), BENEFITS, 'benefit');
  const from = month(field(row, 'from'));
  const to = optional(field(row, 'to'), month);
  if (to !== null && to < from) faultAt(field(row, 'to'), `"to" ${to} must not lie before "from" ${from}`);
  return { benefit, from, to };
}

export function convictionsAt(place: Place): Convictions {
  const kind = word(
    field(place, 'kind'),
    ['NONE', 'NONE_SINCE', 'SOME_SINCE', 'LATEST'],
    'answer on judgments',
  );
  if (kind === 'NONE_SINCE' || kind === 'SOME_SINCE') return { kind, day: day(field(place, 'day')) };
  return kind === 'LATEST' ? { kind, judgedOn: day(field(place, 'judgedOn')) } : { kind };
}

export function educationAt(place: Place): Education {
  return {
    level: word(field(place, 'level'), EDUCATION_LEVELS, 'level'),
    taken: word(field(place, 'taken'), ['IN_DENMARK', 'ABROAD'], 'country'),
    approved: optional(field(place, 'approved'), yesOrNo),
  };
}

export function separationAt(place: Place): Separation {
  const kind = word(field(place, 'kind'), ['NONE', 'SEPARATED'], 'answer on separation');
  if (kind === 'NONE') return { kind };
  return { kind, on: day(field(place, 'on')), married: yesOrNo(field(place, 'married')) };
}

function soldHomeAt(place: Place): SoldHome {
  const kind = word(field(place, 'kind'), ['NONE', 'SOLD'], 'answer on a sold home');
  if (kind === 'NONE') return { kind };
  return {
    kind,
    inMunicipality: yesOrNo(field(place, 'inMunicipality')),
    ...saleAt(place),
  };
}

type Sale = Omit<Extract<SoldHome, { kind: 'SOLD' }>, 'kind' | 'inMunicipality'>;

/** A sale, but for where the home lies. */
export function saleAt(place: Place): Sale {
  return {
    permanent: yesOrNo(field(place, 'permanent')),
    signedOn: optional(field(place, 'signedOn'), day),
  };
}
