import { headers } from 'next/headers';
import { findEmail } from '@/lib/data/people/accounts';
import { findConfirmed, markConfirmed } from '@/lib/data/people/sessions';
import type { DeskScope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { log } from '@/lib/platform/log';
import type { FormInput } from '../forms/form-input';
import { keepForm } from '../forms/kept-form';
import { confirmPath, ownPath } from '../request-path';
import { systemScope } from '../scope';
import { clientAddress } from './client-address';
import { type PasswordError, provePassword } from './prove-password';

/**
 * Signing in again before a sensitive act. An action says `confirmed: true`; a page asks `isConfirmed` and shows the way to
 * `confirmPath`; a handler asks `isConfirmed` and answers with `keepUntilConfirmed`.
 */
const confirming = systemScope('signing in again');

/** Whether the password was entered again in this session in the last ten minutes. */
export const isConfirmed = (scope: DeskScope): Promise<boolean> => findConfirmed(confirming, scope);

/** Enters the password again: the same limits, and the same time, as signing in. */
export async function confirm(
  scope: DeskScope,
  { password, next }: { readonly password: string; readonly next: string },
): Promise<Result<{ next: string }, PasswordError>> {
  const email = await findEmail(confirming, scope.userId);
  if (email === null) return err({ code: 'wrong' });
  const proved = await provePassword({ email, password, address: clientAddress(await headers()) });
  if (!proved.ok) return proved;
  // Signed out in another tab meanwhile: the page that `next` leads to asks for a new session.
  await markConfirmed(confirming, scope);
  log.info({ userId: scope.userId }, 'signed in again');
  return ok({ next: ownPath(next) });
}

/** Keeps what was typed, and answers where it is confirmed; from there it leads back to the form at `at`. */
export async function keepUntilConfirmed(form: string, input: FormInput, at?: string): Promise<string> {
  const { to } = await keepForm(form, input, at);
  return confirmPath(to);
}
