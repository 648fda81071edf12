import { type MailChoice, saveMailChoices } from '@/lib/data/mail/mail-choices';
import { inHotTransaction } from '@/lib/data/transaction';
import type { DeskScope } from '@/lib/domain/access/scope';
import { kindsFor, NOTICE_KINDS, type NoticeKind, type Pace } from '@/lib/domain/notice/notice-kind';
import { err, ok, type Result } from '@/lib/domain/shared/result';

export type ChooseMailInput = Partial<Readonly<Record<NoticeKind, Pace>>>;

/** How soon the reader wants to hear of each kind that concerns the role she works in now. */
export async function chooseMail(
  scope: DeskScope,
  input: ChooseMailInput,
): Promise<Result<null, { readonly code: 'not-concerned' }>> {
  const chosen = NOTICE_KINDS.flatMap((kind): readonly MailChoice[] => {
    const pace = input[kind];
    return pace === undefined ? [] : [{ kind, pace }];
  });
  const own = kindsFor(scope);
  if (chosen.some(({ kind }) => !own.includes(kind))) return err({ code: 'not-concerned' });
  if (chosen.length > 0) await inHotTransaction(scope, (tx) => saveMailChoices(tx, scope, chosen));
  return ok(null);
}
