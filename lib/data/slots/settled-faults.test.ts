import { describe, expect, test } from 'vitest';
import { givenDepartment, givenPerson, givenTown, insert, type Town } from '@/lib/testing/builders';
import { anOfferedSlot, claim, granted, revisionOf } from '@/lib/testing/lettings/slots';
import { answerFault } from '@/lib/usecases/slots/answer-fault';
import { returnSlot } from '@/lib/usecases/slots/return-slot';
import { settleFault } from '@/lib/usecases/slots/settle-fault';
import { listSettledFaults, SETTLED_PER_PAGE } from './settled-faults';
import { listOpenFaults } from './slot-trays';

async function aFault(town: Town, department: Awaited<ReturnType<typeof givenDepartment>>) {
  const { slotId } = await anOfferedSlot(town, department);
  granted(await claim(town.caseworker, slotId));
  const texts = { textShared: 'Boligen har to rum.', textInternal: '' };
  const revision = await revisionOf(slotId);
  const given = { slotId, revision, reason: 'WRONG_DATA', byTelephone: null, ...texts } as const;
  return granted(await returnSlot(town.caseworker, given)).returnId;
}

const answer = (town: Town, returnId: Awaited<ReturnType<typeof aFault>>, say: 'ACCEPTED' | 'CONTESTED') =>
  answerFault(town.officer, { returnId, answer: say, text: 'Se tegningen.', byTelephone: null });

async function aTown() {
  const town = await givenTown();
  const reach = [town.municipalityId];
  return {
    ...{ town, department: await givenDepartment(town) },
    manager: await givenPerson('MANAGER', { municipalities: reach, reach }),
    director: await givenPerson('MANAGER', { organisations: [town.organisationId], reach }),
  };
}

describe('settled faults', () => {
  test('stand with their outcome, who and when; one that waits does not', async () => {
    const { town, department, manager, director } = await aTown();
    const accepted = await aFault(town, department);
    const reversed = await aFault(town, department);
    granted(await answer(town, accepted, 'ACCEPTED'));
    granted(await answer(town, reversed, 'CONTESTED'));
    const settlement = { returnId: reversed, settlement: 'REVERSED', reason: 'Der er tre rum.' } as const;
    granted(await settleFault(director, settlement));
    expect((await listSettledFaults(manager)).rows).toMatchObject([
      {
        returnId: accepted,
        faultState: 'ACCEPTED',
        endedBy: [expect.any(String)],
        endedAt: expect.any(Date),
      },
    ]);
    granted(await settleFault(manager, settlement));
    const { rows, total } = await listSettledFaults(town.officer);
    expect(total).toBe(2);
    expect(rows.find(({ returnId }) => returnId === reversed)).toMatchObject({
      faultState: 'REVERSED',
      endedBy: [expect.any(String), expect.any(String)],
    });
    expect(await listOpenFaults(manager)).toEqual([]);
  });

  test('are of the two parties alone', async () => {
    const [{ town, department }, stranger] = [await aTown(), await givenTown()];
    granted(await answer(town, await aFault(town, department), 'ACCEPTED'));
    expect(await listSettledFaults(stranger.caseworker)).toMatchObject({ rows: [], total: 0 });
    expect(await listSettledFaults(stranger.officer)).toMatchObject({ rows: [], total: 0 });
    expect((await listSettledFaults(town.officer)).total).toBe(1);
  });

  test('turn page by page both ways, each once, the latest first', async () => {
    const { town, department } = await aTown();
    const many = SETTLED_PER_PAGE + 3;
    for (let made = 0; made < many; made += 1) {
      const returnId = await aFault(town, department);
      granted(await answer(town, returnId, 'ACCEPTED'));
      await insert(
        'UPDATE slot_return SET fault_answered_at = fault_answered_at + make_interval(mins => $2) WHERE id = $1',
        [returnId, Math.floor(made / 2)],
      );
    }
    const first = await listSettledFaults(town.caseworker);
    const last = first.rows.at(-1);
    if (!last) throw new Error('No page was read');
    const place = { at: last.endedAt, id: last.returnId };
    const second = await listSettledFaults(town.caseworker, { direction: 'after', place });
    const ids = [...first.rows, ...second.rows].map(({ returnId }) => returnId);
    expect(new Set(ids).size).toBe(many);
    expect([first.hasPrevious, first.hasNext, second.hasNext]).toEqual([false, true, false]);
    const times = [...first.rows, ...second.rows].map(({ endedAt }) => endedAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => b - a));
    const [head] = second.rows;
    if (!head) throw new Error('No second page');
    const back = await listSettledFaults(town.caseworker, {
      direction: 'before',
      place: { at: head.endedAt, id: head.returnId },
    });
    expect(back.rows.map(({ returnId }) => returnId)).toEqual(first.rows.map(({ returnId }) => returnId));
  });
});
