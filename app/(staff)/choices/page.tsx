import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChoiceFilters } from '@/components/choices/choice-filters';
import { ChoiceTable } from '@/components/choices/choice-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { PrintButton } from '@/components/ui/print-button';
import { Tabs } from '@/components/ui/tabs';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listChoices } from '@/lib/data/vacancies/choices-list';
import { withQuery } from '@/lib/platform/paths';
import { choiceFilterOf, choiceQuery, choiceTurnOf, readChoiceList } from '@/lib/schemas/lists/choice-list';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { seeChoicesAction } from './actions';

const PATH = '/choices';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('choices');
  return { title: t('title') };
}

/** Choices that could tilt who gets which home, each with its reason; the municipality marks what it has seen. */
async function ChoicesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('choices.view');
  const query = readChoiceList(await searchParams);
  const { rows, total, hasPrevious, hasNext } = await listChoices(
    scope,
    choiceFilterOf(query),
    choiceTurnOf(query),
  );
  const t = await getTranslations('choices');
  const filtered = Boolean(query.kind ?? query.department ?? query.from ?? query.through);
  const view = (show: 'all' | 'unseen') =>
    withQuery(PATH, choiceQuery(query, { show: show === 'all' ? '' : show }));
  return (
    <>
      <PageHead title={t('title')} facts={[t('total', { count: total })]} actions={<PrintButton />} />
      <p className="mb-5 max-w-prose text-md text-ink-muted">{t('lead')}</p>
      <Tabs
        label={t('seen')}
        tabs={[
          { href: view('all'), label: t('all'), current: query.show !== 'unseen' },
          { href: view('unseen'), label: t('unseen'), current: query.show === 'unseen' },
        ]}
      />
      <ChoiceFilters action={PATH} query={query} resetHref={filtered ? PATH : undefined} />
      {rows.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>
          {t(filtered || query.show === 'unseen' ? 'emptyFiltered' : 'empty')}
        </EmptyState>
      ) : (
        <ChoiceTable rows={rows} seeAction={scope.side === 'MUNICIPALITY' ? seeChoicesAction : undefined} />
      )}
      <Pager
        previousHref={hasPrevious ? withQuery(PATH, choiceQuery(query, { before: rows[0] })) : undefined}
        nextHref={hasNext ? withQuery(PATH, choiceQuery(query, { after: rows.at(-1) })) : undefined}
      />
    </>
  );
}

export default orBroken(ChoicesPage);
