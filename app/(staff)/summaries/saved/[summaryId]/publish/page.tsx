import type { Metadata } from 'next';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { spanName } from '@/components/summaries/summary-facts';
import { SummarySections } from '@/components/summaries/summary-sections';
import { wordSection } from '@/components/summaries/word-summary';
import { Card } from '@/components/ui/card';
import { formatLongDay } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { OnePress } from '@/components/ui/one-press';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { publicReader } from '@/lib/auth/public-reader';
import { readersMenuScope } from '@/lib/auth/summary-figures-scope';
import { listPublicMunicipalities } from '@/lib/data/notices/public-notices';
import { listPublications } from '@/lib/data/summaries/public-summaries';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { yearOf } from '@/lib/domain/calendar/days';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { doneParam } from '@/lib/schemas/year/year';
import { excerptToPublish } from '@/lib/usecases/summaries/publish-summary';
import { ActPage } from '../act-page';
import { loadSummary, type SavedProps } from '../summary-of';
import { publishSummaryAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('publicSummary.publish'))('title') };
}

type Props = SavedProps & { searchParams: Promise<SearchParams> };

/** What would be public of a closed year, exactly as anybody would see it, and the press that lets it out. */
async function PublishSummaryPage(props: Props) {
  const scope = await pageScope('summary.publish');
  const { file } = await loadSummary(props, 'summary.publish');
  const { summary } = file;
  const [excerpt, publications, towns, search, t, locale, messages] = await Promise.all([
    excerptToPublish(scope, summary.id, readersMenuScope()),
    listPublications(scope, summary.id),
    listPublicMunicipalities(publicReader()),
    props.searchParams,
    getTranslations('publicSummary.publish'),
    getLocale(),
    getMessages(),
  ]);
  const year = yearOf(summary.period.from);
  const code = towns.find(({ id }) => id === summary.municipalityId)?.code;
  const speaking = { locale, messages };
  return (
    <ActPage summary={summary} title={t('title')}>
      <div className="grid grid-cols-1 gap-5">
        {doneParam(['published'], search.done) && (
          <Notice tone="success" live>
            {t('done')}
          </Notice>
        )}
        {publications.length > 0 && (
          <Card title={t('publishedTitle')}>
            <ul className="grid gap-2">
              {publications.map(({ edition, publishedAt, by }) => (
                <li key={edition}>
                  {t('published', { edition, at: formatLongDay(dayOfInstant(publishedAt), locale), by })}
                </li>
              ))}
            </ul>
            {code !== undefined && (
              <p className="mt-3">
                <a href={paths.publicSummary(code, year)}>{t('read')}</a>
              </p>
            )}
          </Card>
        )}
        {excerpt.ok ? (
          <>
            <Card>
              <p className="mb-2 max-w-prose">{t('text', { year, number: excerpt.value.edition.number })}</p>
              <p className="mb-4 max-w-prose">{t('lasting')}</p>
              <OnePress
                action={publishSummaryAction}
                values={{ summaryId: summary.id, edition: excerpt.value.edition.number }}
                text={t('submit')}
                look="primary"
                size="md"
                className="print:hidden"
              />
            </Card>
            <h2 className="mt-4 text-2xl">{t('preview', { period: spanName(summary.period, speaking) })}</h2>
            <SummarySections
              sections={excerpt.value.page.sections.map((section) => wordSection(section, '', speaking))}
              hrefOf={null}
            />
          </>
        ) : (
          publications.length === 0 && <Notice>{t('nothing')}</Notice>
        )}
        <p>
          <a href={paths.savedSummary(summary.id)}>{t('back')}</a>
        </p>
      </div>
    </ActPage>
  );
}

export default orBroken(PublishSummaryPage);
