import type { SystemScope } from '@/lib/domain/access/scope';
import { inHotTransaction } from '../transaction';

export type ForgottenMail = { readonly mails: number; readonly webhookMessages: number };

const KEPT = `clock_timestamp() - interval '90 days'`;
const AT_MOST = 5000;

const old = (table: string, where: string): string =>
  `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${where} LIMIT ${AT_MOST}))`;

/** What was sent a quarter of a year ago is of no use to anybody; an occasion is remembered for longer than it could come again. */
export const forgetOldMail = (scope: SystemScope): Promise<ForgottenMail> =>
  inHotTransaction(scope, async (tx) => {
    const gone = async (name: string, text: string) => (await tx.query({ name, text })).rowCount ?? 0;
    const mails = await gone('old-mails', old('mail', `queued_at < ${KEPT} AND state <> 'WAITING'`));
    const webhookMessages = await gone(
      'old-deliveries',
      old('webhook_delivery', `queued_at < ${KEPT} AND state <> 'WAITING'`),
    );
    // By the instance's clock, as they were raised.
    await gone('old-notices', old('notice', `mail_id IS NULL AND made_at < app_now() - interval '90 days'`));
    await gone('old-occasions', old('occasion', `raised_at < app_now() - interval '2 years'`));
    return { mails, webhookMessages };
  });
