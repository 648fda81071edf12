import { bothWays } from '../../../shared/bilingual';
import { SUBJECT } from '../../rules/powers-words';
import { DESIGNATION, FIGURE, HOMES, OCCASION, RETURN_REASON } from '../../vocabulary-words';
import {
  atLeast,
  type CasesShape,
  DAY,
  type Field,
  FLAG,
  field,
  LABEL,
  LAST_DAY,
  leftOut,
  maybe,
  named,
  PROSE,
  type RecordShape,
  record,
  SECTION,
  SHARE,
  type Shape,
  sectioned,
  some,
  TEXT,
  word,
} from '../shape';
import { CRITERIA_SETS } from './criteria-shape';
import {
  BASIS_WORDS,
  FAULT,
  IS_WORDS,
  LETTING_BASIS,
  MARK,
  ROUNDING,
  ROUTE,
  rungWords,
  USE_WORDS,
  WHICH,
} from './rule-words';
import { YEAR } from './year-shape';

const PARTY: RecordShape = record(
  field('name', ['Navn', 'Name'], TEXT),
  field('cvr', ['CVR-nummer', 'CVR number'], maybe(TEXT, 'ukendt', 'unknown')),
  field('aliases', ['Også kaldet', 'Also called'], { kind: 'TEXTS' }, [
    'Ét navn på hver linje.',
    'One name a line.',
  ]),
);

const PERIOD: RecordShape = record(
  field('from', ['Gælder fra', 'In force from'], maybe(DAY, 'altid', 'always')),
  field('to', ['Sidste dag', 'Last day'], maybe(LAST_DAY, 'ingen', 'none')),
);

