import { beforeAll, describe, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { systemScope } from '@/lib/auth/scope';
import { inHotTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { SlotId } from '@/lib/domain/shared/ids';
import { aKey, aReport, givenDepartment, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { anOfferedSlot, granted, revisionOf, stateOf, systemAt } from '@/lib/testing/lettings/slots';
import { reportVacancies } from '../vacancies/report-vacancies';
import { claimSlot } from './claim-slot';
import { expireSlots } from './expire-slots';

const EXPIRING = { ...holbaek2024, deadlines: { ...holbaek2024.deadlines, expires: true } };

// Homes are offered on the fixed day, Monday 6 October 2025, and to be answered by Wednesday 15 October.
const AFTER = systemAt('2025-10-15T22:00:00Z');

beforeAll(async () => {
  // Only a demonstration may play other days than the fixed one.
  await playsOtherDays();
});

const claimAt = async (who: UserScope, slotId: SlotId, now: string) => {
  const actAs = { userId: who.userId, side: 'MUNICIPALITY' } as const;
  const scope = systemScope('test', { now: new Date(now), actAs });
  return claimSlot(scope, { slotId, revision: await revisionOf(slotId), byTelephone: null });
};

describe('a deadline that expires by itself', () => {
  test('gives the home back once, as an expired deadline, and uses the turn', async () => {
    const town = await givenTown(EXPIRING);
    const department = await givenDepartment(town);
    const { slotId, vacancyId } = await anOfferedSlot(town, department);
    await expireSlots(systemAt('2025-10-15T21:59:59Z'));
    expect(await stateOf(slotId)).toBe('OFFERED');
    const [one, two] = await Promise.all([expireSlots(AFTER), expireSlots(AFTER)]);
    expect(one.expired + two.expired).toBe(1);
    expect(await expireSlots(AFTER)).toEqual({ expired: 0 });
    expect(await stateOf(slotId)).toBe('RETURNED');
    expect(await rowsOf('SELECT reason, fault FROM slot_return WHERE vacancy_id = $1', [vacancyId])).toEqual([
      { reason: 'DEADLINE_EXPIRED', fault: 'NOBODY' },
    ]);
    const [event] = await rowsOf(
      `SELECT actor_side FROM case_event WHERE vacancy_id = $1 AND kind = 'RETURNED'`,
      [vacancyId],
    );
    expect(event).toEqual({ actor_side: 'SYSTEM' });
  });

  test('stays switched off where the agreement does not say so', async () => {
    const town = await givenTown();
    const { slotId } = await anOfferedSlot(town, await givenDepartment(town));
    await expireSlots(systemAt('2026-01-01T12:00:00Z'));
    expect(await stateOf(slotId)).toBe('OFFERED');
    granted(await claimAt(town.caseworker, slotId, '2026-01-01T12:00:00Z'));
  });

  test('leaves a home that has been received', async () => {
    const town = await givenTown(EXPIRING);
    const { slotId } = await anOfferedSlot(town, await givenDepartment(town));
    granted(await claimAt(town.caseworker, slotId, '2025-10-15T21:59:59Z'));
    expect(await expireSlots(AFTER)).toEqual({ expired: 0 });
    expect(await stateOf(slotId)).toBe('CLAIMED');
  });

  test('leaves alone, without waiting, what somebody holds', async () => {
    const town = await givenTown(EXPIRING);
    const { slotId } = await anOfferedSlot(town, await givenDepartment(town));
    const holding = systemScope('test');
    const expired = await inHotTransaction(holding, async (tx) => {
      await tx.query({ text: 'SELECT 1 FROM slot WHERE id = $1 FOR NO KEY UPDATE', values: [slotId] });
      return expireSlots(AFTER);
    });
    expect(expired).toEqual({ expired: 0 });
    expect(await expireSlots(AFTER)).toEqual({ expired: 1 });
  });

  test.each([
    ['an ordinary day', '2025-10-15', '2025-10-15T21:59:59Z', '2025-10-15T22:00:00Z'],
    ['the day of twenty-five hours', '2025-10-26', '2025-10-26T22:59:59Z', '2025-10-26T23:00:00Z'],
    ['the day of twenty-three hours', '2026-03-29', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z'],
  ])('runs to midnight in Denmark: %s', async (_, due, inTime, late) => {
    const town = await givenTown(EXPIRING);
    const department = await givenDepartment(town);
    const [first, second] = [await anOfferedSlot(town, department), await anOfferedSlot(town, department)];
    await insert('UPDATE slot SET answer_due = $2 WHERE department_id = $1', [department, due]);
    expect(await claimAt(town.caseworker, first.slotId, late)).toEqual({
      ok: false,
      error: { code: 'deadline-expired', due },
    });
    granted(await claimAt(town.caseworker, first.slotId, inTime));
    expect(await expireSlots(systemAt(inTime))).toEqual({ expired: 0 });
    expect(await expireSlots(systemAt(late))).toEqual({ expired: 1 });
    expect(await stateOf(second.slotId)).toBe('RETURNED');
  });
});

describe('a deadline that expires while somebody receives the home', () => {
  test('two hundred times, exactly one of the two wins', async () => {
    const town = await givenTown(EXPIRING);
    const department = await givenDepartment(town);
    const home = { allocationRule: 'ACCESSIBLE_FULL' };
    const reports = Array.from({ length: 200 }, () => aReport(department, { home }));
    granted(await reportVacancies(town.officer, { idempotencyKey: aKey(), reports }));
    const homes = await rowsOf<{ id: SlotId }>('SELECT id FROM slot WHERE department_id = $1', [department]);
    const outcome = { received: 0, expired: 0 };
    for (let round = 0; round < 10; round += 1) {
      const ids = homes.slice(round * 20, round * 20 + 20).map(({ id }) => id);
      await insert(`UPDATE slot SET answer_due = '2025-10-15' WHERE id = ANY ($1)`, [ids]);
      const claims = () =>
        ids.map((slotId) => claimSlot(town.caseworker, { slotId, revision: 1, byTelephone: null }));
      const jobs = () => [expireSlots(AFTER), expireSlots(AFTER)];
      // Who starts first takes turns.
      const [answers] =
        round % 2 === 0
          ? await Promise.all([Promise.all(claims()), Promise.all(jobs())])
          : await Promise.all([Promise.all(jobs()), Promise.all(claims())]).then(
              ([, second]) => [second] as const,
            );
      await expireSlots(AFTER);
      for (const [index, slotId] of ids.entries()) {
        const answer = answers[index];
        const received = answer?.ok === true;
        expect(await stateOf(slotId)).toBe(received ? 'CLAIMED' : 'RETURNED');
        if (answer && !answer.ok) expect(answer.error.code).toBe('already-returned');
        const events = await rowsOf<{ kind: string }>(
          `SELECT e.kind FROM case_event e JOIN slot s ON s.vacancy_id = e.vacancy_id
           WHERE s.id = $1 AND e.kind IN ('CLAIMED', 'RETURNED')`,
          [slotId],
        );
        expect(events).toEqual([{ kind: received ? 'CLAIMED' : 'RETURNED' }]);
        outcome[received ? 'received' : 'expired'] += 1;
      }
    }
    expect(outcome.received + outcome.expired).toBe(200);
    expect(Math.min(outcome.received, outcome.expired)).toBeGreaterThan(0);
  });
});
