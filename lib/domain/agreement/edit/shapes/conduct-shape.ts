import { bothWays } from '../../../shared/bilingual';
import { DESIGNATION, HOMES, OCCASION, RETURN_REASON } from '../../vocabulary-words';
import {
  atLeast,
  FLAG,
  field,
  LABEL,
  leftOut,
  maybe,
  named,
  PROSE,
  record,
  SHARE,
  type Shape,
  sectioned,
  some,
  TEXT,
  word,
} from '../shape';
import { FAULT, LETTING_BASIS, ROUTE, USE_WORDS, WHICH } from './rule-words';
import { SOME_TIERS } from './share-shape';

const loose = (shape: Shape): Shape => (shape.kind === 'SOME' ? { ...shape, loose: true } : shape);

export const DEMAND = sectioned(
  field('demand', ['Kort navn', 'Short name'], { kind: 'ID', from: 'label' }),
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

export const LETTING = sectioned(
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

export const EXAMPLE = record(
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

export const READING = record(
  field('question', ['Spørgsmål', 'Question'], TEXT, ['Som Q01.', 'Such as Q01.']),
  field('value', ['Svaret som kendeord', 'The answer as a short name'], TEXT),
  field('text', ['Sådan er det læst', 'How it was read'], PROSE),
  field('assumed', ['Antaget: aftalen siger det ikke selv', 'Assumed: the agreement does not say it'], FLAG),
);

/** The published form of an agreement, whole. @see docs/domain/agreement-format.md */
