import { useLocale, useTranslations } from 'next-intl';
import { addDays } from '@/lib/domain/calendar/days';
import { type CalendarDate, isInForce } from '@/lib/domain/shared/calendar-date';
import { Chip } from '../ui/chip';
import { formatDay } from '../ui/format';
import type { ShownVersion } from './agreement-version';

/** In force, over, or not yet. */
export function AgreementMark({ version, today }: { version: ShownVersion; today: CalendarDate }) {
  const t = useTranslations('agreements');
  if (isInForce(version, today)) return <Chip tone="success">{t('inForce')}</Chip>;
  return <Chip>{t(version.from > today ? 'coming' : 'ended')}</Chip>;
}

/** The days it is valid, the last one included. */
export function AgreementFacts({ version }: { version: ShownVersion }) {
  const t = useTranslations('agreements');
  const locale = useLocale();
  const from = formatDay(version.from, locale);
  const days =
    version.to === null
      ? t('fromOn', { from })
      : t('fromTo', { from, to: formatDay(addDays(version.to, -1), locale) });
  return `${days} · ${t('version', { version: version.version })}`;
}
