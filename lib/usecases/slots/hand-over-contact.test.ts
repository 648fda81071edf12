import { describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { findSlotCase } from '@/lib/data/slots/slot-case';
import type { SlotId } from '@/lib/domain/shared/ids';
import { givenDepartment, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import {
  aNamedSlot,
  anOfferedSlot,
  claim,
  granted,
  revisionOf,
  vacancyRevisionOf,
} from '@/lib/testing/lettings/slots';
import { voidVacancy } from '../vacancies/void-vacancy';
import { eraseContacts } from './erase-contacts';
import { handOverContact } from './hand-over-contact';
import { returnSlot } from './return-slot';
import { unnameCitizen } from './unname-citizen';
import { viewContact } from './view-contact';

const CONTACT = {
  name: 'Karla Eksempelsen',
  phone: '12 34 56 78',
  email: 'karla@eksempel.invalid',
  adults: 1,
  children: 2,
};

async function aHandedOver() {
  const town = await givenTown();
  const home = await aNamedSlot(town, await givenDepartment(town));
  const { slotId } = home;
  const revision = await revisionOf(slotId);
  const handed = granted(await handOverContact(town.caseworker, { slotId, revision, contact: CONTACT }));
  return { town, ...home, handed };
}

const storedOf = (slotId: SlotId) =>
  rowsOf<{ id: string; sealed: Buffer | null; erased: boolean; erase_on: string }>(
    `SELECT id, sealed, erased_at IS NOT NULL AS erased, erase_on FROM handover_contact WHERE slot_id = $1 ORDER BY handed_over_at, id`,
    [slotId],
  );
const viewsOf = (slotId: SlotId) =>
  rowsOf<{ by: string }>(
    `SELECT w.viewed_by AS by FROM contact_view w JOIN handover_contact h ON h.id = w.contact_id WHERE h.slot_id = $1 ORDER BY w.id`,
    [slotId],
  );

describe('handing over the contact', () => {
  test('it is sealed where it stands, and opens only for its own row', async () => {
    const { town, slotId } = await aHandedOver();
    const [stored] = await storedOf(slotId);
    for (const secret of Object.values(CONTACT).filter((value) => typeof value === 'string')) {
      expect(stored?.sealed?.includes(Buffer.from(secret))).toBe(false);
    }
    expect(stored?.erase_on).toBe('2026-04-06');
    const other = await aNamedSlot(town, await givenDepartment(town));
    const revision = await revisionOf(other.slotId);
    granted(await handOverContact(town.caseworker, { slotId: other.slotId, revision, contact: CONTACT }));
    await insert('UPDATE handover_contact SET sealed = $2 WHERE slot_id = $1', [
      other.slotId,
      stored?.sealed,
    ]);
    await expect(viewContact(town.officer, { slotId: other.slotId })).rejects.toThrow();
  });

  test('no case event, log or list holds any of it', async () => {
    const { town, slotId, vacancyId } = await aHandedOver();
    const events = await rowsOf('SELECT payload::text FROM case_event WHERE vacancy_id = $1', [vacancyId]);
    const shown = await findSlotCase(town.officer, slotId);
    for (const text of [JSON.stringify(events), JSON.stringify(shown)]) {
      expect(text).not.toMatch(/Karla|12 34 56 78|eksempel\.invalid/);
    }
  });

  test('each look is logged, and both sides see who has looked', async () => {
    const { town, slotId } = await aHandedOver();
    expect(granted(await viewContact(town.officer, { slotId }))).toEqual(CONTACT);
    expect(granted(await viewContact(town.caseworker, { slotId }))).toEqual(CONTACT);
    expect((await viewsOf(slotId)).map(({ by }) => by)).toEqual([
      town.officer.userId,
      town.caseworker.userId,
    ]);
    const shown = await findSlotCase(town.caseworker, slotId);
    expect(shown?.contacts[0]?.views).toHaveLength(2);
  });

  test('another organisation and another municipality find nothing', async () => {
    const { slotId } = await aHandedOver();
    const stranger = await givenTown();
    for (const scope of [stranger.officer, stranger.caseworker]) {
      expect(await viewContact(scope, { slotId })).toEqual({ ok: false, error: { code: 'not-found' } });
    }
    expect(await viewsOf(slotId)).toEqual([]);
  });

  test('only for a citizen who is named, and only by the municipality', async () => {
    const town = await givenTown();
    const { slotId } = await anOfferedSlot(town, await givenDepartment(town));
    granted(await claim(town.caseworker, slotId));
    const input = { slotId, revision: await revisionOf(slotId), contact: CONTACT };
    expect(await handOverContact(town.caseworker, input)).toMatchObject({
      error: { code: 'no-citizen-named' },
    });
    expect(await handOverContact(town.officer, input)).toMatchObject({ error: { code: 'not-found' } });
  });

  test('handed over anew, the first is erased', async () => {
    const { town, slotId } = await aHandedOver();
    const contact = { ...CONTACT, phone: '87 65 43 21' };
    granted(await handOverContact(town.caseworker, { slotId, revision: await revisionOf(slotId), contact }));
    expect((await storedOf(slotId)).map(({ sealed }) => sealed === null)).toEqual([true, false]);
    expect(granted(await viewContact(town.officer, { slotId })).phone).toBe('87 65 43 21');
  });
});

describe('a contact is erased', () => {
  const gone = async (slotId: SlotId) => {
    expect(await storedOf(slotId)).toMatchObject([{ sealed: null, erased: true }]);
    const [event] = await rowsOf(
      `SELECT e.payload FROM case_event e JOIN slot s ON s.vacancy_id = e.vacancy_id WHERE s.id = $1 AND e.kind = 'CONTACT_ERASED'`,
      [slotId],
    );
    const [stored] = await storedOf(slotId);
    expect(event).toEqual({ payload: { contactIds: [stored?.id] } });
  };

  test('when the citizen declines', async () => {
    const { town, slotId } = await aHandedOver();
    const input = { slotId, revision: await revisionOf(slotId), as: 'DECLINED', byTelephone: null } as const;
    granted(await unnameCitizen(town.caseworker, input));
    await gone(slotId);
    expect(await viewContact(town.officer, { slotId })).toEqual({
      ok: false,
      error: { code: 'contact-erased' },
    });
  });

  test('when the home is given back', async () => {
    const { town, slotId } = await aHandedOver();
    const texts = { textShared: '', textInternal: '', byTelephone: null };
    const revision = await revisionOf(slotId);
    granted(await returnSlot(town.caseworker, { slotId, revision, reason: 'TOO_SMALL', ...texts }));
    await gone(slotId);
  });

  test('when the vacancy is voided', async () => {
    const { town, slotId, vacancyId } = await aHandedOver();
    const revision = await vacancyRevisionOf(vacancyId);
    granted(
      await voidVacancy(town.officer, { vacancyId, revision, reason: 'Opsigelsen er trukket tilbage' }),
    );
    await gone(slotId);
  });

  test('when its day has come, also by two workers at once, and not the day before', async () => {
    const { slotId } = await aHandedOver();
    const job = systemScope('test');
    await insert(`UPDATE handover_contact SET erase_on = '2025-10-07' WHERE slot_id = $1`, [slotId]);
    expect(await eraseContacts(job)).toEqual({ erased: 0 });
    await insert(`UPDATE handover_contact SET erase_on = '2025-10-06' WHERE slot_id = $1`, [slotId]);
    const [one, two] = await Promise.all([eraseContacts(job), eraseContacts(job)]);
    expect(one.erased + two.erased).toBe(1);
    await gone(slotId);
  });
});
