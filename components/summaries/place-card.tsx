import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { type CalendarDate, calendarDate } from '@/lib/domain/shared/calendar-date';
import type { AgreementTime } from '@/lib/domain/summary/agreement-times';
import { periodMark } from '@/lib/domain/summary/summary-mark';
import { paths } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { formatDay } from '../ui/format';
import { type PartsToChoose, SummaryForm } from './summary-form';

export interface SummaryPlaceOnCard extends PartsToChoose {
  readonly municipality: string;
  readonly since: CalendarDate | null;
}

interface Props {
  place: SummaryPlaceOnCard;
  today: CalendarDate;
  /** Readers see whole years that have ended. */
  reader: boolean;
  /** The latest first. */
  agreements?: readonly AgreementTime[];
}

const FEWEST_YEARS = 1;

/** One municipality: its years and half years, the whole time of its agreements, and the form for any part and any two dates. */
export function PlaceCard({ place, today, reader, agreements = [] }: Props) {
  const t = useTranslations('summaries.page');
  const years = (place.since === null ? [] : yearsFrom(place.since, today)).slice(reader ? 1 : 0);
  return (
    <Card title={place.municipality}>
      {years.length < FEWEST_YEARS && <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>}
      <ul className="mb-6 grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
        {years.map((year) => (
          <li key={year} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <Link href={paths.summary(place.municipalityId, year)} className="text-lg font-semibold">
              {year}
            </Link>
            {(reader ? [] : (['H1', 'H2'] as const)).map((half) => (
              <Link key={half} href={paths.summary(place.municipalityId, `${year}-${half}`)} prefetch={false}>
                {t(`half.${half}`)}
              </Link>
            ))}
          </li>
        ))}
      </ul>
      {years.length > 0 && agreements.length > 0 && (
        <AgreementTimes municipalityId={place.municipalityId} agreements={agreements} />
      )}
      {years.length > 0 && (
        <SummaryForm place={place} period={yearOf(years[0] ?? '')} part={undefined} reader={reader} />
      )}
    </Card>
  );
}

function AgreementTimes({
  municipalityId,
  agreements,
}: {
  municipalityId: string;
  agreements: readonly AgreementTime[];
}) {
  const t = useTranslations('summaries.page');
  const locale = useLocale();
  return (
    <>
      <h3 className="mb-2">{t('agreementTimes')}</h3>
      <ul className="mb-6 grid gap-y-2">
        {agreements.map(({ slug, title, span: { from, through } }) => (
          <li key={slug} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <Link href={paths.summary(municipalityId, periodMark({ from, through }))} prefetch={false}>
              {title[locale]}
            </Link>
            <span className="text-ink-muted">
              {t('agreementDays', { from: formatDay(from, locale), through: formatDay(through, locale) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The latest first. */
const yearsFrom = (since: CalendarDate, today: CalendarDate): readonly string[] => {
  const [first, last] = [Number(since.slice(0, 4)), Number(today.slice(0, 4))];
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => String(last - at));
};

const yearOf = (year: string) => ({
  from: calendarDate(`${year}-01-01`),
  through: calendarDate(`${year}-12-31`),
});
