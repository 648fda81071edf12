import { describe, expect, test } from 'vitest';
import { getApplicantHistory } from '@/lib/data/applicants/applicant-history';
import { findApplicant } from '@/lib/data/applicants/applicants';
import { parseCpr } from '@/lib/domain/applicant/cpr';
import type { StatedMember } from '@/lib/domain/applicant/statement';
import { day, givenPerson, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import {
  aChange,
  applicantEvents,
  applicantRevision,
  aStatement,
} from '@/lib/testing/lettings/applicant-forms';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { granted } from '@/lib/testing/lettings/slots';
import { changeApplicant } from './change-applicant';
import { findByCpr } from './find-by-cpr';

const WHY = 'Skrev sig op et år før, se brev';
const named = (name: string) => ({ contact: { ...aStatement().contact, name } });

describe('changing an applicant', () => {
  test('stores it, remembers which fields and never what stood in them', async () => {
    const town = await givenTown();
    const { applicantId } = await givenApplicant(town, { name: 'Karla Eksempelsen' });
    const contact = { ...aStatement().contact, name: 'Karla Prøvesen', email: null };
    const input = await aChange(town, applicantId, { contact, seniorityOn: day('2019-01-01') }, WHY);
    expect(granted(await changeApplicant(town.officer, input)).changed).toEqual([
      ...['name', 'phone', 'street', 'postcode', 'city', 'seniorityOn'],
    ]);
    const events = await applicantEvents(applicantId);
    expect(events).toMatchObject([{ kind: 'CHANGED', payload: { revision: 2 } }]);
    expect(JSON.stringify(events)).not.toMatch(/Prøvesen|12345678|2019/);
    expect(await findApplicant(town.officer, applicantId)).toMatchObject({ contact, revision: 2 });
  });

  test('to another place on the lists needs a reason, which the history shows with both places', async () => {
    const town = await givenTown();
    const { applicantId } = await givenApplicant(town, { seniorityOn: '2020-01-01' });
    const places = [
      [{ seniorityOn: day('2005-01-01') }, 'ORDINARY', '2005-01-01', 'ORDINARY', '2020-01-01'],
      [{ list: 'TRANSFER' }, 'TRANSFER', '2005-01-01', 'ORDINARY', '2005-01-01'],
    ] as const;
    for (const [said, listAfter, after, listBefore, before] of places) {
      const bare = await aChange(town, applicantId, said);
      expect(await changeApplicant(town.officer, bare)).toMatchObject({
        error: { code: 'seniority-reason-needed' },
      });
      granted(await changeApplicant(town.officer, { ...bare, seniorityReason: WHY }));
      const [latest] = (await getApplicantHistory(town.officer, applicantId)).events;
      expect(latest?.moved).toEqual({ listBefore, listAfter, before, after, reason: WHY });
      expect(latest?.actorName).toContain('Prøve Person');
    }
  });

  test('elsewhere keeps no reason, whatever was typed', async () => {
    const town = await givenTown();
    const { applicantId } = await givenApplicant(town);
    granted(await changeApplicant(town.officer, await aChange(town, applicantId, named('Ida Prøve'), WHY)));
    expect((await getApplicantHistory(town.officer, applicantId)).events[0]?.moved).toBeNull();
  });

  test('without a difference changes nothing and remembers nothing', async () => {
    const town = await givenTown();
    const { applicantId } = await givenApplicant(town);
    const input = await aChange(town, applicantId, {});
    expect(granted(await changeApplicant(town.officer, input)).changed).toEqual([]);
    expect(await applicantEvents(applicantId)).toEqual([]);
    expect(await applicantRevision(applicantId)).toBe(1);
  });

  test('at once by two: one is first, the other learns by whom and what', async () => {
    const town = await givenTown();
    const colleague = await givenPerson('LETTING_OFFICER', {
      ...{ organisations: [town.organisationId], reach: [town.municipalityId] },
    });
    const { applicantId } = await givenApplicant(town);
    const change = await aChange(town, applicantId, named('Karla Prøvesen'));
    const other = await aChange(town, applicantId, named('Karla Eksempelsen'));
    const answers = await Promise.all([
      changeApplicant(town.officer, change),
      changeApplicant(colleague, other),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const name = answers[0].ok ? 'Karla Prøvesen' : 'Karla Eksempelsen';
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      error: {
        code: 'changed-meanwhile',
        by: expect.stringContaining('Prøve Person'),
        changes: expect.arrayContaining([{ field: 'name', now: name }]),
      },
    });
    expect(await findApplicant(town.officer, applicantId)).toMatchObject({ contact: { name }, revision: 2 });
  });

  test('is not for another organisation, a municipality, or on what has been erased', async () => {
    const town = await givenTown();
    const stranger = await givenTown();
    const { applicantId } = await givenApplicant(town);
    const input = await aChange(town, applicantId, named('Karla Prøvesen'));
    for (const scope of [stranger.officer, town.caseworker]) {
      expect(await changeApplicant(scope, input)).toEqual({ ok: false, error: { code: 'not-found' } });
    }
    await insert(`UPDATE applicant SET erased_at = app_now() WHERE id = $1`, [applicantId]);
    expect(await changeApplicant(town.officer, input)).toEqual({ ok: false, error: { code: 'erased' } });
    expect(await applicantRevision(applicantId)).toBe(1);
  });

  test('who is protected is changed by the officer in charge alone', async () => {
    const town = await givenTown();
    const colleague = await givenPerson('MANAGER', {
      ...{ organisations: [town.organisationId], reach: [town.municipalityId] },
    });
    const { applicantId } = await givenApplicant(town, { protected: true, handledBy: town.officer.userId });
    const input = await aChange(town, applicantId, named('Karla Prøvesen'));
    expect(await changeApplicant(colleague, input)).toEqual({
      ok: false,
      error: { code: 'handled-by-another' },
    });
    const stale = { ...input, revision: 7 };
    expect(await changeApplicant(colleague, stale)).toMatchObject({
      error: { code: 'changed-meanwhile', changes: [] },
    });
    expect(await changeApplicant(town.officer, input)).toMatchObject({ ok: true });
  });
});

describe('the household', () => {
  const MEMBERS = [
    { relation: 'APPLICANT', bornOn: '1985-05-17' },
    { relation: 'CHILD', bornOn: '2015-02-03' },
  ] as const;

  test('keeps who stays with what was stated, and loses who leaves', async () => {
    const town = await givenTown();
    const { applicantId, memberIds } = await givenApplicant(town, { members: [...MEMBERS] });
    await insert(
      `UPDATE household_member SET facts_sealed = 'x', facts_at = app_now() WHERE applicant_id = $1`,
      [applicantId],
    );
    const { statement, ...input } = await aChange(town, applicantId, {});
    const [applicant] = statement.household;
    if (!applicant) throw new Error('There is an applicant');
    const spouse: StatedMember = {
      ...{ id: null, relation: 'SPOUSE', bornOn: day('1984-01-02'), cohabitingSince: day('2020-01-01') },
    };
    const household = [{ ...applicant, bornOn: day('1985-05-18') }, spouse];
    granted(await changeApplicant(town.officer, { ...input, statement: { ...statement, household } }));
    const members = await rowsOf(
      `SELECT id, relation, born_on, facts_sealed IS NOT NULL AS facts FROM household_member WHERE applicant_id = $1 ORDER BY relation`,
      [applicantId],
    );
    expect(members).toEqual([
      { id: memberIds[0], relation: 'APPLICANT', born_on: '1985-05-18', facts: true },
      { id: expect.any(String), relation: 'SPOUSE', born_on: '1984-01-02', facts: false },
    ]);
  });

  test('takes no member of somebody else’s', async () => {
    const town = await givenTown();
    const { applicantId } = await givenApplicant(town);
    const other = await givenApplicant(town, { members: [...MEMBERS] });
    const { statement, ...input } = await aChange(town, applicantId, {});
    const theirs: StatedMember = {
      ...{
        id: other.memberIds[1] ?? null,
        relation: 'CHILD',
        bornOn: day('2020-02-03'),
        cohabitingSince: null,
      },
    };
    const household = [...statement.household, theirs];
    granted(await changeApplicant(town.officer, { ...input, statement: { ...statement, household } }));
    expect(
      await rowsOf('SELECT applicant_id, born_on FROM household_member WHERE id = $1', [other.memberIds[1]]),
    ).toEqual([{ applicant_id: other.applicantId, born_on: '2015-02-03' }]);
    expect((await findApplicant(town.officer, applicantId))?.household).toHaveLength(2);
  });
});

describe('the CPR number', () => {
  const CPR = parseCpr('251248-9996');

  test('stands once on a list, also when somebody goes over to it', async () => {
    const town = await givenTown();
    const [first, second] = [await givenApplicant(town), await givenApplicant(town, { list: 'TRANSFER' })];
    for (const { applicantId } of [first, second])
      granted(await changeApplicant(town.officer, { ...(await aChange(town, applicantId, {})), cpr: CPR }));
    const over = await aChange(town, first.applicantId, { list: 'TRANSFER' }, WHY);
    expect(await changeApplicant(town.officer, over)).toEqual({
      ...{ ok: false },
      error: { code: 'already-enrolled', applicantId: second.applicantId, reference: second.reference },
    });
    expect(await findApplicant(town.officer, first.applicantId)).toMatchObject({ list: 'ORDINARY' });
    granted(await changeApplicant(town.officer, { ...over, cpr: null }));
  });

  test('is put in, left as it is, and deleted', async () => {
    const town = await givenTown();
    const { applicantId } = await givenApplicant(town);
    const change = async (cpr: typeof CPR | undefined) =>
      granted(await changeApplicant(town.officer, { ...(await aChange(town, applicantId, {})), cpr }))
        .changed;
    const has = async () => (await findApplicant(town.officer, applicantId))?.hasCpr;
    expect(await change(CPR)).toEqual(['cpr']);
    expect(await has()).toBe(true);
    if (CPR) expect(await findByCpr(town.officer, { cpr: CPR })).toEqual({ ok: true, value: [applicantId] });
    expect(await change(undefined)).toEqual([]);
    expect(await has()).toBe(true);
    expect(await change(null)).toEqual(['cpr']);
    expect(await has()).toBe(false);
    if (CPR) expect(await findByCpr(town.officer, { cpr: CPR })).toMatchObject({ error: { code: 'nobody' } });
  });
});
