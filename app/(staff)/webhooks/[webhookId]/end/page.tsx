import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ConfirmSection } from '@/components/ui/confirm-section';
import { PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { findWebhook } from '@/lib/data/webhooks/webhooks';
import { paths } from '@/lib/platform/paths';
import { removeWebhookAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('webhooks'))('end') };
}

/** Asks once before another system is told no more. */
async function EndWebhookPage({ params }: { params: Promise<{ webhookId: string }> }) {
  const scope = await pageScope('webhook.manage');
  const { webhookId } = await params;
  const [found, t] = await Promise.all([findWebhook(scope, webhookId), getTranslations('webhooks')]);
  if (found === null) notFound();
  const { id, name, waiting } = found.webhook;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('title'), href: paths.webhooks },
          { label: name, href: paths.webhook(id) },
          { label: t('end') },
        ]}
      />
      <PageHead title={t('end')} />
      <ConfirmSection
        title={t('endQuestion', { name })}
        action={removeWebhookAction}
        fields={<input type="hidden" name="id" value={id} />}
        submitLabel={t('end')}
        cancelHref={paths.webhook(id)}
        cancelLabel={t('back')}
        danger
      >
        <p>{t('endText', { count: waiting })}</p>
      </ConfirmSection>
    </>
  );
}

export default orBroken(EndWebhookPage);
