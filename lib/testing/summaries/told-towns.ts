import { holbaek2024 } from '@/agreements/holbaek-2024';
import { systemScope } from '@/lib/auth/scope';
import type { NoticeKind, Pace } from '@/lib/domain/notice/notice-kind';
import type { UserId } from '@/lib/domain/shared/ids';
import { raiseNotices } from '@/lib/usecases/mail/raise-notices';
import { returnSlot } from '@/lib/usecases/slots/return-slot';
import { givenAccount } from '../accounts';
import { givenDepartment, givenPerson, givenTown, insert, rowsOf } from '../builders';
import { settledEvents } from '../environment/settled-events';
import { anOfferedSlot, granted, revisionOf } from '../lettings/slots';

const SYSTEM = systemScope('test');

/** Raises what has happened so far, all of it. */
export const raised = async (scope = SYSTEM) => {
  await settledEvents();
  return raiseNotices(scope);
};

/** A town where everybody has an account, with a home offered to the municipality and nothing left to tell of it. */
export async function aToldTown(agreement = holbaek2024) {
  const town = await givenTown(agreement);
  const reach = [town.municipalityId];
  const manager = await givenPerson('MANAGER', { municipalities: reach, reach });
  const director = await givenPerson('MANAGER', { organisations: [town.organisationId], reach });
  for (const { userId } of [town.officer, town.caseworker, manager, director]) await givenAccount(userId);
  const slot = await anOfferedSlot(town, await givenDepartment(town));
  await raised(SYSTEM);
  const names = new Map<string, string>([
    [town.officer.userId, 'officer'],
    [town.caseworker.userId, 'caseworker'],
    [manager.userId, 'manager'],
    [director.userId, 'director'],
  ]);
  /** Who is told what since the home was offered. */
  const told = async () => {
    const rows = await rowsOf<{ person_id: string; kind: string; pace: string }>(
      `SELECT person_id, kind, pace FROM notice WHERE kind <> 'NEW_HOME' AND $1::uuid[] && ARRAY[municipality_id, organisation_id]
       ORDER BY made_at, id`,
      [[town.municipalityId, town.organisationId]],
    );
    return rows.map(({ person_id, kind, pace }) => `${kind} ${names.get(person_id)} ${pace}`).sort();
  };
  return { ...town, ...slot, manager, director, told };
}

export type ToldTown = Awaited<ReturnType<typeof aToldTown>>;

export const giveBack = async (town: ToldTown, reason: 'WRONG_DATA' | 'TOO_SMALL') =>
  granted(
    await returnSlot(town.caseworker, {
      ...{ slotId: town.slotId, revision: await revisionOf(town.slotId), reason, byTelephone: null },
      ...{ textShared: 'Boligen har to rum, ikke tre.', textInternal: '' },
    }),
  );

/** What somebody chose before. */
export const choose = (userId: UserId, kind: NoticeKind, pace: Pace) =>
  insert('INSERT INTO mail_choice (person_id, kind, pace, changed_at) VALUES ($1, $2, $3, app_now())', [
    ...[userId, kind, pace],
  ]);
