import type { DeskScope } from '@/lib/domain/access/scope';
import type { NoticeKind, Pace } from '@/lib/domain/notice/notice-kind';
import { type HotTx, inHotTransaction } from '../transaction';

export type MailChoice = { readonly kind: NoticeKind; readonly pace: Pace };

const OWN = 'SELECT kind, pace FROM mail_choice WHERE person_id = $1';

/** What the reader has chosen herself; of the other kinds the custom of her role holds. */
export const listMailChoices = (scope: DeskScope): Promise<readonly MailChoice[]> =>
  inHotTransaction(
    scope,
    async (tx) =>
      (await tx.query<MailChoice>({ name: 'own-choices', text: OWN, values: [scope.userId] })).rows,
  );

const SAVE = `
  INSERT INTO mail_choice (person_id, kind, pace, changed_at)
  SELECT $1, c.kind, c.pace, app_now() FROM unnest($2::text[], $3::text[]) AS c(kind, pace)
  ON CONFLICT (person_id, kind) DO UPDATE SET pace = EXCLUDED.pace, changed_at = EXCLUDED.changed_at WHERE mail_choice.pace <> EXCLUDED.pace`;

export async function saveMailChoices(
  tx: HotTx,
  scope: DeskScope,
  choices: readonly MailChoice[],
): Promise<void> {
  const sorted = [...choices].sort((a, b) => (a.kind < b.kind ? -1 : 1));
  const values = [scope.userId, sorted.map(({ kind }) => kind), sorted.map(({ pace }) => pace)];
  await tx.query({ name: 'save-mail-choices', text: SAVE, values });
}
