import { faultAt, field, listOf, type Place, word } from '../shared/reading';
import type { DwellingRule, RateTerms, Rung, RungKind } from './agreement';
import { referenceOf, refuseRepeats } from './parse-parts';
import { DWELLING_TYPES, OCCASIONS, type TierId } from './vocabulary';

const KINDS = [
  'CLOSED_TIERS',
  'NOT_VACANT',
  'DWELLING_RULE',
  'ALLOCATION_RIGHT',
  'FIRST_LETTING',
  'NOT_SHARED',
  'TURN',
] as const satisfies RungKind[];

export type Shares = {
  readonly tiers: readonly TierId[];
  readonly rates: readonly RateTerms[];
  readonly dwellingRules: readonly DwellingRule[];
};

/** The ladder, checked so that no vacancy can fall through it. */
export function parseLadder(place: Place, shares: Shares): readonly Rung[] {
  const ladder = listOf(place, (row) => rungOf(row, shares.tiers));
  const kinds = ladder.map((rung) => rung.kind);
  refuseRepeats(place, kinds, 'the rung');
  if (kinds.at(-1) !== 'TURN') faultAt(place, 'the last rung must be "TURN"');
  if (shares.dwellingRules.length > 0 && !kinds.includes('DWELLING_RULE')) {
    faultAt(place, 'there are dwelling rules but no rung "DWELLING_RULE"');
  }
  refuseUnshared(place, ladder, shares);
  refuseGaps(place, ladder, shares);
  return ladder;
}

function rungOf(row: Place, tiers: readonly TierId[]): Rung {
  const kind = word(field(row, 'kind'), KINDS, 'rung');
  const reference = referenceOf(row);
  switch (kind) {
    case 'CLOSED_TIERS':
      return { kind, tiers: listOf(field(row, 'tiers'), (item) => word(item, tiers, 'tier')), reference };
    case 'NOT_VACANT':
      return {
        kind,
        occasions: listOf(field(row, 'occasions'), (item) => word(item, OCCASIONS, 'occasion')),
        reference,
      };
    case 'ALLOCATION_RIGHT':
      return {
        kind,
        dwellingTypes: listOf(field(row, 'dwellingTypes'), (item) =>
          word(item, DWELLING_TYPES, 'dwelling type'),
        ),
        reference,
      };
    default:
      return { kind, reference };
  }
}

/** A type that no rung before the last takes must have a share. */
function refuseUnshared(place: Place, ladder: readonly Rung[], { rates }: Shares): void {
  if (ladder.some((rung) => rung.kind === 'NOT_SHARED')) return;
  const taken = ladder.flatMap((rung) => (rung.kind === 'ALLOCATION_RIGHT' ? rung.dwellingTypes : []));
  const open = DWELLING_TYPES.find(
    (type) => !taken.includes(type) && !rates.some((row) => row.dwellingType === type),
  );
  if (open !== undefined) {
    faultAt(place, `"${open}" has no rate, so a rung "NOT_SHARED" is needed before "TURN"`);
  }
}

/** A shared type needs a rate in every tier that can reach the last rung. */
function refuseGaps(place: Place, ladder: readonly Rung[], { tiers, rates }: Shares): void {
  const closed = ladder.flatMap((rung) => (rung.kind === 'CLOSED_TIERS' ? rung.tiers : []));
  for (const type of new Set(rates.map((row) => row.dwellingType))) {
    const rated = rates.filter((row) => row.dwellingType === type).map((row) => row.tier);
    const gap = tiers.find((tier) => !closed.includes(tier) && !rated.includes(tier));
    if (gap !== undefined) faultAt(place, `the tier "${gap}" can reach "TURN" but has no rate for "${type}"`);
  }
}
