import type { SystemScope } from '@/lib/domain/access/scope';
import { deliverMail } from '../mail/deliver-mail';
import { raiseDays } from '../mail/raise-days';
import { raiseNotices } from '../mail/raise-notices';
import { deliverWebhooks } from '../webhooks/deliver-webhooks';
import { raiseDeliveries } from '../webhooks/raise-deliveries';
import { keepHouse } from './keep-house';

/** One thing that is done again and again while the house is open, and how often. */
export type Beat = {
  /** Also the reason its scope gives. */
  readonly name: string;
  readonly run: (scope: SystemScope, stopping: AbortSignal) => Promise<unknown>;
  readonly firstAfterMs: number;
  readonly everyMs: number;
};

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/**
 * All that recurs, in one list: whoever runs one of them runs them all, a web server or a worker. Each holds its own against
 * others that run it at the same time, so any number of processes may.
 */
export const BEATS: readonly Beat[] = [
  // Often enough that a deadline that ended at midnight is acted on before anybody is at work.
  { name: 'housekeeping', run: (scope) => keepHouse(scope), firstAfterMs: MINUTE, everyMs: 5 * MINUTE },
  // At once is within half a minute.
  { name: 'notices', run: (scope) => raiseNotices(scope), firstAfterMs: 10 * SECOND, everyMs: 15 * SECOND },
  { name: 'days', run: (scope) => raiseDays(scope), firstAfterMs: 20 * SECOND, everyMs: 2 * MINUTE },
  {
    name: 'mail',
    run: (scope, stopping) => deliverMail(scope, { stopping }),
    firstAfterMs: 15 * SECOND,
    everyMs: 15 * SECOND,
  },
  // On its own, so that a receiver that is slow does not delay what the others are to hear.
  { name: 'webhook-messages', run: raiseDeliveries, firstAfterMs: 10 * SECOND, everyMs: 5 * SECOND },
  {
    name: 'webhooks',
    run: (scope, stopping) => deliverWebhooks(scope, { stopping }),
    firstAfterMs: 15 * SECOND,
    everyMs: 10 * SECOND,
  },
];
