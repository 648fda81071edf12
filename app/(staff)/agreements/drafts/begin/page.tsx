import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AGREEMENT_IDS, getAgreement } from '@/agreements/registry';
import { BeginAgreementForm } from '@/components/agreements/drafts/begin-agreement-form';
import { DraftCrumbs } from '@/components/agreements/drafts/draft-crumbs';
import { LinkButton } from '@/components/ui/button';
import { ClientMessages } from '@/components/ui/client-messages';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listWithoutAgreement } from '@/lib/data/agreements/agreement-beginning';
import { paths } from '@/lib/platform/paths';
import { beginFromFileAction, beginFromTemplateAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('drafts'))('begin.title') };
}

/** A municipality's first agreement begins from another's, or from a file. */
async function BeginAgreementPage() {
  const scope = await pageScope('agreement.draft');
  const [without, t, locale] = await Promise.all([
    listWithoutAgreement(scope),
    getTranslations('drafts.begin'),
    getLocale(),
  ]);
  const municipalities = without.map(({ id, name }) => ({ value: id, label: name }));
  const templates = AGREEMENT_IDS.map(getAgreement).map(({ id, title, municipality }) => ({
    ...{ value: id, label: `${municipality.name}: ${title[locale]}` },
  }));
  return (
    <>
      <DraftCrumbs crumbs={[{ label: t('title') }]} />
      <PageHead title={t('title')} facts={[t('lead')]} />
      {municipalities.length === 0 ? (
        <EmptyState
          title={t('hasOneTitle')}
          action={<LinkButton href={paths.makeAgreementDraft()}>{t('toMake')}</LinkButton>}
        >
          {t('hasOne')}
        </EmptyState>
      ) : (
        <ClientMessages namespaces={['drafts']}>
          <div className="grid gap-8">
            <BeginAgreementForm
              from="template"
              action={beginFromTemplateAction}
              initial={await initialFormState('begin-from-template')}
              {...{ municipalities, templates }}
            />
            <BeginAgreementForm
              from="file"
              action={beginFromFileAction}
              initial={await initialFormState('begin-from-file')}
              {...{ municipalities, templates }}
            />
          </div>
        </ClientMessages>
      )}
    </>
  );
}

export default orBroken(BeginAgreementPage);
