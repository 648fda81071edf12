import type { Locale, useTranslations } from 'next-intl';
import type { VoidRecord } from '@/lib/domain/letting/voids/void-record';
import { formatPercent } from '../ui/format';

type Words = ReturnType<typeof useTranslations<'voids'>>;

/** Who bears a loss, and of a shared one the municipality's part. */
export const bearerText = (
  { bearer, municipalityPermille }: Pick<VoidRecord, 'bearer' | 'municipalityPermille'>,
  t: Words,
  locale: Locale,
): string =>
  bearer === 'SHARED'
    ? t('shared', { percent: formatPercent((municipalityPermille ?? 0) * 10, locale) })
    : t(`bearer.${bearer}`);
