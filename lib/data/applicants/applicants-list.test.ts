import { describe, expect, test } from 'vitest';
import type { UserScope } from '@/lib/domain/access/scope';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { givenOrganisation, givenPerson, givenTown, insert, type Town } from '@/lib/testing/builders';
import { type ApplicantMade, givenApplicant } from '@/lib/testing/lettings/applicants';
import { type ApplicantFilter, listApplicants } from './applicants-list';

const names = async (scope: UserScope, filter: ApplicantFilter) =>
  (await listApplicants(scope, filter)).rows.map(({ name }) => name);

async function enrolled(town: Town, ...made: readonly ApplicantMade[]) {
  const ids = [];
  for (const one of made) ids.push(await givenApplicant(town, one));
  return ids;
}

describe('the list', () => {
  test('has the longest seniority first, across both lists, and of each view its own', async () => {
    const town = await givenTown();
    await enrolled(
      town,
      { name: 'Tre', seniorityOn: '2020-01-03' },
      { name: 'En', seniorityOn: '2020-01-01', list: 'TRANSFER', flexible: true },
      { name: 'To', seniorityOn: '2020-01-02', flexible: true, state: 'PAUSED' },
      { name: 'Fire', seniorityOn: '2020-01-04', state: 'LAPSED' },
    );
    expect(await names(town.officer, {})).toEqual(['En', 'To', 'Tre', 'Fire']);
    expect(await names(town.officer, { state: 'ACTIVE' })).toEqual(['En', 'Tre']);
    expect(await names(town.officer, { state: 'ACTIVE', list: 'TRANSFER' })).toEqual(['En']);
    expect(await names(town.officer, { list: 'FLEXIBLE' })).toEqual(['En', 'To']);
    expect(await names(town.officer, { state: 'ACTIVE', list: 'FLEXIBLE' })).toEqual(['En']);
    expect(await names(town.officer, { state: 'LAPSED' })).toEqual(['Fire']);
  });

  test('turns forward and back without losing or repeating anybody, also where many began on one day', async () => {
    const town = await givenTown();
    await insert(
      `INSERT INTO applicant (id, organisation_id, reference, name, list, seniority_on, source, enrolled_at, enrolled_by, changed_at)
       SELECT gen_random_uuid(), $1, 'R-' || g, 'Nummer ' || g, CASE WHEN g % 3 = 0 THEN 'TRANSFER' ELSE 'ORDINARY' END,
         date '2020-01-01' + g / 40, 'IMPORT', app_now(), $2, app_now() FROM generate_series(1, 120) g`,
      [town.organisationId, town.officer.userId],
    );
    const first = await listApplicants(town.officer, { state: 'ACTIVE' });
    expect(first).toMatchObject({ total: 120, hasPrevious: false, hasNext: true });
    const place = (row?: { seniorityOn: string; id: string }) => ({
      on: calendarDate(row?.seniorityOn ?? ''),
      id: row?.id ?? '',
    });
    const next = (page: typeof first) =>
      listApplicants(
        town.officer,
        { state: 'ACTIVE' },
        { direction: 'after', place: place(page.rows.at(-1)) },
      );
    const [second, last] = [await next(first), await next(await next(first))];
    expect([...first.rows, ...second.rows, ...last.rows].map(({ id }) => id)).toHaveLength(120);
    expect(new Set([...first.rows, ...second.rows, ...last.rows].map(({ id }) => id)).size).toBe(120);
    expect(last).toMatchObject({ hasPrevious: true, hasNext: false });
    const back = await listApplicants(
      town.officer,
      { state: 'ACTIVE' },
      { direction: 'before', place: place(last.rows[0]) },
    );
    expect(back.rows).toEqual(second.rows);
  });

  test('holds nobody else’s applicants; a municipality has none; an agent sees those of each organisation', async () => {
    const [town, stranger] = [await givenTown(), await givenTown()];
    await enrolled(town, { name: 'Vores' });
    await enrolled(stranger, { name: 'Deres' });
    expect(await names(town.officer, {})).toEqual(['Vores']);
    expect(await names(town.caseworker, {})).toEqual([]);
    const organisationId = await givenOrganisation([town.municipalityId]);
    const agent = await givenPerson('LETTING_OFFICER', {
      ...{ organisations: [town.organisationId, organisationId], reach: [town.municipalityId] },
    });
    await enrolled({ ...town, organisationId }, { name: 'Den andens', seniorityOn: '2010-01-01' });
    expect(await names(agent, {})).toEqual(['Den andens', 'Vores']);
    expect(await names(agent, { organisationId })).toEqual(['Den andens']);
    expect(await names(town.officer, { organisationId })).toEqual([]);
  });

  test('tells of each the household and the wishes', async () => {
    const town = await givenTown();
    await givenApplicant(town, {
      members: [
        { relation: 'APPLICANT', bornOn: '1985-05-17' },
        { relation: 'CHILD', bornOn: '2015-02-03' },
        { relation: 'CHILD', bornOn: '2017-02-03' },
      ],
      wishes: { roomsFrom: 3, mostRentOre: 800_000 },
    });
    const { rows } = await listApplicants(town.officer, {});
    expect(rows).toMatchObject([
      { people: 3, children: 2, roomsFrom: 3, roomsTo: null, mostRentOre: 800_000, departments: 0 },
    ]);
  });
});

