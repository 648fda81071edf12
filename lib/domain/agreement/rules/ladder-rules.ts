import { rungName } from '../../allocation/explain-step';
import { type Bilingual, bothWays } from '../../shared/bilingual';
import type { Agreement, Rung } from '../agreement';
import { HOMES, OCCASION } from '../vocabulary-words';
import { listed, type Rule, tierLabel } from './rule';

/** The order in which a vacancy is tried: each step says its place, so that a moved one is seen as changed. */
export const ladderRules = (agreement: Agreement): readonly Rule[] =>
  agreement.ladder.map((rung, index) => {
    const of = ofRung(agreement, rung);
    return {
      ...{ part: 'LADDER', key: rung.kind, subject: rungName(rung.kind), reference: rung.reference },
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
