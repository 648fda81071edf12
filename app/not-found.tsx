import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { PageState } from '@/components/shell/page-state';
import { PublicFrame } from '@/components/shell/public-frame';
import { LinkButton } from '@/components/ui/button';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errors');
  return { title: t('notFound.title') };
}

export default function NotFound() {
  const t = useTranslations('errors');
  return (
    <PublicFrame>
      <PageState
        title={t('notFound.title')}
        actions={
          <LinkButton href="/" look="primary">
            {t('toStart')}
          </LinkButton>
        }
        reference={t('referenceCode', { code: '404' })}
      >
        <p>{t('notFound.what')}</p>
        <p>{t('notFound.todo')}</p>
      </PageState>
    </PublicFrame>
  );
}
