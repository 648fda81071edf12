import { getTranslations } from 'next-intl/server';
import type { WebhookFieldTexts } from '@/components/webhooks/webhook-fields';
import { TOLD_EVENTS } from '@/lib/domain/vacancy/told-events';

/** The fields' texts and the kinds of events, in the reader's language. */
export async function webhookTexts(): Promise<{
  readonly fields: WebhookFieldTexts;
  readonly events: readonly { value: string; label: string }[];
}> {
  const [t, tEvent] = await Promise.all([
    getTranslations('webhooks.fields'),
    getTranslations('webhooks.event'),
  ]);
  return {
    fields: {
      ...{ place: t('place'), choose: t('choose'), name: t('name'), nameHint: t('nameHint') },
      ...{ url: t('url'), urlHint: t('urlHint'), kinds: t('kinds'), kindsHint: t('kindsHint') },
    },
    events: TOLD_EVENTS.map((kind) => ({ value: kind, label: tEvent(kind) })),
  };
}
