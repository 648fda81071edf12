import { env } from '../env';
import { networksOf } from './webhook-address';
import type { SenderTerms } from './webhook-sender';

/** What this installation lets webhooks reach. */
export const webhookTerms = (): SenderTerms => ({ allowed: networksOf(env().WEBHOOK_ALLOW) });
