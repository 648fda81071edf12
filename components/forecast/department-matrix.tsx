import { useLocale, useTranslations } from 'next-intl';
import type { TierTerms } from '@/lib/domain/agreement/agreement';
import type { DepartmentForecast, Forecast, Outlook } from '@/lib/domain/forecast/forecast';
import type { RentBand } from '@/lib/domain/what-if/rent-band';
import { TierMark } from '../tiers/tier-mark';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';
import { type Column, DataTable } from '../ui/data-table';
import { Sub } from '../ui/row-link';
import { bandInShort } from '../what-if/band-words';
import { oneDecimal, rangeText } from './one-decimal';

interface DepartmentMatrixProps {
  forecast: Forecast;
  tierOf: (tier: string) => TierTerms | undefined;
}

/** Homes expected for municipal allocation, department by department and rent by rent. */
export function DepartmentMatrix({ forecast, tierOf }: DepartmentMatrixProps) {
  const t = useTranslations('forecast');
  const tRent = useTranslations('whatIf');
  const locale = useLocale();
  const columns: readonly Column<DepartmentForecast>[] = [
    {
      ...{ key: 'department', label: t('department'), header: true },
      cell: ({ department }) => (
        <span>
          {department.number} {department.name}
          <Sub>{department.organisation}</Sub>
        </span>
      ),
    },
    {
      ...{ key: 'tier', label: t('tier') },
      cell: ({ tier }) => <Tier terms={tier === null ? undefined : tierOf(tier)} />,
    },
    {
      ...{ key: 'vacancies', label: t('vacancies'), align: 'end' },
      cell: ({ vacancies, turnover }) => (
        <span>
          {turnover === 'UNKNOWN' ? '–' : oneDecimal(vacancies, locale)}
          <Sub>{t(`basis.${turnover}`)}</Sub>
        </span>
      ),
    },
    ...forecast.bands.map(
      ({ band }): Column<DepartmentForecast> => ({
        ...{ key: keyOf(band), align: 'end' },
        label: band === null ? t('rentUnknown') : bandInShort(band, locale, tRent),
        cell: ({ bands }) => {
          const own = bands.find((row) => row.band === band);
          return own === undefined ? '' : oneDecimal(own.expected, locale);
        },
      }),
    ),
    { ...{ key: 'expected', label: t('expected'), align: 'end' }, cell: (row) => <Expected of={row} /> },
    { ...{ key: 'range', label: t('range'), align: 'end' }, cell: (row) => rangeText(row) },
  ];
  return (
    <Card title={t('byDepartment')} flush>
      <p className="px-4.5 pb-2 text-md text-ink-muted md:px-6">{t('rentNote')}</p>
      <DataTable
        caption={t('byDepartment')}
        rows={forecast.departments}
        rowKey={({ department }) => department.id}
        columns={columns}
        foot={{
          department: t('total'),
          vacancies: oneDecimal(forecast.total.vacancies, locale),
          ...Object.fromEntries(
            forecast.bands.map(({ band, expected }) => [keyOf(band), oneDecimal(expected, locale)]),
          ),
          expected: oneDecimal(forecast.total.expected, locale),
          range: rangeText(forecast.total),
        }}
      />
    </Card>
  );
}

const keyOf = (band: RentBand | null): string => (band === null ? 'unknown' : `band ${band.from}`);

function Tier({ terms }: { terms: TierTerms | undefined }) {
  const locale = useLocale();
  if (terms === undefined) return <>–</>;
  return <TierMark small mark={terms.mark} label={capitalised(terms.label[locale])} />;
}

function Expected({ of }: { of: Outlook }) {
  const locale = useLocale();
  return <b className="font-medium">{oneDecimal(of.expected, locale)}</b>;
}
