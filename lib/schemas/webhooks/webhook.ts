import { z } from 'zod';
import { TOLD_EVENTS } from '@/lib/domain/vacancy/told-events';
import { freeText } from '../free-text';
import { says } from '../message-key';
import { revision } from '../revision';

/** An address that a server can send to: encrypted, or plain where the operator has allowed its network; nobody's name and password. */
const isAddress = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : null;
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.username === '' &&
    url.password === '' &&
    url.hash === ''
  );
};

const shape = {
  name: freeText().pipe(
    z.string().min(2, says('webhooks.errors.name')).max(80, says('webhooks.errors.name')),
  ),
  url: z.string().trim().max(500, says('webhooks.errors.url')).refine(isAddress, says('webhooks.errors.url')),
  /** None is all. */
  kinds: z.array(z.enum(TOLD_EVENTS)).default([]),
};

export const makeWebhookSchema = z.object({ place: z.uuid(says('webhooks.errors.place')), ...shape });

export const changeWebhookSchema = z.object({
  ...{ id: z.uuid(), revision, ...shape },
  state: z.enum(['ACTIVE', 'PAUSED']),
});

export const webhookIdSchema = z.object({ id: z.uuid() });
export const rotateSecretSchema = z.object({ id: z.uuid(), revision });
export const resendDeliverySchema = z.object({ deliveryId: z.uuid() });

/** Goes on after this delivery: `?after=2026-01-01T00:00:00.000Z~id`. */
export function afterDelivery(text: unknown): { readonly at: string; readonly id: string } | null {
  const [at = '', id = ''] = typeof text === 'string' ? text.split('~') : [];
  const parsed = z.object({ at: z.iso.datetime(), id: z.uuid() }).safeParse({ at, id });
  return parsed.success ? parsed.data : null;
}
