import { deskOfSession } from '@/lib/auth/scope';
import { findSessionState } from '@/lib/data/people/sessions';
import type { DeskScope } from '@/lib/domain/access/scope';
import type { MembershipId } from '@/lib/domain/shared/ids';
import { givenAccount, givenSession } from './accounts';
import { givenPerson, rowsOf } from './builders';

/** Somebody signed in, as the row of her session says who she is. */
export async function signedInAs({ userId }: Pick<DeskScope, 'userId'>): Promise<DeskScope> {
  const state = await findSessionState(await givenSession(userId));
  if (state === null) throw new Error('The session did not begin');
  return deskOfSession(state);
}

/** An administrator of the installation, with an account. */
export async function givenInstaller(): Promise<DeskScope> {
  const person = await givenPerson('SYSTEM_ADMIN', { reach: [] });
  await givenAccount(person.userId);
  return signedInAs(person);
}

type Place = Parameters<typeof givenPerson>[1];

/** Somebody with an account and a role there, signed in. */
export async function givenSignedIn(
  role: Parameters<typeof givenPerson>[0],
  place: Place,
): Promise<DeskScope> {
  const person = await givenPerson(role, place);
  await givenAccount(person.userId);
  return signedInAs(person);
}

/** The one role that somebody holds. */
export async function membershipOf({ userId }: Pick<DeskScope, 'userId'>): Promise<MembershipId> {
  const [row] = await rowsOf<{ id: MembershipId }>(
    'SELECT id FROM membership WHERE user_id = $1 AND ended_at IS NULL',
    [userId],
  );
  if (!row) throw new Error('She holds no role');
  return row.id;
}