export const TIER_FIELDS: readonly Field[] = [
  field('tier', ['Kendeord', 'Short name'], { kind: 'ID', from: 'label' }),
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

const TIER = field('tier', ['Indplacering', 'Tier'], named('tiers'));
const tierAndSection = sectioned(TIER);

const FRAME = record(
  field('annexes', ['Bilag', 'Annexes'], {
    ...{ kind: 'ROWS', row: bothWays('bilag', 'annex'), ordered: true, loose: true, blank: 1 },
    of: sectioned(field('annex', ['Bilag', 'Annex'], TEXT), field('title', ['Titel', 'Title'], LABEL)),
  }),
  field(
    'notice',
    ['Opsigelse', 'Notice'],
    maybe(
      sectioned(field('months', ['Måneders varsel', 'Months of notice'], atLeast(0))),
      'intet aftalt',
      'nothing agreed',
    ),
  ),
  field(
    'renegotiation',
    ['Genforhandling', 'Renegotiation'],
    maybe(sectioned(field('from', ['Begynder', 'Begins'], DAY)), 'intet aftalt', 'nothing agreed'),
  ),
  field(
    'extension',
    ['Parterne kan aftale forlængelse', 'The parties may agree to extend it'],
    maybe(sectioned(), 'intet aftalt', 'nothing agreed'),
  ),
  field('expected', ['Forventet til anvisning om året', 'Expected for allocation a year'], {
    kind: 'MAYBE',
    of: sectioned(field('slotsPerYear', ['Boliger', 'Homes'], atLeast(0))),
    none: bothWays('intet tal i aftalen', 'no figure in the agreement'),
    omit: true,
  }),
);

const SOME_TIERS = field('tiers', ['Indplaceringer', 'Tiers'], some(named('tiers')));

const POWER: CasesShape = {
  ...{
    kind: 'CASES',
    on: 'kind',
    label: bothWays('Individuelle aftaler kan bestemme', 'Individual agreements may decide'),
  },
  fields: [SECTION],
  cases: {
    CRITERIA: {
      label: bothWays('hvilke kriterier der bruges', 'which criteria are used'),
      fields: [field('set', ['Kriterier', 'Criteria'], named('criteriaSets')), SOME_TIERS],
    },
    FLEXIBLE_SHARE: {
      label: bothWays('andelen af fleksibel udlejning', 'the share of flexible letting'),
      fields: [SOME_TIERS],
    },
    TRANSFER_FIRST: {
      label: bothWays(
        'at oprykning går forud for fleksibel udlejning',
        'that transfers go before flexible letting',
      ),
      fields: [],
    },
    MOVERS: {
      label: bothWays(
        'om interne flyttere skal opfylde kriterierne',
        'whether those who move within meet the criteria',
      ),
      fields: [],
    },
    DISPENSATION: {
      label: bothWays('dispensationer ved genhusning', 'dispensations for rehousing'),
      fields: [],
    },
    TERMS: {
      label: bothWays('vilkår for …', 'terms for …'),
      fields: [field('subject', ['Emne', 'Subject'], word(SUBJECT))],
    },
  },
};

export const PLACING = record(
  field(
    'rehousing',
    ['Genhusning i afdelingen', 'Rehousing in the department'],
    maybe(tierAndSection, 'går ikke forud', 'does not go before'),
  ),
  field('designations', ['Udpegninger', 'Designations'], {
    ...{ kind: 'ROWS', row: bothWays('udpegning', 'designation'), ordered: true, loose: true, blank: 1 },
    of: sectioned(
      field('designation', ['Udpegning', 'Designation'], word(DESIGNATION)),
      field('tier', ['Afdelingen står som', 'The department stands as'], named('tiers')),
      field('from', ['Gælder fra', 'In force from'], maybe(DAY, 'altid', 'always')),
      field('to', ['Sidste dag', 'Last day'], maybe(LAST_DAY, 'ingen', 'none')),
    ),
  }),
  field('unplaced', ['Afdelinger uden indplacering', 'Departments without a placement'], tierAndSection),
);

export const PROPOSAL = record(
  field('rounding', ['Nøgletallet …', 'The key figure …'], word(ROUNDING)),
  field('thresholds', ['Grænser', 'Limits'], {
    ...{ kind: 'ROWS', row: bothWays('grænse', 'limit'), ordered: true, loose: true, blank: 1 },
    of: sectioned(
      field('tier', ['Foreslår', 'Proposes'], named('tiers')),
      field('any', ['Når', 'When'], {
        ...{ kind: 'ROWS', row: bothWays('betingelse', 'condition'), blank: 1 },
        of: record(
          field('is', ['Nøgletallet er', 'The figure is'], word(IS_WORDS)),
          field('value', ['Procent', 'Per cent'], { kind: 'DECIMAL' }),
          field('figure', ['Nøgletal', 'Figure'], word(FIGURE)),
        ),
      }),
    ),
  }),
  field('otherwise', ['Ellers', 'Otherwise'], tierAndSection),
);

const DWELLING_RULE = sectioned(
  field('rule', ['Kendeord', 'Short name'], { kind: 'ID', from: 'label' }),
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
const LADDER: CasesShape = {
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

const loose = (shape: Shape): Shape => (shape.kind === 'SOME' ? { ...shape, loose: true } : shape);

const DEMAND = sectioned(
  field('demand', ['Kendeord', 'Short name'], { kind: 'ID', from: 'label' }),
  field('label', ['Kravet', 'The demand'], LABEL),
  field('text', ['Det, der bekræftes', 'What is confirmed'], PROSE),
  field(
    'when',
    ['Gælder kun', 'Only'],
    record(
      field('tiers', ['ved indplaceringen', 'at the tier'], loose(some(named('tiers')))),
      field('dwellingTypes', ['for', 'for'], loose(some(word(HOMES)))),
      field(
        'dwellingRules',
        ['for boliger med reglen', 'for homes with the rule'],
        loose(some(named('dwellingRules'))),
      ),
      field('designations', ['i', 'in'], loose(some(word(DESIGNATION)))),
      field('criterion', ['hvor dette kriterium er slået til', 'where this criterion is switched on'], {
        kind: 'MAYBE',
        of: TEXT,
        none: bothWays('uanset', 'regardless'),
        omit: true,
      }),
      field('withoutDwellingRule', ['for boliger uden egen regel', 'for homes without a rule of their own'], {
        kind: 'YES',
      }),
      field(
        'specialCriteria',
        ['når turen kræver særlige kriterier', 'when the turn asks for special criteria'],
        { kind: 'YES' },
      ),
    ),
    [
      'Det, der er valgt, skal passe alt sammen. Er intet valgt, gælder kravet altid.',
      'All that is chosen has to hold. With nothing chosen it always applies.',
    ],
  ),
);

const LETTING = sectioned(
  SOME_TIERS,
  field('basis', ['Udlejes efter', 'Let by'], word(LETTING_BASIS)),
  field(
    'cap',
    ['Højst denne andel efter fleksible kriterier', 'At most this share by flexible criteria'],
    maybe(SHARE, 'intet loft', 'no cap'),
  ),
  field('text', ['Med ord', 'In words'], PROSE),
  field(
    'criteria',
    ['Kriterier, i den rækkefølge de bruges', 'Criteria, in the order in which they are used'],
    {
      ...{
        kind: 'ROWS',
        row: bothWays('brug af kriterier', 'use of criteria'),
        ordered: true,
        loose: true,
        blank: 1,
      },
      of: sectioned(
        field('set', ['Kriterier', 'Criteria'], named('criteriaSets')),
        field('use', ['De', 'They'], word(USE_WORDS)),
        field('which', ['Hvilke', 'Which'], word(WHICH)),
        field(
          'designations',
          ['Kun i', 'Only in'],
          maybe(some(word(DESIGNATION)), 'alle områder', 'all areas'),
        ),
      ),
    },
  ),
);

export const RETURNS: Shape = {
  ...{ kind: 'ROWS', row: bothWays('årsag', 'reason'), fixed: true },
  of: sectioned(
    field('reason', ['Årsag', 'Reason'], word(RETURN_REASON)),
    field('fault', ['Fejlen er', 'The fault is'], word(FAULT)),
  ),
};

const EXAMPLE = record(
  field('tier', ['Indplacering', 'Tier'], named('placeableTiers')),
  field('number', ['Nr.', 'No.'], atLeast(1, 1000)),
  field('dwellingType', ['af ledige', 'of vacant'], word(HOMES)),
  field(
    'allocationRule',
    ['med reglen', 'with the rule'],
    maybe(named('dwellingRules'), 'ingen egen regel', 'no rule of its own'),
  ),
  leftOut(field('occasion', ['ved', 'by'], word(OCCASION))),
  field('route', ['går', 'goes'], word(ROUTE)),
);

const READING = record(
  field('question', ['Spørgsmål', 'Question'], TEXT, ['Som Q01.', 'Such as Q01.']),
  field('value', ['Svaret som kendeord', 'The answer as a short name'], TEXT),
  field('text', ['Sådan er det læst', 'How it was read'], PROSE),
  field('assumed', ['Antaget: aftalen siger det ikke selv', 'Assumed: the agreement does not say it'], FLAG),
);

/** The published form of an agreement, whole. @see docs/domain/agreement-format.md */
export const AGREEMENT: RecordShape = record(
  field('id', ['Kendeord', 'Short name'], TEXT),
  field('title', ['Titel', 'Title'], LABEL),
  field('shortTitle', ['Kort titel', 'Short title'], LABEL),
  field('municipality', ['Kommune', 'Municipality'], PARTY),
  field('organisations', ['Boligorganisationer', 'Housing organisations'], {
    ...{
      kind: 'ROWS',
      row: bothWays('boligorganisation', 'housing organisation'),
      loose: true,
      blank: 1,
      of: PARTY,
    },
  }),
  field('inForce', ['Gyldighed', 'Period'], PERIOD),
  field(
    'frame',
    ['Bilag, opsigelse og genforhandling', 'Annexes, notice and renegotiation'],
    maybe(FRAME, 'intet aftalt', 'nothing agreed'),
  ),
  field('individual', ['Hvad individuelle aftaler må bestemme', 'What individual agreements may decide'], {
    ...{ kind: 'ROWS', row: bothWays('beføjelse', 'power'), loose: true, blank: 1, of: POWER },
  }),
  field('tiers', ['Indplaceringer', 'Tiers'], {
    ...{ kind: 'ROWS', row: bothWays('indplacering', 'tier'), least: 1, of: sectioned(...TIER_FIELDS) },
  }),
  field('placing', ['Hvad der går forud for indplaceringen', 'What goes before a placement'], PLACING),
  field('proposal', ['Forslag til indplacering', 'Proposed tier'], PROPOSAL),
  field('rates', ['Andele', 'Shares'], {
    ...{ kind: 'ROWS', row: bothWays('andel', 'share'), of: sectioned(TIER, ...RATE_FIELDS) },
  }),
  field('dwellingRules', ['Boliger med egen regel', 'Homes with a rule of their own'], {
    ...{
      kind: 'ROWS',
      row: bothWays('regel', 'rule'),
      title: 'label',
      loose: true,
      blank: 1,
      of: DWELLING_RULE,
    },
  }),
  field('ladder', ['Rækkefølgen', 'The order'], {
    ...{ kind: 'ROWS', row: bothWays('trin', 'step'), ordered: true, blank: 1, of: LADDER },
  }),
  field('returns', ['Når en bolig gives tilbage', 'When a home is given back'], RETURNS),
  field(
    'specialCriteria',
    ['Særlige kriterier', 'Special criteria'],
    maybe(
      sectioned(
        field('tier', ['Ved anvisning på', 'When naming at'], named('tiers')),
        field(
          'every',
          ['skal hver n-te borger opfylde dem; n er', 'every n-th citizen has to meet them; n is'],
          atLeast(1),
        ),
      ),
      'ingen',
      'none',
    ),
  ),
  field('demands', ['Krav, når en borger anvises', 'Demands when a citizen is named'], {
    ...{ kind: 'ROWS', row: bothWays('krav', 'demand'), title: 'label', loose: true, blank: 1, of: DEMAND },
  }),
  field('letting', ['Udlejning', 'Letting'], {
    ...{
      kind: 'ROWS',
      row: bothWays('udlejning', 'letting'),
      title: 'text',
      loose: true,
      blank: 1,
      of: LETTING,
    },
  }),
  field('criteriaSets', ['Kriterier', 'Criteria'], CRITERIA_SETS),
  field(
    'deadlines',
    ['Frister', 'Deadlines'],
    sectioned(
      field(
        'answerWorkingDays',
        ['Arbejdsdage til at modtage boligen', 'Working days to receive the home'],
        atLeast(1),
      ),
      field(
        'nameWorkingDays',
        ['Arbejdsdage til at anvise en borger', 'Working days to name a citizen'],
        atLeast(1),
      ),
      field(
        'warnAfterWorkingDays',
        ['Påmindelse efter arbejdsdage', 'Reminder after working days'],
        atLeast(0),
      ),
      field(
        'expires',
        [
          'Boligen går af sig selv tilbage, når fristen udløber',
          'The home goes back by itself when the deadline passes',
        ],
        FLAG,
      ),
    ),
  ),
  field('year', ['Årets gang', 'The year'], YEAR),
  field('readings', ['Sådan er aftalen læst', 'How the agreement was read'], {
    ...{
      kind: 'ROWS',
      row: bothWays('læsning', 'reading'),
      title: 'text',
      loose: true,
      blank: 1,
      of: READING,
    },
  }),
  field('examples', ['Eksempler', 'Examples'], {
    ...{ kind: 'ROWS', row: bothWays('eksempel', 'example'), loose: true, blank: 3, of: EXAMPLE },
  }),
);

/** What stands under one name of the agreement. */
export function shapeOf(key: string): Field {
  const found = AGREEMENT.fields.find((row) => row.key === key);
  if (found === undefined) throw new Error(`An agreement has no ${key}`);
  return found;
}
