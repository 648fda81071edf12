import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ActForm } from '@/components/slots/act-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { Columns, PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { DeliveriesTable } from '@/components/webhooks/deliveries-table';
import { RotateSecretForm } from '@/components/webhooks/rotate-secret-form';
import { webhookFields } from '@/components/webhooks/webhook-fields';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { findWebhook } from '@/lib/data/webhooks/webhooks';
import { paths, withQuery } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { afterDelivery } from '@/lib/schemas/webhooks/webhook';
import { doneParam } from '@/lib/schemas/year/year';
import { changeWebhookAction, resendDeliveryAction, rotateSecretAction } from '../actions';
import { webhookTexts } from '../field-texts';

type Props = { params: Promise<{ webhookId: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('webhooks'))('one') };
}

/** One webhook: what was sent to it, and what it is told. */
async function WebhookPage({ params, searchParams }: Props) {
  const scope = await pageScope('webhook.manage');
  const [{ webhookId }, { done, after }] = await Promise.all([params, searchParams]);
  const found = await findWebhook(scope, webhookId, afterDelivery(after));
  if (found === null) notFound();
  const { webhook, deliveries, more } = found;
  const [initial, texts, t, tOffers, forms] = await Promise.all([
    initialFormState('webhooks.change'),
    webhookTexts(),
    getTranslations('webhooks'),
    getTranslations('offers.link'),
    getTranslations('forms'),
  ]);
  const { id, name, url, kinds, state, revision } = webhook;
  const last = deliveries.at(-1);
  const answer = doneParam(['changed', 'resent'], done);
  const lists = initial.kept ? initial.lists : { kinds };
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('title'), href: paths.webhooks }, { label: name }]} />
      <PageHead title={name} facts={[webhook.place, url]} />
      <div className="mb-5 grid gap-4 empty:hidden">
        {answer && (
          <Notice tone="success" live>
            {t(answer)}
          </Notice>
        )}
        {webhook.failingSince && <Notice tone="warning">{t('failingHint')}</Notice>}
      </div>
      {/* Beside the side column it would be too wide. */}
      <div className="mb-5 grid grid-cols-1">
        <Card flush title={t('deliveries')}>
          {deliveries.length === 0 ? (
            <p className="p-4.5 text-ink-muted md:p-6">{t('nothingYet')}</p>
          ) : (
            <DeliveriesTable rows={deliveries} resend={resendDeliveryAction} />
          )}
        </Card>
        <Pager
          nextHref={
            more && last
              ? withQuery(paths.webhook(id), { after: `${last.queuedAt.toISOString()}~${last.id}` })
              : undefined
          }
        />
      </div>
      <Columns
        side={
          <>
            <Card small title={t('secretTitle')}>
              <p className="mb-3 text-sm text-ink-muted">{t('secretHint')}</p>
              <RotateSecretForm
                action={rotateSecretAction}
                id={id}
                revision={revision}
                texts={{
                  ...{ rotate: t('rotate'), made: t('rotated'), secret: t('secretLabel') },
                  ...{ copy: t('copySecret'), copied: tOffers('copied') },
                }}
              />
            </Card>
            <Card small title={t('endTitle')}>
              <LinkButton href={`${paths.webhook(id)}/end`} look="danger" size="sm">
                {t('end')}
              </LinkButton>
            </Card>
          </>
        }
      >
        <Card title={t('changeTitle')}>
          <ActForm
            action={changeWebhookAction}
            initial={{ ...initial, lists }}
            keptText={forms('kept')}
            submit={t('save')}
            fields={[
              { kind: 'hidden', name: 'id', value: id },
              { kind: 'hidden', name: 'revision', value: String(revision) },
              ...webhookFields(texts.fields, texts.events, { name, url }),
              {
                ...{ kind: 'radio', name: 'state', label: t('state'), value: state },
                choices: [
                  { value: 'ACTIVE', label: t('ACTIVE') },
                  { value: 'PAUSED', label: t('PAUSED'), hint: t('pausedHint') },
                ],
              },
            ]}
          />
        </Card>
      </Columns>
    </>
  );
}

export default orBroken(WebhookPage);
