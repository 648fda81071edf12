import { useLocale, useTranslations } from 'next-intl';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { formatLongDay } from '../ui/format';
import { Notice } from '../ui/notice';

type Edition = { readonly edition: number; readonly madeAt: Date };

interface Props {
  year: {
    readonly shown: Edition;
    readonly editions: readonly Edition[];
    readonly restatedAt: Date | null;
  };
}

/** That the figures were put right since: by what is published, or by what is not yet. */
export function PublicYearNotices({ year: { shown, editions, restatedAt } }: Props) {
  const [t, locale] = [useTranslations('publicSummary'), useLocale()];
  const last = editions.at(-1);
  const on = (at: Date) => formatLongDay(dayOfInstant(at), locale);
  return (
    <div className="mb-5 grid gap-3 empty:hidden">
      {last && last.edition !== shown.edition && (
        <Notice tone="warning">{t('older', { day: on(last.madeAt) })}</Notice>
      )}
      {restatedAt && <Notice tone="info">{t('restatedSince', { day: on(restatedAt) })}</Notice>}
    </div>
  );
}
