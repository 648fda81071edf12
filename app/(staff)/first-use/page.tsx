import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FirstUseList } from '@/components/access/first-use-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { getFirstUse } from '@/lib/data/people/first-use';
import { firstUseLines } from '@/lib/domain/access/first-use';
import { FILE_OF } from '@/lib/domain/imports/kinds';
import { paths } from '@/lib/platform/paths';
import { firstUseHref } from './first-use-href';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('firstUse'))('title') };
}

/** What is missing until the first verdict, and where each is mended. */
async function FirstUsePage() {
  const scope = await pageScope('first-use.view');
  const [facts, t] = await Promise.all([getFirstUse(scope), getTranslations('firstUse')]);
  const lines = firstUseLines(facts, scope);
  return (
    <>
      <PageHead title={t('title')} facts={[t('lead')]} />
      {lines.length === 0 ? (
        <EmptyState title={t('allDoneTitle')}>
          {t(scope.role === 'SYSTEM_ADMIN' ? 'allDoneOfSystem' : 'allDone')}
        </EmptyState>
      ) : (
        <FirstUseList
          lines={lines.map((line) => ({ ...line, href: firstUseHref(line.step, scope, facts) }))}
          usersFile={paths.importFiles(FILE_OF.USERS)}
          missing={facts.missingRoles}
        />
      )}
    </>
  );
}

export default orBroken(FirstUsePage);
