import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ImportDraftForm } from '@/components/agreements/drafts/import-draft-form';
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
import { importDraftAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('drafts'))('import.title') };
}

/** A draft begins from a file in the published form: made elsewhere, or exported from here and changed. */
async function ImportDraftPage() {
  const scope = await pageScope('agreement.draft');
  const { versions } = await listAgreements(scope);
  const [t, locale] = [await getTranslations('drafts'), await getLocale()];
  const own = versions.filter(({ municipalityId }) => scope.municipalities.includes(municipalityId));
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('agreements'), href: paths.agreements },
          { label: t('title'), href: paths.agreementDrafts },
          { label: t('import.title') },
        ]}
      />
      <PageHead
        title={t('import.title')}
        facts={[
          t.rich('import.lead', {
            schema: (words) => <a href={paths.agreementSchema}>{words}</a>,
          }),
        ]}
      />
      {own.length === 0 ? (
        <EmptyState title={t('make.noneTitle')}>{t('make.none')}</EmptyState>
      ) : (
        <ClientMessages namespaces={['drafts']}>
          <ImportDraftForm
            action={importDraftAction}
            initial={await initialFormState('import-draft')}
            versions={own.map((row) => ({
              value: row.id,
              label: t('make.version', {
                title: row.agreement.shortTitle[locale],
                version: row.version,
                from: formatDay(row.from, locale),
              }),
            }))}
          />
        </ClientMessages>
      )}
    </>
  );
}

export default orBroken(ImportDraftPage);
