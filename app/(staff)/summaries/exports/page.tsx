import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ExportTable } from '@/components/summaries/export-table';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listSummaryExports } from '@/lib/data/summaries/summary-exports';
import { paths, withQuery } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { readExportTurn } from '@/lib/schemas/summaries/export-cases';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('summaries.exports'))('title') };
}

/** Who took the homes behind a summary, when and why: of the reader's own side. */
async function ExportsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('summary.export-cases');
  const { rows, hasPrevious, hasNext } = await listSummaryExports(scope, readExportTurn(await searchParams));
  const [t, all] = [await getTranslations('summaries.exports'), await getTranslations('summaries.page')];
  return (
    <>
      <Breadcrumb crumbs={[{ label: all('title'), href: paths.summaries }, { label: t('title') }]} />
      <PageHead title={t('title')} />
      <p className="mb-5 max-w-prose text-md text-ink-muted">{t('lead')}</p>
      {rows.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <Card flush>
          <ExportTable rows={rows} />
        </Card>
      )}
      <Pager
        previousHref={hasPrevious ? withQuery(paths.summaryExports, { before: rows[0]?.id }) : undefined}
        nextHref={hasNext ? withQuery(paths.summaryExports, { after: rows.at(-1)?.id }) : undefined}
      />
    </>
  );
}

export default orBroken(ExportsPage);
