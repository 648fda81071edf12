import type { Agreement, TierTerms } from '@/lib/domain/agreement/agreement';

/** The agreement's own words for a tier; one that it has not keeps its id, so that nothing is hidden. */
export const tierOf = (agreement: Agreement, tier: string): Pick<TierTerms, 'tier' | 'label' | 'mark'> =>
  agreement.tiers.find((row) => row.tier === tier) ?? {
    ...{ tier, label: { da: tier, en: tier }, mark: 'diamond' },
  };
