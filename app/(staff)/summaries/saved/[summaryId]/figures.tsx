import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { behindHref } from '@/components/summaries/behind-href';
import { Headlines } from '@/components/summaries/headlines';
import { SummarySections } from '@/components/summaries/summary-sections';
import { wordSummary } from '@/components/summaries/word-summary';
import { Tabs } from '@/components/ui/tabs';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { headlinesOf } from '@/lib/domain/summary/headlines';
import type { Behind, Summary } from '@/lib/domain/summary/summary';
import { withQuery } from '@/lib/platform/paths';
import { firstOf, type SearchParams } from '@/lib/schemas/lists/params';

interface Props {
  scope: UserScope;
  figures: Summary;
  /** The page's own address, and what it was asked for: a section, or nothing for the few figures that everybody asks for first. */
  path: string;
  search: SearchParams;
}

/** The figures of an edition, or of today, as every summary is shown. */
export async function Figures({ scope, figures, path, search }: Props) {
  const [t, locale, messages] = await Promise.all([
    getTranslations('summaries.page'),
    getLocale(),
    getMessages(),
  ]);
  const speaking = { locale, messages };
  const { sections } = wordSummary(figures, speaking);
  const hrefOf = may(scope, 'vacancy.view')
    ? (behind: Behind, number: { table: string; column: string }) => behindHref(figures, behind, number)
    : null;
  const all = firstOf(search.rows) === 'all';
  const section = sections.find(({ id }) => id === firstOf(search.section));
  const tabs = [
    { href: path, label: t('overview'), current: section === undefined },
    ...sections.map(({ id, title }) => ({
      ...{ href: withQuery(path, { section: id }), label: title, current: id === section?.id },
    })),
  ];
  return (
    <div>
      <Tabs label={t('sections')} tabs={tabs} />
      {section ? (
        <SummarySections
          sections={[section]}
          hrefOf={hrefOf}
          rows={{ all, href: withQuery(path, { section: section.id, rows: all ? undefined : 'all' }) }}
        />
      ) : (
        <Headlines
          headlines={headlinesOf(figures)}
          speaking={speaking}
          before={figures.before}
          hrefOf={hrefOf}
        />
      )}
    </div>
  );
}
