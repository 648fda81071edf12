import type { TierNames } from '@/components/late-knowledge/late-cause';
import { listAgreements } from '@/lib/data/agreements/agreements';
import type { UserScope } from '@/lib/domain/access/scope';
import type { Bilingual } from '@/lib/domain/shared/bilingual';

/** What the agreements call their tiers; of a tier that several versions have, the latest version's word. */
export async function tierNamesFor(scope: UserScope): Promise<TierNames> {
  const { versions } = await listAgreements(scope);
  const names = new Map<string, Bilingual>(
    [...versions]
      .reverse()
      .flatMap(({ municipalityId, agreement }) =>
        agreement.tiers.map(({ tier, label }) => [`${municipalityId} ${tier}`, label] as const),
      ),
  );
  return (municipalityId, tier) => names.get(`${municipalityId} ${tier}`) ?? null;
}
