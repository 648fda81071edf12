import { bothWays } from '../../../shared/bilingual';
import { SUBJECT } from '../../rules/powers-words';
import {
  atLeast,
  type CasesShape,
  DAY,
  field,
  LABEL,
  LAST_DAY,
  maybe,
  named,
  type RecordShape,
  record,
  SECTION,
  sectioned,
  TEXT,
  word,
} from '../shape';
import { SOME_TIERS } from './share-shape';

export const PARTY: RecordShape = record(
  field('name', ['Navn', 'Name'], TEXT),
  field('cvr', ['CVR-nummer', 'CVR number'], maybe(TEXT, 'ukendt', 'unknown')),
  field('aliases', ['Også kaldet', 'Also called'], { kind: 'TEXTS' }, [
    'Ét navn på hver linje.',
    'One name a line.',
  ]),
);

export const PERIOD: RecordShape = record(
  field('from', ['Gælder fra', 'In force from'], maybe(DAY, 'altid', 'always')),
  field('to', ['Sidste dag', 'Last day'], maybe(LAST_DAY, 'ingen', 'none')),
);

export const FRAME = record(
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

export const POWER: CasesShape = {
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
