import type { Scope } from '@/lib/domain/access/scope';
import type { Language } from '@/lib/domain/shared/bilingual';
import type { UserId } from '@/lib/domain/shared/ids';
import { inHotTransaction } from '../transaction';

export type Account = {
  readonly userId: UserId;
  readonly passwordHash: string;
  readonly locked: boolean;
  readonly language: Language;
};

/** The account that signs in with this address. */
export async function findAccount(scope: Scope, email: string): Promise<Account | null> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<Account>({
      name: 'account-by-email',
      text: `SELECT id AS "userId", password_hash AS "passwordHash", locked_at IS NOT NULL AS locked, language
               FROM user_account WHERE lower(email) = lower($1)`,
      values: [email],
    }),
  );
  return rows[0] ?? null;
}

/** What somebody signs in with; null for whoever has no account. */
export async function findEmail(scope: Scope, userId: UserId): Promise<string | null> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<{ email: string }>({
      name: 'account-email',
      text: 'SELECT email FROM user_account WHERE id = $1',
      values: [userId],
    }),
  );
  return rows[0]?.email ?? null;
}

/** Her own choice of language, for the next time she signs in. */
export async function setLanguage(scope: Scope, userId: UserId, language: Language): Promise<void> {
  await inHotTransaction(scope, (tx) =>
    tx.query({
      name: 'account-language',
      text: 'UPDATE user_account SET language = $2 WHERE id = $1',
      values: [userId, language],
    }),
  );
}
