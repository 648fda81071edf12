import type { Bilingual } from '../../shared/bilingual';
import type { Agreement, Rung, RungKind } from '../agreement';
import { HOMES, OCCASION } from '../vocabulary-words';
import { bothWays, listed, type Rule, tierLabel } from './rule';

const NAME: Record<RungKind, Bilingual> = {
  CLOSED_TIERS: bothWays('Lukket for udlejning', 'Closed for letting'),
  NOT_VACANT: bothWays('Ikke ledig for andre', 'Not vacant for others'),
  DWELLING_RULE: bothWays('Boligens egen regel', 'The home’s own rule'),
  ALLOCATION_RIGHT: bothWays('Kommunens anvisningsret', 'The municipality’s right to allocate'),
  FIRST_LETTING: bothWays('Første udlejning af nybyggeri', 'First letting of a new building'),
  NOT_SHARED: bothWays('Boligtypen fordeles ikke', 'The type of home is not shared'),
  TURN: bothWays('Turen', 'The turn'),
};

/** The order in which a vacancy is tried: each step says its place, so that a moved one is seen as changed. */
export const ladderRules = (agreement: Agreement): readonly Rule[] =>
  agreement.ladder.map((rung, index) => {
    const of = ofRung(agreement, rung);
    return {
      ...{ part: 'LADDER', key: rung.kind, subject: NAME[rung.kind], reference: rung.reference },
      says: bothWays(
        `trin ${index + 1}${of.da === '' ? '' : `: ${of.da}`}`,
        `step ${index + 1}${of.en === '' ? '' : `: ${of.en}`}`,
      ),
    };
  });

function ofRung(agreement: Agreement, rung: Rung): Bilingual {
  switch (rung.kind) {
    case 'CLOSED_TIERS':
      return listed(rung.tiers.map((tier) => tierLabel(agreement, tier)));
    case 'NOT_VACANT':
      return listed(rung.occasions.map((occasion) => OCCASION[occasion]));
    case 'ALLOCATION_RIGHT':
      return listed(rung.dwellingTypes.map((type) => HOMES[type]));
    default:
      return bothWays('', '');
  }
}
