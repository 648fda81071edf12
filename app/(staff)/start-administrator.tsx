import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import type { DeskScope } from '@/lib/domain/access/scope';
import { FirstSteps } from './first-steps';
import { menuOf } from './navigation';

/** The system administrator's start page: what is missing before others can work, and the places to look after. */
export async function StartOfAdministrator({ scope }: { scope: DeskScope }) {
  const [t, tNav] = await Promise.all([getTranslations('access.tray'), getTranslations('access.nav')]);
  const menu = menuOf(scope).filter(({ key }) => key !== 'tray');
  return (
    <>
      <PageHead title={t('title')} />
      <FirstSteps scope={scope} />
      <EmptyState
        title={t('nothing')}
        action={menu.map(({ key, href }) => (
          <LinkButton key={href} href={href}>
            {tNav(key)}
          </LinkButton>
        ))}
      >
        {t('nothingHint')}
      </EmptyState>
    </>
  );
}
