import { criterionNames } from '../../criteria/criterion-name';
import { type Bilingual, bothWays } from '../../shared/bilingual';
import { dayInWords } from '../../shared/day-words';
import type { Reference } from '../../shared/reference';
import type { Agreement } from '../agreement';
import { SUBJECT } from '../rules/powers-words';
import { listed } from '../rules/rule';
import { shareInWords } from '../share-words';
import type { IndividualAgreement, SwitchedCriteria } from './individual-agreement';

/** One thing an individual agreement says, in plain words beside its section. */
export type IndividualRule = {
  readonly key: string;
  readonly subject: Bilingual;
  readonly says: Bilingual;
  readonly reference: Reference;
};

/**
 * The framework keeps dispensations for rehousing as they are, and says of none what it does to a verdict; what does is the occasion that a home is
 * reported with. @see Holbæk 2 (H-04), Q08
 */
const DECIDES_NOTHING = bothWays(
  'Dispensationen står her i ord og ændrer ikke fordelingen: en bolig, der bruges til genhusning, meldes ledig med anledningen genhusning og tæller så ikke.',
  'The dispensation stands here in words and changes no verdict: a home used for rehousing is reported with rehousing as its occasion, and then it does not count.',
);

/** Everything an individual agreement says; the framework gives its criteria their names, null: none is at hand. */
export const individualRules = (
  individual: IndividualAgreement,
  framework: Pick<Agreement, 'criteriaSets'> | null,
): readonly IndividualRule[] => [
  ...individual.criteria.map((row) => criteriaRule(row, framework)),
  ...lettingRules(individual),
  ...individual.dispensations.map(({ department, text, until, reference }) => {
    const last = dayInWords(until);
    return {
      ...{ key: `dispensation ${department} ${until}`, reference },
      subject: bothWays(`Dispensation, afdeling ${department}`, `Dispensation, department ${department}`),
      says: bothWays(
        `${text.da} Til og med ${last.da}. ${DECIDES_NOTHING.da}`,
        `${text.en} Through ${last.en}. ${DECIDES_NOTHING.en}`,
      ),
    };
  }),
  ...individual.terms.map(({ subject, text, reference }, index) => ({
    ...{ key: `terms ${subject} ${index}`, reference, says: text },
    subject: bothWays(`Vilkår: ${SUBJECT[subject].da}`, `Terms: ${SUBJECT[subject].en}`),
  })),
];

function criteriaRule(
  { department, set, criteria, reference }: SwitchedCriteria,
  framework: Pick<Agreement, 'criteriaSets'> | null,
): IndividualRule {
  const known = framework?.criteriaSets.find((row) => row.set === set);
  const names = criterionNames(criteria, known ? [known] : []);

  const label = known?.label ?? bothWays(set, set);
  const where =
    department === null
      ? bothWays('alle afdelinger', 'all departments')
      : bothWays(`afdeling ${department}`, `department ${department}`);
  return {
    ...{ key: `criteria ${set} ${department ?? ''}`, reference },
    subject: bothWays(`${label.da}, ${where.da}`, `${label.en}, ${where.en}`),
    says: names.length === 0 ? bothWays('ingen er slået til', 'none are switched on') : listed(names),
  };
}

function lettingRules({
  flexibleShare,
  transferFirst,
  movers,
}: IndividualAgreement): readonly IndividualRule[] {
  const share = flexibleShare && shareInWords(flexibleShare.share);
  return [
    flexibleShare &&
      share && {
        ...{ key: 'share', reference: flexibleShare.reference },
        subject: bothWays('Fleksibel udlejning', 'Flexible letting'),
        says: bothWays(`højst ${share.da} af de ledige boliger`, `at most ${share.en} of the vacancies`),
      },
    transferFirst && {
      ...{ key: 'transfer-first', reference: transferFirst.reference },
      subject: bothWays('Oprykningsventelisten', 'The transfer list'),
      says: bothWays('går forud for fleksibel udlejning', 'goes before flexible letting'),
    },
    movers && {
      ...{ key: 'movers', reference: movers.reference },
      subject: bothWays('Den, der flytter internt', 'Whoever moves within the organisation'),
      says: movers.meet
        ? bothWays('skal opfylde de fleksible kriterier', 'must meet the flexible criteria')
        : bothWays('skal ikke opfylde de fleksible kriterier', 'need not meet the flexible criteria'),
    },
  ].filter((rule) => rule !== null);
}
