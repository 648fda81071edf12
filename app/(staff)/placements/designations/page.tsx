import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AreaTable } from '@/components/designations/area-table';
import { ListHistory } from '@/components/designations/list-history';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Columns, PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { Tabs } from '@/components/ui/tabs';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listDesignatedAreas, listDesignationLists } from '@/lib/data/placements/designations';
import { may } from '@/lib/domain/access/permissions';
import { paths } from '@/lib/platform/paths';
import { readEnteredList } from '@/lib/schemas/designations/list';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { PlacementTabs } from '../placement-tabs-nav';
import { municipalityOf } from './municipality';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('designations'))('title') };
}

/** Which areas the state has designated as what, and the lists that say so. */
async function DesignationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('placement.view');
  const search = await searchParams;
  const [{ all, current }, t] = await Promise.all([
    municipalityOf(scope, search),
    getTranslations('designations'),
  ]);
  const entered = readEnteredList(search);
  const [areas, lists] = current
    ? await Promise.all([listDesignatedAreas(scope, current.id), listDesignationLists(scope, current.id)])
    : [[], []];
  const mayEnter = may(scope, 'designation.enter') && areas.length > 0;
  return (
    <>
      <PageHead
        title={t('title')}
        facts={[...(all.length === 1 && current ? [current.name] : []), t('lead')]}
        actions={
          <>
            <PrintButton />
            {mayEnter && current && (
              <LinkButton href={paths.enterDesignations(current.id)} look="primary">
                {t('enter')}
              </LinkButton>
            )}
          </>
        }
      />
      <PlacementTabs current="designations" />
      {all.length > 1 && (
        <Tabs
          label={t('municipality')}
          tabs={all.map(({ id, name }) => ({
            ...{ href: paths.designationsOf(id), label: name, current: id === current?.id },
          }))}
        />
      )}
      {entered && (
        <div className="mb-4">
          <Notice
            tone="success"
            live
            action={
              entered.found > 0 && (
                <LinkButton href={paths.lateKnowledge}>
                  {(await getTranslations('lateKnowledge'))('title')}
                </LinkButton>
              )
            }
          >
            {t('form.done', entered)}
          </Notice>
        </div>
      )}
      <Columns
        side={<ListHistory lists={lists} known={areas.some(({ designations }) => designations.length > 0)} />}
      >
        {areas.length === 0 || !current ? (
          <EmptyState
            title={t('noAreasTitle')}
            action={<LinkButton href={paths.departments}>{t('toDepartments')}</LinkButton>}
          >
            {t('noAreas')}
          </EmptyState>
        ) : (
          <AreaTable areas={areas} today={current.today} />
        )}
        <Notice
          action={
            may(scope, 'agreement.draft') && (
              <LinkButton href={paths.agreementDrafts}>{t('drafts')}</LinkButton>
            )
          }
        >
          {t('switchOff')}
        </Notice>
      </Columns>
    </>
  );
}

export default orBroken(DesignationsPage);
