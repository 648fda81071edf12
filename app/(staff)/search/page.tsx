import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SearchResults } from '@/components/vacancies/search-results';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { searchDepartments } from '@/lib/data/departments';
import { searchVacancies } from '@/lib/data/vacancies';
import { readSearch } from '@/lib/schemas/lists/department-list';
import type { SearchParams } from '@/lib/schemas/lists/params';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('title') };
}

const MOST_VACANCIES = 20;
const MOST_DEPARTMENTS = 10;

async function SearchPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('vacancy.view');
  const { q } = readSearch(await searchParams);
  const [found, departments] = q
    ? await Promise.all([
        searchVacancies(scope, q, MOST_VACANCIES),
        searchDepartments(scope, q, MOST_DEPARTMENTS),
      ])
    : [{ rows: [], today: '', tiers: [] }, []];
  return (
    <SearchResults
      q={q}
      vacancies={found}
      departments={departments}
      more={found.rows.length === MOST_VACANCIES}
      showOrganisation={scope.side === 'MUNICIPALITY' || scope.organisations.length > 1}
    />
  );
}

export default orBroken(SearchPage);
