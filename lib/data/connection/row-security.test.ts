import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { asId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { givenAccount, givenSession } from '@/lib/testing/accounts';
import { aReport, givenDepartment, givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { APPEND_ONLY } from '../append-only';
import { closePool } from './pool';

let town: Town;
let raw: pg.Client;
let owner: pg.Client;
let tables: readonly string[];

const inTransaction = async (client: pg.Client, work: () => Promise<unknown>): Promise<string> => {
  await client.query('BEGIN');
  const code = await work().then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'unknown',
  );
  await client.query('ROLLBACK');
  return code;
};

beforeAll(async () => {
  town = await givenTown();
  const departmentId = await givenDepartment(town, { tier: 'GREEN' });
  await givenAccount(town.officer.userId);
  await givenSession(town.officer.userId);
  const input = { idempotencyKey: newId(), reports: [aReport(departmentId)] };
  expect(await reportVacancies(town.officer, input)).toMatchObject({ ok: true });
  await insert(
    `INSERT INTO closing_day (municipality_id, on_day, name) VALUES ($1, '2025-12-24', 'Lukket')`,
    [town.municipalityId],
  );
  raw = new pg.Client({ connectionString: process.env.DATABASE_URL });
  owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await Promise.all([raw.connect(), owner.connect()]);
  const { rows } = await owner.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`,
  );
  tables = rows.map(({ name }) => name);
});

afterAll(() => Promise.all([raw.end(), owner.end()]));

describe('a connection in the application’s role without a scope', () => {
  test('sees no row of any table, though there are rows', async () => {
    expect(tables.length).toBeGreaterThan(30);
    let filled = 0;
    for (const table of tables) {
      const [all] = await rowsOf<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}"`);
      if (all && all.n > 0) filled += 1;
      const { rows } = await raw.query(`SELECT count(*)::int AS n FROM "${table}"`);
      expect([table, rows[0]?.n]).toEqual([table, 0]);
    }
    expect(filled).toBeGreaterThan(15);
  });

  test('adds no row either', async () => {
    const added = await inTransaction(raw, () =>
      raw.query(`INSERT INTO closing_day (municipality_id, on_day, name) VALUES ($1, '2025-12-31', 'x')`, [
        town.municipalityId,
      ]),
    );
    expect(added).toBe('42501');
  });

  test('has row-level security forced on every table', async () => {
    const { rows } = await owner.query(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
         AND relname <> '_prisma_migrations' AND NOT (relrowsecurity AND relforcerowsecurity)`,
    );
    expect(rows).toEqual([]);
  });
});

describe('what is append-only', () => {
  /** What only the organisation sees has no municipality. */
  const OWN: readonly string[] = [
    'applicant_event',
    'cpr_view',
    'duplicate_review',
    'seniority_change',
    'paper_view',
    'deletion_log',
    'kept_for_change',
    'organisation_name',
  ];
  const tenant = (table: string) => (OWN.includes(table) ? 'organisation_id' : 'municipality_id');
  const change = (table: string): readonly string[] => [
    `UPDATE "${table}" SET ${tenant(table)} = ${tenant(table)}`,
    `DELETE FROM "${table}"`,
    `TRUNCATE "${table}" CASCADE`,
  ];

  test('is what the database says it is', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'append_only' ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([...APPEND_ONLY].sort());
  });

  test.each(APPEND_ONLY)('%s refuses the application change, removal and emptying', async (table) => {
    for (const statement of change(table)) {
      await raw.query('BEGIN').then(() => raw.query(`SELECT set_config('app.system', 'on', true)`));
      const code = await raw.query(statement).then(
        () => 'done',
        (error: { code?: string }) => error.code,
      );
      await raw.query('ROLLBACK');
      expect([statement, code]).toEqual([statement, '42501']);
    }
  });

  test('refuses the owner too, where there are rows', async () => {
    for (const statement of change('decision')) {
      expect(await inTransaction(owner, () => owner.query(statement))).toBe('23001');
    }
  });
});

describe('another tenant’s rows', () => {
  test('are not found, in any table with tenants', async () => {
    const stranger = asId<MunicipalityId>(newId());
    await raw.query('BEGIN');
    await raw.query(
      `SELECT set_config('app.municipalities', $1, true), set_config('app.organisations', $1, true), set_config('app.reach', $1, true)`,
      [stranger],
    );
    // Published figures of municipalities are everybody's who is signed in.
    for (const table of tables.filter((name) => name !== 'reference_figure')) {
      // The system's own name is every colleague's.
      const { rows } = await raw.query(
        `SELECT count(*)::int AS n FROM "${table}" ${table === 'person' ? `WHERE name <> 'Nøglen'` : ''}`,
      );
      expect([table, rows[0]?.n]).toEqual([table, 0]);
    }
    await raw.query('ROLLBACK');
  });
});

describe('the server refuses to start', () => {
  test('as the owner of the tables, and takes its own role', async () => {
    const { assertApplicationRole } = await import('./assert-application-role');
    await expect(assertApplicationRole()).resolves.toBeUndefined();
    await closePool();
    const own = process.env.DATABASE_URL;
    process.env.DATABASE_URL = process.env.DATABASE_OWNER_URL;
    vi.resetModules();
    const fresh = await import('./assert-application-role');
    await expect(fresh.assertApplicationRole()).rejects.toThrow(/row-level security|owns tables/);
    await (await import('./pool')).closePool();
    process.env.DATABASE_URL = own;
  });

  test('with a role that may change what is append-only', async () => {
    const granted = await owner.query('GRANT UPDATE ON decision TO noeglen_app');
    expect(granted.command).toBe('GRANT');
    vi.resetModules();
    const { assertApplicationRole } = await import('./assert-application-role');
    await expect(assertApplicationRole()).rejects.toThrow(/change or remove rows of decision/);
    await owner.query('REVOKE UPDATE ON decision FROM noeglen_app');
    await expect(assertApplicationRole()).resolves.toBeUndefined();
    await (await import('./pool')).closePool();
  });
});
