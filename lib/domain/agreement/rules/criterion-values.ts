import type { BenefitGroup, Criterion, IncomeFloor } from '../../criteria/criteria-set';
import type { DwellsIn } from '../../criteria/vocabulary';
import { kroner, months } from '../../criteria/words/amounts';
import { DWELLS_IN_WORDS, EDUCATION_LEVEL } from '../../criteria/words/shared-terms';
import { assertNever } from '../../shared/assert-never';
import { type Bilingual, bothWays } from '../../shared/bilingual';
import { formatFraction } from '../../shared/fraction';
import { BENEFIT_CATALOGUE, type BenefitId } from '../../statute/benefits';
import { listed } from './rule';

/** The values that a criterion is decided by, each as a short sentence: what the text says in prose, and what the core uses. */
export function criterionValues(terms: Criterion): readonly Bilingual[] {
  switch (terms.kind) {
    case 'NO_CONVICTION':
      return [
        terms.lookBackMonths === null
          ? bothWays('uden grænse tilbage', 'without a limit back')
          : back(terms.lookBackMonths),
        terms.entries === 'BAR'
          ? bothWays('en tilførsel afgør', 'an entry decides')
          : bothWays('en medarbejder vejer tilførslen', 'an officer weighs an entry'),
        terms.certificateBasis === null
          ? bothWays('ingen hjemmel til straffeattest', 'no ground for a certificate')
          : bothWays(
              `hjemmel til straffeattest: ${terms.certificateBasis.text.da}`,
              `ground for a certificate: ${terms.certificateBasis.text.en}`,
            ),
      ];
    case 'WORK_OR_EDUCATION':
      return [
        yesNo(terms.permanentWork, ['fast arbejde', 'permanent work'], ['arbejde', 'work']),
        ...(terms.income === null
          ? [bothWays('intet mindstebeløb', 'no least amount')]
          : floor(terms.income)),
        benefits('kan sidestilles med arbejde', 'may count as work', terms.confirmable),
      ];
    case 'SELF_SUPPORT':
      return [back(terms.lookBackMonths), benefits('er tilladt', 'are allowed', terms.allowed)];
    case 'EDUCATION_LEVEL':
      return [
        listed(
          terms.levels.map((level) => EDUCATION_LEVEL[level]),
          'eller',
          'or',
        ),
      ];
    case 'HIGHER_EDUCATION':
      return [
        yesNo(terms.underwayCounts, ['taget eller i gang', 'completed or under way'], ['taget', 'completed']),
      ];
    case 'EMPLOYMENT':
      return [
        bothWays(
          `mindst ${formatFraction(terms.hoursPerWeek)} timer om ugen`,
          `at least ${formatFraction(terms.hoursPerWeek)} hours a week`,
        ),
        terms.startWithinMonths === null
          ? bothWays('arbejdet er begyndt', 'the job has begun')
          : bothWays(
              `begynder inden ${months.da(terms.startWithinMonths)} efter overtagelsen`,
              `begins within ${months.en(terms.startWithinMonths)} of takeover`,
            ),
        bothWays(
          `et arbejde er nyt i ${months.da(terms.newWithinMonths)}`,
          `a job is new for ${months.en(terms.newWithinMonths)}`,
        ),
        yesNo(
          terms.subsidisedCounts,
          ['støttet arbejde tæller', 'subsidised work counts'],
          ['støttet arbejde tæller ikke', 'subsidised work does not count'],
        ),
      ];
    case 'MINIMUM_INCOME':
      return [
        ...floor(terms.income),
        yesNo(
          terms.studentsExempt,
          ['studerende er undtaget', 'students are exempt'],
          ['også studerende', 'students too'],
        ),
      ];
    case 'EDUCATION_AT_PLACE':
      return [
        bothWays(
          `uddannelse på fuld tid i ${months.da(terms.fullTimeMonths)}`,
          `full-time education for ${months.en(terms.fullTimeMonths)}`,
        ),
      ];
    case 'SEPARATED_WITH_CHILDREN':
      return [
        bothWays(`barn under ${terms.childrenUnder} år`, `a child under ${terms.childrenUnder}`),
        bothWays(`inden for ${months.da(terms.withinMonths)}`, `within ${months.en(terms.withinMonths)}`),
        resident(terms.residentOf),
      ];
    case 'SENIOR':
      return [
        bothWays(`fra ${terms.fromAge} år`, `from the age of ${terms.fromAge}`),
        resident(terms.residentOf),
      ];
    case 'NO_LISTED_BENEFIT':
      return terms.groups.map(group);
    case 'AGE_DOCUMENTED':
    case 'FREED_OWN_HOME':
      return [];
    default:
      return assertNever(terms);
  }
}

/** What every criterion has beside its kind, where it says anything. */
export const frameValues = ({ whom, always, exemptResidentsOf }: Criterion): readonly Bilingual[] => [
  ...(whom.cohabitantAfterMonths === null
    ? []
    : [
        bothWays(
          `en samlever tæller efter ${months.da(whom.cohabitantAfterMonths)}`,
          `a cohabitant counts after ${months.en(whom.cohabitantAfterMonths)}`,
        ),
      ]),
  ...(always ? [bothWays('gælder altid', 'always applies')] : []),
  ...(exemptResidentsOf === null
    ? []
    : [
        bothWays(
          `gælder ikke den, der bor i ${DWELLS_IN_WORDS[exemptResidentsOf].da}`,
          `not for whoever lives ${DWELLS_IN_WORDS[exemptResidentsOf].en}`,
        ),
      ]),
];

type Words = readonly [da: string, en: string];

const yesNo = (is: boolean, yes: Words, no: Words): Bilingual => bothWays(...(is ? yes : no));

const back = (count: number): Bilingual =>
  bothWays(`der ses ${months.da(count)} tilbage`, `looking ${months.en(count)} back`);

const floor = (income: IncomeFloor): readonly Bilingual[] => [
  bothWays(`gennemsnit over ${months.da(income.months)}`, `average over ${months.en(income.months)}`),
  ...income.amounts.map(({ year, oere }) =>
    bothWays(`${year}: ${kroner.da(oere)} om måneden`, `${year}: ${kroner.en(oere)} a month`),
  ),
];

const names = (ids: readonly BenefitId[]): Bilingual => listed(ids.map((id) => BENEFIT_CATALOGUE[id].name));

const benefits = (da: string, en: string, ids: readonly BenefitId[]): Bilingual =>
  ids.length === 0
    ? bothWays(`ingen ydelser ${da}`, `no benefits ${en}`)
    : bothWays(`${names(ids).da} ${da}`, `${names(ids).en} ${en}`);

const group = ({ benefits: ids, months: count }: BenefitGroup): Bilingual =>
  count === null
    ? bothWays(`${names(ids).da} i måneden for kontrakten`, `${names(ids).en} in the month of the lease`)
    : bothWays(
        `${names(ids).da} i ${months.da(count)} i træk`,
        `${names(ids).en} for ${months.en(count)} running`,
      );

const resident = (place: DwellsIn | null): Bilingual =>
  place === null
    ? bothWays('uanset hvor ansøger bor', 'wherever the applicant lives')
    : bothWays(
        `ansøger bor i ${DWELLS_IN_WORDS[place].da}`,
        `the applicant lives ${DWELLS_IN_WORDS[place].en}`,
      );
