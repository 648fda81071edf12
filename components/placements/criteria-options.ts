import type { Locale } from 'next-intl';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { placeableTiers } from '@/lib/domain/agreement/placeable-tiers';
import { criterionNames } from '@/lib/domain/criteria/criterion-name';
import { criteriaToSwitch } from '@/lib/domain/placement/round-row';

/** The criteria that a placement may switch on, as the agreement calls them. */
export function criteriaOptions(agreement: Agreement, locale: Locale) {
  const tiers = placeableTiers(agreement);
  const switchable = [...new Set(tiers.flatMap(({ tier }) => criteriaToSwitch(agreement, tier)))];
  const names = criterionNames(switchable, agreement.criteriaSets);
  return switchable.map((value, at) => ({ value, label: names[at]?.[locale] ?? value }));
}
