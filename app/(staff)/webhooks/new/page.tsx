import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { MakeWebhookForm } from '@/components/webhooks/make-webhook-form';
import { placeField, webhookFields } from '@/components/webhooks/webhook-fields';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listWebhookPlaces } from '@/lib/data/webhooks/webhooks';
import { paths } from '@/lib/platform/paths';
import { makeWebhookAction } from '../actions';
import { webhookTexts } from '../field-texts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('webhooks'))('make') };
}

/** Another system is to be told. */
async function MakeWebhookPage() {
  const scope = await pageScope('webhook.manage');
  const [places, initial, texts, t, tOffers, forms] = await Promise.all([
    listWebhookPlaces(scope),
    initialFormState('webhooks.make'),
    webhookTexts(),
    getTranslations('webhooks'),
    getTranslations('offers.link'),
    getTranslations('forms'),
  ]);
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('title'), href: paths.webhooks }, { label: t('make') }]} />
      <PageHead title={t('make')} facts={[t('makeLead')]} />
      <Card>
        <MakeWebhookForm
          action={makeWebhookAction}
          initial={initial}
          fields={[placeField(places, texts.fields), ...webhookFields(texts.fields, texts.events)]}
          back={{ href: paths.webhooks, label: t('back') }}
          texts={{
            ...{ submit: t('makeIt'), kept: forms('kept'), made: t('made'), secret: t('secretLabel') },
            ...{ copy: t('copySecret'), copied: tOffers('copied') },
          }}
        />
      </Card>
    </>
  );
}

export default orBroken(MakeWebhookPage);
