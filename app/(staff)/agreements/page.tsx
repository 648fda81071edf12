import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { AgreementList } from '@/components/agreements/agreement-list';
import { DatesCard } from '@/components/agreements/life/dates-card';
import { GapsCard } from '@/components/agreements/life/gaps';
import { IndividualList } from '@/components/agreements/life/individual-list';
import { buttonClasses } from '@/components/ui/button';
import { Columns, PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listAgreementLife } from '@/lib/data/agreements/agreement-life';
import { may } from '@/lib/domain/access/permissions';
import { isInForce } from '@/lib/domain/shared/calendar-date';
import { paths } from '@/lib/platform/paths';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agreements');
  return { title: t('title') };
}

async function AgreementsPage() {
  const scope = await pageScope('agreement.view');
  const { today, versions, individuals } = await listAgreementLife(scope);
  const inForce = versions.filter((version) => isInForce(version, today));
  const [t, tLife] = [await getTranslations('agreements'), await getTranslations('agreementLife')];
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
      <Columns
        side={
          <>
            <DatesCard versions={inForce} today={today} />
            <GapsCard versions={versions} />
          </>
        }
      >
        <AgreementList versions={versions} today={today} />
        <IndividualList
          individuals={individuals}
          today={today}
          aside={
            may(scope, 'agreement.draft') && <Link href={paths.makeIndividual}>{tLife('make.title')}</Link>
          }
        />
      </Columns>
    </>
  );
}

export default orBroken(AgreementsPage);
