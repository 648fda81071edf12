import { expect, test } from 'vitest';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { givenInstaller } from '@/lib/testing/administrators';
import { aMerge, beginning, carriedOut } from '@/lib/testing/agreements/department-changes';
import { day, givenDepartment, givenTown, rowsOf, TODAY, type Town } from '@/lib/testing/builders';
import { expectSoundBooks } from '@/lib/testing/environment/reporting';
import { aFile, broughtIn, municipalManager, townHall } from '@/lib/testing/imports/file-imports';
import { givenManagers } from '@/lib/testing/late';
import { tableOf } from '@/lib/testing/summaries/summary-tables';
import { enterOrganisation } from '../tenants/enter-organisation';
import { getSummary } from './get-summary';

type Line = readonly [name: string, homes: number];

/** Departments of a year by what they were called, with their homes. */
async function linesOf(town: Town, year: number): Promise<readonly Line[]> {
  const summary = await getSummary(town.caseworker, {
    ...{ municipalityId: town.municipalityId, part: { kind: 'MUNICIPALITY' } },
    period: { from: day(`${year}-01-01`), through: day(`${year}-12-31`) },
  });
  const { rows } = tableOf(summary?.sections.flatMap(({ tables }) => tables) ?? [], 'turnover');
  return rows.map(({ label, cells: [homes] }) => [
    'name' in label ? label.name : '',
    homes?.kind === 'COUNT' ? homes.n : -1,
  ]);
}

const nameOf = async (id: DepartmentId) => {
  const [row] = await rowsOf<{ number: string; name: string }>(
    'SELECT number, name FROM department WHERE id = $1',
    [id],
  );
  if (row === undefined) throw new Error('There is no such department');
  return row;
};

test('a file of departments says what they are from its day on', async () => {
  const town = await givenTown();
  const { number, name } = await nameOf(await givenDepartment(town));
  const cells = { department: number, name: 'Nyparken', familyDwellings: '72' };
  const file = { kind: 'DEPARTMENTS', bytes: aFile([cells]) } as const;
  const read = await broughtIn(await municipalManager(town), { ...townHall(town), ...file });
  expect(read.counts).toMatchObject({ changed: 1 });
  expect(await linesOf(town, 2024)).toEqual([[`${number} ${name}`, 100]]);
  expect(await linesOf(town, 2025)).toEqual([[`${number} Nyparken`, 72]]);
  await expectSoundBooks();
});

test('the administrator’s new name for an organisation is today’s', async () => {
  const town = await givenTown();
  await givenDepartment(town);
  const installer = await givenInstaller();
  const { organisationId } = town;
  const named = { organisationId, name: `Omdøbt ${organisationId}`, cvr: null, managingAgent: null };
  expect(await enterOrganisation(installer, { ...named, municipalities: [] })).toMatchObject({ ok: true });
  const calledIn = async (year: number) =>
    (
      await getSummary(town.caseworker, {
        ...{ municipalityId: town.municipalityId, part: { kind: 'ORGANISATION', id: organisationId } },
        period: { from: day(`${year}-01-01`), through: day(`${year}-12-31`) },
      })
    )?.part;
  expect(await calledIn(2024)).not.toMatchObject({ name: named.name });
  expect(await calledIn(2025)).toMatchObject({ name: named.name });
});

test('merged departments keep their numbers in the years before, where the new one is not', async () => {
  const town = await givenTown();
  const ids = [await givenDepartment(town), await givenDepartment(town)];
  const [first, second] = await Promise.all(ids.map(nameOf));
  if (first === undefined || second === undefined) throw new Error('Two were made');
  const to = [beginning(200, { number: first.number, name: 'Samlet' })];
  await carriedOut(await givenManagers(town), aMerge(ids, { to }));
  expect(await linesOf(town, 2024)).toEqual([
    [`${first.number} ${first.name}`, 100],
    [`${second.number} ${second.name}`, 100],
  ]);
  const now = await linesOf(town, 2025);
  expect(now).toContainEqual([`${first.number} Samlet`, 200]);
  expect(now.map(([name]) => name)).toContainEqual(
    expect.stringMatching(`^${first.number} \\(til .*\\) ${first.name}$`),
  );
  const [from] = await rowsOf<{ from: string }>(
    `SELECT valid_from::text AS "from" FROM department_name WHERE department_id = $1 AND valid_from IS NOT NULL`,
    [ids[0]],
  );
  expect(from).toEqual({ from: TODAY });
  await expectSoundBooks();
});
