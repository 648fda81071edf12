import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { AgreementList } from '@/components/agreements/agreement-list';
import { buttonClasses } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listAgreements } from '@/lib/data/agreements';
import { paths } from '@/lib/platform/paths';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agreements');
  return { title: t('title') };
}

async function AgreementsPage() {
  const scope = await pageScope('agreement.view');
  const { today, versions } = await listAgreements(scope);
  const t = await getTranslations('agreements');
  return (
    <>
      <PageHead
        title={t('title')}
        facts={[t('lead')]}
        actions={
          <>
            <Link href={paths.agreementDrafts} className={buttonClasses('plain')}>
              {t('drafts')}
            </Link>
            <Link href={paths.publicNotices} className={buttonClasses('plain')}>
              {t('published')}
            </Link>
          </>
        }
      />
      <AgreementList versions={versions} today={today} />
    </>
  );
}

export default orBroken(AgreementsPage);
