import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ApplicantFilters } from '@/components/applicants/applicant-filters';
import { ApplicantTable } from '@/components/applicants/applicant-table';
import { ApplicantTabs } from '@/components/applicants/applicant-tabs';
import { CprSearch } from '@/components/applicants/cpr-search';
import { EmptyApplicants } from '@/components/applicants/empty-applicants';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { ListActions } from '@/components/waiting-list/list-actions';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listOwnOrganisations } from '@/lib/data/applicants/applicant-choices';
import { type ApplicantPage, listApplicants } from '@/lib/data/applicants/applicants-list';
import { may } from '@/lib/domain/access/permissions';
import { paths, withQuery } from '@/lib/platform/paths';
import {
  type ApplicantListQuery,
  applicantQuery,
  filterOf,
  isFiltered,
  readApplicantList,
  turnOf,
} from '@/lib/schemas/lists/applicant-list';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { findByCprAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applicants'))('title') };
}

async function ApplicantsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('applicant.view');
  const query = readApplicantList(await searchParams);
  const [page, organisations, initial] = await Promise.all([
    listApplicants(scope, filterOf(query), turnOf(query)),
    listOwnOrganisations(scope),
    initialFormState('applicant.find'),
  ]);
  const t = await getTranslations('applicants');
  const mayEdit = may(scope, 'applicant.edit');
  const filtered = isFiltered(query);
  return (
    <>
      <PageHead
        title={t('title')}
        facts={[
          page.total === null
            ? t('list.summaryMany', { total: page.moreThan })
            : t('list.summary', { total: page.total }),
        ]}
        actions={
          mayEdit && (
            <>
              <ListActions />
              <LinkButton href={paths.enrolApplicant} look="primary">
                {t('enrol')}
              </LinkButton>
            </>
          )
        }
      />
      {query.hadCpr && <Notice tone="warning">{t('filter.hadCpr')}</Notice>}
      <ApplicantTabs query={query} />
      <ApplicantFilters
        query={query}
        organisations={organisations}
        resetHref={filtered ? withQuery(paths.applicants, { tab: query.tab }) : undefined}
      />
      <CprSearch action={findByCprAction} initial={initial} />
      {query.same && <Notice>{t('filter.sameCpr')}</Notice>}
      {page.rows.length === 0 ? (
        <EmptyApplicants filtered={filtered || query.tab !== undefined} mayEdit={mayEdit} />
      ) : (
        <Card flush>
          <ApplicantTable
            rows={page.rows}
            showOrganisation={organisations.length > 1}
            state={filterOf(query).state}
          />
        </Card>
      )}
      <Turn query={query} page={page} />
    </>
  );
}

function Turn({ query, page }: { query: ApplicantListQuery; page: ApplicantPage }) {
  const first = page.rows[0];
  const last = page.rows.at(-1);
  const to = (turned: Parameters<typeof applicantQuery>[1]) =>
    withQuery(paths.applicants, applicantQuery(query, turned));
  return (
    <Pager
      previousHref={page.hasPrevious && first ? to({ before: first }) : undefined}
      nextHref={page.hasNext && last ? to({ after: last }) : undefined}
    />
  );
}

export default orBroken(ApplicantsPage);
