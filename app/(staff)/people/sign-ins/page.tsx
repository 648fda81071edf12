import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { SignInTable } from '@/components/access/sign-in-table';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listSignIns } from '@/lib/data/people/sign-ins';
import { dayOfInstant, timeOfInstant } from '@/lib/domain/calendar/copenhagen';
import { paths, withQuery } from '@/lib/platform/paths';
import { numberParam, type SearchParams } from '@/lib/schemas/lists/params';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.signIns'))('title') };
}

/** Who signed in, and who did not get in. */
async function SignInsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('people.view');
  const before = numberParam.parse((await searchParams).before) ?? null;
  const [{ rows, older }, t, tAccess, locale] = await Promise.all([
    listSignIns(scope, before === null ? null : String(before)),
    getTranslations('people.signIns'),
    getTranslations('access.people'),
    getLocale(),
  ]);
  return (
    <>
      <Breadcrumb crumbs={[{ label: tAccess('title'), href: paths.people }, { label: t('title') }]} />
      <PageHead title={t('title')} facts={[t('lead')]} />
      {rows.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <Card flush>
          <SignInTable
            locale={locale}
            rows={rows.map((row) => ({ ...row, day: dayOfInstant(row.at), time: timeOfInstant(row.at) }))}
          />
        </Card>
      )}
      <Pager
        previousHref={before === null ? undefined : paths.signIns}
        nextHref={older === null ? undefined : withQuery(paths.signIns, { before: older })}
      />
    </>
  );
}

export default orBroken(SignInsPage);
