import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageHead } from '@/components/ui/page-head';
import { paths } from '@/lib/platform/paths';
import type { LoadedSummary } from './summary-of';

type Props = Pick<LoadedSummary['file'], 'summary'> & { title: string; children: React.ReactNode };

/** Something done with a summary on a page of its own: where it is, and what it is done with. */
export async function ActPage({ summary, title, children }: Props) {
  const page = await getTranslations('summaries.page');
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: page('title'), href: paths.summaries },
          { label: summary.title, href: paths.savedSummary(summary.id) },
          { label: title },
        ]}
      />
      <PageHead title={title} facts={[summary.title]} />
      {children}
    </>
  );
}
