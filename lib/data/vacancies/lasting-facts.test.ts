import { describe, expect, test } from 'vitest';
import { randers2022 } from '@/agreements/randers-2022';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import {
  givenAgreement,
  givenDepartment,
  givenPlacement,
  givenTown,
  insert,
  rowsOf,
  type Town,
} from '@/lib/testing/builders';
import { withClient } from '@/scripts/database/connection.mjs';
import { inHotTransaction } from '../transaction';
import { readSituations } from './facts';

/** The lasting facts as a report would be decided on them now. */
async function factsNow({ officer }: Town, department: DepartmentId) {
  const [situation] = await inHotTransaction(officer, (tx) =>
    readSituations(tx, officer, { departments: [department], homes: [], externalIds: [], keys: [] }),
  );
  if (situation === undefined) throw new Error('There is no such department');
  const { names, facts, versions, closingDays } = situation;
  return { names, facts, versions, closingDays };
}

/** The names of tenants are not the application's to change. */
const asOwner = (text: string, values: readonly unknown[]) =>
  withClient(process.env.DATABASE_OWNER_URL ?? '', async (owner) => {
    await owner.query(`SELECT set_config('app.system', 'on', false)`);
    await owner.query(text, [...values]);
  });

const revisionOf = async ({ municipalityId }: Town) =>
  (
    await rowsOf<{ revision: string }>('SELECT revision FROM facts_revision WHERE municipality_id = $1', [
      municipalityId,
    ])
  )[0]?.revision;

type Change = (town: Town, department: DepartmentId) => Promise<unknown>;

const areaOf = '(SELECT area_id FROM department WHERE id = $1)';
const CHANGES: readonly (readonly [name: string, change: Change])[] = [
  ['a placement', (town, department) => givenPlacement(town, department, { tier: 'RED' })],
  [
    'a key figure',
    ({ municipalityId, organisationId }, department) =>
      insert(
        `INSERT INTO key_figure (department_id, organisation_id, municipality_id, level, name, value, unit, valid_from, source)
         VALUES ($1, $2, $3, 'DEPARTMENT', 'convicted', 1.5, 'PERCENT', '2025-01-01', 'prøve')`,
        [department, organisationId, municipalityId],
      ),
  ],
  [
    'a designation',
    ({ municipalityId }, department) =>
      insert(
        `INSERT INTO area_designation (area_id, municipality_id, designation, valid_from, source)
         VALUES (${areaOf}, $2, 'PREVENTION_AREA', '2024-01-01', 'prøve')`,
        [department, municipalityId],
      ),
  ],
  [
    'the end of a designation',
    (_town, department) =>
      insert(
        `UPDATE area_designation SET valid_to = '2025-01-01' WHERE area_id = ${areaOf} AND valid_to IS NULL`,
        [department],
      ),
  ],
  [
    'rehousing',
    ({ municipalityId, organisationId }, department) =>
      insert(
        `INSERT INTO department_rehousing (department_id, organisation_id, municipality_id, valid_from, reason)
         VALUES ($1, $2, $3, '2025-01-01', 'prøve')`,
        [department, organisationId, municipalityId],
      ),
  ],
  [
    'a new agreement',
    ({ municipalityId }) => givenAgreement(municipalityId, randers2022, { from: '2031-01-01', to: null }),
  ],
  [
    'a closing day',
    ({ municipalityId }) =>
      insert(`INSERT INTO closing_day (municipality_id, on_day, name) VALUES ($1, '2025-12-31', 'x')`, [
        municipalityId,
      ]),
  ],
  [
    'the name of the department',
    (_town, department) => insert(`UPDATE department SET name = name || ' Nord' WHERE id = $1`, [department]),
  ],
  [
    'the name of the organisation',
    ({ organisationId }) =>
      asOwner(`UPDATE organisation SET name = name || ' 2' WHERE id = $1`, [organisationId]),
  ],
  [
    'the name of the municipality',
    ({ municipalityId }) =>
      asOwner(`UPDATE municipality SET name = name || ' 2' WHERE id = $1`, [municipalityId]),
  ],
];

describe('facts that are kept until they change', () => {
  test.each(CHANGES)('%s counts for the next report', async (_name, change) => {
    const town = await givenTown();
    const department = await givenDepartment(town, {
      designations: [{ designation: 'VULNERABLE_AREA', from: '2023-01-01' }],
    });
    const before = await factsNow(town, department);
    expect((await factsNow(town, department)).facts).toBe(before.facts);
    await change(town, department);
    expect(await factsNow(town, department)).not.toEqual(before);
  });

  test('a transaction that enters many counts as one change, and one that is undone as none', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const before = Number(await revisionOf(town));
    const rows = `INSERT INTO closing_day (municipality_id, on_day, name)
      SELECT $1, date '2026-01-01' + n, 'x' FROM generate_series(1, 50) n`;
    await insert(rows, [town.municipalityId]);
    expect(Number(await revisionOf(town))).toBe(before + 1);
    const kept = await factsNow(town, department);
    await expect(insert(rows, [town.municipalityId])).rejects.toThrow(/unique/);
    expect(Number(await revisionOf(town))).toBe(before + 1);
    expect((await factsNow(town, department)).facts).toBe(kept.facts);
  });

  test('another organisation’s department is not known by way of what somebody else has read', async () => {
    const [town, other] = [await givenTown(), await givenTown()];
    const department = await givenDepartment(town);
    await factsNow(town, department);
    await expect(factsNow(other, department)).rejects.toThrow('no such department');
  });
});
