import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/ui/client-messages';
import { EmptyState } from '@/components/ui/empty-state';
import { formatDay } from '@/components/ui/format';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { Tabs } from '@/components/ui/tabs';
import { PlanForm } from '@/components/what-if/plan-form';
import { PlanList } from '@/components/what-if/plan-list';
import { TrialResults } from '@/components/what-if/trial-results';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listAgreements } from '@/lib/data/agreements';
import { readPast } from '@/lib/data/past';
import type { UserScope } from '@/lib/domain/access/scope';
import type { AgreementInForce } from '@/lib/domain/agreement/agreement-in-force';
import { type CalendarDate, isInForce } from '@/lib/domain/shared/calendar-date';
import { tryOut } from '@/lib/domain/what-if/try-out';
import { paths, withQuery } from '@/lib/platform/paths';
import { firstOf, type SearchParams } from '@/lib/schemas/lists/params';
import { readTrialQuery } from '@/lib/schemas/lists/what-if';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('whatIf'))('title') };
}

/** Last year's vacancies under other shares or placements, decided by the production core. Changes nothing. */
async function WhatIfPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('plan.try');
  const empty = Object.entries(await searchParams).filter(([, value]) => value === '');
  if (empty.length > 0) redirect(withoutEmpty(await searchParams));
  const [search, { today, versions }, t] = await Promise.all([
    searchParams,
    listAgreements(scope),
    getTranslations('whatIf'),
  ]);
  const inForce = versions.filter((row) => isInForce(row, today));
  const version = inForce.find((row) => row.municipalityId === search.municipality) ?? inForce[0];
  return (
    <>
      <PageHead title={t('title')} facts={[t('lead')]} actions={<PrintButton />} />
      {version === undefined ? (
        <EmptyState title={t('noAgreementTitle')}>{t('noAgreement')}</EmptyState>
      ) : (
        <>
          {inForce.length > 1 && (
            <Tabs
              label={t('municipality')}
              tabs={inForce.map((row) => ({
                href: paths.tryOut(row.municipalityId),
                label: row.agreement.municipality.name,
                current: row === version,
              }))}
            />
          )}
          <TrialOf scope={scope} version={version} today={today} search={search} />
        </>
      )}
    </>
  );
}

interface TrialOfProps {
  scope: UserScope;
  version: AgreementInForce;
  today: CalendarDate;
  search: SearchParams;
}

async function TrialOf({ scope, version, today, search }: TrialOfProps) {
  const { agreement, municipalityId } = version;
  const { period, knowledge, plan, faults } = readTrialQuery(search, { agreement, today });
  const [past, tAll, t, locale] = await Promise.all([
    readPast(scope, { period, municipality: municipalityId }),
    getTranslations(),
    getTranslations('whatIf'),
    getLocale(),
  ]);
  const wrong = Object.entries(faults).map(([name, key]) => [name, tAll(key)]);
  const days = { from: formatDay(period.from, locale), through: formatDay(period.through, locale) };
  const tried = plan.shares.length > 0 || plan.placements.size > 0;
  const form = (
    <ClientMessages namespaces={['ui']}>
      <PlanForm
        {...{ agreement, plan, knowledge, municipality: municipalityId }}
        departments={past.departments}
        from={period.from}
        through={period.through}
        folded={tried && wrong.length === 0}
        written={textsOf(search)}
        faults={Object.fromEntries(wrong)}
      />
    </ClientMessages>
  );
  return (
    <div className="grid grid-cols-1 gap-5">
      {form}
      <h2 id="results">{t('results', days)}</h2>
      {wrong.length > 0 ? (
        <EmptyState title={t('wrongTitle')}>{t('wrong')}</EmptyState>
      ) : (
        <>
          {tried && <PlanList agreement={agreement} plan={plan} departments={past.departments} />}
          <TrialResults past={past} trial={tryOut(past, agreement, plan, knowledge)} tried={tried} />
        </>
      )}
      <p className="text-sm text-ink-muted print:hidden">
        <Link href={paths.agreement(version.slug)}>{agreement.title[locale]}</Link>
      </p>
    </div>
  );
}

/** A form without a script sends every field: an address that is to be shared says only what was chosen. */
const withoutEmpty = (search: SearchParams): string => withQuery(paths.whatIf, textsOf(search));

const textsOf = (search: SearchParams): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(Object.entries(search).map(([name, value]) => [name, firstOf(value)]));

export default orBroken(WhatIfPage);
