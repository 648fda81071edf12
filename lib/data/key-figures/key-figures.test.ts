import { beforeAll, describe, expect, test } from 'vitest';
import type { UserScope } from '@/lib/domain/access/scope';
import { asId, type DepartmentId, type MunicipalityId, type OrganisationId } from '@/lib/domain/shared/ids';
import { day, givenPerson, rowsOf } from '@/lib/testing/builders';
import { asSuperuser } from '@/lib/testing/environment/a-hundred-thousand';
import { planOf, tellPlans } from '@/lib/testing/environment/plans';
import { findFigureSeries, listKeyFigures } from './key-figures';

const PAGE = 51;
const TOWNS = 20;
const ID = (text: string) => `md5(${text})::uuid`;

// Twenty towns with ten departments each, and five thousand figures a town: a hundred thousand.
const ROWS = [
  `INSERT INTO municipality (id, code, name) SELECT ${ID("'m' || t")}, lpad(t::text, 3, '0'), 'By ' || t FROM generate_series(0, ${TOWNS - 1}) t`,
  `INSERT INTO organisation (id, name) SELECT ${ID("'o' || t")}, 'Selskab ' || t FROM generate_series(0, ${TOWNS - 1}) t`,
  `INSERT INTO organisation_municipality SELECT ${ID("'o' || t")}, ${ID("'m' || t")} FROM generate_series(0, ${TOWNS - 1}) t`,
  `INSERT INTO department (organisation_id, municipality_id, id, number, name)
   SELECT ${ID("'o' || t")}, ${ID("'m' || t")}, ${ID("'d' || d")}, d::text, 'Parken ' || d
   FROM (SELECT d, d % ${TOWNS} AS t FROM generate_series(0, ${TOWNS * 10 - 1}) d) x`,
  `INSERT INTO key_figure (id, organisation_id, municipality_id, department_id, level, name, value, unit, valid_from, source, source_kind, recorded_at)
   SELECT ${ID("'k' || g")}, CASE WHEN shared THEN NULL ELSE ${ID("'o' || t")} END, ${ID("'m' || t")},
     CASE WHEN shared THEN NULL ELSE ${ID("'d' || (g % (20 * 10))")} END, CASE WHEN shared THEN 'MUNICIPALITY' ELSE 'DEPARTMENT' END,
     (ARRAY['outsideLabourMarket', 'convicted', 'under18', 'residents', 'turnover'])[1 + g / 2000 % 5], g % 100, 'PERCENT',
     date '2005-01-01' + (g % 7000), 'prøve', 'LBF', now()
   FROM (SELECT g, g % ${TOWNS} AS t, g / 200 % 10 = 9 AS shared FROM generate_series(1, 100000) g) x`,
];

let planner: UserScope;
let manager: UserScope;
let department: DepartmentId;

beforeAll(async () => {
  await asSuperuser(async (query) => {
    await query('SET session_replication_role = replica');
    for (const rows of ROWS) await query(rows);
    await query('ANALYZE');
  });
  const [town] = await rowsOf<{ o: OrganisationId; m: MunicipalityId; d: DepartmentId }>(
    `SELECT md5('o1')::uuid AS o, md5('m1')::uuid AS m, md5('d1')::uuid AS d`,
  );
  if (!town) throw new Error('There is no town');
  planner = await givenPerson('AGREEMENT_ADMIN', { municipalities: [town.m], reach: [town.m] });
  manager = await givenPerson('MANAGER', { organisations: [town.o], reach: [town.m] });
  department = asId<DepartmentId>(town.d);
  await tellPlans();
}, 120_000);

const figuresOf = (reading: Awaited<ReturnType<typeof planOf>>) =>
  reading.scans.filter(({ table }) => table === 'key_figure');

describe('at a hundred thousand figures', () => {
  test('a page of the list comes from an index in its order, for the municipality and for an organisation', async () => {
    for (const [scope, index] of [
      [planner, 'key_figure_municipality_list'],
      [manager, 'key_figure_organisation_list'],
    ] as const) {
      for (const turn of [
        null,
        { direction: 'after', place: { on: day('2015-01-01'), id: '7fffffff-ffff-4fff-bfff-ffffffffffff' } },
      ] as const) {
        const reading = await planOf(() => listKeyFigures(scope, {}, turn));
        expect(reading.indexes).toContain(index);
        expect(figuresOf(reading).filter(({ how }) => how === 'Seq Scan')).toEqual([]);
        expect(Math.max(...figuresOf(reading).map(({ rows }) => rows))).toBeLessThanOrEqual(3 * PAGE);
        expect(reading.sorted).toBeLessThanOrEqual(4 * PAGE);
      }
    }
  });

  test('a filtered list and a series read their own rows alone', async () => {
    const filtered = await planOf(() => listKeyFigures(planner, { name: 'convicted' }));
    expect(filtered.indexes).toContain('key_figure_name_list');
    expect(figuresOf(filtered).filter(({ how }) => how === 'Seq Scan')).toEqual([]);
    const place = { level: 'DEPARTMENT', id: department } as const;
    const series = await planOf(() => findFigureSeries(planner, 'outsideLabourMarket', place));
    expect(series.indexes).toContain('key_figure_department');
    expect(figuresOf(series).filter(({ how }) => how === 'Seq Scan')).toEqual([]);
  });

  test('an organisation reads what all in the municipality share, and no other organisation’s', async () => {
    const { rows } = await listKeyFigures(manager, {});
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ level }) => level))).toEqual(new Set(['DEPARTMENT', 'MUNICIPALITY']));
  });
});
