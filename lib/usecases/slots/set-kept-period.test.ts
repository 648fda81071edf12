import { beforeAll, describe, expect, test } from 'vitest';
import { listKeptPeriods, listMunicipalityPeriods } from '@/lib/data/slots/kept-periods';
import { keptPeriodSchema } from '@/lib/schemas/slots/kept-period';
import { givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import { aCompletedSlot } from '@/lib/testing/completed';
import { givenManagers } from '@/lib/testing/late';
import { aNamedSlot, granted, revisionOf, systemAt } from '@/lib/testing/lettings/slots';
import { withClient } from '@/scripts/database/connection.mjs';
import { eraseCaseReferences } from './erase-case-references';
import { eraseContacts } from './erase-contacts';
import { handOverContact } from './hand-over-contact';
import { setKeptPeriod } from './set-kept-period';

const CONTACT = { name: 'Karla Eksempelsen', phone: '12 34 56 78', email: '', adults: 1, children: 0 };
const at = (day: string) => systemAt(`${day}T10:00:00Z`);

beforeAll(() =>
  withClient(process.env.DATABASE_OWNER_URL ?? '', (owner) => owner.query('UPDATE instance SET demo = true')),
);

async function aTown() {
  const town = await givenTown();
  const { municipalityId } = town;
  const { leader, landlord } = await givenManagers(town);
  const set = (months: number, shorter = true) =>
    setKeptPeriod(leader, { what: 'CONTACT', municipalityId, months, shorter });
  const handOver = async () => {
    const { slotId } = await aNamedSlot(town, await givenDepartment(town));
    const revision = await revisionOf(slotId);
    granted(await handOverContact(town.caseworker, { slotId, revision, contact: CONTACT }));
    return async () =>
      (
        await rowsOf<{ day: string; kept: boolean }>(
          'SELECT erase_on AS day, sealed IS NOT NULL AS kept FROM handover_contact WHERE slot_id = $1',
          [slotId],
        )
      )[0];
  };
  return { town, leader, landlord, set, handOver };
}

describe('how long a municipality lets a contact stand', () => {
  test('shortened holds at the job’s next run, and for no other municipality', async () => {
    const [one, other] = [await aTown(), await aTown()];
    const [own, neighbour] = [await one.handOver(), await other.handOver()];
    granted(await one.set(2));
    await eraseContacts(at('2025-12-05'));
    expect([await own(), await neighbour()]).toEqual([
      { day: '2025-12-06', kept: true },
      { day: '2026-04-06', kept: true },
    ]);
    await eraseContacts(at('2025-12-06'));
    expect([(await own())?.kept, (await neighbour())?.kept]).toEqual([false, true]);
  });

  test('prolonged holds for what is not deleted yet, and for what is handed over from now', async () => {
    const { set, handOver } = await aTown();
    const earlier = await handOver();
    granted(await set(12));
    expect(await (await handOver())()).toEqual({ day: '2026-10-06', kept: true });
    await eraseContacts(at('2026-04-06'));
    expect(await earlier()).toEqual({ day: '2026-10-06', kept: true });
    granted(await set(6));
    await eraseContacts(at('2026-04-06'));
    expect((await earlier())?.kept).toBe(false);
  });

  test('is the municipality’s own to say; both parties read every word, with who and from what to what', async () => {
    const { town, leader, landlord, set } = await aTown();
    const stranger = await aTown();
    const said = { what: 'CONTACT' as const, municipalityId: town.municipalityId, months: 3, shorter: true };
    for (const scope of [landlord, stranger.leader])
      expect(await setKeptPeriod(scope, said)).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(await listKeptPeriods(leader)).toEqual([]);
    expect(await listMunicipalityPeriods(leader)).toMatchObject([
      { id: town.municipalityId, months: { CONTACT: 6, CASE_REFERENCE: 60 } },
    ]);
    await set(3);
    await set(3);
    await set(4);
    for (const scope of [leader, landlord]) {
      expect(await listKeptPeriods(scope)).toMatchObject([
        { before: 3, months: 4, by: expect.any(String), at: expect.any(Date) },
        { before: 6, months: 3 },
      ]);
      expect(await listMunicipalityPeriods(scope)).toMatchObject([
        { months: { CONTACT: 4, CASE_REFERENCE: 60 } },
      ]);
    }
    expect(await listKeptPeriods(stranger.leader)).toEqual([]);
  });

  test('is not shortened by a slip: what is then too old is gone for good', async () => {
    const { leader, set } = await aTown();
    expect(await set(2, false)).toEqual({ ok: false, error: { code: 'shorter', before: 6, months: 2 } });
    expect(await listKeptPeriods(leader)).toEqual([]);
    for (const months of [6, 7]) granted(await set(months, false));
    expect(await listKeptPeriods(leader)).toMatchObject([{ before: 6, months: 7 }]);
  });

  test('set by many at once is one change after another', async () => {
    const { leader, set } = await aTown();
    await Promise.all(Array.from({ length: 8 }, () => set(9)));
    expect(await listKeptPeriods(leader)).toMatchObject([{ before: 6, months: 9 }]);
  });
});

describe('how long a municipality keeps its case references', () => {
  const aTenancy = async () => {
    const town = await givenTown();
    const { slotId } = await aCompletedSlot(town, await givenDepartment(town));
    const { leader } = await givenManagers(town);
    const set = (months: number) =>
      setKeptPeriod(leader, {
        ...{ what: 'CASE_REFERENCE', municipalityId: town.municipalityId },
        ...{ months, shorter: true },
      });
    const kept = async () =>
      (
        await rowsOf<{ kept: boolean }>(
          'SELECT k.case_reference IS NOT NULL AS kept FROM naming_case k JOIN naming n ON n.id = k.naming_id WHERE n.slot_id = $1',
          [slotId],
        )
      )[0]?.kept;
    return { town, leader, set, kept };
  };

  test('shortened holds at the job’s next run, and for no other municipality; each word is told', async () => {
    const [one, other] = [await aTenancy(), await aTenancy()];
    granted(await one.set(24));
    await eraseCaseReferences(at('2027-10-05'));
    expect(await one.kept()).toBe(true);
    await eraseCaseReferences(at('2027-10-06'));
    expect([await one.kept(), await other.kept()]).toEqual([false, true]);
    expect(await listKeptPeriods(one.leader)).toMatchObject([
      { what: 'CASE_REFERENCE', before: 60, months: 24, by: expect.any(String) },
    ]);
  });

  test('prolonged again holds for what is not erased yet, and that of contacts is another', async () => {
    const { town, leader, set, kept } = await aTenancy();
    granted(await set(12));
    granted(await set(36));
    granted(
      await setKeptPeriod(leader, {
        what: 'CONTACT',
        municipalityId: town.municipalityId,
        months: 12,
        shorter: false,
      }),
    );
    await eraseCaseReferences(at('2028-10-05'));
    expect(await kept()).toBe(true);
    await eraseCaseReferences(at('2028-10-06'));
    expect(await kept()).toBe(false);
  });
});

describe('the form', () => {
  const municipalityId = '00000000-0000-4000-8000-000000000001';
  test.each([
    ['CONTACT', '1', true],
    ['CONTACT', '0', false],
    ['CONTACT', '12', true],
    ['CONTACT', '13', false],
    ['CONTACT', '', false],
    ['CONTACT', '2,5', false],
    ['CASE_REFERENCE', '11', false],
    ['CASE_REFERENCE', '12', true],
    ['CASE_REFERENCE', '60', true],
    ['CASE_REFERENCE', '61', false],
    ['NAME', '12', false],
  ])('takes whole months within the bounds: of %s %j is %s', (what, months, taken) => {
    expect(keptPeriodSchema.safeParse({ what, municipalityId, months }).success).toBe(taken);
  });
});
