import type { useTranslations } from 'next-intl';
import type { Letting, LettingLease } from '@/lib/domain/letting/letting';

/** How a home was let, in a sentence; where the agreement calls its criteria tightened, by those. */
export const howLet = (
  { type }: Pick<LettingLease, 'type'>,
  { basis }: Pick<Letting, 'basis'>,
  t: ReturnType<typeof useTranslations<'lettings.leased'>>,
): string => t('how', { how: type === 'FLEXIBLE' && basis === 'TIGHTENED' ? basis : type });
