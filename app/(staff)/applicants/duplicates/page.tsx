import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { DuplicateRow } from '@/components/waiting-list/duplicate-row';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listDuplicates } from '@/lib/data/waiting-list/duplicates';
import { paths, withQuery } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { readPairPlace } from '@/lib/schemas/waiting-list/duplicate';
import { resolveDuplicateAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('waitingList.duplicates'))('title') };
}

/** Applicants who may be one person, side by side, until somebody has said what they are. */
async function DuplicatesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('applicant.edit');
  const params = await searchParams;
  const { pairs, total, hidden, next } = await listDuplicates(scope, readPairPlace(params));
  const [t, tList] = [await getTranslations('waitingList.duplicates'), await getTranslations('waitingList')];
  return (
    <>
      <Breadcrumb crumbs={[{ label: tList('applicants'), href: paths.applicants }, { label: t('title') }]} />
      <PageHead title={t('title')} facts={[t('total', { count: total })]} />
      <div className="grid grid-cols-1 gap-5">
        <p className="max-w-prose text-md text-ink-muted">{t('lead')}</p>
        {params.settled && (
          <Notice tone="success" live>
            {t('done')}
          </Notice>
        )}
        {hidden > 0 && <Notice>{t('hidden', { count: hidden })}</Notice>}
        {pairs.length === 0 && <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>}
        {pairs.length > 0 && (
          <Card flush>
            <div className="divide-y divide-line">
              {pairs.map((pair, at) => (
                <DuplicateRow
                  key={pair.sides.map(({ id }) => id).join()}
                  pair={pair}
                  action={resolveDuplicateAction}
                  open={at === 0}
                />
              ))}
            </div>
          </Card>
        )}
      </div>
      <Pager nextHref={next ? withQuery(paths.duplicates, next) : undefined} />
    </>
  );
}

export default orBroken(DuplicatesPage);
