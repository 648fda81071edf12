import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActForm } from '@/components/slots/act-form';
import { ThresholdTable } from '@/components/summaries/threshold-table';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listRoundPlaces } from '@/lib/data/placements/placement-rounds';
import { listRentThresholds } from '@/lib/data/summaries/rent-thresholds';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { setRentThresholdAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('summaries.values'))('title') };
}

/** What the municipalities call a cheap home; the municipality's own people set it. @see F-01 */
async function SummaryValuesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('summary.view');
  const { done } = await searchParams;
  const [rows, t, tPage] = await Promise.all([
    listRentThresholds(scope),
    getTranslations('summaries.values'),
    getTranslations('summaries.page'),
  ]);
  return (
    <>
      <Breadcrumb crumbs={[{ label: tPage('title'), href: paths.summaries }, { label: t('title') }]} />
      <PageHead title={t('title')} facts={[t('lead')]} />
      <div className="grid grid-cols-1 gap-5">
        {done === 'saved' && (
          <Notice tone="success" live>
            {t('saved')}
          </Notice>
        )}
        <Card title={t('known')} flush={rows.length > 0}>
          {rows.length === 0 ? <p>{t('none')}</p> : <ThresholdTable rows={rows} />}
        </Card>
        {may(scope, 'summary.values') && <ThresholdForm scope={scope} />}
      </div>
    </>
  );
}

async function ThresholdForm({ scope }: { scope: UserScope }) {
  const [places, t, tMake, forms, initial] = await Promise.all([
    listRoundPlaces(scope),
    getTranslations('summaries.values'),
    getTranslations('placements.make'),
    getTranslations('forms'),
    initialFormState('summary.threshold'),
  ]);
  const [only, ...more] = places;
  return (
    <Card title={t('set')}>
      <ActForm
        action={setRentThresholdAction}
        initial={initial}
        keptText={forms('kept')}
        submit={t('submit')}
        fields={[
          only && more.length === 0
            ? { kind: 'hidden', name: 'municipalityId', value: only.id }
            : {
                ...{ kind: 'select', name: 'municipalityId', label: tMake('municipality') },
                placeholder: tMake('choose'),
                options: places.map(({ id, name }) => ({ value: id, label: name })),
              },
          {
            ...{ kind: 'text', name: 'ore', label: t('ore'), hint: t('oreHint') },
            ...{ width: 'short', maxLength: 6, inputMode: 'numeric' },
          },
          { kind: 'day', name: 'from', label: t('from') },
          { kind: 'text', name: 'source', label: t('source'), hint: t('sourceHint'), maxLength: 200 },
        ]}
      />
    </Card>
  );
}

export default orBroken(SummaryValuesPage);
