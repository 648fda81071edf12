import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ByHandLinks } from '@/components/departments/by-hand-links';
import { DepartmentFilters } from '@/components/departments/department-filters';
import { DepartmentTable } from '@/components/departments/department-table';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import {
  type DepartmentPage,
  listDepartmentChoices,
  listDepartments,
} from '@/lib/data/departments/departments';
import { may } from '@/lib/domain/access/permissions';
import { distinctTiers } from '@/lib/domain/agreement/tier-words';
import { FILE_OF } from '@/lib/domain/imports/kinds';
import { paths, withQuery } from '@/lib/platform/paths';
import { type DepartmentListQuery, readDepartmentList } from '@/lib/schemas/lists/department-list';
import type { SearchParams } from '@/lib/schemas/lists/params';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('departments');
  return { title: t('title') };
}

async function DepartmentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('department.view');
  const query = readDepartmentList(await searchParams);
  const { q, area: areaId, municipality: municipalityId, tier, after } = query;
  const [page, choices] = await Promise.all([
    listDepartments(scope, { q, areaId, municipalityId, tier }, after),
    listDepartmentChoices(scope),
  ]);
  const t = await getTranslations('departments.list');
  const title = (await getTranslations('departments'))('title');
  const filtered = Boolean(q || areaId || municipalityId || tier);
  return (
    <>
      <PageHead
        title={title}
        facts={[t('count', { count: page.total })]}
        actions={
          <>
            <PrintButton />
            <ByHandLinks who={scope} />
          </>
        }
      />
      <DepartmentFilters
        query={query}
        choices={choices}
        tiers={distinctTiers(page.tiers)}
        resetHref={filtered ? paths.departments : undefined}
      />
      {page.rows.length === 0 ? (
        <EmptyState
          title={t(filtered ? 'noMatchTitle' : 'emptyTitle')}
          action={
            !filtered &&
            may(scope, 'stock.import') && (
              <LinkButton href={paths.importFiles(FILE_OF.DEPARTMENTS)}>{t('bringIn')}</LinkButton>
            )
          }
        >
          {t(filtered ? 'noMatch' : 'empty')}
        </EmptyState>
      ) : (
        <Card flush>
          <DepartmentTable
            rows={page.rows}
            showOrganisation={scope.side === 'MUNICIPALITY' || scope.organisations.length > 1}
          />
        </Card>
      )}
      <Turn query={query} page={page} />
    </>
  );
}

function Turn({ query, page }: { query: DepartmentListQuery; page: DepartmentPage }) {
  const to = (after: string | null) => withQuery(paths.departments, { ...query, after });
  return (
    <Pager
      previousHref={page.hasPrevious ? to(page.previous) : undefined}
      nextHref={page.hasNext ? to(page.rows.at(-1)?.id ?? null) : undefined}
    />
  );
}

export default orBroken(DepartmentsPage);
