import { describe, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { systemScope } from '@/lib/auth/scope';
import { findDepartmentChange } from '@/lib/data/departments/department-changes';
import { type AreaId, asId, type DepartmentId } from '@/lib/domain/shared/ids';
import { aMerge, beginning, carriedOut } from '@/lib/testing/agreements/department-changes';
import { aReport, givenDepartment, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import { asOwner } from '@/lib/testing/environment/owner';
import { reported } from '@/lib/testing/environment/reporting';
import { givenManagers } from '@/lib/testing/late';
import { granted } from '@/lib/testing/lettings/slots';
import { refusedAs } from '@/lib/testing/two-departments';
import { answerChange } from './answer-change';
import { carryOutDueChanges } from './carry-out-due';
import { proposeChange } from './propose-change';

const rehouse = (department: DepartmentId) =>
  insert(
    `INSERT INTO department_rehousing (department_id, organisation_id, municipality_id, valid_from, reason)
     SELECT id, organisation_id, municipality_id, '2025-02-01', 'Genhusning, prøve' FROM department WHERE id = $1`,
    [department],
  );
const areaOf = async (department: DepartmentId): Promise<AreaId> => {
  const [row] = await rowsOf<{ id: AreaId }>('SELECT area_id AS id FROM department WHERE id = $1', [
    department,
  ]);
  return row?.id ?? expect.unreachable();
};

async function inLevelOne(made: Parameters<typeof givenDepartment>[1] = {}) {
  const town = await givenTown(hoejeTaastrup2023);
  const managers = await givenManagers(town);
  const one = await givenDepartment(town, { tier: 'LEVEL_1', ...made });
  const other = await givenDepartment(town, { tier: 'LEVEL_1', ...made });
  const to = (more: Parameters<typeof beginning>[1] = {}) => [beginning(200, { tier: 'LEVEL_1', ...more })];
  return { town, managers, one, other, to };
}

describe('rehousing', () => {
  test('goes on in the department they become: its homes are shared with nobody', async () => {
    const { town, managers, one, other, to } = await inLevelOne();
    await rehouse(one);
    await rehouse(other);
    const before = await reported(town.officer, aReport(one));
    const [merged = one] = await carriedOut(managers, aMerge([one, other], { to: to() }));
    const after = await reported(town.officer, aReport(merged));
    expect(before.route).toBe('CLOSED');
    expect({ route: after.route, tier: after.tier }).toEqual({ route: before.route, tier: before.tier });
  });

  test('of one of them only keeps them apart, also when it came after the proposal', async () => {
    const { managers, one, other, to } = await inLevelOne();
    const { changeId } = granted(await proposeChange(managers.landlord, aMerge([one, other], { to: to() })));
    await rehouse(one);
    const answer = { changeId, revision: 1, answer: 'CONFIRM', reason: null } as const;
    expect(await refusedAs(answerChange(managers.leader, answer))).toBe('rehousing-differs');
    expect(await rowsOf('SELECT closed_from FROM department WHERE id = $1', [one])).toEqual([
      { closed_from: null },
    ]);
    const withdraw = { ...answer, answer: 'WITHDRAW', reason: 'Vi venter' } as const;
    granted(await answerChange(managers.landlord, withdraw));
    expect(await refusedAs(proposeChange(managers.landlord, aMerge([one, other], { to: to() })))).toBe(
      'rehousing-differs',
    );
  });
});

test('criteria switched on with the placement go along in the same tier, and not into another', async () => {
  const { managers, one, other, to } = await inLevelOne({ criteria: ['WORK'] });
  const criteriaOf = async (department: DepartmentId | undefined) =>
    (
      await rowsOf<{ criteria: string[] }>('SELECT criteria FROM placement WHERE department_id = $1', [
        department,
      ])
    )[0]?.criteria;
  const [merged = one] = await carriedOut(managers, aMerge([one, other], { to: to() }));
  expect(await criteriaOf(merged)).toEqual(['WORK']);
  const half = (tier: string) => beginning(100, { tier });
  const split = aMerge([merged], { kind: 'SPLIT', to: [half('LEVEL_1'), half('LEVEL_2')] });
  const [same, another] = await carriedOut(managers, split);
  expect([await criteriaOf(same), await criteriaOf(another)]).toEqual([['WORK'], []]);
});

describe('the area', () => {
  test('that is designated is left by a visible choice only', async () => {
    const designations = [{ designation: 'VULNERABLE_AREA', from: '2020-12-01' }] as const;
    const { managers, one, other, to } = await inLevelOne({ designations: [...designations] });
    const silent = aMerge([one, other], { to: to(), areaReason: null });
    expect(await refusedAs(proposeChange(managers.landlord, silent))).toBe('area-reason-needed');
    const { changeId } = granted(
      await proposeChange(managers.landlord, { ...silent, areaReason: 'Kvarteret er revet ned' }),
    );
    const seen = await findDepartmentChange(managers.leader, changeId);
    expect(seen).toMatchObject({ areaReason: 'Kvarteret er revet ned' });
    expect(seen?.to[0]?.leaves).toHaveLength(2);
  });

  test('is one of the municipality’s own', async () => {
    const { managers, one, other, to } = await inLevelOne();
    const elsewhere = await areaOf(await givenDepartment(await givenTown()));
    for (const areaId of [elsewhere, asId<AreaId>(crypto.randomUUID())])
      expect(
        await refusedAs(proposeChange(managers.landlord, aMerge([one, other], { to: to({ areaId }) }))),
      ).toBe('unknown-area');
    await expect(
      asOwner('UPDATE department SET area_id = $2 WHERE id = $1', [one, elsewhere]),
    ).rejects.toThrow(/foreign key/);
  });
});

test('a home that waits for an agreement since the proposal keeps it from being carried out', async () => {
  const town = await givenTown(null);
  const managers = await givenManagers(town);
  const [one, other] = [
    await givenDepartment(town, { tier: null }),
    await givenDepartment(town, { tier: null }),
  ];
  const to = [beginning(200, { tier: null, tierReason: null })];
  const { changeId } = granted(await proposeChange(managers.landlord, aMerge([one, other], { to })));
  await reported(town.officer, aReport(one));
  const answer = { changeId, revision: 1, answer: 'CONFIRM', reason: null } as const;
  expect(await refusedAs(answerChange(managers.leader, answer))).toBe('vacancies-awaiting');
  await asOwner(
    `UPDATE department_change SET state = 'CONFIRMED', answered_at = proposed_at, answered_by = proposed_by WHERE id = $1`,
    [changeId],
  );
  await carryOutDueChanges(systemScope('a test keeps house'));
  expect(await rowsOf('SELECT state FROM department_change WHERE id = $1', [changeId])).toEqual([
    { state: 'CONFIRMED' },
  ]);
  expect(await rowsOf('SELECT closed_from FROM department WHERE id = $1', [one])).toEqual([
    { closed_from: null },
  ]);
  granted(
    await answerChange(managers.leader, { changeId, revision: 1, answer: 'WITHDRAW', reason: 'Ryddet op' }),
  );
});
