import { getLocale, getTranslations } from 'next-intl/server';
import { shortMoment } from '@/components/vacancies/moment';
import { findReportsAsOf } from '@/lib/data/reporting-transaction';

/** Under figures that are read from a replica: how far it has come. Nothing where they are read from the books themselves. */
export async function FiguresAsOf() {
  const at = await findReportsAsOf();
  if (at === null) return null;
  const [t, locale] = await Promise.all([getTranslations('overview'), getLocale()]);
  const when = shortMoment(at, locale);
  return <p className="mt-5 text-sm text-ink-muted">{t('asOf', { when })}</p>;
}
