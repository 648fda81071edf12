import { bothWays } from '../../../shared/bilingual';
import { HOMES, OCCASION } from '../../vocabulary-words';
import {
  type CasesShape,
  type Field,
  FLAG,
  field,
  LABEL,
  maybe,
  named,
  SECTION,
  SHARE,
  sectioned,
  some,
  TEXT,
  word,
} from '../shape';
import { BASIS_WORDS, CARRY_OVER_WORDS, MARK, rungWords, TURN_BASIS_WORDS } from './rule-words';

export const TIER_FIELDS: readonly Field[] = [
  field('tier', ['Kort navn', 'Short name'], { kind: 'ID', from: 'label' }),
  field('label', ['Kaldes', 'Called'], LABEL, ['Som i „grøn“.', 'As in “green”.']),
  field('standing', ['Afdelingen …', 'The department …'], LABEL, ['Som i „er grøn“.', 'As in “is green”.']),
  field('mark', ['Mærke', 'Mark'], word(MARK)),
  field(
    'placeable',
    ['Parterne kan beslutte den som indplacering', 'The parties may decide on it as a placement'],
    FLAG,
  ),
];

export const RATE_FIELDS: readonly Field[] = [
  field('dwellingType', ['Boliger', 'Homes'], word(HOMES)),
  field('rate', ['Kommunens andel', 'The municipality’s share'], SHARE, [
    'Som „hver 3.“, „22 %“, „1/3“ eller „friholdt“.',
    'Such as “every 3rd”, “22 %”, “1/3” or “exempt”.',
  ]),
  field('basis', ['Hjemmel', 'Legal basis'], word(BASIS_WORDS)),
];

/** @see docs/domain/legal-basis.md */
export const TURN_BASIS = maybe(
  sectioned(field('reading', ['Efter § 59, stk. 1, er', 'By section 59 (1) are'], word(TURN_BASIS_WORDS))),
  'ikke sagt: dem inden for en fjerdedel, der løber med tælleren',
  'not said: those inside a quarter that runs with the counter',
);

/** @see docs/domain/allocation-model.md */
export const CARRY_OVER = maybe(
  sectioned(
    field(
      'atTierChange',
      ['Når afdelingen skifter indplacering, bliver saldoen', 'When the department changes tier, the credit'],
      word(CARRY_OVER_WORDS),
    ),
    field('atNewYear', ['Ved nytår bliver saldoen', 'At New Year the credit'], word(CARRY_OVER_WORDS)),
  ),
  'ikke sagt: saldoen følger altid med',
  'not said: the credit is always carried',
);

export const TIER = field('tier', ['Indplacering', 'Tier'], named('tiers'));
export const tierAndSection = sectioned(TIER);

export const SOME_TIERS = field('tiers', ['Indplaceringer', 'Tiers'], some(named('tiers')));

export const DWELLING_RULE = sectioned(
  field('rule', ['Kort navn', 'Short name'], { kind: 'ID', from: 'label' }),
  field('label', ['Boligerne', 'The homes'], LABEL),
  field(
    'occasions',
    ['Kun når boligen bliver ledig ved', 'Only when the home becomes vacant by'],
    maybe(some(word(OCCASION)), 'alle anledninger', 'every occasion'),
  ),
  field('effect', ['Kommunen får dem', 'The municipality has them'], {
    ...{
      kind: 'CASES',
      on: 'kind',
      label: bothWays('Kommunen får dem', 'The municipality has them'),
      fields: [],
    },
    cases: {
      ALWAYS_MUNICIPAL: {
        label: bothWays('hver gang, uden for tællingen', 'every time, outside the count'),
        fields: [],
      },
      OWN_COUNTER: {
        label: bothWays('efter en tæller for sig', 'by a counter of their own'),
        fields: [
          field('counter', ['Tællerens kendeord', 'The counter’s short name'], TEXT, [
            'Boliger med samme kendeord deler tæller.',
            'Homes with the same name share a counter.',
          ]),
          ...RATE_FIELDS.slice(1),
        ],
      },
    },
  }),
);

const rung = (fields: readonly Field[] = []) => fields;
export const LADDER: CasesShape = {
  ...{ kind: 'CASES', on: 'kind', label: bothWays('Her ses på', 'Here is asked'), fields: [SECTION] },
  cases: {
    CLOSED_TIERS: { label: rungWords('CLOSED_TIERS'), fields: rung([SOME_TIERS]) },
    NOT_VACANT: {
      label: rungWords('NOT_VACANT'),
      fields: rung([field('occasions', ['Anledninger', 'Occasions'], some(word(OCCASION)))]),
    },
    DWELLING_RULE: { label: rungWords('DWELLING_RULE'), fields: rung() },
    ALLOCATION_RIGHT: {
      label: rungWords('ALLOCATION_RIGHT'),
      fields: rung([field('dwellingTypes', ['Boliger', 'Homes'], some(word(HOMES)))]),
    },
    FIRST_LETTING: { label: rungWords('FIRST_LETTING'), fields: rung() },
    NOT_SHARED: { label: rungWords('NOT_SHARED'), fields: rung() },
    TURN: { label: rungWords('TURN'), fields: rung() },
  },
};
