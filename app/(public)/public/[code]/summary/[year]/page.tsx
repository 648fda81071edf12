import type { Metadata } from 'next';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { chooseLanguageAction } from '@/app/actions';
import { EditionsOfYear } from '@/components/public-summary/editions-of-year';
import { PublicYearNotices } from '@/components/public-summary/public-year-notices';
import { PublicFrame } from '@/components/shell/public-frame';
import { DifferencesCard } from '@/components/summaries/saved/differences-card';
import { wordDifferences } from '@/components/summaries/saved/word-differences';
import { SummarySections } from '@/components/summaries/summary-sections';
import { wordSection } from '@/components/summaries/word-summary';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { buttonClasses } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ClientMessages } from '@/components/ui/client-messages';
import { formatLongDay } from '@/components/ui/format';
import { Columns, PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { shownDifferences } from '@/lib/domain/summary/publication';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { shownYear } from './public-year';

type Props = { params: Promise<{ code: string; year: string }>; searchParams: Promise<SearchParams> };

/** A closed year of a municipality, for anybody: its headline figures as they were agreed on, without what could point at somebody. */
async function PublicSummaryPage({ params, searchParams }: Props) {
  const found = await shownYear(await params, (await searchParams).edition);
  if (found === null) return refuseAsNotFound();
  const { code, shown, former, editions } = found;
  const [t, locale, messages] = await Promise.all([
    getTranslations('publicSummary'),
    getLocale(),
    getMessages(),
  ]);
  const speaking = { locale, messages };
  const { municipality, agreements, sections } = shown.figures;
  const on = (at: Date) => formatLongDay(dayOfInstant(at), locale);
  const differences = former
    ? wordDifferences(shownDifferences(former.figures, shown.figures), shown.figures, speaking)
    : [];
  const title = t('titleOf', { municipality, year: String(shown.year) });
  return (
    <PublicFrame locale={locale} languageAction={chooseLanguageAction} width="wide">
      <ClientMessages namespaces={['ui']}>
        <Breadcrumb
          crumbs={[
            { label: t('notice', { municipality }), href: paths.publicNotice(code) },
            { label: t('crumb', { year: String(shown.year) }) },
          ]}
        />
        <PageHead
          title={title}
          facts={[
            t(shown.kind === 'CLOSED' ? 'closedOn' : 'restatedOn', { day: on(shown.madeAt) }),
            t('publishedOn', { day: on(shown.publishedAt) }),
            ...agreements.map((one) => one.title[locale]),
          ]}
          actions={
            <>
              <a
                href={paths.publicSummaryJson(code, shown.year, shown.edition)}
                className={buttonClasses('plain')}
              >
                {t('json')}
              </a>
              <PrintButton />
            </>
          }
        />
        <PublicYearNotices year={found} />
        <Columns side={<EditionsOfYear code={code} shown={shown} editions={editions} />}>
          <Card>
            <p className="max-w-prose">{t('intro')}</p>
            <p className="mt-2 max-w-prose text-ink-muted">{messages.summaries.files.hiddenNote}</p>
          </Card>
          {differences.length > 0 && (
            <DifferencesCard
              title={t('differences', { count: differences.length })}
              differences={differences}
            />
          )}
          <SummarySections
            sections={sections.map((section) => wordSection(section, '', speaking))}
            hrefOf={null}
          />
        </Columns>
      </ClientMessages>
    </PublicFrame>
  );
}

export const generateMetadata = orBroken(async ({ params }: Props): Promise<Metadata> => {
  const [found, t] = await Promise.all([
    params.then((asked) => shownYear(asked, undefined)),
    getTranslations('publicSummary'),
  ]);
  if (found === null) return { title: t('title') };
  const { figures, year } = found.shown;
  return { title: t('titleOf', { municipality: figures.municipality, year: String(year) }) };
});

export default orBroken(PublicSummaryPage);
