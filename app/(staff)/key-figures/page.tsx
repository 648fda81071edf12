import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FigureFilters } from '@/components/key-figures/figure-filters';
import { FigureTable } from '@/components/key-figures/figure-table';
import { FigureTabs } from '@/components/key-figures/figure-tabs';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listFigureChoices } from '@/lib/data/key-figures/key-figure-choices';
import { listKeyFigures } from '@/lib/data/key-figures/key-figures';
import { may } from '@/lib/domain/access/permissions';
import { paths, withQuery } from '@/lib/platform/paths';
import { figureQuery, figureTurnOf, readFigureList } from '@/lib/schemas/key-figures/list';
import type { SearchParams } from '@/lib/schemas/lists/params';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('keyFigures'))('title') };
}

/** All figures that stand, the latest first, by figure, place, source and year. */
async function KeyFiguresPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('figure.view');
  const query = readFigureList(await searchParams);
  const { name, placeAt, kind, year } = query;
  const [page, { places, years }] = await Promise.all([
    listKeyFigures(scope, { name, place: placeAt, kind, year }, figureTurnOf(query)),
    listFigureChoices(scope),
  ]);
  const t = await getTranslations('keyFigures');
  const filtered = Boolean(name || placeAt || kind || year);
  const turned = (more: Parameters<typeof figureQuery>[1]) =>
    withQuery(paths.keyFigures, figureQuery(query, more));
  return (
    <>
      <PageHead
        title={t('title')}
        facts={[t('lead')]}
        actions={<Actions enters={may(scope, 'figure.enter')} />}
      />
      <FigureTabs current="list" />
      <FigureFilters
        query={query}
        places={places}
        years={years}
        resetHref={filtered ? paths.keyFigures : undefined}
      />
      {page.rows.length === 0 ? (
        <EmptyState title={t(filtered ? 'noMatchTitle' : 'emptyTitle')}>
          {t(filtered ? 'noMatch' : 'empty')}
        </EmptyState>
      ) : (
        <Card flush>
          <FigureTable rows={page.rows} caption={t('caption')} />
        </Card>
      )}
      <Pager
        previousHref={page.hasPrevious ? turned({ before: page.rows[0] }) : undefined}
        nextHref={page.hasNext ? turned({ after: page.rows.at(-1) }) : undefined}
      />
    </>
  );
}

async function Actions({ enters }: { enters: boolean }) {
  const t = await getTranslations('keyFigures');
  return (
    <>
      <PrintButton />
      {enters && (
        <>
          <LinkButton href={paths.enterFigure()} look="plain">
            {t('enter')}
          </LinkButton>
          <LinkButton href={paths.importFigures} look="primary">
            {t('import')}
          </LinkButton>
        </>
      )}
    </>
  );
}

export default orBroken(KeyFiguresPage);
