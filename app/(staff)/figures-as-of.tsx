import { getLocale, getTranslations } from 'next-intl/server';
import { formatShortMoment } from '@/components/ui/format';
import { findReportsAsOf } from '@/lib/data/reporting-transaction';
import { dayOfInstant, timeOfInstant } from '@/lib/domain/calendar/copenhagen';

/** Under figures that are read from a replica: how far it has come. Nothing where they are read from the books themselves. */
export async function FiguresAsOf() {
  const at = await findReportsAsOf();
  if (at === null) return null;
  const [t, locale] = await Promise.all([getTranslations('overview'), getLocale()]);
  const when = formatShortMoment(dayOfInstant(at), timeOfInstant(at), locale);
  return <p className="mt-5 text-sm text-ink-muted">{t('asOf', { when })}</p>;
}
