import { systemScope } from '@/lib/auth/scope';
import { createSession } from '@/lib/data/people/sessions';
import type { SessionId, UserId } from '@/lib/domain/shared/ids';
import { hashPassword } from '@/lib/platform/secrets/passwords';
import { insert } from './builders';

export const PASSWORD = 'rigtig hest batteri';

/** An address of letters alone: among the digits of an id there may be ten that look like a CPR number, which files refuse. */
export const emailOf = (userId: UserId): string =>
  `${userId.replace(/[0-9]/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}@eksempel.dk`;

let hashed: Promise<string> | undefined;

/** An account for somebody who has memberships; answers her e-mail. */
export async function givenAccount(userId: UserId): Promise<string> {
  hashed ??= hashPassword(PASSWORD);
  const email = emailOf(userId);
  await insert('INSERT INTO user_account (id, email, password_hash) VALUES ($1, $2, $3)', [
    userId,
    email,
    await hashed,
  ]);
  return email;
}

export async function givenSession(userId: UserId): Promise<SessionId> {
  const id = await createSession(systemScope('a test signs in'), userId);
  if (!id) throw new Error('Without a membership there is no session');
  return id;
}
