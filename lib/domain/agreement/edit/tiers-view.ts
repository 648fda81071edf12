import { bothWays } from '../../shared/bilingual';
import { type Json, type JsonObject, listOf, recordOf, textOf } from './json';
import { type Field, field, type RowsShape, sectioned } from './shape';
import { RATE_FIELDS, TIER_FIELDS } from './shapes/share-shape';

const SHARES: RowsShape = {
  ...{ kind: 'ROWS', row: bothWays('andel', 'share'), blank: 1 },
  of: sectioned(...RATE_FIELDS),
};

/** A tier together with the shares it gives: a new one cannot be without them. */
export const TIERS_FIELD: Field = field('tiers', ['Indplaceringer', 'Tiers'], {
  ...{ kind: 'ROWS', row: bothWays('indplacering', 'tier'), title: 'label', blank: 1 },
  of: sectioned(...TIER_FIELDS, field('shares', ['Andele', 'Shares'], SHARES)),
});

export const tiersView = (document: JsonObject): Json =>
  listOf(document.tiers).map((row) => {
    const tier = recordOf(row);
    const shares = listOf(document.rates).filter((rate) => recordOf(rate).tier === tier.tier);
    return { ...tier, shares: shares.map(withoutTier) };
  });

function withoutTier(rate: Json): Json {
  const { tier: _, ...rest } = recordOf(rate);
  return rest;
}

/** Back into tiers and rates; rates that were there keep their order. A tier that is taken away takes its examples with it. */
export function putTiers(
  document: JsonObject,
  rows: readonly Json[],
  keep: (from: Json, to: Json) => void,
): JsonObject {
  const tiers = rows.map((row) => {
    const { shares: _, ...tier } = recordOf(row);
    keep(row, tier);
    return tier;
  });
  const rates = rows.flatMap((row) => {
    const { tier = null, shares } = recordOf(row);
    return listOf(shares).map((share) => {
      const rate: JsonObject = { ...recordOf(share), tier };
      keep(share, rate);
      return rate;
    });
  });
  const names = tiers.map(({ tier }) => textOf(tier));
  const examples = listOf(document.examples).filter((row) => names.includes(textOf(recordOf(row).tier)));
  return { ...document, tiers, rates: inOldOrder(rates, document.rates), examples };
}

const keyOf = (rate: Json): string => `${textOf(recordOf(rate).dwellingType)} ${textOf(recordOf(rate).tier)}`;

function inOldOrder(rates: readonly JsonObject[], before: Json | undefined): readonly JsonObject[] {
  const order = listOf(before).map(keyOf);
  const place = (rate: Json): number => {
    const at = order.indexOf(keyOf(rate));
    return at < 0 ? order.length : at;
  };
  return [...rates].sort((a, b) => place(a) - place(b));
}
