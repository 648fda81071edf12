import { resendMailRow } from '@/lib/data/mail/mail-deliveries';
import { inHotTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';

/** Tries a mail again that was set aside. */
export const resendMail = (
  scope: UserScope,
  { mailId }: { readonly mailId: string },
): Promise<Result<null, { readonly code: 'not-found' }>> =>
  inHotTransaction(scope, async (tx) =>
    (await resendMailRow(tx, scope, mailId)) ? ok(null) : err({ code: 'not-found' }),
  );
