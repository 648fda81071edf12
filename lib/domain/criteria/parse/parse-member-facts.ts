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

type Facts = Omit<Member, 'id' | 'relation' | 'born' | 'cohabitingSince'>;

/** What has been stated of a member; whatever is missing or null nobody has stated. */
export function memberFacts(row: Place): Facts {
  return {
    work: optional(field(row, 'work'), (at) => listOf(at, workAt)),
    income: incomesAt(field(row, 'income')),
    studies: optional(field(row, 'studies'), (at) => listOf(at, studyAt)),
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

function workAt(row: Place): Work {
  return {
    form: word(field(row, 'form'), WORK_FORMS, 'form of work'),
    permanent: yesOrNo(field(row, 'permanent')),
    subsidised: optional(field(row, 'subsidised'), yesOrNo) ?? false,
    hoursPerWeek: optional(field(row, 'hoursPerWeek'), hours),
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

function incomesAt(place: Place): readonly MonthlyIncome[] {
  const seen = new Set<string>();
  return listOrNone(place, (row) => {
    const at = field(row, 'month');
    const income = { month: month(at), oere: oere(field(row, 'oere')) };
    if (seen.has(income.month)) faultAt(at, `the income of ${income.month} is given twice`);
    seen.add(income.month);
    return income;
  });
}

/** Of compulsory school nothing more is asked. */
function studyAt(row: Place): Study {
  const form = word(field(row, 'form'), STUDY_FORMS, 'form of study');
  const level = word(field(row, 'level'), EDUCATION_LEVELS, 'level');
  const flag = (key: string): boolean =>
    level === 'COMPULSORY' && isAbsent(field(row, key)) ? false : yesOrNo(field(row, key));
  return {
    ...{ form, level, approved: flag('approved'), qualifying: flag('qualifying') },
    ...{ inMunicipality: flag('inMunicipality'), fullTime: flag('fullTime') },
    months: optional(field(row, 'months'), (at) => wholeNumber(at, 0)) ?? 0,
    ...daySpan(row),
  };
}

function benefitAt(row: Place): BenefitPeriod {
  const benefit = word(field(row, 'benefit'), BENEFITS, 'benefit');
  const from = month(field(row, 'from'));
  const to = optional(field(row, 'to'), month);
  if (to !== null && to < from) faultAt(field(row, 'to'), `"to" ${to} must not lie before "from" ${from}`);
  return { benefit, from, to };
}

function convictionsAt(place: Place): Convictions {
  const kind = word(field(place, 'kind'), ['NONE', 'NONE_SINCE', 'LATEST'], 'answer on judgments');
  if (kind === 'NONE_SINCE') return { kind, day: day(field(place, 'day')) };
  return kind === 'LATEST' ? { kind, judgedOn: day(field(place, 'judgedOn')) } : { kind };
}

function educationAt(place: Place): Education {
  return {
    level: word(field(place, 'level'), EDUCATION_LEVELS, 'level'),
    taken: word(field(place, 'taken'), ['IN_DENMARK', 'ABROAD'], 'country'),
    approved: optional(field(place, 'approved'), yesOrNo),
  };
}

function separationAt(place: Place): Separation {
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
    permanent: yesOrNo(field(place, 'permanent')),
    signedOn: optional(field(place, 'signedOn'), day),
  };
}
