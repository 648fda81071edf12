import type { Bilingual } from '../../shared/bilingual';
import type { Agreement } from '../agreement';
import type { NameList } from './shape';

type Named = { readonly name: string; readonly label: Bilingual };

/** What an agreement gives names to, as other parts of it may name it. */
export function namesIn(agreement: Agreement): Readonly<Record<NameList, readonly Named[]>> {
  const tiers = agreement.tiers.map(({ tier, label, placeable }) => ({ name: tier, label, placeable }));
  return {
    tiers,
    placeableTiers: tiers.filter(({ placeable }) => placeable),
    dwellingRules: agreement.dwellingRules.map(({ rule, label }) => ({ name: rule, label })),
    criteriaSets: agreement.criteriaSets.map(({ set, label }) => ({ name: set, label })),
    events: (agreement.year ?? []).map(({ event, name }) => ({ name: event, label: name })),
  };
}
