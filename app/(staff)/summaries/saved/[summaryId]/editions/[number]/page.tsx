import type { Metadata } from 'next';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { EditionFiles } from '@/components/summaries/edition-files';
import { DifferencesCard } from '@/components/summaries/saved/differences-card';
import { SentencesCard } from '@/components/summaries/saved/sentences-card';
import { wordDifferences } from '@/components/summaries/saved/word-differences';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { shortMoment } from '@/components/vacancies/moment';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { may } from '@/lib/domain/access/permissions';
import { differencesOf } from '@/lib/domain/summary/differences';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { Figures } from '../../figures';
import { openedBy } from '../../shown-figures';
import { loadSummary } from '../../summary-of';

type Props = {
  params: Promise<{ summaryId: string; number: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('summaries.saved.editions'))('title') };
}

/** One edition as it stood, for ever, with what it changed and the checksums that hold it. */
async function EditionPage(props: Props) {
  await pageScope('summary.kept');
  const { scope, file } = await loadSummary(props, 'summary.kept');
  const { summary, editions } = file;
  const asked = (await props.params).number;
  const at = editions.findIndex(({ number }) => String(number) === asked);
  const edition = editions[at];
  if (edition === undefined) return refuseAsNotFound();
  const before = editions[at - 1];
  const differences = before ? differencesOf(before.figures, edition.figures) : [];
  const [t, page, locale, messages] = await Promise.all([
    getTranslations('summaries.saved'),
    getTranslations('summaries.page'),
    getLocale(),
    getMessages(),
  ]);
  const { number, kind, by, reason, checksum, inputs } = edition;
  const moment = shortMoment(edition.at, locale);
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: page('title'), href: paths.summaries },
          { label: summary.title, href: paths.savedSummary(summary.id) },
          { label: t('facts.edition', { number }) },
        ]}
      />
      <PageHead
        title={t('editions.item', { number, kind: t(`editions.kind.${kind}`) })}
        facts={[
          edition.title,
          t('editions.when', { moment, by }),
          reason && t('editions.reason', { reason }),
        ].filter((fact) => typeof fact === 'string')}
        actions={
          <>
            <PrintButton />
            {may(scope, 'summary.export') && <EditionFiles summaryId={summary.id} number={number} />}
          </>
        }
      />
      <div className="grid grid-cols-1 gap-5">
        {before && differences.length > 0 && (
          <DifferencesCard
            title={t('differences.between', { count: differences.length, number: before.number })}
            differences={wordDifferences(differences, edition.figures, { locale, messages })}
          />
        )}
        <SentencesCard sentences={edition.sentences} />
        <Figures
          scope={scope}
          figures={openedBy(scope, edition.figures)}
          path={paths.summaryEdition(summary.id, number)}
          search={await props.searchParams}
        />
        <p className="text-sm break-all text-ink-muted">
          {t('editions.checksum', { checksum })}
          <br />
          {t('editions.inputs', { inputs })}
        </p>
      </div>
    </>
  );
}

export default orBroken(EditionPage);
