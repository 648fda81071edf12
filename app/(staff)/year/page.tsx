import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { Tabs } from '@/components/ui/tabs';
import { YearOverview } from '@/components/year/year-overview';
import { YearSwitch } from '@/components/year/year-switch';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { getYear } from '@/lib/data/year/year';
import { may } from '@/lib/domain/access/permissions';
import { touchesYear } from '@/lib/domain/year/year-entry';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { doneParam, readYearQuery } from '@/lib/schemas/year/year';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('year'))('title') };
}

/** The annual wheel: what the agreements ask for over the year, and what the parties added. @see docs/domain/annual-wheel.md */
async function YearPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('year.view');
  const search = await searchParams;
  const asked = readYearQuery(search);
  const [{ today, municipalities, entries, year }, t] = await Promise.all([
    getYear(scope, asked.year),
    getTranslations('year'),
  ]);
  const chosen = municipalities.find(({ id }) => id === asked.municipality);
  const shown = entries
    .filter((entry) => touchesYear(entry, year) && (!chosen || entry.municipalityId === chosen.id))
    .map((entry, index) => ({ entry, number: index + 1 }));
  const several = municipalities.length > 1;
  const done = doneParam(['withdrawn'], search.done);
  return (
    <>
      <PageHead
        title={t('titleOf', { year })}
        facts={[t('lead')]}
        actions={
          <>
            <PrintButton />
            <LinkButton href={paths.calendarLinks}>{t('calendar')}</LinkButton>
            {may(scope, 'year.mark') && (
              <LinkButton href={paths.addYearEvent(chosen?.id)} look="primary">
                {t('add')}
              </LinkButton>
            )}
          </>
        }
      />
      {several && (
        <Tabs
          label={t('municipality')}
          tabs={[
            { href: paths.yearOf(asked.year), label: t('all'), current: !chosen },
            ...municipalities.map(({ id, name }) => ({
              ...{ href: paths.yearOf(asked.year, id), label: name, current: id === chosen?.id },
            })),
          ]}
        />
      )}
      <YearSwitch year={year} today={today} municipalityId={chosen?.id} />
      {done && (
        <div className="mb-5">
          <Notice tone="success" live>
            {t(`did.${done}`)}
          </Notice>
        </div>
      )}
      {shown.length === 0 ? (
        <EmptyState title={t('none', { year })}>{t('noneText')}</EmptyState>
      ) : (
        <YearOverview
          year={year}
          today={today}
          entries={shown}
          municipalities={
            several && !chosen ? new Map(municipalities.map(({ id, name }) => [id, name])) : new Map()
          }
        />
      )}
    </>
  );
}

export default orBroken(YearPage);
