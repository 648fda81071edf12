import { getInstance } from '@/lib/data/connection/instance';
import { readPeopleKnown } from '@/lib/data/imports/import-people';
import { holdAccess } from '@/lib/data/people/people-write';
import type { DeskScope } from '@/lib/domain/access/scope';
import { looksAfter, tenantOf } from '@/lib/domain/access/tenant';
import type { CheckedRow } from '@/lib/domain/imports/checked-row';
import { checkUser, readUser, type UserSaid } from '@/lib/domain/imports/read-user';
import { addRole } from '../../people/add-role';
import { makeInvitation } from '../../people/make-invitation';
import { type Attempt, settled } from '../../vacancies/attempt';
import type { Checking, EnteredRows, Entering, KindWork } from '../kind-work';
import { asShown } from './enter-as-shown';

/** Somebody is invited, or given a role more, as on the pages of people; acts on access come one after the other, so few at a time. */
export const users: KindWork<'USERS'> = { check, enter, batch: 100 };

async function check({
  tx,
  scope,
  finder,
  rows,
}: Checking<'USERS'>): Promise<readonly CheckedRow<UserSaid>[]> {
  const read = rows.map((cells) => readUser(cells, finder));
  const { demo } = await getInstance();
  const known = await readPeopleKnown(
    ...([tx, scope] as const),
    read.flatMap(({ email }) => email ?? []),
  );
  return read.map((one) => checkUser(one, { ...known, demo, self: scope.userId }));
}

async function enter(entering: Entering<'USERS'>): Promise<Attempt<EnteredRows>> {
  const { tx, scope } = entering;
  // Whoever confirmed it has lost the right since: nothing is made, and a colleague goes on with it.
  if (!(await holdAccess(tx, scope)))
    throw new Error('Whoever brings people in is no administrator any more');
  const { good, otherwise } = await asShown(entering, check);
  // Each is of another role: none waits for the others' answers.
  const entered = await Promise.all(
    good.map(async ({ row, now }) => {
      const id = await takeIn(entering, now.said);
      return { line: row.line, outcome: { id, was: now.state } };
    }),
  );
  return settled({ entered, otherwise });
}

/** The invitation that was made, or whose role it is. */
async function takeIn({ tx, scope }: { tx: Entering<'USERS'>['tx']; scope: DeskScope }, said: UserSaid) {
  const { email, name, role, language, userId } = said;
  const tenant = tenantOf(said);
  if (!looksAfter(scope, tenant)) throw new Error('Nobody is invited to where others look after people');
  if (userId === null)
    return (await makeInvitation(tx, scope, { email, name, role, tenant, language })).linkId;
  await addRole(tx, scope, { userId, role, tenant });
  return userId;
}
