import { EDUCATION_LEVEL } from '../../../criteria/words/shared-terms';
import { bothWays } from '../../../shared/bilingual';
import { MODE_IN_WORDS } from '../../rules/letting-rules';
import {
  atLeast,
  type CasesShape,
  type Field,
  FLAG,
  field,
  LABEL,
  leftOut,
  maybe,
  PROSE,
  type RecordShape,
  type RowsShape,
  record,
  SECTION,
  type Shape,
  sectioned,
  some,
  word,
} from '../shape';
import {
  BENEFIT_WORDS,
  COVERS,
  CRITERION_KIND,
  ENTRIES,
  HOLD,
  MEMBERS,
  PAPER_WORDS,
  PLACE,
  SITUATION_WORDS,
} from './criteria-words';

const BENEFITS = some(word(BENEFIT_WORDS));
const MONTHS = atLeast(1);
const lookBack = ['Måneder, der ses tilbage', 'Months looked back'] as const;

const INCOME: RecordShape = record(
  field('months', ['Gennemsnit over måneder', 'Average over months'], MONTHS),
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
    field('hoursPerWeek', ['Mindst timer om ugen', 'At least hours a week'], { kind: 'DECIMAL', least: 0 }),
    field(
      'startWithinMonths',
      [
        'Arbejdet begynder senest måneder efter overtagelsen',
        'The job begins at the latest months after takeover',
      ],
      maybe(atLeast(0), 'det skal være begyndt', 'it has to have begun'),
    ),
    field('newWithinMonths', ['Et arbejde er nyt i måneder', 'A job is new for months'], MONTHS),
    field('subsidisedCounts', ['Støttet arbejde tæller', 'Subsidised work counts'], FLAG),
  ],
  MINIMUM_INCOME: [
    field('income', ['Mindste indtægt', 'Least income'], INCOME),
    field('studentsExempt', ['Studerende er undtaget', 'Students are exempt'], FLAG),
  ],
  EDUCATION_AT_PLACE: [field('fullTimeMonths', ['Fuldtid i måneder', 'Full time for months'], MONTHS)],
  SEPARATED_WITH_CHILDREN: [
    field('childrenUnder', ['Hjemmeboende barn under år', 'A child at home under the age of'], atLeast(1)),
    field('withinMonths', ['Skilt inden for måneder', 'Separated within months'], MONTHS),
    RESIDENT,
  ],
  SENIOR: [field('fromAge', ['Fyldt år', 'From the age of'], atLeast(1)), RESIDENT],
  NO_LISTED_BENEFIT: [
    field('groups', ['Ydelser, der udelukker', 'Benefits that exclude'], {
      ...{ kind: 'ROWS', row: bothWays('gruppe', 'group'), blank: 1 },
      of: record(
        field('benefits', ['Ydelser', 'Benefits'], { kind: 'SOME', of: word(BENEFIT_WORDS), least: 1 }),
        field(
          'months',
          ['Måneder i træk', 'Months running'],
          maybe(atLeast(1), 'i måneden for kontrakten', 'in the month of the lease'),
        ),
      ),
    }),
  ],
};

const age = (key: string, da: string, en: string): Field =>
  field(key, [da, en], maybe(atLeast(0), 'ingen grænse', 'no limit'));

const WHOM: RecordShape = record(
  field('members', ['Ser på', 'Looks at'], word(MEMBERS)),
  field('hold', ['Skal være opfyldt af', 'Has to be met by'], word(HOLD)),
  field(
    'ages',
    ['Kun i en alder', 'Only at an age'],
    maybe(record(age('from', 'Fra år', 'From'), age('to', 'Til og med år', 'To')), 'alle aldre', 'all ages'),
  ),
  field(
    'cohabitantAfterMonths',
    ['En samlever tæller efter måneder', 'A cohabitant counts after months'],
    maybe(atLeast(0), 'med det samme', 'at once'),
  ),
);

