import type { Metadata } from 'next';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { ReferenceView } from '@/components/key-figures/reference-view';
import { LiveTable } from '@/components/summaries/live-table';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { readersMenuScope } from '@/lib/auth/summary-figures-scope';
import { getToday } from '@/lib/data/clock';
import { listReferenceFigures } from '@/lib/data/reference-figures';
import { listSummaryPlaces } from '@/lib/data/summary-parts';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { yearOf } from '@/lib/domain/calendar/days';
import { liveFiguresOf } from '@/lib/domain/summary/live-figures';
import { readPeriodMark } from '@/lib/domain/summary/summary-mark';
import { paths } from '@/lib/platform/paths';
import { getShownSummary } from '@/lib/usecases/summaries/get-shown-summary';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('summaries.beside');
  return { title: t('title') };
}

/** Municipalities beside each other: what was published once, and what the app counts of one's own. */
async function SideBySidePage() {
  const scope = await pageScope('summary.view');
  const [figures, live, t, locale, messages] = await Promise.all([
    listReferenceFigures(scope),
    readLive(scope),
    getTranslations('summaries.beside'),
    getLocale(),
    getMessages(),
  ]);
  const title = (await getTranslations('summaries.page'))('title');
  return (
    <>
      <Breadcrumb crumbs={[{ label: title, href: paths.summaries }, { label: t('title') }]} />
      <PageHead title={t('title')} facts={[t('lead')]} actions={<PrintButton />} />
      <div className="grid grid-cols-1 gap-5">
        {live.length > 0 && (
          <LiveTable live={live} speaking={{ locale, messages }} opens={may(scope, 'vacancy.view')} />
        )}
        {figures.length > 0 && (
          <>
            <h2 className="mt-4 text-2xl">{t('published')}</h2>
            <ReferenceView figures={figures} />
          </>
        )}
      </div>
    </>
  );
}

/** The last whole year of each municipality that the reader has departments in. */
async function readLive(scope: UserScope) {
  const [places, today] = await Promise.all([listSummaryPlaces(scope), getToday(scope)]);
  const period = readPeriodMark(String(yearOf(today) - 1));
  if (period === null) return [];
  const part = { kind: 'MUNICIPALITY' } as const;
  const summaries = await Promise.all(
    places.map(({ municipalityId }) =>
      getShownSummary(scope, { municipalityId, part, period }, readersMenuScope()),
    ),
  );
  return summaries.flatMap((summary) => (summary ? [{ summary, figures: liveFiguresOf(summary) }] : []));
}

export default orBroken(SideBySidePage);
