import { describe, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { aReport, day, givenAgreement, givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import {
  counterOnRecord,
  eventsOf,
  expectSoundBooks,
  reported,
  vacancyOnRecord,
} from '@/lib/testing/environment/reporting';
import { decideAwaiting } from './decide-awaiting';
import { voidVacancy } from './void-vacancy';

async function waiting() {
  const town = await givenTown(null);
  const department = await givenDepartment(town);
  const ids = [];
  for (const on of ['2025-10-03', '2025-10-01', '2025-10-02']) {
    const report = aReport(department, { reportedOn: day(on), choiceReason: 'Ferie' });
    ids.push((await reported(town.officer, report)).vacancyId);
  }
  return { town, department, ids };
}

describe('a home reported where no agreement is in force', () => {
  test('is kept and waits, undecided and uncounted', async () => {
    const { ids } = await waiting();
    const [id] = ids;
    if (!id) throw new Error('Three were reported');
    expect(await vacancyOnRecord(id)).toMatchObject({
      state: 'AWAITING_AGREEMENT',
      route: null,
      number: null,
    });
    expect(await rowsOf('SELECT 1 FROM decision WHERE vacancy_id = ANY ($1)', [ids])).toEqual([]);
    expect((await eventsOf(id)).map((event) => event.kind)).toEqual(['REPORTED', 'AWAITING_AGREEMENT']);
  });

  test('goes on waiting while there is still none', async () => {
    const { town, ids } = await waiting();
    const answer = await decideAwaiting(town.officer, { vacancyIds: ids });
    expect(answer).toMatchObject({ ok: true, value: { decided: [] } });
    expect(answer.ok && answer.value.waiting).toHaveLength(3);
  });

  test('is decided with the others in the order they were reported when there is one', async () => {
    const { town, department, ids } = await waiting();
    await givenAgreement(town.municipalityId, holbaek2024);
    const answer = await decideAwaiting(town.officer, { vacancyIds: ids });
    if (!answer.ok) throw new Error(answer.error.code);
    expect(answer.value.decided.map(({ number, route }) => `${number} ${route}`)).toEqual([
      '1 ORGANISATION',
      '2 ORGANISATION',
      '3 MUNICIPAL',
    ]);
    expect(await Promise.all(ids.map(async (id) => (await vacancyOnRecord(id)).number))).toEqual([3, 1, 2]);
    expect((await counterOnRecord(department)).slots).toBe(1);
    expect(await rowsOf('SELECT state FROM slot WHERE vacancy_id = $1', [ids[0]])).toEqual([
      { state: 'OFFERED' },
    ]);
    await expectSoundBooks();
  });

  test('is decided once, however many press at once', async () => {
    const { town, department, ids } = await waiting();
    await givenAgreement(town.municipalityId, holbaek2024);
    await Promise.all([1, 2, 3, 4].map(() => decideAwaiting(town.officer, { vacancyIds: ids })));
    expect((await counterOnRecord(department)).counted).toBe(3);
    await expectSoundBooks();
  });

  test('waits when the agreement begins after its report', async () => {
    const { town, ids } = await waiting();
    await givenAgreement(town.municipalityId, holbaek2024, { from: '2025-10-02' });
    const answer = await decideAwaiting(town.officer, { vacancyIds: ids });
    expect(answer.ok && [answer.value.decided.length, answer.value.waiting.length]).toEqual([2, 1]);
  });

  test('can be voided while it waits', async () => {
    const { town, ids } = await waiting();
    const [vacancyId] = ids;
    if (!vacancyId) throw new Error('Three were reported');
    const answer = await voidVacancy(town.officer, { vacancyId, revision: 1, reason: 'Fortrudt' });
    expect(answer).toMatchObject({ ok: true, value: { correction: null } });
  });

  test('is another organisation’s to nobody', async () => {
    const [{ ids }, stranger] = [await waiting(), await givenTown()];
    expect(await decideAwaiting(stranger.officer, { vacancyIds: ids })).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});