export const COVERAGE: CasesShape = {
  ...{ kind: 'CASES', on: 'kind', label: bothWays('De dækker', 'They cover'), fields: [] },
  cases: Object.fromEntries(
    Object.entries(COVERS).map(([kind, label]) => [kind, { label, fields: coverageFields(kind) }]),
  ),
};

function coverageFields(kind: string): readonly Field[] {
  if (kind === 'LAST_MONTHS') return [field('months', ['Måneder', 'Months'], MONTHS)];
  return kind === 'LATEST_YEAR'
    ? [field('readyByMonth', ['Klar i måned (1-12)', 'Ready in month (1-12)'], MONTHS)]
    : [];
}

export const PAPER_FIELDS: readonly Field[] = [
  field('papers', ['Papir, eller', 'Paper, or'], { kind: 'SOME', of: word(PAPER_WORDS), least: 1 }),
  field(
    'maxAgeMonths',
    ['Højst måneder gammelt', 'At most months old'],
    maybe(atLeast(1), 'uanset alder', 'however old'),
  ),
  leftOut(field('covers', ['Dækker', 'Covers'], COVERAGE)),
];

const PROOF: Shape = {
  ...{ kind: 'ROWS', row: bothWays('situation', 'situation') },
  of: record(
    field('situation', ['Situation', 'Situation'], word(SITUATION_WORDS)),
    field('needs', ['Krav', 'Needs'], {
      ...{ kind: 'ROWS', row: bothWays('krav', 'need') },
      of: record(
        field('anyOf', ['Mulighed', 'Alternative'], {
          ...{ kind: 'LISTS', of: record(...PAPER_FIELDS) },
        }),
      ),
    }),
  ),
};

/** What every criterion says before the values of its kind. */
export const BEFORE_TERMS: readonly Field[] = [
  field('criterion', ['Kendeord', 'Short name'], { kind: 'ID', from: 'label' }),
  field('label', ['Kaldes', 'Called'], LABEL),
  field('text', ['Med ord', 'In words'], PROSE),
  field('whom', ['Hvem det gælder', 'Whom it is about'], WHOM),
  leftOut(
    field('rank', ['Plads i en rangorden', 'Place in a ranking'], atLeast(1), [
      'Tæller kun, hvor kriterierne har rang; 1 går forud.',
      'Counts in a ranked set only; 1 goes first.',
    ]),
  ),
  leftOut(
    field(
      'always',
      [
        'Gælder altid, også hvor kun nogle er slået til',
        'Always applies, also where only some are switched on',
      ],
      FLAG,
    ),
  ),
  field(
    'exemptResidentsOf',
    ['Gælder ikke den, der bor i', 'Not for whoever lives'],
    maybe(word(PLACE), 'gælder alle', 'for all'),
  ),
];

export const PROOF_FIELD: Field = field('proof', ['Dokumentation', 'Documents'], PROOF);

/** The values of one kind, as an editor's page of one criterion has them. */
export const termsOfKind = (kind: string): readonly Field[] => TERMS[kind] ?? [];

export const CRITERION: CasesShape = {
  ...{ kind: 'CASES', on: 'kind', label: bothWays('Kriteriets slags', 'Kind of criterion'), fixed: true },
  fields: [...BEFORE_TERMS, PROOF_FIELD, SECTION],
  cases: Object.fromEntries(
    Object.entries(CRITERION_KIND).map(([kind, label]) => [kind, { label, fields: termsOfKind(kind) }]),
  ),
};

export const SET_FIELDS: readonly Field[] = [
  field('set', ['Kendeord', 'Short name'], { kind: 'ID', from: 'label' }),
  field('label', ['Kaldes', 'Called'], LABEL),
  field('mode', ['Sådan hører de sammen', 'How they go together'], word(MODE_IN_WORDS)),
];

export const CRITERIA_SETS: RowsShape = {
  ...{ kind: 'ROWS', row: bothWays('kriterier', 'criteria'), loose: true },
  of: sectioned(
    ...SET_FIELDS,
    field('criteria', ['Kriterier', 'Criteria'], {
      ...{ kind: 'ROWS', row: bothWays('kriterium', 'criterion'), least: 1, of: CRITERION },
    }),
  ),
};
