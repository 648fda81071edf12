import { useTranslations } from 'next-intl';
import { paths } from '@/lib/platform/paths';
import { LinkButton } from '../ui/button';

/** From the list of applicants: bring a list in, and see who may stand on it twice. */
export function ListActions() {
  const t = useTranslations('waitingList');
  return (
    <>
      <LinkButton href={paths.duplicates} look="quiet">
        {t('duplicates.title')}
      </LinkButton>
      <LinkButton href={paths.importWaitingList} look="plain">
        {t('title')}
      </LinkButton>
    </>
  );
}
