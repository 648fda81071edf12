import type { MunicipalityId } from '../shared/ids';
import type { TierTerms } from './agreement';
import type { AgreementInForce } from './agreement-in-force';

/** The words and mark of a tier as a municipality's agreement has them. */
export type TierOfMunicipality = Pick<TierTerms, 'tier' | 'label' | 'mark'> & {
  readonly municipalityId: MunicipalityId;
};

/** Every tier that some version knows; of two versions the later one's word counts. */
export function tiersOf(versions: readonly AgreementInForce[]): readonly TierOfMunicipality[] {
  const tiers = new Map<string, TierOfMunicipality>();
  for (const { municipalityId, agreement } of versions) {
    for (const { tier, label, mark } of agreement.tiers) {
      tiers.set(`${municipalityId} ${tier}`, { municipalityId, tier, label, mark });
    }
  }
  return [...tiers.values()];
}

/** How a municipality calls a tier; null for a tier it does not have. */
export const tierWord = (
  tiers: readonly TierOfMunicipality[],
  municipalityId: MunicipalityId,
  tier: string | null,
): TierOfMunicipality | null =>
  tiers.find((row) => row.municipalityId === municipalityId && row.tier === tier) ?? null;

/** Does the municipality's agreement tell departments apart at all? A tier that all have says nothing. */
export const hasSeveralTiers = (
  tiers: readonly TierOfMunicipality[],
  municipalityId: MunicipalityId,
): boolean => tiers.filter((row) => row.municipalityId === municipalityId).length > 1;

/** One entry per tier, for a filter over several municipalities. */
export const distinctTiers = (tiers: readonly TierOfMunicipality[]): readonly TierOfMunicipality[] =>
  tiers.filter((row, index) => tiers.findIndex((other) => other.tier === row.tier) === index);
