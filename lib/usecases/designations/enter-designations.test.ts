import { describe, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import type { ListedDesignation } from '@/lib/domain/placement/designation-list';
import { aReport, day, givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import { expectSoundBooks, reported, reportedInTurn } from '@/lib/testing/environment/reporting';
import { areaOf, findingsOf, givenManagers } from '@/lib/testing/late';
import { enterDesignations } from './enter-designations';
import { previewDesignations } from './preview-designations';

const LIST_DAY = day('2025-10-01');
const source = 'Ministeriets liste, prøve';

async function aTown() {
  const town = await givenTown(hoejeTaastrup2023);
  const { leader, landlord } = await givenManagers(town);
  const department = await givenDepartment(town, { tier: 'LEVEL_1' });
  const areaId = await areaOf(department);
  const list = (listed: readonly ListedDesignation[], listOn = LIST_DAY) => ({
    ...{ municipalityId: town.municipalityId, listOn, listed },
  });
  const enter = async (
    listed: readonly ListedDesignation[],
    reason: string | null = 'Listen kom sent',
    listOn = LIST_DAY,
  ) => {
    const preview = await previewDesignations(leader, list(listed, listOn));
    if (!preview.ok) return preview;
    const { stamp } = preview.value;
    return enterDesignations(leader, { ...list(listed, listOn), source, reason, stamp });
  };
  const rows = () =>
    rowsOf(
      `SELECT designation, valid_from::text AS from, valid_to::text AS to FROM area_designation WHERE area_id = $1 ORDER BY valid_from, designation`,
      [areaId],
    );
  return { town, leader, landlord, department, areaId, list, enter, rows };
}

describe('an official list', () => {
  test('begins what it names, and ends on its day what it no longer names', async () => {
    const { enter, areaId, rows, town } = await aTown();
    const both = [
      { areaId, designation: 'PREVENTION_AREA' },
      { areaId, designation: 'VULNERABLE_AREA' },
    ] as const;
    expect(await enter(both, null, day('2024-12-01'))).toMatchObject({
      ok: false,
      error: { code: 'reason-needed' },
    });
    expect(await enter(both, 'Sent', day('2024-12-01'))).toMatchObject({ value: { begun: 2, ended: 0 } });
    expect(await enter([both[0]])).toMatchObject({ value: { begun: 0, ended: 1 } });
    expect(await rows()).toEqual([
      { designation: 'PREVENTION_AREA', from: '2024-12-01', to: null },
      { designation: 'VULNERABLE_AREA', from: '2024-12-01', to: '2025-10-01' },
    ]);
    expect(
      await rowsOf(
        `SELECT r.change, g.designation FROM designation_list l JOIN designation_list_row r ON r.list_id = l.id
         JOIN area_designation g ON g.id = r.designation_id WHERE l.municipality_id = $1 ORDER BY l.list_on, g.designation`,
        [town.municipalityId],
      ),
    ).toEqual([
      { change: 'BEGINS', designation: 'PREVENTION_AREA' },
      { change: 'BEGINS', designation: 'VULNERABLE_AREA' },
      { change: 'STANDS', designation: 'PREVENTION_AREA' },
      { change: 'ENDS', designation: 'VULNERABLE_AREA' },
    ]);
  });

  test('entered after its day finds the verdicts it would have changed, where it has effect', async () => {
    const { enter, areaId, town, department, list, leader } = await aTown();
    const elsewhere = await givenDepartment(town, { tier: 'LEVEL_1' });
    await reportedInTurn(town.officer, department, 3);
    await reportedInTurn(town.officer, elsewhere, 3);
    const preview = await previewDesignations(leader, list([{ areaId, designation: 'VULNERABLE_AREA' }]));
    if (!preview.ok) throw new Error(preview.error.code);
    expect(preview.value.isLate).toBe(true);
    expect(
      preview.value.departments.map((row) => [
        row.department.id,
        row.before?.tier.tier,
        row.after?.tier.tier,
      ]),
    ).toEqual([[department, 'LEVEL_1', 'LEVEL_3']]);
    expect(preview.value.found).toHaveLength(3);
    expect(await enter([{ areaId, designation: 'VULNERABLE_AREA' }])).toMatchObject({ value: { found: 3 } });
    expect((await findingsOf(department)).map((row) => `${row.was_route} ${row.would_tier}`)).toEqual([
      'ORGANISATION LEVEL_3',
      'ORGANISATION LEVEL_3',
      'MUNICIPAL LEVEL_3',
    ]);
    expect(await findingsOf(elsewhere)).toEqual([]);
    // From now on it decides.
    expect(await reported(town.officer, aReport(department))).toMatchObject({
      tier: 'LEVEL_3',
      route: 'ORGANISATION',
    });
    await expectSoundBooks();
  });

  test('that ends a designation too late finds them as well', async () => {
    const { enter, areaId, town, department } = await aTown();
    await enter([{ areaId, designation: 'VULNERABLE_AREA' }], 'Sent', day('2024-12-01'));
    await reportedInTurn(town.officer, department, 3);
    expect(await enter([])).toMatchObject({ value: { begun: 0, ended: 1, found: 3 } });
    expect((await findingsOf(department)).map((row) => row.would_route)).toEqual([
      'ORGANISATION',
      'ORGANISATION',
      'MUNICIPAL',
    ]);
  });

  test('is refused when it is to come, older than what is known, of areas that are not there, or not what was shown', async () => {
    const { enter, areaId, list, leader, landlord, rows } = await aTown();
    const one = [{ areaId, designation: 'PREVENTION_AREA' }] as const;
    const code = async (answer: ReturnType<typeof enter>) => {
      const said = await answer;
      return said.ok ? 'ok' : said.error.code;
    };
    expect(await code(enter(one, 'x', day('2025-10-07')))).toBe('list-to-come');
    const stranger = await areaOf(await givenDepartment(await givenTown()));
    expect(await code(enter([{ areaId: stranger, designation: 'PREVENTION_AREA' }]))).toBe('unknown-area');
    const preview = await previewDesignations(leader, list(one));
    const stamp = preview.ok ? preview.value.stamp : '';
    expect(await enterDesignations(landlord, { ...list(one), source, reason: 'x', stamp })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await rows()).toEqual([]);
    expect(await code(enter(one))).toBe('ok');
    expect(await code(enter(one, 'x', day('2025-09-01')))).toBe('newer-list-known');
    expect(await code(enter([]))).toBe('begins-that-day');
    expect(await enterDesignations(leader, { ...list(one), source, reason: 'x', stamp })).toMatchObject({
      error: { code: 'list-changed' },
    });
    expect(await rows()).toHaveLength(1);
  });
});
