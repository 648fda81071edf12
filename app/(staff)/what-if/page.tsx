import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { ClientMessages } from '@/components/ui/client-messages';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { MunicipalityTabs } from '@/components/what-if/municipality-tabs';
import { PlanForm } from '@/components/what-if/plan-form';
import { WhatIfTabs } from '@/components/what-if/what-if-tabs';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listDepartmentChoices } from '@/lib/data/departments/departments';
import { countPast } from '@/lib/data/replays/past';
import type { UserScope } from '@/lib/domain/access/scope';
import { isTrial } from '@/lib/domain/what-if/plan';
import { paths, withQuery } from '@/lib/platform/paths';
import { firstOf, type SearchParams } from '@/lib/schemas/lists/params';
import { FiguresAsOf } from '../figures-as-of';
import { type Asked, askTrial } from './ask-trial';
import { TrialOf } from './trial-of';
import { Tried } from './tried';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('whatIf'))('title') };
}

/** Last year's vacancies under other shares, placements or a whole draft, decided by the production core. Changes nothing. */
async function WhatIfPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('plan.try');
  const search = await searchParams;
  if (Object.values(search).some((value) => value === '')) redirect(withoutEmpty(search));
  const [asked, t] = await Promise.all([askTrial(scope, search), getTranslations('whatIf')]);
  const actions = (
    <>
      {asked && (
        <LinkButton href={paths.trialPdf(textsOf(search))} download>
          {t('pdf')}
        </LinkButton>
      )}
      <PrintButton />
    </>
  );
  return (
    <>
      <PageHead title={t('title')} facts={[t('lead')]} actions={actions} />
      {asked === null ? (
        <EmptyState title={t('noAgreementTitle')}>{t('noAgreement')}</EmptyState>
      ) : (
        <>
          <WhatIfTabs municipality={asked.version.municipalityId} current="trial" />
          <MunicipalityTabs
            chosen={asked.version}
            municipalities={asked.municipalities}
            hrefOf={(id) => paths.tryOut(id)}
          />
          <Trial scope={scope} asked={asked} search={search} />
        </>
      )}
    </>
  );
}

interface TrialProps {
  scope: UserScope;
  asked: Asked;
  search: SearchParams;
}

async function Trial({ scope, asked, search }: TrialProps) {
  const { version, period, plan, knowledge } = asked;
  const [choices, homes, tAll, t, locale] = await Promise.all([
    listDepartmentChoices(scope),
    countPast(scope, { period, municipality: version.municipalityId }),
    getTranslations(),
    getTranslations('whatIf'),
    getLocale(),
  ]);
  const departments = choices
    .filter(({ municipalityId }) => municipalityId === version.municipalityId)
    .map((row) => ({ ...row, organisation: row.organisationName }));
  const wrong = Object.entries(asked.faults).map(([name, key]) => [name, tAll(key)]);
  return (
    <div className="grid grid-cols-1 gap-5">
      <ClientMessages namespaces={['ui']}>
        <PlanForm
          {...{ asked, departments }}
          folded={isTrial(plan, knowledge) && wrong.length === 0}
          written={textsOf(search)}
          faults={Object.fromEntries(wrong)}
        />
      </ClientMessages>
      <Tried asked={asked} departments={departments} />
      {wrong.length > 0 && <EmptyState title={t('wrongTitle')}>{t('wrong')}</EmptyState>}
      {wrong.length === 0 && (
        <TrialOf
          {...{ scope, asked, homes }}
          atOnce={firstOf(search.whole) !== undefined}
          whole={withQuery(paths.whatIf, { ...textsOf(search), whole: 'yes' })}
        />
      )}
      <FiguresAsOf />
      <p className="text-sm text-ink-muted print:hidden">
        <Link href={paths.agreement(version.slug)}>{version.agreement.title[locale]}</Link>
      </p>
    </div>
  );
}

/** A form without a script sends every field: an address that is to be shared says only what was chosen. */
const withoutEmpty = (search: SearchParams): string => withQuery(paths.whatIf, textsOf(search));

const textsOf = (search: SearchParams): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(Object.entries(search).map(([name, value]) => [name, firstOf(value)]));

export default orBroken(WhatIfPage);
