import { beforeEach, describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { findNamedArea, listAreaNames } from '@/lib/data/departments/area-names';
import { listPastFaults } from '@/lib/data/departments/names-audit';
import { listStockAreas } from '@/lib/data/departments/stock-by-hand';
import type { UserScope } from '@/lib/domain/access/scope';
import type { AreaId, DepartmentId } from '@/lib/domain/shared/ids';
import { day, givenDepartment, givenPerson, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { granted } from '@/lib/testing/lettings/slots';
import { getSummary } from '../summaries/get-summary';
import { enterArea } from './enter-area';
import { renameArea } from './rename-area';

const TODAY = '2025-10-06';

let town: Town;
let leader: UserScope;
let areaId: AreaId;
let departmentId: DepartmentId;

beforeEach(async () => {
  town = await givenTown();
  const { municipalityId } = town;
  leader = await givenPerson('MANAGER', { municipalities: [municipalityId], reach: [municipalityId] });
  departmentId = await givenDepartment(town);
  const [row] = await rowsOf<{ id: AreaId }>('SELECT area_id AS id FROM department WHERE id = $1', [
    departmentId,
  ]);
  if (!row) throw new Error('The department lies in an area');
  areaId = row.id;
  granted(await rename(1, 'Nordbyen'));
});

const rename = (revision: number, name: string, from = TODAY, by = leader) =>
  renameArea(by, { areaId, revision, name, from: day(from) });
const refused = (code: string) => ({ ok: false, error: { code } });

/** What the area of the department is called in the summary of a year. */
async function inSummary(year: number) {
  const { municipalityId } = town;
  const period = { from: day(`${year}-01-01`), through: day(`${year}-12-31`) };
  const summary = await getSummary(leader, { municipalityId, part: { kind: 'AREA', id: areaId }, period });
  return summary?.part;
}

const calledOn = async (date: string) =>
  (
    await rowsOf<{ name: string }>(
      `SELECT h.area_name AS name FROM department d JOIN LATERAL department_on(d.id, d.organisation_id, $2::date) h ON true
       WHERE d.id = $1`,
      [departmentId, date],
    )
  )[0]?.name;

describe('an area that is given another name', () => {
  test('is called so from the day, and as before until then', async () => {
    granted(await rename(2, 'Bydelen Nord', '2025-03-01'));
    expect([await calledOn('2025-02-28'), await calledOn('2025-03-01'), await calledOn(TODAY)]).toEqual([
      ...[expect.not.stringContaining('Nord'), 'Bydelen Nord', 'Bydelen Nord'],
    ]);
    expect(await listStockAreas(leader)).toMatchObject([{ name: 'Bydelen Nord' }]);
    expect(await findNamedArea(leader, areaId)).toMatchObject({ revision: 3, departments: 1 });
    expect((await listAreaNames(town.officer, areaId)).map(({ name, from }) => [name, from])).toEqual([
      ['Bydelen Nord', '2025-03-01'],
      ['Nordbyen', TODAY],
      [expect.any(String), null],
    ]);
    expect((await listAreaNames(leader, areaId)).map(({ by }) => by)).toEqual([
      ...[expect.any(String), expect.any(String), null],
    ]);
    expect(
      await rowsOf('SELECT kind, by_person AS by FROM people_event WHERE municipality_id = $1 ORDER BY id', [
        town.municipalityId,
      ]),
    ).toEqual(Array.from({ length: 2 }, () => ({ kind: 'AREA_RENAMED', by: leader.userId })));
    expect(await listPastFaults(systemScope('a test'))).toEqual([]);
  });

  test('has the name of the last day in a summary', async () => {
    granted(await rename(2, 'Bydelen Nord', '2025-03-01'));
    expect(JSON.stringify(await inSummary(2024))).not.toContain('Bydelen Nord');
    expect(JSON.stringify(await inSummary(2025))).toContain('Bydelen Nord');
  });

  test('may have had its name from an earlier day than was told first', async () => {
    expect(await rename(2, 'Nordbyen')).toEqual(refused('nothing-changed'));
    granted(await rename(2, 'Nordbyen', '2025-02-01'));
    expect([await calledOn('2025-01-31'), await calledOn('2025-02-01')]).toEqual([
      ...[expect.not.stringContaining('Nordbyen'), 'Nordbyen'],
    ]);
  });

  test('is called as before until the later day that it should have had its name from', async () => {
    const before = await calledOn('2024-12-31');
    granted(await rename(2, 'Bydelen Nord', '2025-01-01'));
    granted(await rename(3, 'Bydelen Nord', '2025-06-01'));
    expect([await calledOn('2025-03-01'), await calledOn('2025-06-01')]).toEqual([before, 'Bydelen Nord']);
  });

  test('gets no name that another has, however it is written, and none ahead of its day', async () => {
    const { municipalityId } = town;
    const other = granted(await enterArea(leader, { municipalityId, name: 'Sydbyen' })).areaId;
    expect(await rename(2, 'SYDBYEN')).toEqual(refused('name-taken'));
    expect(await rename(2, 'Vestbyen', '2025-10-07')).toEqual(refused('day-ahead'));
    const both = await Promise.all([
      rename(2, 'Vestbyen'),
      renameArea(leader, { areaId: other, revision: 1, name: 'VESTBYEN', from: day(TODAY) }),
    ]);
    expect(both.map((one) => (one.ok ? 'ok' : one.error.code)).sort()).toEqual(['name-taken', 'ok']);
    // Its own name in another spelling is its own.
    granted(
      await renameArea(leader, {
        areaId: other,
        revision: both[1].ok ? 2 : 1,
        name: 'SYDBYEN',
        from: day(TODAY),
      }),
    );
  });

  test('by two at once is renamed once, and the other is told by whom', async () => {
    const answers = await Promise.all(['A-byen', 'B-byen', 'C-byen'].map((name) => rename(2, name)));
    expect(answers.map((one) => (one.ok ? 'ok' : one.error.code)).sort()).toEqual([
      ...['changed-meanwhile', 'changed-meanwhile', 'ok'],
    ]);
    expect(await rename(2, 'D-byen')).toMatchObject({ error: { by: expect.stringContaining(' ') } });
    expect(await listAreaNames(leader, areaId)).toHaveLength(3);
  });

  test('is the own municipality’s alone', async () => {
    const other = await givenTown();
    const stranger = await givenPerson('MANAGER', {
      ...{ municipalities: [other.municipalityId], reach: [other.municipalityId] },
    });
    const landlord = await givenPerson('MANAGER', {
      ...{ organisations: [town.organisationId], reach: [town.municipalityId] },
    });
    for (const scope of [stranger, landlord]) {
      expect(await rename(2, 'Andenby', TODAY, scope)).toEqual(refused('not-found'));
      expect(await findNamedArea(scope, areaId)).toBeNull();
    }
    expect(await listAreaNames(stranger, areaId)).toEqual([]);
  });
});
