import { describe, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import {
  aKey,
  aReport,
  day,
  givenDepartment,
  givenOrganisation,
  givenPerson,
  givenTown,
  rowsOf,
} from '@/lib/testing/builders';
import { counterOnRecord, reported, vacancyOnRecord } from '@/lib/testing/environment/reporting';
import { reportVacancies } from './report-vacancies';

const send = (
  scope: Parameters<typeof reportVacancies>[0],
  reports: readonly VacancyReport[],
  idempotencyKey = aKey(),
) => reportVacancies(scope, { idempotencyKey, reports });

describe('the same key', () => {
  test('with the same content gives the same answer and stores nothing more', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const [key, reports] = [aKey(), [aReport(department)]];
    const first = await send(town.officer, reports, key);
    expect(await send(town.officer, reports, key)).toEqual(first);
    expect((await counterOnRecord(department)).counted).toBe(1);
  });

  test('with other content is refused and stores nothing', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const key = aKey();
    await send(town.officer, [aReport(department)], key);
    const other = await send(town.officer, [aReport(department)], key);
    expect(other).toEqual({ ok: false, error: { code: 'idempotency-conflict' } });
    expect((await counterOnRecord(department)).counted).toBe(1);
  });

  test('for another of the agent’s organisations is refused there too, and nothing is stored', async () => {
    const town = await givenTown();
    const second = await givenOrganisation([town.municipalityId]);
    const agent = await givenPerson('LETTING_OFFICER', {
      organisations: [town.organisationId, second],
      reach: [town.municipalityId],
    });
    const own = await givenDepartment(town);
    const other = await givenDepartment({ ...town, organisationId: second });
    const key = aKey();
    const first = await send(agent, [aReport(own)], key);
    expect(first).toMatchObject({ ok: true });
    const refused = { ok: false, error: { code: 'idempotency-conflict' } };
    expect(await send(agent, [aReport(other)], key)).toEqual(refused);
    expect(await send(agent, [aReport(other), aReport(own)], key)).toEqual(refused);
    expect(await rowsOf('SELECT id FROM vacancy WHERE department_id = $1', [other])).toEqual([]);
    expect((await counterOnRecord(own)).counted).toBe(1);
  });
});

