import type { Locale } from 'next-intl';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { placeableTiers } from '@/lib/domain/agreement/placeable-tiers';
import { criteriaToSwitch } from '@/lib/domain/placement/round-row';

/** The criteria that a placement may switch on, as the agreement calls them. */
export function criteriaOptions(agreement: Agreement, locale: Locale) {
  const switchable = new Set(
    placeableTiers(agreement).flatMap(({ tier }) => criteriaToSwitch(agreement, tier)),
  );
  const labels = new Map(
    agreement.criteriaSets.flatMap(({ criteria }) => criteria.map((row) => [row.criterion, row.label])),
  );
  return [...switchable].map((id) => ({
    value: id,
    label: `${id} ${labels.get(id)?.[locale] ?? ''}`.trim(),
  }));
}
