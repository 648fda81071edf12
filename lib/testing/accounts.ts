import { systemScope } from '@/lib/auth/scope';
import { createSession } from '@/lib/data/people/sessions';
import type { SessionId, UserId } from '@/lib/domain/shared/ids';
import { hashPassword } from '@/lib/platform/secrets/passwords';
import { insert } from './builders';

export const PASSWORD = 'rigtig hest batteri';

let hashed: Promise<string> | undefined;

/** An account for somebody who has memberships; answers her e-mail. */
export async function givenAccount(userId: UserId): Promise<string> {
  hashed ??= hashPassword(PASSWORD);
  const email = `${userId}@eksempel.dk`;
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
