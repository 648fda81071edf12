import { useTranslations } from 'next-intl';
import { PageState } from '@/components/shell/page-state';
import { PublicFrame } from '@/components/shell/public-frame';
import { LinkButton } from '@/components/ui/button';

/** For a page that the reader's role does not open. Another party's case is not found, never this. */
export default function Forbidden() {
  const t = useTranslations('errors');
  return (
    <PublicFrame>
      <PageState
        title={t('noAccess.title')}
        actions={
          <LinkButton href="/" look="primary">
            {t('toStart')}
          </LinkButton>
        }
        reference={t('referenceCode', { code: '403' })}
      >
        <p>{t('noAccess.what')}</p>
        <p>{t('noAccess.todo')}</p>
      </PageState>
    </PublicFrame>
  );
}
