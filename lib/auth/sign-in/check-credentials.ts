import { createSession } from '@/lib/data/people/sessions';
import { addSignIn } from '@/lib/data/people/sign-ins';
import type { Language } from '@/lib/domain/shared/bilingual';
import type { SessionId, UserId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { log } from '@/lib/platform/log';
import { systemScope } from '../scope';
import { addressMark, type Credentials, type PasswordError, provePassword } from './prove-password';

export type SignedIn = {
  readonly userId: UserId;
  readonly sessionId: SessionId;
  readonly language: Language;
};
export type SignInError = PasswordError | { readonly code: 'no-membership' };

const signingIn = systemScope('signing in');

/** Begins a session for the right password. */
export async function checkCredentials(given: Credentials): Promise<Result<SignedIn, SignInError>> {
  const proved = await provePassword(given);
  if (!proved.ok) return proved;
  const { userId, language } = proved.value;
  const sessionId = await createSession(signingIn, userId);
  await addSignIn(signingIn, {
    ...{ userId, outcome: sessionId ? 'SIGNED_IN' : 'NO_MEMBERSHIP' },
    addressMark: addressMark(given.address),
  });
  if (!sessionId) {
    log.warn({ userId }, 'a sign-in without any membership was refused');
    return err({ code: 'no-membership' });
  }
  log.info({ userId }, 'signed in');
  return ok({ userId, sessionId, language });
}
