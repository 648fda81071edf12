import { createHmac } from 'node:crypto';
import { type Account, findAccount } from '@/lib/data/people/accounts';
import { admitAttempt, markSucceeded } from '@/lib/data/people/sign-in-attempts';
import { addSignIn } from '@/lib/data/people/sign-ins';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { isPassword, TooManyHashes } from '@/lib/platform/secrets/passwords';
import { systemScope } from '../scope';

export type Credentials = { readonly email: string; readonly password: string; readonly address: string };
export type PasswordError = { readonly code: 'wrong' | 'limited' | 'locked' | 'busy' };

const proving = systemScope('proving a password');

/** Neither who nor from where can be read from the table of attempts without the server's secret. */
const hidden = (what: string, value: string): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`${what}:${value}`).digest('base64url');

/** By which an address is known again in the log of sign-ins, and by which nobody finds it. */
export const addressMark = (address: string): string => hidden('address', address).slice(0, 8);

/**
 * Whether the password is the account's, within the limits per account and address, wherever it is asked for. Unknown account
 * and wrong password are the same answer, after the same time.
 */
export async function provePassword({
  email,
  password,
  address,
}: Credentials): Promise<Result<Account, PasswordError>> {
  const accountHash = hidden('account', email.trim().toLowerCase());
  const refuse = (code: PasswordError['code']) => err({ code: refused(code, accountHash) });
  const attempt = await admitAttempt(proving, { accountHash, addressHash: hidden('address', address) });
  if (!attempt) return refuse('limited');
  const account = await findAccount(proving, email.trim());
  const right = await isPassword(password, account?.passwordHash ?? null).catch(busyAsNull);
  if (right === null) return refuse('busy');
  const told = { userId: account?.userId ?? null, addressMark: addressMark(address) };
  if (!right || !account) {
    await addSignIn(proving, { ...told, outcome: 'WRONG' });
    return refuse('wrong');
  }
  // Only who knows the password is told about the lock.
  if (account.locked) {
    await addSignIn(proving, { ...told, outcome: 'LOCKED' });
    return refuse('locked');
  }
  await markSucceeded(proving, attempt);
  return ok(account);
}

function refused<Code extends string>(code: Code, accountHash: string): Code {
  log.warn({ code, account: accountHash.slice(0, 12) }, 'a password was refused');
  return code;
}

function busyAsNull(error: unknown): null {
  if (error instanceof TooManyHashes) return null;
  throw error;
}
