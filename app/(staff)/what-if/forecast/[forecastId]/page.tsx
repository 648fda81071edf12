import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ComparedLines } from '@/components/forecast/compared-lines';
import { OutcomeMark } from '@/components/forecast/outcome-mark';
import { OutlookFigures } from '@/components/forecast/outlook-figures';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { formatDay } from '@/components/ui/format';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { getToday } from '@/lib/data/clock';
import { listDepartmentChoices } from '@/lib/data/departments/departments';
import { findForecast, listCame } from '@/lib/data/forecasts/forecasts';
import { compareForecast } from '@/lib/domain/forecast/compare-forecast';
import { asId, type ForecastId } from '@/lib/domain/shared/ids';
import { paths } from '@/lib/platform/paths';
import { readPathId } from '@/lib/schemas/lists/department-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('forecast'))('storedTitle') };
}

/** One forecast as it was made, line by line beside what came. */
async function StoredForecastPage({ params }: { params: Promise<{ forecastId: string }> }) {
  const scope = await pageScope('plan.try');
  const id = readPathId((await params).forecastId);
  const forecast = id && (await findForecast(scope, asId<ForecastId>(id)));
  if (!forecast) notFound();
  const { municipalityId: municipality, from, through } = forecast;
  const [today, came, departments, t, locale] = await Promise.all([
    getToday(scope),
    listCame(scope, { municipality, from, through }),
    listDepartmentChoices(scope),
    getTranslations('forecast'),
    getLocale(),
  ]);
  const compared = compareForecast(forecast, came, today);
  // An organisation sees what came to its own departments alone.
  const seesAll = scope.side === 'MUNICIPALITY' || forecast.organisation !== null;
  return (
    <>
      <Breadcrumb crumbs={[{ href: paths.forecast(municipality), label: t('title') }]} />
      <PageHead
        title={t('fromThrough', { from: formatDay(from, locale), through: formatDay(through, locale) })}
        mark={seesAll && <OutcomeMark outcome={compared.total.outcome} />}
        facts={[
          t('madeBy', { day: formatDay(forecast.madeOn, locale), name: forecast.madeBy }),
          forecast.organisation,
        ].filter(Boolean)}
        actions={<PrintButton />}
      />
      <div className="grid grid-cols-1 gap-5">
        {seesAll && (
          <Card title={t('inAll')}>
            <OutlookFigures
              outlook={compared.total.line}
              agreed={forecast.agreed}
              came={compared.total.came}
            />
            <p className="mt-3 max-w-prose text-md text-ink-muted">{t('cameHint')}</p>
          </Card>
        )}
        <ComparedLines lines={compared.lines} departments={departments} months={seesAll} />
      </div>
    </>
  );
}

export default orBroken(StoredForecastPage);
