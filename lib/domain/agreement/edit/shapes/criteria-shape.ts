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
  word,
} from '../shape';
import { COVERS, CRITERION_KIND, HOLD, MEMBERS, PAPER_WORDS, PLACE, SITUATION_WORDS } from './criteria-words';
import { termsOfKind } from './criterion-terms';

const MONTHS = atLeast(1);

const age = (key: string, da: string, en: string): Field =>
  field(key, [da, en], maybe(atLeast(0), 'ingen grænse', 'no limit'));

const WHOM: RecordShape = record(
  field('members', ['Ser på', 'Looks at'], word(MEMBERS)),
  field('hold', ['Skal være opfyldt af', 'Has to be met by'], word(HOLD)),
  field(
    'ages',
    ['Kun i en alder', 'Only at an age'],
    maybe(
      record(
        age('from', 'Fra alderen', 'From the age of'),
        age('to', 'Til og med alderen', 'To and with the age of'),
      ),
      'alle aldre',
      'all ages',
    ),
  ),
  field(
    'cohabitantAfterMonths',
    ['Antal måneder, før en samlever tæller', 'Number of months before a cohabitant counts'],
    maybe(atLeast(0), 'med det samme', 'at once'),
  ),
);

const COVERAGE: CasesShape = {
  ...{ kind: 'CASES', on: 'kind', label: bothWays('De dækker', 'They cover'), fields: [] },
  cases: Object.fromEntries(
    Object.entries(COVERS).map(([kind, label]) => [kind, { label, fields: coverageFields(kind) }]),
  ),
};

function coverageFields(kind: string): readonly Field[] {
  if (kind === 'LAST_MONTHS') return [field('months', ['Antal måneder', 'Number of months'], MONTHS)];
  return kind === 'LATEST_YEAR'
    ? [field('readyByMonth', ['Klar i måned (1-12)', 'Ready in month (1-12)'], MONTHS)]
    : [];
}

export const PAPER_FIELDS: readonly Field[] = [
  field('papers', ['Papir, eller', 'Paper, or'], { kind: 'SOME', of: word(PAPER_WORDS), least: 1 }),
  field(
    'maxAgeMonths',
    ['Højeste alder i måneder', 'Greatest age in months'],
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
  field('criterion', ['Kort navn', 'Short name'], { kind: 'ID', from: 'label' }),
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

const PROOF_FIELD: Field = field('proof', ['Dokumentation', 'Documents'], PROOF);

export const CRITERION: CasesShape = {
  ...{ kind: 'CASES', on: 'kind', label: bothWays('Kriteriets slags', 'Kind of criterion'), fixed: true },
  fields: [...BEFORE_TERMS, PROOF_FIELD, SECTION],
  cases: Object.fromEntries(
    Object.entries(CRITERION_KIND).map(([kind, label]) => [kind, { label, fields: termsOfKind(kind) }]),
  ),
};

export const SET_FIELDS: readonly Field[] = [
  field('set', ['Kort navn', 'Short name'], { kind: 'ID', from: 'label' }),
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
