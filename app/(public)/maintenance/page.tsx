import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { PageState } from '@/components/shell/page-state';
import { PublicFrame } from '@/components/shell/public-frame';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errors');
  return { title: t('maintenance.title') };
}

/** What every address shows while NOEGLEN_MAINTENANCE=1 (see proxy.ts). */
export default function MaintenancePage() {
  const t = useTranslations('errors');
  return (
    <PublicFrame>
      <PageState title={t('maintenance.title')} reference={t('referenceCode', { code: '503' })}>
        <p>{t('maintenance.what')}</p>
        <p>{t('maintenance.todo')}</p>
      </PageState>
    </PublicFrame>
  );
}
