import { useLocale } from 'next-intl';
import type { TierMark as TierShape } from '@/lib/domain/agreement/agreement';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import { TierMark } from './tier-mark';

export interface TierWords {
  readonly label: Bilingual;
  readonly mark: TierShape;
}

/** A tier as the agreement calls it, with a capital. */
export function TierWord({ tier, small }: { tier: TierWords; small?: boolean }) {
  const locale = useLocale();
  return <TierMark mark={tier.mark} label={capital(tier.label[locale])} small={small} />;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
