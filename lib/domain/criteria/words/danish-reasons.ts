import { monthInWords } from '../../shared/day-words';
import { BENEFIT_CATALOGUE } from '../../statute/benefits';
import type { IncomeAgainstFloor } from '../reason';
import { kroner, listed, months as monthsIn } from './amounts';
import { FACT, QUESTION } from './danish-terms';
import type { Sayings } from './phrasebook';
import { DWELLS_IN_WORDS, EDUCATION_LEVEL } from './shared-terms';

const kr = kroner.da;
const within = monthsIn.da;

const income = ({ averageOere, floorOere, months }: IncomeAgainstFloor): string =>
  `${kr(averageOere)} om måneden i gennemsnit over ${within(months)}; der kræves ${kr(floorOere)} eller mere`;

export const DANISH_REASONS: Sayings = {
  AGE_STATED: ({ age }) => `Alder: ${age} år.`,
  NO_JUDGMENT: ({ months }) =>
    months === null ? 'Intet på straffeattesten.' : `Ingen dom inden for ${within(months)} før kontrakten.`,
  JUDGMENT_OUTSIDE: ({ months }) =>
    `Ingen dom inden for ${within(months)} før kontrakten; det, der ligger før, tæller ikke.`,
  JUDGMENT_WITHIN: ({ months }) =>
    months === null
      ? 'Dømt efter de love, som kriteriet nævner.'
      : `Dømt inden for ${within(months)} før kontrakten.`,
  CERTIFICATE_REACHES_TOO_SHORT: ({ months }) =>
    `Det, der er set, rækker ikke ${within(months)} tilbage fra kontrakten. Se på en ny attest.`,
  ENTRY_TO_WEIGH: () => 'Straffeattesten har en tilførsel, som skal vurderes.',
  INCOME_SUFFICES: (inputs) => `Indtægten er ${income(inputs)}.`,
  INCOME_TOO_LOW: (inputs) => `Indtægten er for lav: ${income(inputs)}.`,
  NO_AMOUNT_SET: () => 'Aftalen har intet beløb at holde indtægten op mod.',
  IN_WORK: () => 'I arbejde.',
  NEW_JOB: () => 'Nyt arbejde, som endnu ikke har lønsedler for alle månederne.',
  SELF_EMPLOYED: () => 'Selvstændig.',
  NOT_IN_WORK: () => 'Ikke i arbejde.',
  WORK_NOT_PERMANENT: () => 'Arbejdet er ikke fast.',
  IN_COMPULSORY_SCHOOL: () => 'Går i grundskole.',
  IN_STUDY: () => 'Under uddannelse.',
  STUDY_NOT_APPROVED: () => 'Uddannelsen er ikke godkendt.',
  NOT_IN_WORK_OR_STUDY: () => 'Hverken i arbejde eller under uddannelse.',
  ON_CONFIRMABLE_BENEFIT: ({ benefit }) =>
    `Får ${BENEFIT_CATALOGUE[benefit].name.da}, som en medarbejder kan sidestille med arbejde.`,
  SELF_SUPPORTING: ({ months }) =>
    `Ingen offentlig forsørgelse inden for ${within(months)} før kontrakten ud over det tilladte.`,
  ON_BENEFIT_WITHIN: ({ benefit, lastMonth, months }) =>
    `Har fået ${BENEFIT_CATALOGUE[benefit].name.da} inden for ${within(months)} før kontrakten${lastMonth === null ? '' : `, senest ${monthInWords(lastMonth).da}`}.`,
  EDUCATION_SUFFICES: ({ level }) => `Højeste uddannelse: ${EDUCATION_LEVEL[level].da}.`,
  EDUCATION_TOO_LOW: ({ level }) => `Højeste uddannelse: ${EDUCATION_LEVEL[level].da}. Det er ikke nok.`,
  EDUCATION_NOT_APPROVED: () => 'Uddannelsen er taget i udlandet og ikke godkendt i Danmark.',
  IN_HIGHER_EDUCATION: () => 'I gang med en videregående uddannelse.',
  NO_HIGHER_EDUCATION: () => 'Hverken har eller er i gang med en videregående uddannelse.',
  HOURS_SUFFICE: ({ hours, required }) =>
    required === '0'
      ? 'I arbejde.'
      : `Arbejder ${comma(hours)} timer om ugen; kravet er mindst ${comma(required)}.`,
  TOO_FEW_HOURS: ({ hours, required }) =>
    `Arbejder ${comma(hours)} timer om ugen; kravet er mindst ${comma(required)}.`,
  STARTS_TOO_LATE: ({ months }) =>
    months === null
      ? 'Arbejdet er ikke begyndt.'
      : `Arbejdet begynder senere end ${within(months)} efter overtagelsen.`,
  ONLY_SUBSIDISED_WORK: () => 'Arbejde med løntilskud tæller ikke.',
  STUDY_AT_PLACE: () => 'I gang med en kompetencegivende uddannelse i kommunen.',
  STUDY_ELSEWHERE: () => 'Skolen eller lærepladsen ligger ikke i kommunen.',
  STUDY_NOT_QUALIFYING: () => 'Uddannelsen er ikke kompetencegivende.',
  STUDY_TOO_SHORT: ({ months }) => `Ikke sammenhængende undervisning på fuld tid i mindst ${within(months)}.`,
  NO_STUDY: () => 'Ikke under uddannelse.',
  SEPARATED_WITH_CHILD: ({ months }) => `Skilt inden for ${within(months)}, med hjemmeboende børn.`,
  NOT_SEPARATED: () => 'Ikke skilt.',
  SEPARATED_TOO_LONG_AGO: ({ months }) => `Skilt for mere end ${within(months)} siden.`,
  NO_CHILD_AT_HOME: ({ under }) => `Ingen hjemmeboende børn under ${under} år.`,
  LIVES_ELSEWHERE: ({ place }) => `Bor ikke i ${DWELLS_IN_WORDS[place].da}.`,
  OLD_ENOUGH: ({ age, from }) => `${age} år; kravet er mindst ${from}.`,
  TOO_YOUNG: ({ age, from }) => `${age} år; kravet er mindst ${from}.`,
  HOME_FREED: () => 'Har solgt egen bolig i kommunen.',
  NO_HOME_SOLD: () => 'Har ikke solgt egen bolig.',
  HOME_ELSEWHERE: () => 'Den solgte bolig ligger ikke i kommunen.',
  HOME_NOT_PERMANENT: () => 'Den solgte bolig er ikke en helårsbolig.',
  SALE_NOT_SIGNED: () => 'Salget var ikke underskrevet, da boligen blev tilbudt.',
  NO_LISTED_BENEFIT: () => 'Får ingen af de ydelser, som loven nævner, så længe, som den kræver.',
  LISTED_BENEFIT: ({ benefit, months }) =>
    months === null
      ? `Får ${BENEFIT_CATALOGUE[benefit].name.da}.`
      : `Får ${BENEFIT_CATALOGUE[benefit].name.da} og har fået en af lovens ydelser i ${months} hele måneder i træk.`,
  FACTS_UNKNOWN: ({ facts }) =>
    `Ikke oplyst: ${listed(
      facts.map((fact) => FACT[fact]),
      'og',
    )}.`,
  CONFIRMED: ({ question }) => `Vurderet af en medarbejder: ${QUESTION[question]} Ja.`,
  CONFIRMED_AGAINST: ({ question }) => `Vurderet af en medarbejder: ${QUESTION[question]} Nej.`,
};

const comma = (hours: string): string => hours.replace('.', ',');
