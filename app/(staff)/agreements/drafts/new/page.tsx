import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MakeDraftForm } from '@/components/agreements/drafts/make-draft-form';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { BeginDraft } from '../begin-draft';
import { listOwnVersions, versionOptions } from '../own-versions';
import { makeDraftAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('drafts'))('make.title') };
}

/** A new draft begins as a copy of a signed version. */
async function MakeDraftPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('agreement.draft');
  const [{ version }, own] = await Promise.all([searchParams, listOwnVersions(scope)]);
  const t = await getTranslations('drafts.make');
  const chosen = own.find(({ id }) => id === version) ?? own[0];
  return (
    <BeginDraft
      title={t('title')}
      lead={t('lead')}
      form={
        chosen === undefined ? null : (
          <MakeDraftForm
            action={makeDraftAction}
            initial={await initialFormState('agreement.draft')}
            versions={await versionOptions(own)}
            chosen={chosen.id}
            from={chosen.to ?? ''}
          />
        )
      }
    />
  );
}

export default orBroken(MakeDraftPage);
