import { useLocale } from 'next-intl';
import type { TierMark as TierShape } from '@/lib/domain/agreement/agreement';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import { capitalised } from '../ui/capitalised';
import { TierMark } from './tier-mark';

export interface TierWords {
  readonly label: Bilingual;
  readonly mark: TierShape;
}

/** A tier as the agreement calls it, with a capital. */
export function TierWord({ tier, small }: { tier: TierWords; small?: boolean }) {
  const locale = useLocale();
  return <TierMark mark={tier.mark} label={capitalised(tier.label[locale])} small={small} />;
}
