import { describe, expect, test } from 'vitest';
import { findSlotCase } from '@/lib/data/slots/slot-case';
import { listOpenFaults } from '@/lib/data/slots/slot-trays';
import { inHotTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { ReturnReason } from '@/lib/domain/agreement/vocabulary';
import type { SlotId } from '@/lib/domain/shared/ids';
import { givenDepartment, givenPerson, givenTown, rowsOf } from '@/lib/testing/builders';
import {
  anOfferedSlot,
  booksOf,
  claim,
  givenOffered,
  granted,
  name,
  revisionOf,
  stateOf,
  vacancyRevisionOf,
} from '@/lib/testing/lettings/slots';
import { voidVacancy } from '../vacancies/void-vacancy';
import { answerFault } from './answer-fault';
import { returnSlot } from './return-slot';
import { settleFault } from './settle-fault';

async function aTown() {
  const town = await givenTown();
  const department = await givenDepartment(town);
  const reach = [town.municipalityId];
  return {
    ...town,
    department,
    manager: await givenPerson('MANAGER', { municipalities: reach, reach }),
    director: await givenPerson('MANAGER', { organisations: [town.organisationId], reach }),
  };
}

const giveBack = async (scope: UserScope, slotId: SlotId, reason: ReturnReason = 'WRONG_DATA') =>
  returnSlot(scope, {
    ...{ slotId, revision: await revisionOf(slotId), reason, byTelephone: null },
    ...{ textShared: 'Boligen har to rum, ikke tre.', textInternal: 'Kun for kommunen.' },
  });

const creditOf = async (department: string) => {
  const [row] = await rowsOf<{ credit: string }>(
    `SELECT credit_n || '/' || credit_d AS credit FROM counter WHERE department_id = $1 AND name = 'FAMILY'`,
    [department],
  );
  return row?.credit;
};

describe('giving a home back', () => {
  test.each([
    ['TOO_EXPENSIVE', 'NOBODY', 'NONE', '0/1'],
    ['OTHER', 'NOBODY', 'NONE', '0/1'],
    ['WRONG_DATA', 'ORGANISATION', 'AWAITING', '1/1'],
    ['NOT_LETTABLE', 'ORGANISATION', 'AWAITING', '1/1'],
  ] as const)(
    '%s is the fault of %s, and the turn is used or comes back',
    async (reason, fault, faultState, credit) => {
      const town = await aTown();
      const { slotId } = await anOfferedSlot(town, town.department);
      granted(await claim(town.caseworker, slotId));
      expect(granted(await giveBack(town.caseworker, slotId, reason))).toMatchObject({ fault });
      expect(await stateOf(slotId)).toBe('RETURNED');
      expect(await creditOf(town.department)).toBe(credit);
      const shown = await findSlotCase(town.officer, slotId);
      expect(shown?.returned).toMatchObject({ reason, fault, faultState });
      expect(await listOpenFaults(town.officer)).toHaveLength(fault === 'ORGANISATION' ? 1 : 0);
    },
  );

  test('a home that was not counted changes its state only', async () => {
    const town = await aTown();
    const [home] = await givenOffered(town, town.department, 1, { allocationRule: 'ACCESSIBLE_FULL' });
    if (!home) throw new Error('No home was offered');
    expect(granted(await giveBack(town.caseworker, home.slotId))).toMatchObject({ fault: 'ORGANISATION' });
    expect(await rowsOf('SELECT 1 FROM ledger_entry WHERE vacancy_id = $1', [home.vacancyId])).toEqual([]);
  });

  test('the reason of an expired deadline is not for people', async () => {
    const town = await aTown();
    const { slotId } = await anOfferedSlot(town, town.department);
    expect(await giveBack(town.caseworker, slotId, 'DEADLINE_EXPIRED')).toEqual({
      ok: false,
      error: { code: 'reason-not-for-people' },
    });
  });

  test('the organisation reads its own text and never the internal one, nor the case', async () => {
    const town = await aTown();
    const { slotId } = await anOfferedSlot(town, town.department);
    granted(await claim(town.caseworker, slotId));
    granted(await name(town.caseworker, slotId));
    granted(await giveBack(town.caseworker, slotId));
    const own = await findSlotCase(town.caseworker, slotId);
    expect(own?.returned?.textInternal).toBe('Kun for kommunen.');
    expect(own?.namings[0]?.own?.caseReference).toBe('SAG-2025-17');
    const theirs = await findSlotCase(town.officer, slotId);
    expect(theirs?.returned).toMatchObject({
      textShared: 'Boligen har to rum, ikke tre.',
      textInternal: null,
    });
    expect(theirs?.namings[0]?.own).toBeNull();
    expect(JSON.stringify(theirs)).not.toMatch(/Kun for kommunen|SAG-2025-17/);
    for (const table of ['naming_case', 'slot_return_internal']) {
      const seenBy = async (scope: UserScope) =>
        (await inHotTransaction(scope, (tx) => tx.query({ text: `SELECT * FROM ${table}` }))).rows.length;
      expect([table, await seenBy(town.caseworker), await seenBy(town.officer)]).toEqual([table, 1, 0]);
    }
  });
});

describe('a fault booked on the organisation', () => {
  async function aContestedFault() {
    const town = await aTown();
    const home = await anOfferedSlot(town, town.department);
    const { returnId } = granted(await giveBack(town.caseworker, home.slotId));
    const input = {
      returnId,
      answer: 'CONTESTED',
      text: 'Tegningen viser tre rum.',
      byTelephone: null,
    } as const;
    expect(await answerFault(town.caseworker, input)).toEqual({
      ok: false,
      error: { code: 'telephone-needed' },
    });
    granted(await answerFault(town.officer, input));
    return { town, ...home, returnId };
  }

  test('is answered once', async () => {
    const { town, returnId } = await aContestedFault();
    const input = { returnId, answer: 'ACCEPTED', text: '', byTelephone: null } as const;
    expect(await answerFault(town.officer, input)).toEqual({
      ok: false,
      error: { code: 'no-fault-waiting' },
    });
  });

  test('upheld by both managers, the turn stays with the municipality', async () => {
    const { town, returnId } = await aContestedFault();
    const input = { returnId, settlement: 'UPHELD', reason: 'Lejekontrakten siger to rum.' } as const;
    expect(granted(await settleFault(town.manager, input))).toEqual({ settlement: 'UPHELD', final: false });
    expect(await settleFault(town.manager, input)).toEqual({
      ok: false,
      error: { code: 'already-proposed' },
    });
    expect(granted(await settleFault(town.director, input))).toEqual({ settlement: 'UPHELD', final: true });
    expect(await creditOf(town.department)).toBe('1/1');
  });

  test('reversed by both managers, a counter-entry takes the turn again', async () => {
    const { town, slotId, returnId } = await aContestedFault();
    const input = { returnId, settlement: 'REVERSED', reason: 'Der er tre rum.' } as const;
    granted(await settleFault(town.director, input));
    expect(await creditOf(town.department)).toBe('1/1');
    granted(await settleFault(town.manager, input));
    expect(await creditOf(town.department)).toBe('0/1');
    const shown = await findSlotCase(town.manager, slotId);
    expect(shown?.returned).toMatchObject({ faultState: 'REVERSED', settlement: 'REVERSED' });
    expect((await booksOf(town.department)).every((row) => row.credit === row.recounted && row.dense)).toBe(
      true,
    );
  });

  test('another proposal replaces the first and waits for the other side', async () => {
    const { town, returnId } = await aContestedFault();
    const reason = 'Se tegningen.';
    granted(await settleFault(town.director, { returnId, settlement: 'REVERSED', reason }));
    expect(granted(await settleFault(town.manager, { returnId, settlement: 'UPHELD', reason })).final).toBe(
      false,
    );
    expect(granted(await settleFault(town.director, { returnId, settlement: 'UPHELD', reason })).final).toBe(
      true,
    );
    expect(await creditOf(town.department)).toBe('1/1');
  });

  test('only managers settle', async () => {
    const { town, returnId } = await aContestedFault();
    const input = { returnId, settlement: 'REVERSED', reason: 'Nej' } as const;
    for (const scope of [town.officer, town.caseworker]) {
      expect(await settleFault(scope, input)).toEqual({ ok: false, error: { code: 'manager-needed' } });
    }
  });

  test('settled by many at once, the turn is taken again exactly once', async () => {
    const { town, returnId } = await aContestedFault();
    const input = { returnId, settlement: 'REVERSED', reason: 'Der er tre rum.' } as const;
    const both = [town.manager, town.director, town.manager, town.director, town.manager, town.director];
    const answers = await Promise.all(both.map((scope) => settleFault(scope, input)));
    expect(answers.filter((answer) => answer.ok && answer.value.final)).toHaveLength(1);
    expect(await creditOf(town.department)).toBe('0/1');
  });

  test('of a home voided meanwhile, reversing takes nothing: the void has taken all back', async () => {
    const { town, vacancyId, returnId } = await aContestedFault();
    const revision = await vacancyRevisionOf(vacancyId);
    granted(await voidVacancy(town.officer, { vacancyId, revision, reason: 'Meldt ved en fejl' }));
    const before = await creditOf(town.department);
    const input = { returnId, settlement: 'REVERSED', reason: 'Der er tre rum.' } as const;
    granted(await settleFault(town.director, input));
    granted(await settleFault(town.manager, input));
    expect(await creditOf(town.department)).toBe(before);
  });
});