describe('the search', () => {
  test.each([
    ['a whole name', 'Søren Østergård Ærøe', ['Søren Østergård Ærøe']],
    ['how a word of it begins, large or small letters', 'øst', ['Søren Østergård Ærøe']],
    ['a word in the middle of a double name', 'prøve', ['Anna-Lise Prøve-Eksempelsen']],
    ['words in any order', 'eksempel ann', ['Anna-Lise Prøve-Eksempelsen']],
    ['a word that both have', 'an', ['Anna-Lise Prøve-Eksempelsen', 'Andreas Eksempelsen']],
    ['a telephone number as it is written', '12 34 56 78', ['Andreas Eksempelsen']],
    ['a telephone number with its country', '+45 12345678', ['Andreas Eksempelsen']],
    ['how a telephone number begins', '1234', ['Andreas Eksempelsen']],
    ['the organisation’s own number', 'M-17', ['Søren Østergård Ærøe']],
    ['what is nobody’s', 'findes ikke', []],
    ['the middle of a word', 'tergård', []],
    ['a sign that is a pattern elsewhere', '%', []],
  ])('finds by %s', async (_, q, found) => {
    const town = await givenTown();
    await enrolled(
      town,
      { name: 'Anna-Lise Prøve-Eksempelsen', seniorityOn: '2018-01-01', phone: '87654321' },
      { name: 'Søren Østergård Ærøe', seniorityOn: '2019-01-01', externalId: 'M-17', state: 'LAPSED' },
      { name: 'Andreas Eksempelsen', seniorityOn: '2020-01-01', phone: '12345678' },
    );
    expect(await names(town.officer, { q })).toEqual(found);
  });

  test('finds by reference, with and without its dashes', async () => {
    const town = await givenTown();
    const [one] = await enrolled(town, { name: 'En' }, { name: 'To' });
    for (const q of [one?.reference ?? '', (one?.reference ?? '').toLowerCase().replaceAll('-', '')]) {
      expect(await names(town.officer, { q })).toEqual(['En']);
    }
  });

  test('follows a name that was changed, and forgets one that was erased', async () => {
    const town = await givenTown();
    const [one] = await enrolled(town, { name: 'Karla Eksempelsen' });
    await insert(`UPDATE applicant SET name = 'Karla Prøvesen' WHERE id = $1`, [one?.applicantId]);
    expect(await names(town.officer, { q: 'eksempelsen' })).toEqual([]);
    expect(await names(town.officer, { q: 'karla' })).toEqual(['Karla Prøvesen']);
    await insert(`UPDATE applicant SET name = '' WHERE id = $1`, [one?.applicantId]);
    expect(await names(town.officer, { q: 'karla' })).toEqual([]);
  });

  test('finds who is protected by name and telephone for the officer in charge alone; others by reference, without a name', async () => {
    const town = await givenTown();
    const colleague = await givenPerson('MANAGER', {
      ...{ organisations: [town.organisationId], reach: [town.municipalityId] },
    });
    const [hidden] = await enrolled(town, {
      ...{ name: 'Karla Eksempelsen', phone: '12345678', protected: true, handledBy: town.officer.userId },
    });
    for (const q of ['karla', '12345678']) {
      expect(await names(town.officer, { q })).toEqual(['Karla Eksempelsen']);
      expect(await names(colleague, { q })).toEqual([]);
    }
    expect((await listApplicants(colleague, { q: hidden?.reference })).rows).toMatchObject([
      { name: '', hidden: true },
    ]);
    expect((await listApplicants(colleague, {})).rows).toMatchObject([{ name: '', hidden: true }]);
  });

  test('lists who has the same CPR number as somebody', async () => {
    const [town, stranger] = [await givenTown(), await givenTown()];
    const cpr = '251248-9996';
    const [one] = await enrolled(
      town,
      { name: 'En', cpr, seniorityOn: '2020-01-01' },
      { name: 'To', cpr, list: 'TRANSFER', seniorityOn: '2021-01-01' },
      { name: 'Tre', cpr: '010107-0000' },
      { name: 'Fire' },
    );
    await enrolled(stranger, { name: 'Deres', cpr });
    expect(await names(town.officer, { same: one?.applicantId })).toEqual(['En', 'To']);
    expect(await names(stranger.officer, { same: one?.applicantId })).toEqual([]);
  });
});
