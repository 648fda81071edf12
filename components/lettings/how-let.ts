import type { Locale, useTranslations } from 'next-intl';
import { explainPhase } from '@/lib/domain/letting/explain-opening';
import type { Letting, LettingLease } from '@/lib/domain/letting/letting';

/** By what a home was let, in a word: by criteria that the agreement calls tightened, by those. */
export const howLet = (
  { type }: Pick<LettingLease, 'type'>,
  { opening }: Pick<Letting, 'opening'>,
  { t, locale }: { t: ReturnType<typeof useTranslations<'leases'>>; locale: Locale },
): string => (type === 'FLEXIBLE' ? explainPhase(type, opening.basis)[locale] : t(`type.${type}`));
