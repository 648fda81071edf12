import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { PrintButton } from '@/components/ui/print-button';
import { DecideForm } from '@/components/vacancies/act/decide-form';
import { EmptyVacancies } from '@/components/vacancies/empty-vacancies';
import { VacancyFilters } from '@/components/vacancies/vacancy-filters';
import { VacancyTable } from '@/components/vacancies/vacancy-table';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listDepartmentChoices } from '@/lib/data/departments/departments';
import { COUNTED_AT_MOST, listVacancies, type VacancyPage } from '@/lib/data/vacancies/vacancies';
import { may } from '@/lib/domain/access/permissions';
import { distinctTiers } from '@/lib/domain/agreement/tier-words';
import { paths, withQuery } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import {
  filterOf,
  isFiltered,
  isOfVacantHomes,
  readVacancyList,
  turned,
  turnOf,
  type VacancyListQuery,
} from '@/lib/schemas/lists/vacancy-list';
import { decideAwaitingAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vacancies');
  return { title: t('title') };
}

async function VacanciesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('vacancy.view');
  const query = readVacancyList(await searchParams);
  const [page, departments] = await Promise.all([
    listVacancies(scope, filterOf(query), turnOf(query)),
    listDepartmentChoices(scope),
  ]);
  const t = await getTranslations('vacancies');
  const mayReport = may(scope, 'vacancy.report');
  const filtered = isFiltered(query);
  return (
    <>
      <PageHead
        title={t('title')}
        facts={[summary(page, isOfVacantHomes(query) ? 'vacant' : 'reported', t)]}
        actions={<Actions mayReport={mayReport} label={t('report')} />}
      />
      <VacancyFilters
        query={query}
        departments={departments}
        tiers={distinctTiers(page.tiers)}
        resetHref={filtered ? paths.vacancies : undefined}
      />
      {query.state === 'AWAITING_AGREEMENT' &&
        page.rows.length > 0 &&
        may(scope, 'vacancy.decide-awaiting') && (
          <div className="mb-4">
            <Card small title={t('awaiting.title')}>
              <DecideForm
                vacancyIds={page.rows.map(({ id }) => id)}
                action={decideAwaitingAction}
                initial={await initialFormState('vacancy.decide-awaiting')}
              />
            </Card>
          </div>
        )}
      {page.rows.length === 0 ? (
        <EmptyVacancies filtered={filtered} mayReport={mayReport} />
      ) : (
        <Card flush>
          <VacancyTable
            rows={page.rows}
            today={page.today}
            tiers={page.tiers}
            showOrganisation={scope.side === 'MUNICIPALITY' || scope.organisations.length > 1}
          />
        </Card>
      )}
      <Turn query={query} page={page} />
    </>
  );
}

function Actions({ mayReport, label }: { mayReport: boolean; label: string }) {
  return (
    <>
      <PrintButton />
      {mayReport && (
        <LinkButton href={paths.reportVacancy()} look="primary">
          {label}
        </LinkButton>
      )}
    </>
  );
}

function summary(
  { total }: VacancyPage,
  which: 'vacant' | 'reported',
  t: Awaited<ReturnType<typeof getTranslations<'vacancies'>>>,
): string {
  return total > COUNTED_AT_MOST
    ? t(`list.summaryMany.${which}`, { total: COUNTED_AT_MOST })
    : t(`list.summary.${which}`, { total });
}

function Turn({ query, page }: { query: VacancyListQuery; page: VacancyPage }) {
  const first = page.rows[0];
  const last = page.rows.at(-1);
  return (
    <Pager
      previousHref={
        page.hasPrevious && first ? withQuery(paths.vacancies, turned(query, { before: first })) : undefined
      }
      nextHref={page.hasNext && last ? withQuery(paths.vacancies, turned(query, { after: last })) : undefined}
    />
  );
}

export default orBroken(VacanciesPage);
