import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CprSearch } from '@/components/applicants/cpr-search';
import { SearchResults } from '@/components/search/search-results';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listApplicants } from '@/lib/data/applicants/applicants-list';
import { searchDepartments } from '@/lib/data/departments/departments';
import { searchVacancies } from '@/lib/data/vacancies/vacancies';
import { may } from '@/lib/domain/access/permissions';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { readSearch } from '@/lib/schemas/lists/search';
import { findByCprAction } from '../applicants/actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('title') };
}

const MOST_VACANCIES = 20;
const MOST_DEPARTMENTS = 10;
const MOST_APPLICANTS = 8;

async function SearchPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('vacancy.view');
  const { q, hadCpr } = readSearch(await searchParams);
  const mayPeople = may(scope, 'applicant.view');
  const [found, departments, people] = q
    ? await Promise.all([
        searchVacancies(scope, q, MOST_VACANCIES),
        searchDepartments(scope, q, MOST_DEPARTMENTS),
        mayPeople ? listApplicants(scope, { q }) : nobody,
      ])
    : [{ rows: [], today: '', tiers: [] }, [], nobody];
  return (
    <SearchResults
      q={q}
      hadCpr={hadCpr}
      applicants={
        mayPeople ? { rows: people.rows.slice(0, MOST_APPLICANTS), total: people.total } : undefined
      }
      vacancies={found}
      departments={departments}
      more={found.rows.length === MOST_VACANCIES}
      showOrganisation={scope.side === 'MUNICIPALITY' || scope.organisations.length > 1}
      byCpr={
        mayPeople && <CprSearch action={findByCprAction} initial={await initialFormState('applicant.find')} />
      }
    />
  );
}

const nobody = { rows: [], total: 0 };

export default orBroken(SearchPage);
