import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { PrintButton } from '@/components/ui/print-button';
import { Tabs } from '@/components/ui/tabs';
import { DepartmentsOfVoids } from '@/components/voids/departments-of-voids';
import { HomesOfVoids } from '@/components/voids/homes-of-voids';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { getToday } from '@/lib/data/clock';
import { listDepartmentsOfVoids, listEmptyHomes, listVoidLines } from '@/lib/data/lettings/voids';
import type { UserScope } from '@/lib/domain/access/scope';
import { yearOf } from '@/lib/domain/calendar/days';
import { voidIn } from '@/lib/domain/letting/voids/void-period';
import { voidsByDepartment } from '@/lib/domain/letting/voids/void-register';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { paths, withQuery } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import {
  readVoidList,
  spanOfYear,
  type VoidListQuery,
  voidQuery,
  voidTurnOf,
} from '@/lib/schemas/lists/void-list';

const YEARS_SHOWN = 4;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('voids'))('title') };
}

/** The register of homes that stood empty, by department; a department opens into its homes. Both parties read the same. */
async function VoidsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('voids.view');
  const today = await getToday(scope);
  const query = readVoidList(await searchParams, today);
  const t = await getTranslations('voids');
  const years = Array.from({ length: YEARS_SHOWN }, (_, back) => yearOf(today) - back);
  const { department, year } = query;
  const names = department ? await listDepartmentsOfVoids(scope, [department]) : [];
  const name = names[0]?.name;
  return (
    <>
      {name && (
        <Breadcrumb
          crumbs={[{ label: t('title'), href: withQuery(paths.voids, voidQuery({ year })) }, { label: name }]}
        />
      )}
      <PageHead title={name ?? t('title')} facts={[t('lead')]} actions={<PrintButton />} />
      <Tabs
        label={t('years')}
        tabs={years.map((one) => ({
          href: withQuery(paths.voids, voidQuery({ year: one, department })),
          label: t('year', { year: String(one) }),
          current: one === year,
        }))}
      />
      {department ? (
        <OneDepartment {...{ scope, query, today, department }} />
      ) : (
        <AllDepartments {...{ scope, query, today }} />
      )}
      <p className="mt-4 max-w-prose text-sm text-ink-muted">{t('reckoned', { year: String(year) })}</p>
    </>
  );
}

type Shown = {
  readonly scope: UserScope;
  readonly query: VoidListQuery;
  readonly today: CalendarDate;
};

async function AllDepartments({ scope, query: { year }, today }: Shown) {
  const t = await getTranslations('voids');
  const sums = voidsByDepartment(await listEmptyHomes(scope, spanOfYear(year)), spanOfYear(year), today);
  const names = await listDepartmentsOfVoids(
    scope,
    sums.map(({ departmentId }) => departmentId),
  );
  const lines = names.flatMap(({ id, name, organisationName }) => {
    const sum = sums.find(({ departmentId }) => departmentId === id);
    const href = withQuery(paths.voids, voidQuery({ year, department: id }));
    return sum ? [{ ...sum, name, organisationName, href }] : [];
  });
  if (lines.length === 0) {
    return <EmptyState title={t('emptyTitle')}>{t('empty', { year: String(year) })}</EmptyState>;
  }
  const several = scope.side === 'MUNICIPALITY' || scope.organisations.length > 1;
  return (
    <Card flush>
      <DepartmentsOfVoids lines={lines} withOrganisation={several} caption={`${t('title')} ${year}`} />
    </Card>
  );
}

async function OneDepartment({
  scope,
  query,
  today,
  department,
}: Shown & { readonly department: DepartmentId }) {
  const t = await getTranslations('voids');
  const period = spanOfYear(query.year);
  const page = await listVoidLines(scope, department, period, voidTurnOf(query));
  if (page.rows.length === 0) {
    return <EmptyState title={t('emptyTitle')}>{t('empty', { year: String(query.year) })}</EmptyState>;
  }
  const homes = page.rows.map((row) => ({ ...row, stood: voidIn(row, period, today) }));
  const turned = (more: Parameters<typeof voidQuery>[1]) => withQuery(paths.voids, voidQuery(query, more));
  return (
    <>
      <Card flush>
        <HomesOfVoids homes={homes} caption={`${t('title')} ${query.year}`} />
      </Card>
      <Pager
        previousHref={page.hasPrevious ? turned({ before: page.rows[0] }) : undefined}
        nextHref={page.hasNext ? turned({ after: page.rows.at(-1) }) : undefined}
      />
    </>
  );
}

export default orBroken(VoidsPage);
