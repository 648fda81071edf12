import { describe, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { findForecast, listForecasts } from '@/lib/data/forecasts/forecasts';
import {
  aKey,
  aReport,
  givenDepartment,
  givenOrganisation,
  givenTown,
  insert,
  rowsOf,
} from '@/lib/testing/builders';
import { givenManagers } from '@/lib/testing/late';
import { granted } from '@/lib/testing/lettings/slots';
import { reportVacancies } from '../vacancies/report-vacancies';
import { makeForecast } from './make-forecast';

const turnover = (department: string) =>
  insert('UPDATE department SET turnover_permille = 80 WHERE id = $1', [department]);

async function aTown() {
  const town = await givenTown(hoejeTaastrup2023);
  const department = await givenDepartment(town, { tier: 'LEVEL_1' });
  await turnover(department);
  const managers = await givenManagers(town);
  return { town, department, municipalityId: town.municipalityId, ...managers };
}

describe('a forecast that is kept', () => {
  test('says what is expected of homes, shares and counters, and what the agreement itself expects', async () => {
    const { leader, municipalityId, department } = await aTown();
    const { id } = granted(await makeForecast(leader, { municipalityId }));
    const found = await findForecast(leader, id);
    expect(found).toMatchObject({
      from: '2025-10-06',
      through: '2026-10-05',
      agreed: 84,
      organisation: null,
    });
    const of = (kind: string) => found?.lines.filter((line) => line.kind === kind) ?? [];
    // A hundred homes of which eight in a hundred become vacant, and every third is the municipality's.
    expect(of('TOTAL')).toMatchObject([{ vacancies: 8, departmentId: null }]);
    expect(of('TOTAL')[0]?.expected).toBeCloseTo(2.3, 0);
    expect(of('DEPARTMENT')).toMatchObject([
      { departmentId: department, tier: 'LEVEL_1', basis: 'RECORDED' },
    ]);
    expect(of('MONTH')).toHaveLength(12);
  });

  test('begins where the counter stands', async () => {
    const { town, leader, municipalityId, department } = await aTown();
    const before = granted(await makeForecast(leader, { municipalityId }));
    const reports = [aReport(department), aReport(department)];
    granted(await reportVacancies(town.officer, { idempotencyKey: aKey(), reports }));
    const after = granted(await makeForecast(leader, { municipalityId }));
    const expected = async (id: typeof after.id) =>
      (await findForecast(leader, id))?.lines.find(({ kind }) => kind === 'TOTAL')?.expected ?? 0;
    expect((await expected(after.id)) - (await expected(before.id))).toBeCloseTo(2 / 3, 1);
  });

  test('of an organisation is of its own departments, and only its two parties read it', async () => {
    const { town, landlord, leader, municipalityId } = await aTown();
    const other = { municipalityId, organisationId: await givenOrganisation([municipalityId]) };
    await turnover(await givenDepartment(other, { tier: 'LEVEL_1' }));
    const neighbour = await givenManagers({ ...town, ...other });
    const { id } = granted(await makeForecast(landlord, { municipalityId }));
    expect((await findForecast(landlord, id))?.lines.find(({ kind }) => kind === 'TOTAL')).toMatchObject({
      vacancies: 8,
    });
    expect(await findForecast(leader, id)).not.toBeNull();
    expect(await findForecast(neighbour.landlord, id)).toBeNull();
    expect(await listForecasts(neighbour.landlord, municipalityId)).toEqual([]);
  });

  test('of everybody shows an organisation no other organisation’s departments', async () => {
    const { town, leader, landlord, municipalityId, department } = await aTown();
    const other = { municipalityId, organisationId: await givenOrganisation([municipalityId]) };
    await turnover(await givenDepartment(other, { tier: 'LEVEL_1' }));
    const { id } = granted(await makeForecast(leader, { municipalityId }));
    const departments = async (scope: typeof leader) =>
      (await findForecast(scope, id))?.lines.flatMap((line) =>
        line.kind === 'DEPARTMENT' ? [line.departmentId] : [],
      );
    expect(await departments(leader)).toHaveLength(2);
    expect(await departments(landlord)).toEqual([department]);
    expect(town.organisationId).not.toBe(other.organisationId);
  });

  test('is nobody’s to change, and another town’s is not found', async () => {
    const [{ leader, municipalityId }, stranger] = [await aTown(), await aTown()];
    const { id } = granted(await makeForecast(leader, { municipalityId }));
    expect(await findForecast(stranger.leader, id)).toBeNull();
    await expect(insert('UPDATE forecast SET agreed = 1 WHERE id = $1', [id])).rejects.toThrow();
    await expect(insert('DELETE FROM forecast_row WHERE forecast_id = $1', [id])).rejects.toThrow();
  });

  test('is refused without an agreement or departments, and nothing is written', async () => {
    const bare = await givenTown(null);
    const { leader } = await givenManagers(bare);
    const { municipalityId } = bare;
    expect(await makeForecast(leader, { municipalityId })).toEqual({
      ok: false,
      error: { code: 'no-agreement' },
    });
    const empty = await givenTown();
    const managers = await givenManagers(empty);
    expect(await makeForecast(managers.leader, { municipalityId: empty.municipalityId })).toEqual({
      ...{ ok: false, error: { code: 'no-departments' } },
    });
    // Another town's agreement is within nobody's reach but its own.
    expect(await makeForecast(leader, { municipalityId: empty.municipalityId })).toEqual({
      ...{ ok: false, error: { code: 'no-agreement' } },
    });
    const kept = await rowsOf('SELECT FROM forecast WHERE municipality_id = ANY ($1)', [
      [municipalityId, empty.municipalityId],
    ]);
    expect(kept).toEqual([]);
  });
});
