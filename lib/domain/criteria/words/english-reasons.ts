import { monthInWords } from '../../shared/day-words';
import { BENEFIT_CATALOGUE } from '../../statute/benefits';
import type { IncomeAgainstFloor } from '../reason';
import { kroner, listed, months as monthsIn } from './amounts';
import { FACT, QUESTION } from './english-terms';
import type { Sayings } from './phrasebook';
import { DWELLS_IN_WORDS, EDUCATION_LEVEL } from './shared-terms';

const dkk = kroner.en;
const within = monthsIn.en;

const income = ({ averageOere, floorOere, months }: IncomeAgainstFloor): string =>
  `${dkk(averageOere)} a month on average over ${within(months)}; ${dkk(floorOere)} or more is asked for`;

export const ENGLISH_REASONS: Sayings = {
  AGE_STATED: ({ age }) => `Age: ${age}.`,
  NO_JUDGMENT: ({ months }) =>
    months === null
      ? 'Nothing on the certificate.'
      : `No judgment within ${within(months)} before the lease.`,
  JUDGMENT_OUTSIDE: ({ months }) =>
    `No judgment within ${within(months)} before the lease; what lies before does not count.`,
  JUDGMENT_WITHIN: ({ months }) =>
    months === null
      ? 'Convicted under the Acts that the criterion names.'
      : `Convicted within ${within(months)} before the lease.`,
  CERTIFICATE_REACHES_TOO_SHORT: ({ months }) =>
    `What was seen does not reach ${within(months)} back from the lease. Look at a new certificate.`,
  ENTRY_TO_WEIGH: () => 'The certificate has an entry that must be weighed.',
  INCOME_SUFFICES: (inputs) => `The income is ${income(inputs)}.`,
  INCOME_TOO_LOW: (inputs) => `The income is too low: ${income(inputs)}.`,
  NO_AMOUNT_SET: () => 'The agreement has no amount to hold the income against.',
  IN_WORK: () => 'In work.',
  NEW_JOB: () => 'A new job, without payslips for all the months yet.',
  SELF_EMPLOYED: () => 'Self-employed.',
  NOT_IN_WORK: () => 'Not in work.',
  WORK_NOT_PERMANENT: () => 'The work is not permanent.',
  IN_COMPULSORY_SCHOOL: () => 'In compulsory school.',
  IN_STUDY: () => 'In education.',
  STUDY_NOT_APPROVED: () => 'The education is not approved.',
  NOT_IN_WORK_OR_STUDY: () => 'Neither in work nor in education.',
  ON_CONFIRMABLE_BENEFIT: ({ benefit }) =>
    `Receives ${BENEFIT_CATALOGUE[benefit].name.en}, which an officer may count as work.`,
  SELF_SUPPORTING: ({ months }) =>
    `No public support within ${within(months)} before the lease beyond what is allowed.`,
  ON_BENEFIT_WITHIN: ({ benefit, lastMonth, months }) =>
    `Received ${BENEFIT_CATALOGUE[benefit].name.en} within ${within(months)} before the lease${lastMonth === null ? '' : `, last in ${monthInWords(lastMonth).en}`}.`,
  EDUCATION_SUFFICES: ({ level }) => `Highest education: ${EDUCATION_LEVEL[level].en}.`,
  EDUCATION_TOO_LOW: ({ level }) => `Highest education: ${EDUCATION_LEVEL[level].en}. That is not enough.`,
  EDUCATION_NOT_APPROVED: () => 'The education was taken abroad and is not approved in Denmark.',
  IN_HIGHER_EDUCATION: () => 'Taking a higher education.',
  NO_HIGHER_EDUCATION: () => 'Neither has nor is taking a higher education.',
  HOURS_SUFFICE: ({ hours, required }) =>
    required === '0' ? 'In work.' : `Works ${hours} hours a week; at least ${required} are asked for.`,
  TOO_FEW_HOURS: ({ hours, required }) => `Works ${hours} hours a week; at least ${required} are asked for.`,
  STARTS_TOO_LATE: ({ months }) =>
    months === null
      ? 'The work has not begun.'
      : `The work begins later than ${within(months)} after takeover.`,
  ONLY_SUBSIDISED_WORK: () => 'Work with a wage subsidy does not count.',
  STUDY_AT_PLACE: () => 'Taking a qualifying education in the municipality.',
  STUDY_ELSEWHERE: () => 'The school or workplace is not in the municipality.',
  STUDY_NOT_QUALIFYING: () => 'The education gives no qualification.',
  STUDY_TOO_SHORT: ({ months }) => `Not coherent full-time teaching of at least ${within(months)}.`,
  NO_STUDY: () => 'Not in education.',
  SEPARATED_WITH_CHILD: ({ months }) => `Separated within ${within(months)}, with children at home.`,
  NOT_SEPARATED: () => 'Not separated.',
  SEPARATED_TOO_LONG_AGO: ({ months }) => `Separated more than ${within(months)} ago.`,
  NO_CHILD_AT_HOME: ({ under }) => `No children under ${under} at home.`,
  LIVES_ELSEWHERE: ({ place }) => `Does not live ${DWELLS_IN_WORDS[place].en}.`,
  OLD_ENOUGH: ({ age, from }) => `${age} years old; at least ${from} is asked for.`,
  TOO_YOUNG: ({ age, from }) => `${age} years old; at least ${from} is asked for.`,
  HOME_FREED: () => 'Has sold a home of his or her own in the municipality.',
  NO_HOME_SOLD: () => 'Has not sold a home.',
  HOME_ELSEWHERE: () => 'The home sold is not in the municipality.',
  HOME_NOT_PERMANENT: () => 'The home sold is not one to live in all year.',
  SALE_NOT_SIGNED: () => 'The sale had not been signed when the home was offered.',
  NO_LISTED_BENEFIT: () => 'Receives none of the benefits named in the Act for as long as it asks.',
  LISTED_BENEFIT: ({ benefit, months }) =>
    months === null
      ? `Receives ${BENEFIT_CATALOGUE[benefit].name.en}.`
      : `Receives ${BENEFIT_CATALOGUE[benefit].name.en}, and has received a listed benefit for ${months} whole months in a row.`,
  FACTS_UNKNOWN: ({ facts }) =>
    `Not stated: ${listed(
      facts.map((fact) => FACT[fact]),
      'and',
    )}.`,
  CONFIRMED: ({ question }) => `Weighed by an officer: ${QUESTION[question]} Yes.`,
  CONFIRMED_AGAINST: ({ question }) => `Weighed by an officer: ${QUESTION[question]} No.`,
};
