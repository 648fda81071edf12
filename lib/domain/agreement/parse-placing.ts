import { field, listOf, listOrNone, optional, type Place, share, word } from '../shared/reading';
import type { PlacingTerms, ProposalTerms, Reference } from './agreement';
import { period, referenceOf } from './parse-parts';
import { DESIGNATIONS, KEY_FIGURES, type TierId } from './vocabulary';

type Tiers = readonly TierId[];

/** What goes before a department’s own placement, in this order: rehousing, designations; and the tier of one that nobody has placed. */
export function parsePlacing(place: Place, tiers: Tiers): PlacingTerms {
  return {
    rehousing: optional(field(place, 'rehousing'), (at) => tierAndReference(at, tiers)),
    designations: listOrNone(field(place, 'designations'), (row) => ({
      designation: word(field(row, 'designation'), DESIGNATIONS, 'designation'),
      ...tierAndReference(row, tiers),
      ...period(row),
    })),
    unplaced: tierAndReference(field(place, 'unplaced'), tiers),
  };
}

/** The thresholds by which key figures propose a tier: exact shares, tried in the order of the document. */
export function parseProposal(place: Place, tiers: Tiers): ProposalTerms {
  return {
    rounding: word(field(place, 'rounding'), ['HALF_UP_WHOLE', 'NONE'], 'rounding'),
    thresholds: listOrNone(field(place, 'thresholds'), (row) => ({
      tier: tierOf(row, tiers),
      any: listOf(field(row, 'any'), (limit) => ({
        figure: word(field(limit, 'figure'), KEY_FIGURES, 'key figure'),
        is: word(field(limit, 'is'), ['<', '<=', '>', '>='], 'comparison'),
        value: share(field(limit, 'value')),
      })),
      reference: referenceOf(row),
    })),
    otherwise: tierAndReference(field(place, 'otherwise'), tiers),
  };
}

/** A tier that the agreement itself has named. */
export const tierOf = (row: Place, tiers: Tiers): TierId => word(field(row, 'tier'), tiers, 'tier');

function tierAndReference(row: Place, tiers: Tiers): { tier: TierId; reference: Reference } {
  return { tier: tierOf(row, tiers), reference: referenceOf(row) };
}
