import { describe, expect, test } from 'vitest';
import { findApplicant } from '@/lib/data/applicants/applicants';
import type { ApplicantId } from '@/lib/domain/shared/ids';
import { givenDepartment, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { aListRow, givenPreview, importList, listWorkbook } from '@/lib/testing/imports/waiting-lists';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { givenSettings } from '@/lib/testing/lettings/offers';
import { numberOf } from '@/lib/testing/number-of';
import { confirmImport } from './confirm-import';
import { discardImport } from './discard-import';
import { previewImport } from './preview-import';

const applicantsOf = ({ organisationId }: Town) =>
  rowsOf<{ id: ApplicantId; external_id: string; name: string; revision: number; cpr: string | null }>(
    `SELECT id, external_id, name, revision, encode(cpr_index, 'hex') AS cpr FROM applicant WHERE organisation_id = $1 ORDER BY external_id`,
    [organisationId],
  );
const eventsOf = ({ organisationId }: Town) =>
  rowsOf<{ kind: string; payload: unknown }>(
    'SELECT kind, payload FROM applicant_event WHERE organisation_id = $1 ORDER BY id',
    [organisationId],
  );
const importOf = async (id: string) =>
  (
    await rowsOf<{ state: string; rows_sealed: Buffer | null; made: number | null }>(
      'SELECT state, rows_sealed, made FROM waiting_list_import WHERE id = $1',
      [id],
    )
  )[0];

const counts = (made: number, changed: number, unchanged: number, refused: number) => ({
  ok: true,
  value: { MADE: made, CHANGED: changed, UNCHANGED: unchanged, REFUSED: refused },
});

describe('a waiting list from a file', () => {
  test('puts whom it names on the list with all that it says of them', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const number = await numberOf(department);
    const row = aListRow('A-1', {
      ...{
        name: 'Åse Prøve Æble',
        cpr: '251248-9996',
        phone: '+45 20 00 00 01',
        email: 'Aase@Eksempel.example',
      },
      ...{ street: 'Prøvevej 1', postcode: '9999', city: 'Prøveby', list: 'oprykning', flexible: 'ja' },
      ...{ departments: number, roomsFrom: '2', roomsTo: '3', mostRent: '7.500', access: 'stue', pets: 'ja' },
      ...{ residenceDepartment: number, household: 'samlever 12.03.1984 siden 01.06.2020, barn 05.02.2016' },
    });
    const { importId, plan } = await givenPreview(town, [row]);
    expect(await applicantsOf(town)).toEqual([]);
    expect(await confirmImport(town.officer, { importId, stamp: plan.stamp })).toEqual(counts(1, 0, 0, 0));
    const [stored] = await applicantsOf(town);
    const applicant = stored && (await findApplicant(town.officer, stored.id));
    expect(applicant).toMatchObject({
      ...{ externalId: 'A-1', hasCpr: true, list: 'TRANSFER', seniorityOn: '2019-03-01', state: 'ACTIVE' },
      ...{ flexible: true, source: 'IMPORT' },
      contact: { name: 'Åse Prøve Æble', phone: '20000001', email: 'aase@eksempel.example', city: 'Prøveby' },
      wishes: {
        departments: [department],
        roomsFrom: 2,
        roomsTo: 3,
        mostRentOre: 750_000,
        access: 'GROUND_FLOOR',
        pets: true,
      },
      residence: { departmentId: department, municipalityId: town.municipalityId },
    });
    expect(applicant?.household.map(({ relation, bornOn }) => [relation, bornOn])).toEqual([
      ['APPLICANT', '1985-05-17'],
      ['COHABITANT', '1984-03-12'],
      ['CHILD', '2016-02-05'],
    ]);
    expect(await importOf(importId)).toEqual({ state: 'CONFIRMED', rows_sealed: null, made: 1 });
    expect(await eventsOf(town)).toEqual([{ kind: 'IMPORTED', payload: { importId } }]);
  });

  test('taken in again changes nothing, and remembers nothing', async () => {
    const town = await givenTown();
    const rows = Array.from({ length: 30 }, (_, n) =>
      aListRow(`M${n}`, { cpr: '251248-9996', household: n % 2 ? 'barn 01.02.2015, barn 01.02.2015' : '' }),
    );
    expect(await importList(town, rows)).toEqual(counts(30, 0, 0, 0));
    const [before, events] = [await applicantsOf(town), await eventsOf(town)];
    expect(await importList(town, rows)).toEqual(counts(0, 0, 30, 0));
    expect(await applicantsOf(town)).toEqual(before);
    expect(await eventsOf(town)).toEqual(events);
    const { plan } = await givenPreview(town, rows, listWorkbook);
    expect(plan.rows.map(({ kind }) => kind)).toEqual(rows.map(() => 'UNCHANGED'));
  });

  test('changes what it says otherwise, keeps what it does not speak of, and refuses only the rows that are wrong', async () => {
    const town = await givenTown();
    await importList(town, [
      aListRow('1', { phone: '20000001', household: 'barn 05.02.2016', cpr: '251248-9996' }),
      aListRow('2', { phone: '20000002', household: '', cpr: '' }),
    ]);
    const [first] = await applicantsOf(town);
    const child = () =>
      rowsOf('SELECT id, born_on, relation FROM household_member WHERE applicant_id = $1 ORDER BY born_on', [
        first?.id,
      ]);
    const household = await child();
    const answer = await importList(town, [
      aListRow('1', { name: 'Nyt Navn', bornOn: '18.05.1985' }),
      aListRow('2', { name: '=cmd|calc', bornOn: 'i går' }),
      aListRow('3'),
    ]);
    expect(answer).toEqual(counts(1, 1, 0, 1));
    const [one, two, three] = await applicantsOf(town);
    expect(one).toMatchObject({ name: 'Nyt Navn', revision: 2, cpr: first?.cpr });
    expect(two).toMatchObject({ name: 'Prøve Person 2', revision: 1 });
    expect(three).toMatchObject({ external_id: '3' });
    expect(await child()).toEqual(
      household.map((member) =>
        member.relation === 'APPLICANT' ? { ...member, born_on: '1985-05-18' } : member,
      ),
    );
    expect((await findApplicant(town.officer, first?.id as ApplicantId))?.contact.phone).toBe('20000001');
    expect((await eventsOf(town)).at(-1)).toEqual({
      kind: 'CHANGED',
      payload: { fields: ['name', 'household'], revision: 2 },
    });
  });

  test('does not take away a member of whom something has been stated', async () => {
    const town = await givenTown();
    await importList(town, [aListRow('1', { household: 'ægtefælle 01.02.1980, barn 05.02.2016' })]);
    await rowsOf(
      `UPDATE household_member SET facts_at = now(), facts_by = $1 WHERE relation = 'SPOUSE' AND organisation_id = $2 RETURNING 1`,
      [town.officer.userId, town.organisationId],
    );
    expect(await importList(town, [aListRow('1', { household: 'barn 05.02.2016' })])).toEqual(
      counts(0, 0, 0, 1),
    );
    expect(await importList(town, [aListRow('1', { household: 'ægtefælle 01.02.1980' })])).toEqual(
      counts(0, 1, 0, 0),
    );
    const left = await rowsOf(
      `SELECT relation FROM household_member WHERE organisation_id = $1 AND relation <> 'APPLICANT'`,
      [town.organisationId],
    );
    expect(left).toEqual([{ relation: 'SPOUSE' }]);
  });

  test('does not call back whom we have housed or paused ourselves, nor touch one who was merged', async () => {
    const town = await givenTown();
    const made = { organisationId: town.organisationId, officer: town.officer };
    await givenApplicant(made, {
      externalId: 'H',
      state: 'LAPSED',
      stateReason: 'HOUSED',
      name: 'Prøve Person H',
    });
    await givenApplicant(made, {
      externalId: 'P',
      state: 'PAUSED',
      stateReason: 'OWN_WISH',
      name: 'Prøve Person P',
    });
    const { applicantId } = await givenApplicant(made, {
      externalId: 'M',
      state: 'LAPSED',
      stateReason: 'SAME_PERSON',
    });
    await rowsOf('UPDATE applicant SET merged_into = $1 WHERE id = $1 RETURNING 1', [applicantId]);
    const rows = ['H', 'P', 'M'].map((number) =>
      aListRow(number, { state: 'aktiv', seniorityOn: '01.01.2020' }),
    );
    const { plan } = await givenPreview(town, rows);
    expect(plan.rows).toMatchObject([
      { externalId: 'H', kind: 'UNCHANGED', stateKept: true },
      { externalId: 'P', kind: 'CHANGED', fields: ['state', 'stateReason'], stateKept: false },
      { externalId: 'M', kind: 'REFUSED', refusal: 'MERGED' },
    ]);
  });

  test('keeps whom it takes off the list as long as the organisation has set, counted from the day', async () => {
    const town = await givenTown();
    await givenSettings(town, { keptFor: { APPLICANT: 18 } });
    await importList(town, [aListRow('1')]);
    await importList(town, [aListRow('1', { state: 'slettet', stateReason: 'eget ønske' }), aListRow('2')]);
    expect(
      await rowsOf(
        'SELECT lapsed_on, erase_on FROM applicant WHERE organisation_id = $1 ORDER BY external_id',
        [town.organisationId],
      ),
    ).toEqual([
      { lapsed_on: '2025-10-06', erase_on: '2027-04-06' },
      { lapsed_on: null, erase_on: null },
    ]);
    await importList(town, [aListRow('1', { state: 'aktiv' })]);
    expect(
      await rowsOf(`SELECT lapsed_on FROM applicant WHERE organisation_id = $1 AND external_id = '1'`, [
        town.organisationId,
      ]),
    ).toEqual([{ lapsed_on: null }]);
  });

  test('is done as it was shown: when applicants have changed meanwhile it is shown again', async () => {
    const town = await givenTown();
    await importList(town, [aListRow('1')]);
    const { importId, plan } = await givenPreview(town, [aListRow('1', { name: 'Fra Filen' })]);
    await rowsOf(
      `UPDATE applicant SET name = 'Rettet Her', revision = 2 WHERE organisation_id = $1 RETURNING 1`,
      [town.organisationId],
    );
    const refused = { ok: false, error: { code: 'list-changed' } };
    expect(await confirmImport(town.officer, { importId, stamp: plan.stamp })).toEqual(refused);
    expect((await applicantsOf(town))[0]?.name).toBe('Rettet Her');
    const again = await previewImport(town.officer, importId);
    expect(await confirmImport(town.officer, { importId, stamp: again?.plan?.stamp ?? '' })).toEqual(
      counts(0, 1, 0, 0),
    );
  });

  test('is nobody else’s: another organisation neither sees it, confirms it nor throws it away', async () => {
    const [town, other] = [await givenTown(), await givenTown()];
    const { importId, plan } = await givenPreview(town, [aListRow('1')]);
    const notFound = { ok: false, error: { code: 'not-found' } };
    for (const stranger of [other.officer, town.caseworker]) {
      expect(await previewImport(stranger, importId)).toBeNull();
      expect(await confirmImport(stranger, { importId, stamp: plan.stamp })).toEqual(notFound);
      expect(await discardImport(stranger, { importId })).toEqual(notFound);
    }
    expect(await discardImport(town.officer, { importId })).toEqual({ ok: true, value: null });
    expect(await importOf(importId)).toMatchObject({ state: 'DISCARDED', rows_sealed: null });
    expect(await confirmImport(town.officer, { importId, stamp: plan.stamp })).toMatchObject({
      ok: false,
      error: { code: 'import-ended' },
    });
    expect(await applicantsOf(town)).toEqual([]);
  });
});
