import { beforeAll, describe, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { systemScope } from '@/lib/auth/scope';
import { asOnlyRunner } from '@/lib/data/connection/only-runner';
import type { UserId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { givenAccount, givenSession } from '@/lib/testing/accounts';
import { givenDepartment, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import { asOwner, playsOtherDays } from '@/lib/testing/environment/owner';
import { anOfferedSlot, booksOf, stateOf, systemAt } from '@/lib/testing/lettings/slots';
import { keepHouse } from './keep-house';

const EXPIRING = { ...holbaek2024, deadlines: { ...holbaek2024.deadlines, expires: true } };
const NOW = systemScope('test');

beforeAll(playsOtherDays);

const sessionsOf = async (userId: UserId) =>
  (await rowsOf<{ id: string }>('SELECT id FROM session WHERE user_id = $1', [userId])).map(({ id }) => id);

describe('keeping house', () => {
  test('on two servers at once gives an expired home back once, and the turn stays used', async () => {
    const town = await givenTown(EXPIRING);
    const department = await givenDepartment(town);
    const { slotId, vacancyId } = await anOfferedSlot(town, department);
    const before = await booksOf(department);
    const after = systemAt('2025-10-15T22:00:00Z');
    await Promise.all([keepHouse(after), keepHouse(after)]);
    expect(await stateOf(slotId)).toBe('RETURNED');
    expect(
      await rowsOf(`SELECT kind FROM case_event WHERE vacancy_id = $1 AND kind = 'RETURNED'`, [vacancyId]),
    ).toHaveLength(1);
    expect(await booksOf(department)).toEqual(before);
  });

  test('is left to the server that is at it, and taken up when that one is done', async () => {
    expect(await asOnlyRunner(NOW, () => keepHouse(NOW))).toBeNull();
    expect(await keepHouse(NOW)).toMatchObject({ failed: [] });
  });

  test('is taken up by another when a server dies in the middle of it', async () => {
    const lost = asOnlyRunner(NOW, async () => {
      const [mine] = await rowsOf<{ pid: number }>(
        `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = 712004
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      await asOwner(`SELECT pg_terminate_backend(${Number(mine?.pid)}, 5000)`);
    });
    await expect(lost).rejects.toThrow();
    expect(await keepHouse(NOW)).toMatchObject({ failed: [] });
  });

  test('does nothing to a demonstration on its fixed day', async () => {
    const town = await givenTown(EXPIRING);
    const { slotId } = await anOfferedSlot(town, await givenDepartment(town));
    await keepHouse(NOW);
    expect(await stateOf(slotId)).toBe('OFFERED');
  });

  test('a step that fails is told, and the others run', async () => {
    const town = await givenTown(EXPIRING);
    const { slotId } = await anOfferedSlot(town, await givenDepartment(town));
    await givenAccount(town.officer.userId);
    const old = await givenSession(town.officer.userId);
    await givenSession(town.officer.userId);
    await insert(`UPDATE session SET expires_at = clock_timestamp() - interval '31 days' WHERE id = $1`, [
      old,
    ]);
    await asOwner(
      `ALTER TABLE slot_return ADD CONSTRAINT nothing_returns CHECK (reason <> 'DEADLINE_EXPIRED') NOT VALID`,
    );
    const kept = await keepHouse(systemAt('2025-10-15T22:00:00Z')).finally(() =>
      asOwner('ALTER TABLE slot_return DROP CONSTRAINT nothing_returns'),
    );
    expect(kept).toMatchObject({ failed: ['deadlines'], done: { erased: 0 } });
    expect(kept?.done.sessions).toBeGreaterThan(0);
    expect(await stateOf(slotId)).toBe('OFFERED');
  });
});

describe('what is of no use any more', () => {
  test('a session that ended a month ago goes; open ones, later ones and the newest stay', async () => {
    const { officer } = await givenTown();
    const { userId } = officer;
    await givenAccount(userId);
    const [expired, revoked, lately, open, newest] = [
      await givenSession(userId),
      await givenSession(userId),
      await givenSession(userId),
      await givenSession(userId),
      await givenSession(userId),
    ];
    const change = (id: string, column: string, days: number) =>
      insert(`UPDATE session SET ${column} = clock_timestamp() - make_interval(days => $2) WHERE id = $1`, [
        id,
        days,
      ]);
    await change(expired, 'expires_at', 31);
    await change(revoked, 'revoked_at', 31);
    await change(lately, 'revoked_at', 29);
    await change(newest, 'revoked_at', 90);
    await keepHouse(NOW);
    expect((await sessionsOf(userId)).sort()).toEqual([lately, open, newest].sort());
  });

  test('late forms after their hour and attempts after a day go', async () => {
    const [late, kept] = [newId(), newId()];
    await insert(
      `INSERT INTO parked_form (id, path, sealed, expires_at) VALUES ($1, '/', '', clock_timestamp() - interval '1 second'),
         ($2, '/', '', clock_timestamp() + interval '1 hour')`,
      [late, kept],
    );
    await insert(
      `INSERT INTO sign_in_attempt (account_hash, address_hash, succeeded, at) VALUES ($1, 'x', false, clock_timestamp() - interval '25 hours'),
         ($1, 'x', false, clock_timestamp())`,
      [kept],
    );
    await keepHouse(NOW);
    expect(await rowsOf('SELECT id FROM parked_form WHERE id = ANY ($1)', [[late, kept]])).toEqual([
      { id: kept },
    ]);
    expect(await rowsOf('SELECT id FROM sign_in_attempt WHERE account_hash = $1', [kept])).toHaveLength(1);
  });
});
