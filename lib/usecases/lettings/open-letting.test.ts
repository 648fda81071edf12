import { describe, expect, test } from 'vitest';
import { findLettingOf } from '@/lib/data/lettings/lettings';
import { asId, type VacancyId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { aKey, aReport, givenDepartment, givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { givenOwnHomes, turnsOf } from '@/lib/testing/lettings/lettings';
import { givenOffered, granted, vacancyRevisionOf } from '@/lib/testing/lettings/slots';
import { reportVacancies } from '../vacancies/report-vacancies';
import { voidVacancy } from '../vacancies/void-vacancy';
import { openLetting } from './open-letting';
import { previewLetting } from './preview-letting';

const open = async (town: Town, vacancyId: VacancyId) =>
  granted(await openLetting(town.officer, { vacancyId }));

describe('beginning to let a home that is the organisation’s', () => {
  test('keeps the basis and every step, gives out the turn, and remembers it in the case', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const [vacancyId] = await givenOwnHomes(town, department);
    if (!vacancyId) throw new Error('No home');
    const { lettingId, isNew } = await open(town, vacancyId);
    expect(isNew).toBe(true);
    const letting = await findLettingOf(town.officer, vacancyId);
    expect(letting).toMatchObject({
      ...{ id: lettingId, basis: 'LISTS', listNumber: 1, listTurn: 'ORDINARY', state: 'OPEN', exhausted: [] },
      opening: {
        headline: { da: 'Boligen lejes ud fra ventelisterne' },
        facts: { tier: 'GREEN', criteria: [], transferFirst: false, toRehouse: 0 },
      },
    });
    expect(letting?.opening.steps.map(({ kind }) => kind)).toEqual([
      ...['BASIS', 'REHOUSING', 'FLEXIBLE', 'LIST_TURN', 'ADVERTISED'],
    ]);
    const events = await rowsOf(
      `SELECT payload FROM case_event WHERE vacancy_id = $1 AND kind = 'LETTING_OPENED'`,
      [vacancyId],
    );
    expect(events).toEqual([{ payload: { basis: 'LISTS', turn: 'ORDINARY' } }]);
  });

  test('begun twice, also at once, it is begun once', async () => {
    const town = await givenTown();
    const [vacancyId] = await givenOwnHomes(town, await givenDepartment(town));
    if (!vacancyId) throw new Error('No home');
    const answers = await Promise.all(Array.from({ length: 8 }, () => open(town, vacancyId)));
    expect(new Set(answers.map(({ lettingId }) => lettingId)).size).toBe(1);
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(
      await rowsOf('SELECT 1 FROM case_event WHERE vacancy_id = $1 AND kind = $2', [
        vacancyId,
        'LETTING_OPENED',
      ]),
    ).toHaveLength(1);
  });

  test('a preview says the same and writes nothing', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const [vacancyId] = await givenOwnHomes(town, department);
    if (!vacancyId) throw new Error('No home');
    const preview = granted(await previewLetting(town.officer, { vacancyId }));
    expect(await findLettingOf(town.officer, vacancyId)).toBeNull();
    expect(await rowsOf('SELECT 1 FROM letting_book WHERE department_id = $1', [department])).toEqual([]);
    await open(town, vacancyId);
    expect((await findLettingOf(town.officer, vacancyId))?.opening).toEqual(preview);
  });

  test('another organisation does not find it, and one with the municipality is not the organisation’s to let', async () => {
    const [town, other] = [await givenTown(), await givenTown()];
    const department = await givenDepartment(town);
    const [vacancyId] = await givenOwnHomes(town, department);
    const [offered] = await givenOffered(town, department);
    if (!vacancyId || !offered) throw new Error('No home');
    expect(await openLetting(other.officer, { vacancyId })).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(await openLetting(town.officer, { vacancyId: offered.vacancyId })).toMatchObject({
      error: { code: 'still-with-the-municipality' },
    });
    expect(await rowsOf('SELECT 1 FROM letting WHERE department_id = $1', [department])).toEqual([]);
  });

  test('a home that is exchanged is nobody else’s to be offered', async () => {
    const town = await givenTown();
    const reports = [aReport(await givenDepartment(town), { occasion: 'EXCHANGE', choiceReason: 'Bytte' })];
    granted(await reportVacancies(town.officer, { idempotencyKey: aKey(), reports }));
    const [row] = await rowsOf<{ id: string }>('SELECT id FROM vacancy WHERE organisation_id = $1', [
      town.organisationId,
    ]);
    const answer = await openLetting(town.officer, { vacancyId: asId<VacancyId>(row?.id ?? '') });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-for-others' } });
  });

  test('whoever is to be rehoused from the department is counted, and nobody from another', async () => {
    const town = await givenTown();
    const [department, elsewhere] = [await givenDepartment(town), await givenDepartment(town)];
    await givenApplicant(town, { rehousedFrom: department });
    await givenApplicant(town, { rehousedFrom: department, state: 'PAUSED' });
    await givenApplicant(town, { rehousedFrom: elsewhere });
    const [vacancyId] = await givenOwnHomes(town, department);
    if (!vacancyId) throw new Error('No home');
    await open(town, vacancyId);
    expect((await findLettingOf(town.officer, vacancyId))?.opening.steps[1]).toMatchObject({
      outcome: 'WAITING',
    });
  });
});

describe('the turns of the lists in one department', () => {
  test('fifty openings at once have dense numbers, and every second is the transfer list’s', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const homes = await givenOwnHomes(town, department, 50);
    await Promise.all(homes.map((vacancyId) => open(town, vacancyId)));
    expect(await turnsOf(department)).toEqual(
      Array.from({ length: 50 }, (_, index) => ({
        n: index + 1,
        turn: index % 2 === 0 ? 'ORDINARY' : 'TRANSFER',
      })),
    );
    expect(
      await rowsOf(
        `SELECT b.lists, count(*) FILTER (WHERE l.list_turn = 'TRANSFER')::int AS transfers
         FROM letting_book b JOIN letting l ON l.department_id = b.department_id WHERE b.department_id = $1 GROUP BY b.lists`,
        [department],
      ),
    ).toEqual([{ lists: 50, transfers: 25 }]);
  });

  test('a voided home gives its turn back, and so does one that went to somebody who was rehoused', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const [first, second, third, fourth, fifth] = await givenOwnHomes(town, department, 5);
    if (!first || !second || !third || !fourth || !fifth) throw new Error('No home');
    await open(town, first);
    const revision = await vacancyRevisionOf(first);
    granted(await voidVacancy(town.officer, { vacancyId: first, revision, reason: 'Meldt ved en fejl' }));
    await open(town, second);
    await open(town, third);
    await insert(
      `INSERT INTO lease (id, vacancy_id, organisation_id, municipality_id, department_id, letting_type, signed_on, recorded_at, recorded_by)
       VALUES ($1, $2, $3, $4, $5, 'REHOUSING', '2025-10-06', app_now(), $6)`,
      [newId(), third, town.organisationId, town.municipalityId, department, town.officer.userId],
    );
    await open(town, fourth);
    await open(town, fifth);
    expect((await turnsOf(department)).map(({ turn }) => turn)).toEqual([
      // The first was voided; the third was the transfer list's and went another way, so the fourth is.
      ...['ORDINARY', 'ORDINARY', 'TRANSFER', 'TRANSFER', 'ORDINARY'],
    ]);
  });
});
