import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { MunicipalityTabs } from '@/components/what-if/municipality-tabs';
import { ReplayResult } from '@/components/what-if/replay-result';
import { WhatIfTabs } from '@/components/what-if/what-if-tabs';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import type { UserScope } from '@/lib/domain/access/scope';
import type { Knowledge } from '@/lib/domain/what-if/plan';
import { paths } from '@/lib/platform/paths';
import { firstOf, type SearchParams } from '@/lib/schemas/lists/params';
import { replayBooks } from '@/lib/usecases/replays/replay-books';
import { askMunicipality } from '../ask-municipality';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('replay'))('title') };
}

/** Proof that the books can be played again with the same answers; and what today's knowledge would have changed. */
async function ReplayPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('plan.try');
  const search = await searchParams;
  const [asked, t] = await Promise.all([askMunicipality(scope, search), getTranslations('replay')]);
  const knowledge = KNOWLEDGE.find((word) => word === firstOf(search.knowledge)) ?? null;
  return (
    <>
      <PageHead title={t('title')} facts={[t('lead')]} actions={<PrintButton />} />
      {asked === null ? (
        <EmptyState title={t('noAgreementTitle')}>{t('noAgreement')}</EmptyState>
      ) : (
        <>
          <WhatIfTabs municipality={asked.chosen.municipalityId} current="replay" />
          <MunicipalityTabs {...asked} hrefOf={(id) => paths.replay(id)} />
          <div className="grid grid-cols-1 gap-5">
            <Choice municipality={asked.chosen.municipalityId} chosen={knowledge} />
            {knowledge && (
              <Result scope={scope} municipality={asked.chosen.municipalityId} knowledge={knowledge} />
            )}
          </div>
        </>
      )}
    </>
  );
}

const KNOWLEDGE = ['AT_THE_TIME', 'TODAY'] as const;

async function Choice({ municipality, chosen }: { municipality: string; chosen: Knowledge | null }) {
  const t = await getTranslations('replay');
  return (
    <Card title={t('choose')}>
      <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {KNOWLEDGE.map((knowledge) => (
          <li key={knowledge} className="flex flex-col items-start gap-2.5">
            <p className="max-w-prose text-md text-ink-muted">{t(`about.${knowledge}`)}</p>
            <LinkButton
              href={paths.replay(municipality, knowledge)}
              look={chosen === null && knowledge === 'AT_THE_TIME' ? 'primary' : 'plain'}
            >
              {t(`run.${knowledge}`)}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface ResultProps {
  scope: UserScope;
  municipality: string;
  knowledge: Knowledge;
}

async function Result({ scope, municipality, knowledge }: ResultProps) {
  const [replayed, locale] = await Promise.all([
    replayBooks(scope, { municipality, knowledge }),
    getLocale(),
  ]);
  return <ReplayResult {...replayed} knowledge={knowledge} locale={locale} />;
}

export default orBroken(ReplayPage);
