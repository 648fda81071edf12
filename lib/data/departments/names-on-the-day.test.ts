import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { changedOn } from '@/lib/testing/agreements/department-past';
import { day, givenDepartment, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { expectSoundBooks } from '@/lib/testing/environment/reporting';
import { verifyBooks } from '@/lib/usecases/departments/verify-books';
import { withClient } from '@/scripts/database/connection.mjs';
import { inHotTransaction, inTransaction } from '../transaction';

beforeAll(playsOtherDays);

type OnDay = { readonly name: string; readonly area: string | null; readonly homes: number };

const onDay = async (id: DepartmentId, date: string): Promise<OnDay | undefined> =>
  (
    await rowsOf<OnDay>(
      `SELECT h.name, h.area_id AS area, h.family_dwellings AS homes
       FROM department d JOIN LATERAL department_on(d.id, d.organisation_id, $2::date) h ON true WHERE d.id = $1`,
      [id, date],
    )
  )[0];

const DAYS = [...Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, '0')}-15`)];
const change = fc.record({
  on: fc.constantFrom(...DAYS),
  name: fc.option(fc.constantFrom('Parken', 'Skoven', 'Søen')),
  area: fc.option(fc.constantFrom<readonly (0 | 1 | null)[]>([0], [1], [null])),
  homes: fc.option(fc.integer({ min: 0, max: 3 })),
});

test('of any day what was said last of it holds, in whatever order the changes are entered', async () => {
  const town = await givenTown();
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 6 }), fc.constantFrom(...DAYS), async (changes, asked) => {
      const id = await givenDepartment(town);
      const other = await givenDepartment(town);
      const [own, theirs] = [await onDay(id, asked), await onDay(other, asked)];
      if (own === undefined || theirs === undefined) throw new Error('Both stand since the beginning');
      const areas = [own.area, theirs.area];
      let stands = own;
      let expected = own;
      for (const { on, name, area, homes } of changes) {
        const next = {
          name: name ?? stands.name,
          area: area === null ? stands.area : area[0] === null ? null : (areas[area[0] ?? 0] ?? null),
          homes: homes ?? stands.homes,
        };
        await changedOn(on, id, next);
        // Only what became another is said of the day.
        if (on <= asked)
          expected = {
            name: next.name === stands.name ? expected.name : next.name,
            area: next.area === stands.area ? expected.area : next.area,
            homes: next.homes === stands.homes ? expected.homes : next.homes,
          };
        stands = next;
      }
      expect(await onDay(id, asked)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test('a change of a later day says nothing of the day before it', async () => {
  const id = await givenDepartment(await givenTown());
  await changedOn('2025-03-01', id, { name: 'Engen', homes: 7 });
  expect(await onDay(id, '2025-02-28')).toMatchObject({ homes: 100 });
  expect(await onDay(id, '2025-03-01')).toMatchObject({ name: 'Engen', homes: 7 });
  await expectSoundBooks();
});

test('what changes as a department is closed changes on that day, whenever it is entered', async () => {
  const id = await givenDepartment(await givenTown());
  const before = await onDay(id, '2025-01-01');
  await insert(`UPDATE department SET closed_from = '2025-07-01', name = 'Lukket' WHERE id = $1`, [id]);
  expect(await onDay(id, '2025-06-30')).toEqual(before);
  expect(await onDay(id, '2025-07-01')).toMatchObject({ name: 'Lukket' });
});

test('a past that does not end in what stands is found', async () => {
  const id = await givenDepartment(await givenTown());
  const faults = async () => (await verifyBooks(systemScope('verifying the books'))).faults.join('\n');
  const asOwner = (sql: string) =>
    withClient(process.env.DATABASE_OWNER_URL ?? '', (owner) =>
      owner.query(`BEGIN; SELECT set_config('app.system', 'on', true); ${sql}; COMMIT`),
    );
  expect(await faults()).toBe('');
  await asOwner(`ALTER TABLE department DISABLE TRIGGER of_the_day; UPDATE department SET name = 'Uden fortid' WHERE id = '${id}';
    ALTER TABLE department ENABLE ALWAYS TRIGGER of_the_day`);
  expect(await faults()).toContain('Uden fortid');
  await asOwner(`UPDATE department SET name = 'Med fortid' WHERE id = '${id}'`);
  expect(await faults()).toBe('');
});

describe('the past of a department', () => {
  const TABLES = ['department_name', 'department_area', 'department_stock', 'area_name', 'organisation_name'];
  const SEEN: Readonly<Record<string, string>> = {
    area_name: 'area_id = (SELECT area_id FROM department WHERE id = $1)',
    organisation_name: 'organisation_id = (SELECT organisation_id FROM department WHERE id = $1)',
  };

  test('is seen by both its parties and by no other town', async () => {
    const [town, elsewhere] = [await givenTown(), await givenTown()];
    const id = await givenDepartment(town);
    await givenDepartment(elsewhere);
    for (const table of TABLES) {
      const seenBy = (scope: typeof town.officer) =>
        inTransaction(scope, async (tx) => {
          const [row] = await tx.$queryRawUnsafe<{ own: number; all: number }[]>(
            `SELECT count(*)::int AS all, (count(*) FILTER (WHERE ${
              table.startsWith('department')
                ? 'department_id = $1::uuid'
                : (SEEN[table] ?? '').replace('$1', '$1::uuid')
            }))::int AS own FROM ${table}`,
            id,
          );
          return row;
        });
      for (const scope of [town.officer, town.caseworker])
        expect([table, await seenBy(scope)]).toEqual([table, { own: 1, all: 1 }]);
      for (const scope of [elsewhere.officer, elsewhere.caseworker])
        expect([table, (await seenBy(scope))?.own]).toEqual([table, 0]);
    }
  });

  test('is written by no role, not even the system’s', async () => {
    const town = await givenTown();
    for (const scope of [town.caseworker, systemScope('test', { now: instantAt(day('2024-01-01')) })])
      await expect(
        inHotTransaction(scope, (tx) =>
          tx.query({
            text: 'INSERT INTO organisation_name (organisation_id, recorded_at, name) VALUES ($1, now(), $2)',
            values: [newId(), 'x'],
          }),
        ),
      ).rejects.toThrow('permission denied');
  });
});
