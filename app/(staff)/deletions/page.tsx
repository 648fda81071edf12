import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ComingTable } from '@/components/papers/coming-table';
import { DeletionTable } from '@/components/papers/deletion-table';
import { RetentionCard } from '@/components/papers/retention-card';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { DAYS_AHEAD, listComingDeletions, listDeletions } from '@/lib/data/erasure/deletions';
import { listLastPeriodChanges } from '@/lib/data/erasure/period-changes';
import { getLettingSettings, listOwnOrganisations } from '@/lib/data/lettings/letting-settings';
import type { LettingSettings } from '@/lib/domain/letting/letting-settings';
import type { LastChange } from '@/lib/domain/papers/period-changes';
import { paths, withQuery } from '@/lib/platform/paths';
import { deletionTurnOf, readDeletionList } from '@/lib/schemas/lists/deletion-list';
import type { SearchParams } from '@/lib/schemas/lists/params';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deletions'))('title') };
}

/** What will be deleted, if nothing happens before, and what has been: kinds and days, never what it said. */
async function DeletionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('deletions.view');
  const query = readDeletionList(await searchParams);
  const [t, coming, { rows, hasPrevious, hasNext }, organisations] = await Promise.all([
    getTranslations('deletions'),
    listComingDeletions(scope),
    listDeletions(scope, deletionTurnOf(query)),
    listOwnOrganisations(scope),
  ]);
  const kept = await Promise.all(
    organisations.map(async ({ id, name }) => {
      const [{ settings }, changes] = await Promise.all([
        getLettingSettings(scope, id),
        listLastPeriodChanges(scope, id),
      ]);
      return { id, name, settings, changes };
    }),
  );
  const alike = withTheSamePeriods(kept);
  const days = { days: DAYS_AHEAD };
  const turnTo = (more: Readonly<Record<string, string | undefined>>) => withQuery(paths.deletions, more);
  return (
    <>
      <PageHead title={t('title')} actions={<PrintButton />} />
      <p className="mb-5 max-w-prose text-md text-ink-muted">{t('lead', days)}</p>
      <div className="grid gap-5">
        <Card title={t('coming', days)} flush={coming.length > 0}>
          {coming.length === 0 ? (
            <p className="text-md">{t('comingNone', days)}</p>
          ) : (
            <>
              <p className="max-w-prose px-4.5 pb-2 text-sm text-ink-muted md:px-6">{t('comingLead')}</p>
              <ComingTable rows={coming} caption={t('coming', days)} />
            </>
          )}
        </Card>
        <Card title={t('log')} flush={rows.length > 0}>
          {rows.length === 0 ? <p className="text-md">{t('logNone')}</p> : <DeletionTable rows={rows} />}
        </Card>
        <Pager
          previousHref={hasPrevious ? turnTo({ before: rows[0]?.id }) : undefined}
          nextHref={hasNext ? turnTo({ after: rows.at(-1)?.id }) : undefined}
        />
        {alike.map(([first, ...others]) => (
          <RetentionCard
            key={first.id}
            settings={first.settings}
            changes={first.changes}
            names={kept.length > 1 ? [first, ...others].map(({ name }) => name) : []}
          />
        ))}
      </div>
    </>
  );
}

type Kept = {
  readonly id: string;
  readonly name: string;
  readonly settings: Pick<LettingSettings, 'paperDays' | 'keptFor'>;
  readonly changes: readonly LastChange[];
};

/** Organisations that keep everything equally long, by the same hands, share one card. */
function withTheSamePeriods(kept: readonly Kept[]): readonly (readonly [Kept, ...Kept[]])[] {
  const days = ({ settings: { paperDays, keptFor }, changes }: Kept) =>
    JSON.stringify([Object.entries(paperDays).sort(), Object.entries(keptFor).sort(), changes]);
  return kept.flatMap((first, index) =>
    kept.findIndex((row) => days(row) === days(first)) < index
      ? []
      : [[first, ...kept.slice(index + 1).filter((row) => days(row) === days(first))] as const],
  );
}

export default orBroken(DeletionsPage);
