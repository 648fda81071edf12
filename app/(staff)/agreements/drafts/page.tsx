import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DraftList } from '@/components/agreements/drafts/draft-list';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listDrafts } from '@/lib/data/agreements/agreement-drafts';
import { may } from '@/lib/domain/access/permissions';
import { paths } from '@/lib/platform/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('drafts'))('title') };
}

/** What the parties are working on, and what became of earlier drafts. */
async function DraftsPage() {
  const scope = await pageScope('agreement.view');
  const [drafts, t] = await Promise.all([listDrafts(scope), getTranslations('drafts')]);
  const mayDraft = may(scope, 'agreement.draft');
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('agreements'), href: paths.agreements }, { label: t('title') }]} />
      <PageHead
        title={t('title')}
        facts={[t('lead')]}
        actions={
          mayDraft && (
            <>
              <LinkButton href={paths.importAgreementDraft()}>{t('import.title')}</LinkButton>
              <LinkButton href={paths.makeAgreementDraft()} look="primary">
                {t('new')}
              </LinkButton>
            </>
          )
        }
      />
      <DraftList drafts={drafts} mayDraft={mayDraft} />
    </>
  );
}

export default orBroken(DraftsPage);
