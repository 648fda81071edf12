import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageHead } from '@/components/ui/page-head';
import { AddOwnEvent } from '@/components/year/own-event-form';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { getYear } from '@/lib/data/year/year';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { readYearQuery } from '@/lib/schemas/year/year';
import { addOwnEventAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('year.own'))('title') };
}

/** An event beside those of the agreements. */
async function AddYearEventPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('year.mark');
  const { municipality } = readYearQuery(await searchParams);
  const [{ municipalities }, initial, t, tYear, forms, tUi] = await Promise.all([
    getYear(scope),
    initialFormState('year.add'),
    getTranslations('year.own'),
    getTranslations('year'),
    getTranslations('forms'),
    getTranslations('slots.acts'),
  ]);
  return (
    <>
      <Breadcrumb crumbs={[{ label: tYear('title'), href: paths.year }, { label: t('title') }]} />
      <PageHead title={t('title')} facts={[t('lead')]} />
      <AddOwnEvent
        municipalities={municipalities}
        chosen={municipality}
        action={addOwnEventAction}
        initial={initial}
        keptText={forms('kept')}
        cancel={{ href: paths.yearOf(undefined, municipality), label: tUi('cancel') }}
      />
    </>
  );
}

export default orBroken(AddYearEventPage);
