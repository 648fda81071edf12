import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ForecastCards } from '@/components/forecast/forecast-cards';
import { MakeForecastForm } from '@/components/forecast/make-forecast-form';
import { StoredForecasts } from '@/components/forecast/stored-forecasts';
import { ClientMessages } from '@/components/ui/client-messages';
import { EmptyState } from '@/components/ui/empty-state';
import { formatDay } from '@/components/ui/format';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { MunicipalityTabs } from '@/components/what-if/municipality-tabs';
import { WhatIfTabs } from '@/components/what-if/what-if-tabs';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { readForecastInput } from '@/lib/data/forecasts/expected-slots';
import type { UserScope } from '@/lib/domain/access/scope';
import { forecast } from '@/lib/domain/forecast/forecast';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { type AskedMunicipality, askMunicipality } from '../ask-municipality';
import { makeForecastAction } from './actions';
import { compareStored } from './compare-stored';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('forecast'))('title') };
}

/** How many homes may go to municipal allocation in the next twelve months, and how earlier forecasts did. */
async function ForecastPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('plan.try');
  const [asked, t] = await Promise.all([
    askMunicipality(scope, await searchParams),
    getTranslations('forecast'),
  ]);
  if (asked === null) {
    return (
      <>
        <PageHead title={t('title')} />
        <EmptyState title={t('noAgreementTitle')}>{t('noAgreement')}</EmptyState>
      </>
    );
  }
  const { municipalityId } = asked.chosen;
  return (
    <>
      <PageHead title={t('title')} facts={[t('lead')]} actions={<PrintButton />} />
      <WhatIfTabs municipality={municipalityId} current="forecast" />
      <MunicipalityTabs {...asked} hrefOf={(id) => paths.forecast(id)} />
      <Coming scope={scope} asked={asked} />
    </>
  );
}

async function Coming({ scope, asked }: { scope: UserScope; asked: AskedMunicipality }) {
  const { municipalityId, agreement } = asked.chosen;
  const [input, stored, t, locale] = await Promise.all([
    readForecastInput(scope, municipalityId),
    compareStored(scope, municipalityId, asked.today),
    getTranslations('forecast'),
    getLocale(),
  ]);
  const coming = forecast(input);
  const days = { from: formatDay(coming.from, locale), through: formatDay(coming.through, locale) };
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h2>{t('fromThrough', days)}</h2>
        <ClientMessages namespaces={['ui']}>
          <MakeForecastForm action={makeForecastAction} municipality={municipalityId} text={t('keep')} />
        </ClientMessages>
      </div>
      <ForecastCards
        forecast={coming}
        agreed={agreement.frame?.expected}
        tierOf={(tier) => agreement.tiers.find((row) => row.tier === tier)}
      />
      <h2 id="stored">{t('earlier')}</h2>
      <StoredForecasts rows={stored} />
    </div>
  );
}

export default orBroken(ForecastPage);
