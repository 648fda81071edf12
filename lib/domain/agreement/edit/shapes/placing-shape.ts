import { bothWays } from '../../../shared/bilingual';
import { DESIGNATION, FIGURE } from '../../vocabulary-words';
import { DAY, field, LAST_DAY, maybe, named, record, sectioned, word } from '../shape';
import { IS_WORDS, ROUNDING } from './rule-words';
import { tierAndSection } from './share-shape';

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
