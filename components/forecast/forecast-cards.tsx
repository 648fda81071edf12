import { useLocale, useTranslations } from 'next-intl';
import type { TierTerms } from '@/lib/domain/agreement/agreement';
import type { FrameTerms } from '@/lib/domain/agreement/frame-terms';
import type { Forecast } from '@/lib/domain/forecast/forecast';
import { SectionReference } from '../agreements/section-reference';
import { Card } from '../ui/card';
import { formatDay } from '../ui/format';
import { Notice } from '../ui/notice';
import { bandInWords } from '../what-if/band-words';
import { DepartmentMatrix } from './department-matrix';
import { OutlookFigures } from './outlook-figures';
import { OutlookTable } from './outlook-table';

interface ForecastCardsProps {
  forecast: Forecast;
  agreed: FrameTerms['expected'];
  tierOf: (tier: string) => TierTerms | undefined;
}

/** What the next twelve months may bring, and how sure that is. */
export function ForecastCards({ forecast, agreed, tierOf }: ForecastCardsProps) {
  const t = useTranslations('forecast');
  const tRent = useTranslations('whatIf');
  const locale = useLocale();
  const { total, organisations, bands, months, uncoveredFrom, departments } = forecast;
  const unknown = departments.filter(({ turnover }) => turnover === 'UNKNOWN').length;
  return (
    <>
      {uncoveredFrom && (
        <Notice tone="warning">{t('uncovered', { day: formatDay(uncoveredFrom, locale) })}</Notice>
      )}
      {unknown > 0 && <Notice tone="warning">{t('unknown', { count: unknown })}</Notice>}
      <Card title={t('inAll')}>
        <OutlookFigures outlook={total} agreed={agreed?.slotsPerYear ?? null} />
        {agreed && (
          <p className="mt-3 text-md text-ink-muted">
            {t('agreedFrom')} <SectionReference reference={agreed.reference} />
          </p>
        )}
        <p className="mt-3 max-w-prose text-md text-ink-muted">{t('how')}</p>
      </Card>
      <DepartmentMatrix forecast={forecast} tierOf={tierOf} />
      {organisations.length > 1 && (
        <OutlookTable
          title={t('byOrganisation')}
          of={t('organisation')}
          rows={organisations.map(({ id, name, ...row }) => ({ ...row, key: id, label: name }))}
        />
      )}
      <OutlookTable
        title={t('byRent')}
        of={t('rent')}
        rows={bands.map(({ band, ...row }) => ({
          ...{ ...row, key: String(band?.from) },
          label: band === null ? t('rentUnknown') : bandInWords(band, locale, tRent),
        }))}
      />
      <OutlookTable
        title={t('byMonth')}
        of={t('through')}
        rows={months.map(({ through, ...row }) => ({
          ...row,
          key: through,
          label: formatDay(through, locale),
        }))}
      />
    </>
  );
}
