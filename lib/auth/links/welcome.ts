import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { withdrawResets } from '@/lib/data/people/account-links';
import {
  addAccount,
  addPerson,
  addSession,
  changePassword,
  findOpenAccountLink,
  holdEmail,
  type OpenAccountLink,
  spendLink,
} from '@/lib/data/people/account-links-use';
import {
  addMembership,
  addPeopleEvent,
  revokeSessionsOf,
  waitForAccess,
} from '@/lib/data/people/people-write';
import { addSignIn } from '@/lib/data/people/sign-ins';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { type PasswordFault, passwordFault } from '@/lib/domain/access/password-rule';
import { tenantOf } from '@/lib/domain/access/tenant';
import { asId, type MembershipId, type SessionId, type UserId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { findDemoAccounts } from '@/lib/platform/demo-accounts';
import { newId } from '@/lib/platform/new-id';
import { hashOfSecret } from '@/lib/platform/secrets/link-secret';
import { hashPassword, TooManyHashes } from '@/lib/platform/secrets/passwords';
import { systemScope } from '../scope';
import { clientAddress } from '../sign-in/client-address';
import { addressMark, type PasswordError, provePassword } from '../sign-in/prove-password';
import { formOfCookies, writeSessionToken } from '../sign-in/session-cookie';
import { WELCOME_COOKIE } from './welcome-cookie';

const welcoming = systemScope('somebody follows a link of her own to begin');

/** The link that the visitor followed, as it is now; null for every one that opens nothing, whatever the reason. */
export const openedWelcome = cache(async (): Promise<OpenAccountLink | null> => {
  const secret = (await cookies()).get(WELCOME_COOKIE)?.value;
  return secret ? findOpenAccountLink(welcoming, hashOfSecret(secret)) : null;
});

export type WelcomeInput = {
  readonly name: string;
  readonly password: string;
  /** Null where her own password is asked for. */
  readonly again: string | null;
};
export type WelcomeError =
  | PasswordError
  | { readonly code: 'closed' | 'name-needed' | 'not-alike' | PasswordFault };

/** Takes what the link gives: a role and an account, a role for the account she has, or a new password. Signs her in. */
export async function takeWelcome(
  _scope: null,
  input: WelcomeInput,
): Promise<Result<{ readonly signedIn: boolean }, WelcomeError>> {
  const link = await openedWelcome();
  if (link === null) return err({ code: 'closed' });
  const address = clientAddress(await headers());
  const isKnown = link.kind === 'INVITATION' && link.userId !== null;
  const taken = isKnown ? await joinKnown(link, input, address) : await joinAnew(link, input);
  if (!taken.ok) return taken;
  const { userId, sessionId } = taken.value;
  await forgetWelcome();
  if (sessionId === null) return ok({ signedIn: false });
  await addSignIn(welcoming, { userId, outcome: 'SIGNED_IN', addressMark: addressMark(address) });
  await writeSessionToken({ userId, sessionId });
  return ok({ signedIn: true });
}

async function forgetWelcome(): Promise<void> {
  const { secure } = await formOfCookies();
  const kept = { httpOnly: true, sameSite: 'lax', path: '/welcome', secure, maxAge: 0 } as const;
  (await cookies()).set(WELCOME_COOKIE, '', kept);
}

type Taken = { readonly userId: UserId; readonly sessionId: SessionId | null };

/** The address has an account: whoever has the link shows that it is hers, and the account gets the role too. */
async function joinKnown(
  link: OpenAccountLink,
  { password }: WelcomeInput,
  address: string,
): Promise<Result<Taken, WelcomeError>> {
  const proved = await provePassword({ email: link.email, password, address });
  if (!proved.ok) return proved;
  const { userId } = proved.value;
  return inOneTake((tx) => settle(tx, link, userId));
}

async function joinAnew(
  link: OpenAccountLink,
  { name, password, again }: WelcomeInput,
): Promise<Result<Taken, WelcomeError>> {
  const called = link.kind === 'RESET' ? link.name : name;
  if (called.length < 2) return err({ code: 'name-needed' });
  const published = (await findDemoAccounts())?.password;
  const fault = passwordFault(password, { email: link.email, name: called }, published ? [published] : []);
  if (fault) return err({ code: fault });
  if (again !== password) return err({ code: 'not-alike' });
  const passwordHash = await hashPassword(password).catch(busyAsNull);
  if (passwordHash === null) return err({ code: 'busy' });
  return inOneTake(async (tx) => {
    if (link.kind === 'RESET') return settleReset(tx, link, passwordHash);
    // Another link of hers may have made the account a moment ago: then this one asks for its password.
    if ((await holdEmail(tx, welcoming, link.email)) !== null) return err({ code: 'closed' });
    const userId = asId<UserId>(newId());
    await addPerson(tx, welcoming, userId, called);
    await addAccount(tx, welcoming, userId, {
      ...{ email: link.email, name: called, passwordHash, language: link.language },
    });
    return settle(tx, link, userId);
  });
}

function busyAsNull(error: unknown): null {
  if (error instanceof TooManyHashes) return null;
  throw error;
}

/** The link has been used meanwhile: what was made by it is undone. */
class LinkClosed extends Error {}

/** An administrator's act on the same person comes before or after, not between: a reset would outlive the role that is taken. */
const inOneTake = (
  work: (tx: HotTx) => Promise<Result<Taken, WelcomeError>>,
): Promise<Result<Taken, WelcomeError>> =>
  inHotTransaction(welcoming, async (tx) => {
    await waitForAccess(tx, welcoming);
    return work(tx);
  }).catch((error: unknown) => {
    if (error instanceof LinkClosed) return err({ code: 'closed' as const });
    throw error;
  });

async function settle(
  tx: HotTx,
  link: OpenAccountLink,
  userId: UserId,
): Promise<Result<Taken, WelcomeError>> {
  if (link.kind !== 'INVITATION') throw new Error('Only an invitation gives a role');
  if (!(await spendLink(tx, welcoming, link.id, userId))) throw new LinkClosed();
  const { role, municipalityId, organisationId } = link;
  const made = await addMembership(tx, welcoming, { userId, role, tenant: tenantOf(link) });
  await withdrawResets(tx, welcoming, userId);
  await addPeopleEvent(tx, welcoming, {
    ...{ kind: 'JOINED', person: userId, link: link.id, role, municipalityId, organisationId, by: userId },
  });
  return ok({ userId, sessionId: made && (await sessionIn(tx, userId, made)) });
}

const sessionIn = async (tx: HotTx, userId: UserId, membershipId: MembershipId): Promise<SessionId> =>
  asId<SessionId>(await addSession(tx, welcoming, userId, membershipId));

async function settleReset(
  tx: HotTx,
  { id, userId }: Extract<OpenAccountLink, { kind: 'RESET' }>,
  passwordHash: string,
): Promise<Result<Taken, WelcomeError>> {
  if (!(await spendLink(tx, welcoming, id, userId))) return err({ code: 'closed' });
  await changePassword(tx, welcoming, userId, passwordHash);
  // Whoever was in by the old password is out.
  await revokeSessionsOf(tx, welcoming, userId);
  await addPeopleEvent(tx, welcoming, { kind: 'PASSWORD_CHOSEN', person: userId, link: id, by: userId });
  return ok({ userId, sessionId: null });
}
