import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AmountForm } from '@/components/households/amounts/amount-form';
import { AmountList } from '@/components/households/amounts/amount-list';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Tabs } from '@/components/ui/tabs';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { listOwnOrganisations } from '@/lib/data/lettings/letting-settings';
import { paths, withQuery } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { askAmounts } from '@/lib/usecases/households/set-amount';
import { setAmountAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('households'))('amounts.title') };
}

/** The amounts that criteria ask for year by year; a manager of several organisations has one page for each. */
async function AmountsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('letting.settings');
  const { organisation, done } = await searchParams;
  const organisations = await listOwnOrganisations(scope);
  const chosen = organisation ? organisations.find(({ id }) => id === organisation) : organisations[0];
  const file = chosen && (await askAmounts(scope, chosen.id));
  if (!chosen || !file) return refuseAsNotFound();
  const [t, tForms, tSettings] = await Promise.all([
    getTranslations('households'),
    getTranslations('forms'),
    getTranslations('offers.settings'),
  ]);
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: tSettings('title'), href: withQuery(paths.lettingSettings, { organisation: chosen.id }) },
          { label: t('amounts.title') },
        ]}
      />
      <PageHead title={t('amounts.title')} facts={[chosen.name]} />
      {organisations.length > 1 && (
        <Tabs
          label={t('amounts.organisation')}
          tabs={organisations.map(({ id, name }) => ({
            href: withQuery(paths.lettingAmounts, { organisation: id }),
            ...{ label: name, current: id === chosen.id },
          }))}
        />
      )}
      <div className="grid gap-5">
        {done === 'saved' && (
          <Notice tone="success" live>
            {t('amounts.saved')}
          </Notice>
        )}
        <AmountList rows={file.rows} year={file.year} />
        {file.rows.length > 0 && (
          <AmountForm
            {...{ rows: file.rows, year: file.year, organisationId: chosen.id }}
            form={{
              action: setAmountAction,
              initial: await initialFormState('letting.settings'),
              keptText: tForms('kept'),
            }}
          />
        )}
      </div>
    </>
  );
}

export default orBroken(AmountsPage);
