import { describe, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { listRehousing } from '@/lib/data/departments/rehousing';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { aReport, day, givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import { reported } from '@/lib/testing/environment/reporting';
import { givenManagers } from '@/lib/testing/late';
import { granted } from '@/lib/testing/lettings/slots';
import { replayBooks } from '../replays/replay-books';
import { endRehousing, enterRehousing } from './enter-rehousing';

const reason = 'Helhedsplanens renovering, besluttet i dialogforum';
const refused = (code: string) => ({ ok: false, error: { code } });

async function aDepartment(agreement = hoejeTaastrup2023, tier = 'LEVEL_1') {
  const town = await givenTown(agreement);
  const departmentId = await givenDepartment(town, { tier });
  return { town, departmentId, ...(await givenManagers(town)) };
}

const verdictOf = async (department: DepartmentId) => {
  const [row] = await rowsOf<{ route: string; tier: string; counted: boolean }>(
    `SELECT c.route, c.tier, c.counter_id IS NOT NULL AS counted FROM decision c WHERE c.department_id = $1 ORDER BY c.id DESC LIMIT 1`,
    [department],
  );
  return row;
};

describe('rehousing', () => {
  test('closes the department from its day, and from its end it stands where it stood, credit and all', async () => {
    const { town, departmentId, leader } = await aDepartment();
    await reported(
      town.officer,
      aReport(departmentId, { reportedOn: day('2025-10-01'), choiceReason: 'prøve' }),
    );
    expect(await verdictOf(departmentId)).toEqual({ route: 'ORGANISATION', tier: 'LEVEL_1', counted: true });
    granted(await enterRehousing(leader, { departmentId, from: day('2025-10-02'), to: null, reason }));
    await reported(
      town.officer,
      aReport(departmentId, { reportedOn: day('2025-10-03'), choiceReason: 'prøve' }),
    );
    expect(await verdictOf(departmentId)).toEqual({ route: 'CLOSED', tier: 'OUTSIDE', counted: false });
    const [row] = await listRehousing(town.officer, departmentId);
    if (row === undefined) throw new Error('The organisation reads it too');
    const end = { departmentId, rehousingId: row.id };
    expect(await endRehousing(leader, { ...end, to: day('2025-10-03') })).toEqual(refused('decided-already'));
    granted(await endRehousing(leader, { ...end, to: day('2025-10-04') }));
    await reported(town.officer, aReport(departmentId));
    const [last] = await rowsOf<{ number: number; tier: string }>(
      'SELECT number, tier FROM decision WHERE department_id = $1 ORDER BY id DESC LIMIT 1',
      [departmentId],
    );
    expect(last).toEqual({ number: 2, tier: 'LEVEL_1' });
    const { municipalityId: municipality } = town;
    const replayed = await replayBooks(leader, { municipality, knowledge: 'AT_THE_TIME' });
    expect(replayed).toMatchObject({ homes: 3, deviations: [] });
  });

  test('never reaches behind a verdict', async () => {
    const { town, departmentId, leader } = await aDepartment();
    await reported(town.officer, aReport(departmentId));
    const enter = (from: string, to: string | null = null) =>
      enterRehousing(leader, { departmentId, from: day(from), to: to === null ? null : day(to), reason });
    expect(await enter('2025-10-06')).toEqual(refused('decided-already'));
    granted(await enter('2025-10-07', '2025-12-01'));
    expect(await enter('2025-11-01', '2026-01-01')).toEqual(refused('overlaps'));
    const [row] = await listRehousing(leader, departmentId);
    const rehousingId = row?.id ?? expect.unreachable();
    granted(await endRehousing(leader, { departmentId, rehousingId, to: day('2025-10-07') }));
    granted(await enter('2025-11-01', '2026-01-01'));
  });

  test('is the municipality’s to enter, for its own departments, under an agreement that closes for it', async () => {
    const { departmentId, landlord } = await aDepartment();
    const stranger = await aDepartment();
    const row = { departmentId, from: day('2025-11-01'), to: null, reason };
    for (const scope of [landlord, stranger.leader])
      expect(await enterRehousing(scope, row)).toEqual(refused('not-found'));
    const holbaek = await aDepartment(holbaek2024, 'GREEN');
    expect(await enterRehousing(holbaek.leader, { ...row, departmentId: holbaek.departmentId })).toEqual(
      refused('no-rule'),
    );
  });

  test('entered by two at once is entered once', async () => {
    const { departmentId, leader } = await aDepartment();
    const row = { departmentId, from: day('2025-11-01'), to: null, reason };
    const answers = await Promise.all([1, 2, 3].map(() => enterRehousing(leader, row)));
    expect(answers.map((one) => (one.ok ? 'done' : one.error.code)).sort()).toEqual([
      'done',
      'overlaps',
      'overlaps',
    ]);
  });
});
