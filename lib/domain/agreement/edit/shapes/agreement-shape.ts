import { bothWays } from '../../../shared/bilingual';
import {
  atLeast,
  type Field,
  FLAG,
  field,
  LABEL,
  maybe,
  named,
  type RecordShape,
  record,
  sectioned,
  TEXT,
} from '../shape';
import { DEMAND, EXAMPLE, LETTING, READING, RETURNS } from './conduct-shape';
import { CRITERIA_SETS } from './criteria-shape';
import { FRAME, PARTY, PERIOD, POWER } from './frame-shape';
import { PLACING, PROPOSAL } from './placing-shape';
import { CARRY_OVER, DWELLING_RULE, LADDER, RATE_FIELDS, TIER, TIER_FIELDS, TURN_BASIS } from './share-shape';
import { YEAR } from './year-shape';

export const AGREEMENT: RecordShape = record(
  field('id', ['Kort navn', 'Short name'], TEXT),
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
  field('turnBasis', ['Kommunens ture efter § 59', 'The municipality’s turns by section 59'], TURN_BASIS),
  field('carryOver', ['Kommunens saldo i tælleren', 'The municipality’s credit in the counter'], CARRY_OVER),
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
    ...{ kind: 'ROWS', row: bothWays('eksempel', 'example'), loose: true, blank: 1, of: EXAMPLE },
  }),
);

/** What stands under one name of the agreement. */
export function shapeOf(key: string): Field {
  const found = AGREEMENT.fields.find((row) => row.key === key);
  if (found === undefined) throw new Error(`An agreement has no ${key}`);
  return found;
}