describe('what a report is refused for', () => {
  test('another organisation’s department is not found, and nothing is stored', async () => {
    const [town, other] = [await givenTown(), await givenTown()];
    const department = await givenDepartment(town);
    await reported(town.officer, aReport(department));
    const answer = await send(other.officer, [aReport(department)]);
    expect(answer).toEqual({ ok: false, error: { code: 'unknown-department', index: 0 } });
    expect((await counterOnRecord(department)).counted).toBe(1);
  });

  test('a choice without a reason: it is asked for, then kept where the municipality sees it', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const backdated = aReport(department, { reportedOn: day('2025-10-01'), occasion: 'EXCHANGE' });
    const asked = await send(town.officer, [backdated]);
    expect(asked).toMatchObject({
      ok: false,
      error: { code: 'reason-needed', choices: ['BACKDATED', 'UNCOUNTED_OCCASION'] },
    });
    const { vacancyId } = await reported(town.officer, {
      ...backdated,
      choiceReason: 'Brevet blev læst sent',
    });
    const choices = await rowsOf(
      'SELECT kind, reason FROM reporting_choice WHERE vacancy_id = $1 ORDER BY kind',
      [vacancyId],
    );
    expect(choices).toEqual([
      { kind: 'BACKDATED', reason: 'Brevet blev læst sent' },
      { kind: 'UNCOUNTED_OCCASION', reason: 'Brevet blev læst sent' },
    ]);
  });

  test('no reason is asked where an uncounted occasion leaves the home to the municipality all the same', async () => {
    const town = await givenTown(hoejeTaastrup2023);
    const department = await givenDepartment(town, { tier: 'LEVEL_1' });
    const home = { allocationRule: 'FIRST_LETTING_SMALL' };
    expect(
      await reported(town.officer, aReport(department, { occasion: 'FIRST_LETTING', home })),
    ).toMatchObject({ route: 'MUNICIPAL' });
  });

  test('the same home within twelve months: the earlier report is named', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const first = aReport(department);
    const { reference } = await reported(town.officer, first);
    const again = await send(town.officer, [first]);
    expect(again).toMatchObject({
      ok: false,
      error: { code: 'reason-needed', choices: ['NEW_REPORT'], lastReference: reference },
    });
  });

  test('the same address within twelve months under a unit number that nobody knows', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const first = aReport(department);
    const { reference } = await reported(town.officer, first);
    const renumbered = { ...first.home, unitNumber: 'X-1', street: 'EKSEMPELVEJ', floor: '2.' };
    const asked = { code: 'reason-needed', choices: ['NEW_REPORT'], lastReference: reference };
    const again = { ...first, home: renumbered };
    expect(await send(town.officer, [again])).toMatchObject({ ok: false, error: asked });
    const next = { ...first, home: { ...renumbered, unitNumber: 'X-2', door: 'th' } };
    const both = [next, { ...next, home: { ...next.home, unitNumber: 'X-3' } }];
    expect(await send(town.officer, both)).toMatchObject({
      ok: false,
      error: { ...asked, index: 1, lastReference: expect.any(String) },
    });
  });

  test('an own rule of a home that the stock does not know; of one that it knows it is a fact', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const report = aReport(department, { home: { allocationRule: 'ACCESSIBLE_FULL' } });
    const asked = { code: 'reason-needed', choices: ['RULE_OF_UNKNOWN_HOME'] };
    expect(await send(town.officer, [{ ...report, choiceReason: null }])).toMatchObject({ error: asked });
    const before = { reportedOn: day('2024-08-01'), choiceReason: 'Nybyggeri, bilag 2' };
    await reported(town.officer, { ...report, ...before });
    expect(await send(town.officer, [{ ...report, choiceReason: null }])).toMatchObject({ ok: true });
  });

  test('not two homes of the stock that share an address', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const [one, other] = [aReport(department), aReport(department)];
    await reported(town.officer, { ...other, reportedOn: day('2024-06-03'), choiceReason: 'Fra før' });
    await reported(town.officer, one);
    const atTheSame = { ...other, home: { ...one.home, unitNumber: other.home.unitNumber } };
    expect(await send(town.officer, [atTheSame])).toMatchObject({ ok: true });
  });

  test('a home that the stock knows as another kind', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const known = aReport(department, { choiceReason: 'Meldt igen' });
    await reported(town.officer, known);
    const other = { ...known, home: { ...known.home, dwellingType: 'ELDERLY' as const } };
    expect(await send(town.officer, [other])).toMatchObject({
      ok: false,
      error: { code: 'differs-from-stock', dwellingType: 'FAMILY' },
    });
  });

  test('a rule that the agreement does not have', async () => {
    const town = await givenTown();
    const report = aReport(await givenDepartment(town), { home: { allocationRule: 'FUND_DWELLING' } });
    expect(await send(town.officer, [report])).toMatchObject({
      ok: false,
      error: { code: 'unknown-allocation-rule' },
    });
  });

  test('an id of the organisation’s own that has been reported: which vacancy it is is told', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const { vacancyId } = await reported(town.officer, aReport(department, { externalId: 'UB-100234' }));
    const again = await send(town.officer, [aReport(department, { externalId: 'UB-100234' })]);
    expect(again).toMatchObject({ ok: false, error: { code: 'id-already-reported', vacancyId } });
    expect((await vacancyOnRecord(vacancyId)).state).toBe('ORGANISATION');
  });

  test('one id of the organisation’s own on two reports of a batch: which two is told, and none is taken', async () => {
    const town = await givenTown();
    const [one, other] = [await givenDepartment(town), await givenDepartment(town)];
    const same = { externalId: 'UB-100235' };
    const answer = await send(town.officer, [aReport(one), aReport(one, same), aReport(other, same)]);
    expect(answer).toEqual({ ok: false, error: { code: 'id-twice-in-batch', index: 2, first: 1 } });
    expect(await rowsOf('SELECT id FROM vacancy WHERE department_id = $1', [one])).toEqual([]);
  });
});
