import { describe, expect, test } from 'vitest';
import { givenDepartment, givenPerson, givenTown, insert, rowsOf, TODAY } from '@/lib/testing/builders';
import { anOfferedSlot, claim, granted, name, revisionOf, stateOf } from '@/lib/testing/lettings/slots';
import { claimSlot } from './claim-slot';
import { markSlotSeen } from './mark-slot-seen';
import { reassignSlot } from './reassign-slot';

describe('receiving a home for allocation', () => {
  test('gives it to the caseworker, with seven working days to name a citizen', async () => {
    const town = await givenTown();
    const { slotId } = await anOfferedSlot(town, await givenDepartment(town));
    const answer = granted(await claim(town.caseworker, slotId));
    expect(answer).toEqual({ slotId, nameDue: '2025-10-15', revision: 2 });
    expect(await stateOf(slotId)).toBe('CLAIMED');
    const [row] = await rowsOf('SELECT claimed_by, claimed_at IS NOT NULL AS at FROM slot WHERE id = $1', [
      slotId,
    ]);
    expect(row).toEqual({ claimed_by: town.caseworker.userId, at: true });
  });

  test('of fifty at once exactly one gets it, and the others are told who and when', async () => {
    const town = await givenTown();
    const { slotId } = await anOfferedSlot(town, await givenDepartment(town));
    const reach = [town.municipalityId];
    const rivals = await Promise.all(
      Array.from({ length: 50 }, () => givenPerson('CASEWORKER', { municipalities: reach, reach })),
    );
    const input = { slotId, revision: await revisionOf(slotId), byTelephone: null };
    const answers = await Promise.all(rivals.map((rival) => claimSlot(rival, input)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
    const [winner] = await rowsOf<{ name: string; at: Date }>(
      'SELECT p.name, s.claimed_at AS at FROM slot s JOIN person p ON p.id = s.claimed_by WHERE s.id = $1',
      [slotId],
    );
    expect(new Set(refused.map((error) => error.code))).toEqual(new Set(['already-claimed']));
    expect(refused).toContainEqual({ code: 'already-claimed', by: winner?.name, at: winner?.at });
    const events = await rowsOf(
      `SELECT 1 FROM case_event e JOIN slot s ON s.vacancy_id = e.vacancy_id
      WHERE s.id = $1 AND e.kind = 'CLAIMED'`,
      [slotId],
    );
    expect(events).toHaveLength(1);
  });

  test('another municipality and the organisation do not find it theirs to receive', async () => {
    const [town, other] = [await givenTown(), await givenTown()];
    const { slotId } = await anOfferedSlot(town, await givenDepartment(town));
    const elsewhere = await claim(other.caseworker, slotId);
    expect(elsewhere).toEqual({ ok: false, error: { code: 'not-found' } });
    const organisation = await claim(town.officer, slotId);
    expect(organisation).toEqual({ ok: false, error: { code: 'telephone-needed' } });
    expect(await stateOf(slotId)).toBe('OFFERED');
  });

  test('a home that was changed since the page was shown is not received unseen', async () => {
    const town = await givenTown();
    const { slotId } = await anOfferedSlot(town, await givenDepartment(town));
    const stale = await revisionOf(slotId);
    await insert('UPDATE slot SET revision = revision + 1 WHERE id = $1', [slotId]);
    const answer = await claimSlot(town.caseworker, { slotId, revision: stale, byTelephone: null });
    expect(answer).toMatchObject({ ok: false, error: { code: 'changed-meanwhile' } });
    expect(await stateOf(slotId)).toBe('OFFERED');
  });

  test('looking at it is remembered once and makes no form stale', async () => {
    const town = await givenTown();
    const { slotId } = await anOfferedSlot(town, await givenDepartment(town));
    const first = granted(await markSlotSeen(town.caseworker, { slotId }));
    const second = granted(await markSlotSeen(town.caseworker, { slotId }));
    expect(second).toEqual(first);
    expect(await revisionOf(slotId)).toBe(1);
    expect(await markSlotSeen(town.officer, { slotId })).toEqual({ ok: false, error: { code: 'not-found' } });
  });
});

describe('whose home it is', () => {
  async function aClaimedHome() {
    const town = await givenTown();
    const { slotId } = await anOfferedSlot(town, await givenDepartment(town));
    granted(await claim(town.caseworker, slotId));
    const reach = [town.municipalityId];
    const colleague = await givenPerson('CASEWORKER', { municipalities: reach, reach });
    const manager = await givenPerson('MANAGER', { municipalities: reach, reach });
    return { town, slotId, colleague, manager };
  }
  const standIn = (
    absent: string,
    substitute: string,
    municipality: string,
    from: string,
    to: string | null,
  ) =>
    insert(
      `INSERT INTO substitution (absent_user_id, substitute_user_id, municipality_id, valid_from, valid_to, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $1)`,
      [absent, substitute, municipality, from, to],
    );
  test('a colleague may not act on it', async () => {
    const { slotId, colleague } = await aClaimedHome();
    const answer = await name(colleague, slotId);
    expect(answer).toMatchObject({ ok: false, error: { code: 'claimed-by-colleague' } });
  });

  test.each([
    ['the day before', '2025-10-07', null, false],
    ['on the first day', TODAY, '2025-10-07', true],
    ['on the day it ends', '2025-10-01', TODAY, false],
  ])('a substitute may, %s: %s to %s', async (_, from, to, may) => {
    const { town, slotId, colleague } = await aClaimedHome();
    await standIn(town.caseworker.userId, colleague.userId, town.municipalityId, from, to);
    expect((await name(colleague, slotId)).ok).toBe(may);
  });

  test('a manager may, and may give it to a colleague', async () => {
    const { town, slotId, colleague, manager } = await aClaimedHome();
    const input = { slotId, revision: await revisionOf(slotId), to: colleague.userId };
    expect(await reassignSlot(town.caseworker, input)).toEqual({
      ok: false,
      error: { code: 'manager-needed' },
    });
    granted(await reassignSlot(manager, input));
    expect(await name(town.caseworker, slotId)).toMatchObject({ error: { code: 'claimed-by-colleague' } });
    expect((await name(colleague, slotId)).ok).toBe(true);
  });

  test('but not to somebody outside the municipality', async () => {
    const { town, slotId, manager } = await aClaimedHome();
    const stranger = await givenTown();
    const input = { slotId, revision: await revisionOf(slotId) };
    for (const to of [stranger.caseworker.userId, town.officer.userId]) {
      expect(await reassignSlot(manager, { ...input, to })).toEqual({
        ok: false,
        error: { code: 'not-a-caseworker' },
      });
    }
  });
});
