import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ImportDraftForm } from '@/components/agreements/drafts/import-draft-form';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { paths } from '@/lib/platform/paths';
import { BeginDraft } from '../begin-draft';
import { listOwnVersions, versionOptions } from '../own-versions';
import { importDraftAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('drafts'))('import.title') };
}

/** A draft begins from a file in the published form: made elsewhere, or exported from here and changed. */
async function ImportDraftPage() {
  const scope = await pageScope('agreement.draft');
  const own = await listOwnVersions(scope);
  const t = await getTranslations('drafts.import');
  return (
    <BeginDraft
      title={t('title')}
      lead={t.rich('lead', {
        schema: (words) => <a href={paths.agreementSchema}>{words}</a>,
      })}
      form={
        own.length === 0 ? null : (
          <ImportDraftForm
            action={importDraftAction}
            initial={await initialFormState('import-draft')}
            versions={await versionOptions(own)}
          />
        )
      }
    />
  );
}

export default orBroken(ImportDraftPage);
