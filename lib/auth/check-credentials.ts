import { createHmac } from 'node:crypto';
import { findAccount } from '@/lib/data/accounts';
import { createSession } from '@/lib/data/sessions';
import { admitAttempt, markSucceeded } from '@/lib/data/sign-in-attempts';
import type { Language } from '@/lib/domain/shared/bilingual';
import type { SessionId, UserId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { isPassword, TooManyHashes } from '@/lib/platform/passwords';
import { systemScope } from './scope';

export type Credentials = { readonly email: string; readonly password: string; readonly address: string };
export type SignedIn = {
  readonly userId: UserId;
  readonly sessionId: SessionId;
  readonly language: Language;
};
export type SignInError = { readonly code: 'wrong' | 'limited' | 'locked' | 'no-membership' | 'busy' };

const signingIn = systemScope('signing in');

/** Neither who nor from where can be read from the table of attempts without the server's secret. */
const hidden = (what: string, value: string): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`${what}:${value}`).digest('base64url');

/** Begins a session for the right password. Unknown account and wrong password are the same answer, after the same time. */
export async function checkCredentials({
  email,
  password,
  address,
}: Credentials): Promise<Result<SignedIn, SignInError>> {
  const accountHash = hidden('account', email.trim().toLowerCase());
  const attempt = await admitAttempt(signingIn, { accountHash, addressHash: hidden('address', address) });
  if (!attempt) return refuse('limited', accountHash);
  const account = await findAccount(signingIn, email.trim());
  const right = await isPassword(password, account?.passwordHash ?? null).catch(busyAsNull);
  if (right === null) return refuse('busy', accountHash);
  if (!right || !account) return refuse('wrong', accountHash);
  // Only who knows the password is told about the lock.
  if (account.locked) return refuse('locked', accountHash);
  await markSucceeded(signingIn, attempt);
  const sessionId = await createSession(signingIn, account.userId);
  if (!sessionId) return refuse('no-membership', accountHash);
  log.info({ userId: account.userId }, 'signed in');
  return ok({ userId: account.userId, sessionId, language: account.language });
}

function refuse(code: SignInError['code'], accountHash: string): Result<never, SignInError> {
  log.warn({ code, account: accountHash.slice(0, 12) }, 'a sign-in was refused');
  return err({ code });
}

function busyAsNull(error: unknown): null {
  if (error instanceof TooManyHashes) return null;
  throw error;
}
