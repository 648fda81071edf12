import { describe, expect, test } from 'vitest';
import { listChangedSlots } from '@/lib/data/slots/changed-slots';
import { findSlotCase } from '@/lib/data/slots/slot-case';
import { listWithoutHandler } from '@/lib/data/slots/slot-trays';
import { countSlots, listSlots } from '@/lib/data/slots/slots';
import { listOwnDeadlines } from '@/lib/data/tray/deadlines';
import type { UserScope } from '@/lib/domain/access/scope';
import type { SlotId } from '@/lib/domain/shared/ids';
import { possibleActs } from '@/lib/domain/slot/possible-acts';
import { givenSystem } from '@/lib/testing/api/api';
import { givenDepartment, givenPerson, givenTown, insert, rowsOf, TODAY } from '@/lib/testing/builders';
import { anOfferedSlot, claim, granted, name, revisionOf } from '@/lib/testing/lettings/slots';
import { appointSubstitute } from './appoint-substitute';
import { markSlotSeen } from './mark-slot-seen';
import { reassignSlot } from './reassign-slot';
import { returnSlot } from './return-slot';
import { takeOverSlot } from './take-over-slot';

async function aHomeOfASystem() {
  const town = await givenTown();
  const { slotId } = await anOfferedSlot(town, await givenDepartment(town));
  const system = await givenSystem(town, 'MUNICIPALITY');
  granted(await claim(system, slotId));
  const reach = [town.municipalityId];
  const colleague = await givenPerson('CASEWORKER', { municipalities: reach, reach });
  const manager = await givenPerson('MANAGER', { municipalities: reach, reach });
  return { ...town, slotId, system, colleague, manager };
}

const mineOf = async (scope: UserScope) => (await listSlots(scope, { tab: 'mine' })).rows;
const takeOver = async (scope: UserScope, slotId: SlotId) =>
  takeOverSlot(scope, { slotId, revision: await revisionOf(slotId) });

describe('a home that another system received', () => {
  test('stands with every caseworker, by the system’s name, and with nobody of another town', async () => {
    const { slotId, system, ...town } = await aHomeOfASystem();
    for (const caseworker of [town.caseworker, town.colleague]) {
      expect(await mineOf(caseworker)).toMatchObject([
        { id: slotId, claimedBy: { userId: system.userId, name: 'Prøvesystemet (API)', system: true } },
      ]);
      expect(await countSlots(caseworker)).toMatchObject({ mine: 1 });
      expect(await listOwnDeadlines(caseworker)).toMatchObject([{ id: slotId, kind: 'NAME' }]);
    }
    const elsewhere = await givenTown();
    expect(await mineOf(elsewhere.caseworker)).toEqual([]);
    expect(await listOwnDeadlines(elsewhere.caseworker)).toEqual([]);
    expect(await countSlots(town.officer)).toMatchObject({ mine: 0 });
  });

  test('is not another system’s to go on with, nor another town’s', async () => {
    const town = await aHomeOfASystem();
    const other = await givenSystem(town, 'MUNICIPALITY');
    expect(await mineOf(other)).toEqual([]);
    const refused = { ok: false, error: { code: 'claimed-by-colleague' } };
    const said = { textShared: '', textInternal: '', byTelephone: null };
    const given = { ...said, reason: 'TOO_SMALL' } as const;
    const revision = await revisionOf(town.slotId);
    expect(await returnSlot(other, { ...given, slotId: town.slotId, revision })).toMatchObject(refused);
    expect(await takeOver(other, town.slotId)).toMatchObject(refused);
    const elsewhere = await givenTown();
    expect(await takeOver(elsewhere.caseworker, town.slotId)).toMatchObject({ error: { code: 'not-found' } });
  });

  test('any caseworker names a citizen for, and it stays with all of them', async () => {
    const town = await aHomeOfASystem();
    const file = await findSlotCase(town.colleague, town.slotId);
    expect(file && possibleActs(town.colleague, file)).toMatchObject({
      ...{ primary: 'name', others: ['return', 'takeOver'] },
    });
    granted(await name(town.colleague, town.slotId));
    expect(await mineOf(town.caseworker)).toMatchObject([{ id: town.slotId, state: 'NAMED' }]);
    const [named] = await rowsOf(
      `SELECT e.actor_id AS actor, e.payload ->> 'onBehalfOf' AS "onBehalfOf" FROM case_event e JOIN slot s ON s.vacancy_id = e.vacancy_id
       WHERE s.id = $1 AND e.kind = 'NAMED'`,
      [town.slotId],
    );
    expect(named).toEqual({ actor: town.colleague.userId, onBehalfOf: null });
  });

  test('is hers alone who takes it over; she gives it to nobody else', async () => {
    const town = await aHomeOfASystem();
    const revision = await revisionOf(town.slotId);
    const toAnother = { slotId: town.slotId, revision, to: town.caseworker.userId };
    expect(await reassignSlot(town.colleague, toAnother)).toMatchObject({
      error: { code: 'manager-needed' },
    });
    granted(await takeOver(town.colleague, town.slotId));
    expect(await mineOf(town.colleague)).toMatchObject([{ id: town.slotId, claimedBy: { system: false } }]);
    expect(await mineOf(town.caseworker)).toEqual([]);
    expect(await name(town.caseworker, town.slotId)).toMatchObject({
      error: { code: 'claimed-by-colleague' },
    });
    // Nor may she take over what a colleague has.
    expect(await takeOver(town.caseworker, town.slotId)).toMatchObject({
      ...{ error: { code: 'claimed-by-colleague' } },
    });
    const file = await findSlotCase(town.colleague, town.slotId);
    expect(file && possibleActs(town.colleague, file).others).not.toContain('takeOver');
  });

  test('is all that may be taken over: what a person received not even her substitute makes her own', async () => {
    const { slotId, ...town } = await aHomeOfASystem();
    granted(await takeOver(town.caseworker, slotId));
    const people = { absent: town.caseworker.userId, substitute: town.colleague.userId };
    granted(await appointSubstitute(town.caseworker, { ...people, from: TODAY, to: null }));
    expect(await takeOver(town.colleague, slotId)).toMatchObject({ error: { code: 'manager-needed' } });
  });

  test('is without a caseworker until somebody has it, which the manager sees', async () => {
    const town = await aHomeOfASystem();
    expect(await mineOf(town.manager)).toEqual([]);
    expect(await listWithoutHandler(town.manager)).toMatchObject([
      { slotId: town.slotId, receivedByName: 'Prøvesystemet (API)' },
    ]);
    granted(await takeOver(town.caseworker, town.slotId));
    expect(await listWithoutHandler(town.manager)).toEqual([]);
    await insert('UPDATE membership SET ended_at = app_now() WHERE user_id = $1', [town.caseworker.userId]);
    expect(await listWithoutHandler(town.manager)).toMatchObject([{ slotId: town.slotId }]);
  });

  test('that changed is a task of every caseworker until one has looked', async () => {
    const town = await aHomeOfASystem();
    await insert(
      `UPDATE slot SET changed_at = app_now(), seen_at = app_now() - interval '1 hour' WHERE id = $1`,
      [town.slotId],
    );
    for (const scope of [town.caseworker, town.colleague])
      expect(await listChangedSlots(scope)).toMatchObject([{ slotId: town.slotId }]);
    expect(await listChangedSlots(town.manager)).toEqual([]);
    granted(await markSlotSeen(town.colleague, { slotId: town.slotId }));
    expect(await listChangedSlots(town.caseworker)).toEqual([]);
  });
});
