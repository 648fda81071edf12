import { describe, expect, test } from 'vitest';
import { listChoices } from '@/lib/data/vacancies/choices-list';
import {
  aKey,
  aReport,
  day,
  givenDepartment,
  givenTown,
  rowsOf,
  TODAY,
  type Town,
} from '@/lib/testing/builders';
import { reportVacancies } from '../vacancies/report-vacancies';
import { seeChoices } from './see-choices';

async function aBackdatedReport(): Promise<Town> {
  const town = await givenTown();
  const department = await givenDepartment(town);
  const reports = [aReport(department, { reportedOn: day('2025-10-01'), choiceReason: 'Glemt i ferien' })];
  await reportVacancies(town.officer, { idempotencyKey: aKey(), reports });
  return town;
}

describe('choices that could tilt the order', () => {
  test('stand with their reason for both parties', async () => {
    const town = await aBackdatedReport();
    for (const scope of [town.officer, town.caseworker]) {
      const { rows, total } = await listChoices(scope, {});
      expect(total).toBe(1);
      expect(rows).toMatchObject([
        { kind: 'BACKDATED', reason: 'Glemt i ferien', seenAt: null, seenBy: null },
      ]);
    }
  });

  test('are filtered by kind, day and what has been seen', async () => {
    const town = await aBackdatedReport();
    const counted = async (filter: Parameters<typeof listChoices>[1]) =>
      (await listChoices(town.caseworker, filter)).total;
    expect(await counted({ kind: 'BACKDATED', from: TODAY, through: TODAY, unseen: true })).toBe(1);
    expect(await counted({ kind: 'VOID' })).toBe(0);
    expect(await counted({ through: day('2025-10-05') })).toBe(0);
    expect(await counted({ from: day('2025-10-07') })).toBe(0);
  });

  test('are another tenant’s to nobody', async () => {
    const town = await aBackdatedReport();
    const stranger = (await givenTown()).caseworker;
    expect((await listChoices(stranger, {})).rows).toEqual([]);
    const [row] = (await listChoices(town.caseworker, {})).rows;
    expect(await seeChoices(stranger, { choiceIds: [row?.id ?? ''] })).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
    expect((await listChoices(town.caseworker, { unseen: true })).total).toBe(1);
  });
});

describe('seeing a choice', () => {
  test('is for the municipality, once, and is remembered on the case', async () => {
    const town = await aBackdatedReport();
    const [row] = (await listChoices(town.caseworker, {})).rows;
    const choiceIds = [row?.id ?? ''];
    expect(await seeChoices(town.officer, { choiceIds })).toEqual({
      ok: false,
      error: { code: 'own-choice' },
    });
    expect(await seeChoices(town.caseworker, { choiceIds })).toEqual({ ok: true, value: { seen: 1 } });
    expect(await seeChoices(town.caseworker, { choiceIds })).toEqual({ ok: true, value: { seen: 0 } });
    expect((await listChoices(town.officer, { unseen: true })).total).toBe(0);
    const events = await rowsOf(
      `SELECT kind FROM case_event WHERE vacancy_id = $1 AND kind = 'CHOICE_SEEN'`,
      [row?.vacancyId],
    );
    expect(events).toHaveLength(1);
  });

  test('of several is refused as a whole when one of them is another tenant’s', async () => {
    const [town, elsewhere] = [await aBackdatedReport(), await aBackdatedReport()];
    const [own] = (await listChoices(town.caseworker, {})).rows;
    const [foreign] = (await listChoices(elsewhere.caseworker, {})).rows;
    const choiceIds = [own?.id ?? '', foreign?.id ?? ''];
    expect(await seeChoices(town.caseworker, { choiceIds })).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
    expect((await listChoices(town.caseworker, { unseen: true })).total).toBe(1);
  });
});
