import { useLocale, useTranslations } from 'next-intl';
import type { TierTerms } from '@/lib/domain/agreement/agreement';
import type { DepartmentForecast, Forecast } from '@/lib/domain/forecast/forecast';
import type { RentBand } from '@/lib/domain/what-if/rent-band';
import { TierMark } from '../tiers/tier-mark';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';
import { type Column, DataTable } from '../ui/data-table';
import { Sub } from '../ui/row-link';
import { bandInShort } from '../what-if/band-words';
import { oneDecimal, rangeText } from './one-decimal';
import { ThreeFigures } from './three-figures';

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
      cell: ({ department, bands }) => (
        <span>
          {department.number} {department.name}
          <Sub>{department.organisation}</Sub>
          <RentsFolded bands={bands} />
        </span>
      ),
    },
    {
      ...{ key: 'tier', label: t('tier'), onPhone: 'wide' },
      cell: ({ tier }) => <Tier terms={tier === null ? undefined : tierOf(tier)} />,
    },
    { ...{ key: 'expected', label: t('expected'), align: 'end' }, cell: (row) => <Expected of={row} /> },
    { ...{ key: 'range', label: t('range'), align: 'end' }, cell: (row) => rangeText(row) },
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
        ...{ key: keyOf(band), align: 'end', onPhone: 'none' },
        label: band === null ? t('rentUnknown') : bandInShort(band, locale, tRent),
        cell: ({ bands }) => {
          const own = bands.find((row) => row.band === band);
          return own === undefined ? '' : oneDecimal(own.expected, locale);
        },
      }),
    ),
  ];
  const outside = forecast.departments.reduce((sum, row) => sum + row.outside, 0);
  return (
    <Card title={t('byDepartment')} flush>
      <p className="px-4.5 pb-2 text-md text-ink-muted md:px-6">{t('rentNote')}</p>
      {isTold(outside) && (
        <p className="max-w-prose px-4.5 pb-2 text-md text-ink-muted md:px-6">
          {t('outsideNote', { count: oneDecimal(outside, locale) })}
        </p>
      )}
      <ThreeFigures>
        <DataTable
          compact
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
      </ThreeFigures>
    </Card>
  );
}

const keyOf = (band: RentBand | null): string => (band === null ? 'unknown' : `band ${band.from}`);

function Tier({ terms }: { terms: TierTerms | undefined }) {
  const locale = useLocale();
  if (terms === undefined) return <>–</>;
  return <TierMark small mark={terms.mark} label={capitalised(terms.label[locale])} />;
}

function Expected({ of }: { of: DepartmentForecast }) {
  const t = useTranslations('forecast');
  const locale = useLocale();
  return (
    <span>
      <b className="font-medium">{oneDecimal(of.expected, locale)}</b>
      {isTold(of.outside) && (
        <Sub>
          {t('outside', { count: oneDecimal(of.outside, locale) })}
          <span className="sr-only"> {t('outsideWhat')}</span>
        </Sub>
      )}
    </span>
  );
}

/** Less is written as 0,0. */
const isTold = (count: number): boolean => count >= 0.05;

/** Rent by rent under the name, on a phone alone: there the columns are left out. */
function RentsFolded({ bands }: Pick<DepartmentForecast, 'bands'>) {
  const t = useTranslations('forecast');
  const tRent = useTranslations('whatIf');
  const locale = useLocale();
  if (bands.length === 0) return null;
  return (
    <details className="text-sm font-normal text-ink-muted min-[53rem]:hidden print:hidden">
      <summary className="w-fit py-1 underline underline-offset-4">{t('byRent')}</summary>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4">
        {bands.map(({ band, expected }) => (
          <div key={keyOf(band)} className="contents">
            <dt>{band === null ? t('rentUnknown') : bandInShort(band, locale, tRent)}</dt>
            <dd className="tabular-nums">{oneDecimal(expected, locale)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
