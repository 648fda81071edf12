import { EDUCATION_LEVEL } from '../../../criteria/words/shared-terms';
import { bothWays } from '../../../shared/bilingual';
import {
  atLeast,
  type Field,
  FLAG,
  field,
  leftOut,
  maybe,
  type RecordShape,
  record,
  some,
  word,
} from '../shape';
import { BENEFIT_WORDS, ENTRIES, PLACE } from './criteria-words';

const BENEFITS = some(word(BENEFIT_WORDS));
const MONTHS = atLeast(1);
const lookBack = ['Antal måneder, der ses tilbage', 'Number of months looked back'] as const;

const INCOME: RecordShape = record(
  field('months', ['Gennemsnit over antal måneder', 'Average over number of months'], MONTHS),
  leftOut(
    field('amounts', ['Mindste indtægt om måneden, år for år', 'Least income a month, year by year'], {
      ...{ kind: 'ROWS', row: bothWays('beløb', 'amount'), loose: true, blank: 1 },
      of: record(
        field('year', ['År', 'Year'], atLeast(1900)),
        field('oere', ['Kroner om måneden', 'Kroner a month'], { kind: 'OERE' }),
      ),
    }),
  ),
);

const RESIDENT = field(
  'residentOf',
  ['Ansøger bor i', 'The applicant lives'],
  maybe(word(PLACE), 'uanset hvor', 'anywhere'),
);

/** The values of each kind. @see lib/domain/criteria/parse/parse-terms.ts */
const TERMS: Readonly<Record<string, readonly Field[]>> = {
  AGE_DOCUMENTED: [],
  FREED_OWN_HOME: [],
  NO_CONVICTION: [
    field('lookBackMonths', lookBack, maybe(atLeast(1), 'uden grænse', 'without a limit')),
    field('entries', ['En tilførsel', 'An entry'], word(ENTRIES)),
    field(
      'certificateBasis',
      ['Hjemmel til at bede om straffeattest', 'Ground for asking for a criminal-record certificate'],
      maybe({ kind: 'REFERENCE' }, 'ingen: attest må ikke kræves', 'none: it may not be asked for'),
    ),
  ],
  WORK_OR_EDUCATION: [
    field('permanentWork', ['Arbejdet skal være fast', 'The work has to be permanent'], FLAG),
    field(
      'income',
      ['Mindste indtægt', 'Least income'],
      maybe(INCOME, 'intet mindstebeløb', 'no least amount'),
    ),
    leftOut(
      field(
        'confirmable',
        [
          'Ydelser, som en medarbejder kan sidestille med arbejde',
          'Benefits that an officer may count as work',
        ],
        BENEFITS,
      ),
    ),
  ],
  SELF_SUPPORT: [
    field('lookBackMonths', lookBack, MONTHS),
    leftOut(field('allowed', ['Tilladte ydelser', 'Allowed benefits'], BENEFITS)),
  ],
  EDUCATION_LEVEL: [
    field('levels', ['Niveauer, der er nok', 'Levels that are enough'], some(word(EDUCATION_LEVEL))),
  ],
  HIGHER_EDUCATION: [
    field('underwayCounts', ['Også en uddannelse, der er i gang', 'Also one that is under way'], FLAG),
  ],
  EMPLOYMENT: [
    field('hoursPerWeek', ['Mindste antal timer om ugen', 'Least number of hours a week'], {
      kind: 'DECIMAL',
      least: 0,
    }),
    field(
      'startWithinMonths',
      [
        'Antal måneder efter overtagelsen, hvor arbejdet senest begynder',
        'Number of months after takeover by which the job begins',
      ],
      maybe(atLeast(0), 'det skal være begyndt', 'it has to have begun'),
    ),
    field(
      'newWithinMonths',
      ['Antal måneder, hvor et arbejde er nyt', 'Number of months for which a job is new'],
      MONTHS,
    ),
    field('subsidisedCounts', ['Støttet arbejde tæller', 'Subsidised work counts'], FLAG),
  ],
  MINIMUM_INCOME: [
    field('income', ['Mindste indtægt', 'Least income'], INCOME),
    field('studentsExempt', ['Studerende er undtaget', 'Students are exempt'], FLAG),
  ],
  EDUCATION_AT_PLACE: [
    field('fullTimeMonths', ['Antal måneder på fuld tid', 'Number of months full time'], MONTHS),
  ],
  SEPARATED_WITH_CHILDREN: [
    field(
      'childrenUnder',
      ['Hjemmeboende barn under (alder)', 'A child at home under the age of'],
      atLeast(1),
    ),
    field(
      'withinMonths',
      ['Antal måneder siden skilsmissen, højst', 'Number of months since the separation, at most'],
      MONTHS,
    ),
    RESIDENT,
  ],
  SENIOR: [field('fromAge', ['Fra alderen', 'From the age of'], atLeast(1)), RESIDENT],
  NO_LISTED_BENEFIT: [
    field('groups', ['Ydelser, der udelukker', 'Benefits that exclude'], {
      ...{ kind: 'ROWS', row: bothWays('gruppe', 'group'), blank: 1 },
      of: record(
        field('benefits', ['Ydelser', 'Benefits'], { kind: 'SOME', of: word(BENEFIT_WORDS), least: 1 }),
        field(
          'months',
          ['Antal måneder i træk', 'Number of months running'],
          maybe(atLeast(1), 'i måneden for kontrakten', 'in the month of the lease'),
        ),
      ),
    }),
  ],
};

/** The values of one kind, as an editor's page of one criterion has them. */
export const termsOfKind = (kind: string): readonly Field[] => TERMS[kind] ?? [];
