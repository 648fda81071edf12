import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { MakeDraftForm } from '@/components/agreements/drafts/make-draft-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ClientMessages } from '@/components/ui/client-messages';
import { EmptyState } from '@/components/ui/empty-state';
import { formatDay } from '@/components/ui/format';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listAgreements } from '@/lib/data/agreements';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { makeDraftAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('drafts'))('make.title') };
}

/** A new draft begins as a copy of a signed version. */
async function MakeDraftPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('agreement.draft');
  const [{ version }, { versions }] = await Promise.all([searchParams, listAgreements(scope)]);
  const [t, locale] = [await getTranslations('drafts'), await getLocale()];
  const own = versions.filter(({ municipalityId }) =>
    scope.municipalities.some((id) => id === municipalityId),
  );
  const chosen = own.find(({ id }) => id === version) ?? own[0];
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('agreements'), href: paths.agreements },
          { label: t('title'), href: paths.agreementDrafts },
          { label: t('make.title') },
        ]}
      />
      <PageHead title={t('make.title')} facts={[t('make.lead')]} />
      {chosen === undefined ? (
        <EmptyState title={t('make.noneTitle')}>{t('make.none')}</EmptyState>
      ) : (
        <ClientMessages namespaces={['drafts']}>
          <MakeDraftForm
            action={makeDraftAction}
            initial={await initialFormState('agreement.draft')}
            versions={own.map((row) => ({
              value: row.id,
              label: t('make.version', {
                title: row.agreement.shortTitle[locale],
                version: row.version,
                from: formatDay(row.from, locale),
              }),
            }))}
            chosen={chosen.id}
            from={chosen.to ?? ''}
          />
        </ClientMessages>
      )}
    </>
  );
}

export default orBroken(MakeDraftPage);
