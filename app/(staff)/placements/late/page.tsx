import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LateCause } from '@/components/late-knowledge/late-cause';
import { LateHomes } from '@/components/late-knowledge/late-homes';
import { StandForm } from '@/components/late-knowledge/settle-forms';
import { Card } from '@/components/ui/card';
import { ClientMessages } from '@/components/ui/client-messages';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { Tabs } from '@/components/ui/tabs';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { type LateShow, listLateFindings, MOST_FINDINGS } from '@/lib/data/late-knowledge/late-findings';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { byDepartmentAndEntry, type LateGroup, wouldGoElsewhere } from '@/lib/domain/placement/late-file';
import { paths, withQuery } from '@/lib/platform/paths';
import { readLateList } from '@/lib/schemas/lists/late-list';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { PlacementTabs } from '../placement-tabs-nav';
import { letStandAction } from './actions';
import { tierNamesFor } from './tier-names';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lateKnowledge'))('title') };
}

/** Verdicts that would have been others, had something been entered in time: by department, with both explanations. */
async function LateKnowledgePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('placement.view');
  const { show, done } = readLateList(await searchParams);
  const [{ rows, open, settled }, t] = await Promise.all([
    listLateFindings(scope, show),
    getTranslations('lateKnowledge'),
  ]);
  return (
    <>
      <PageHead title={t('title')} facts={[t('lead')]} actions={<PrintButton />} />
      <PlacementTabs current="late" counts={{ late: open }} />
      {done && (
        <div className="mb-4">
          <Notice tone="success" live>
            {t('done.stands')}
          </Notice>
        </div>
      )}
      <Tabs
        label={t('title')}
        tabs={[
          { href: paths.lateKnowledge, label: t('tabs.open'), count: open, current: show === 'open' },
          {
            href: withQuery(paths.lateKnowledge, { show: 'settled' }),
            ...{ label: t('tabs.settled'), count: settled, current: show === 'settled' },
          },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={t(show === 'open' ? 'emptyTitle' : 'emptySettledTitle')}>
          {t(show === 'open' ? 'empty' : 'emptySettled')}
        </EmptyState>
      ) : (
        <div className="grid grid-cols-1 gap-5">
          {rows.length === MOST_FINDINGS && <p className="text-md">{t('most', { count: MOST_FINDINGS })}</p>}
          {byDepartmentAndEntry(rows).map((group) => (
            <Group key={group.key} {...{ scope, group, show }} />
          ))}
        </div>
      )}
    </>
  );
}

async function Group({ scope, group, show }: { scope: UserScope; group: LateGroup; show: LateShow }) {
  const t = await getTranslations('lateKnowledge');
  const [first] = group.rows;
  if (first === undefined) return null;
  const { organisationName: organisation, departmentNumber: number, departmentName: name } = first;
  const together = group.rows.filter((row) => !wouldGoElsewhere(row));
  const mayStand = show === 'open' && together.length > 1 && may(scope, 'late.settle');
  return (
    <Card
      title={t('department', { organisation, number, name })}
      aside={t('count', { count: group.rows.length })}
      foot={mayStand && <StandTogether ids={together.map(({ id }) => id)} name={group.key} />}
    >
      <div className="mb-4">
        <LateCause row={first} tierNames={await tierNamesFor(scope)} />
      </div>
      <LateHomes rows={group.rows} />
    </Card>
  );
}

/** Where the same party has the home either way, a manager need not go through them one by one. */
async function StandTogether({ ids, name }: { ids: readonly string[]; name: string }) {
  const t = await getTranslations('lateKnowledge.standAll');
  const form = { action: letStandAction, initial: await initialFormState('late.settle') };
  return (
    <details className="print:hidden">
      <summary className="cursor-pointer text-md font-medium">{t('title')}</summary>
      <p className="mt-1 mb-3 max-w-prose text-sm text-ink-muted">{t('lead', { count: ids.length })}</p>
      <ClientMessages namespaces={['ui']}>
        <StandForm
          ids={ids}
          form={form}
          submit={t('submit', { count: ids.length })}
          name={name.replace(' ', '-')}
        />
      </ClientMessages>
    </details>
  );
}

export default orBroken(LateKnowledgePage);
