'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import {
  changeWebhookSchema,
  makeWebhookSchema,
  resendDeliverySchema,
  rotateSecretSchema,
  webhookIdSchema,
} from '@/lib/schemas/webhooks/webhook';
import { changeWebhook } from '@/lib/usecases/webhooks/change-webhook';
import { makeWebhook } from '@/lib/usecases/webhooks/make-webhook';
import { removeWebhook } from '@/lib/usecases/webhooks/remove-webhook';
import { resendDelivery } from '@/lib/usecases/webhooks/resend-delivery';
import { rotateSecret } from '@/lib/usecases/webhooks/rotate-secret';

const CLOSED = { field: 'url', text: 'webhooks.errors.closed' } as const;

export const makeWebhookAction = defineAction({
  permission: 'webhook.manage',
  schema: makeWebhookSchema,
  run: makeWebhook,
  errors: { 'not-found': 'webhooks.errors.place', 'closed-address': CLOSED },
  // Told on the page this once, and nowhere else.
  done: ({ secret }) => ({ text: 'webhooks.secret', values: { secret } }),
  form: 'webhooks.make',
});

export const changeWebhookAction = defineAction({
  permission: 'webhook.manage',
  schema: changeWebhookSchema,
  run: changeWebhook,
  errors: { 'not-found': 'webhooks.errors.not-found', 'closed-address': CLOSED },
  redirectTo: ({ id }) => paths.webhook(id, 'changed'),
  form: 'webhooks.change',
});

export const rotateSecretAction = defineAction({
  permission: 'webhook.manage',
  schema: rotateSecretSchema,
  run: rotateSecret,
  errors: { 'not-found': 'webhooks.errors.not-found' },
  done: ({ secret }) => ({ text: 'webhooks.secret', values: { secret } }),
  form: 'webhooks.rotate',
});

export const removeWebhookAction = defineAction({
  permission: 'webhook.manage',
  schema: webhookIdSchema,
  run: removeWebhook,
  errors: { 'not-found': 'webhooks.errors.not-found' },
  redirectTo: withQuery(paths.webhooks, { done: 'removed' }),
  form: 'webhooks.remove',
});

export const resendDeliveryAction = defineAction({
  permission: 'webhook.manage',
  schema: resendDeliverySchema,
  run: resendDelivery,
  errors: { 'not-found': 'webhooks.errors.not-found' },
  redirectTo: ({ webhookId }) => paths.webhook(webhookId, 'resent'),
  form: 'webhooks.resend',
});
