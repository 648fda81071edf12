import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeskScope } from '@/lib/domain/access/scope';
import { newId } from '@/lib/platform/new-id';
import { givenAccount, givenSession } from '@/lib/testing/accounts';
import { givenInstaller, givenSignedIn } from '@/lib/testing/administrators';
import { aReport, givenDepartment, givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { aUserRow, INSTALLATION, landlordOf, readPeople } from '@/lib/testing/imports/people-files';
import { invitePerson } from '@/lib/usecases/people/invite-person';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { listSignIns } from '../people/sign-ins';
import { settingsSql } from './scope-settings';

/** Tenants, people and accounts; everything else is shut to whoever looks after the installation. */
const OPEN: readonly string[] = [
  ...['municipality', 'organisation', 'organisation_name', 'organisation_municipality'],
  ...['membership', 'person', 'user_account', 'session', 'account_link', 'people_event', 'sign_in'],
  // Files of people whom she invites herself: nobody else's.
  ...['file_import', 'import_row'],
  // Whether mail goes out at all: nobody's own.
  'mail_server',
];

let town: Town;
let other: Town;
let installer: DeskScope;
let administrator: DeskScope;
let raw: pg.Client;
let tables: readonly string[];

/** What a scope sees of every table, by the database alone. */
async function seenBy(scope: DeskScope): Promise<Record<string, number>> {
  await raw.query('BEGIN');
  await raw.query(settingsSql(scope));
  const seen: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await raw.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}"`);
    seen[table] = rows[0]?.n ?? 0;
  }
  await raw.query('ROLLBACK');
  return seen;
}

const refusal = async (scope: DeskScope, text: string, values: readonly unknown[]) => {
  await raw.query('BEGIN');
  await raw.query(settingsSql(scope));
  const answer = await raw.query(text, [...values]).then(
    ({ rowCount }) => rowCount,
    (error: { code?: string }) => error.code,
  );
  await raw.query('ROLLBACK');
  return answer;
};

beforeAll(async () => {
  [town, other] = [await givenTown(), await givenTown()];
  const departmentId = await givenDepartment(town);
  const input = { idempotencyKey: newId(), reports: [aReport(departmentId)] };
  expect(await reportVacancies(town.officer, input)).toMatchObject({ ok: true });
  for (const { officer } of [town, other]) {
    await givenAccount(officer.userId);
    await givenSession(officer.userId);
  }
  installer = await givenInstaller();
  administrator = await givenSignedIn('SYSTEM_ADMIN', {
    organisations: [town.organisationId],
    reach: [town.municipalityId],
  });
  await invitePerson(installer, {
    ...{ email: 'ny@eksempel.dk', name: 'Ny', role: 'READER' },
    tenant: { side: 'MUNICIPALITY', id: other.municipalityId },
  });
  await readPeople(installer, INSTALLATION, [aUserRow()]);
  await readPeople(administrator, landlordOf(town), [aUserRow()]);
  raw = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await raw.connect();
  tables = (
    await rowsOf<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`,
    )
  ).map(({ name }) => name);
});

afterAll(() => raw.end());

describe('the installation’s administrator', () => {
  test('sees tenants, people and accounts, and no row of anything else', async () => {
    const seen = await seenBy(installer);
    const filled = Object.entries(seen).flatMap(([table, n]) => (n > 0 ? [table] : []));
    expect(filled.filter((table) => !OPEN.includes(table))).toEqual([]);
    expect(filled).toEqual(
      expect.arrayContaining(['municipality', 'organisation', 'membership', 'user_account']),
    );
    expect([seen.file_import, seen.import_row]).toEqual([1, 1]);
    // There is something to hide: a case, an agreement, a department.
    const [cases] = await rowsOf<{ n: number }>('SELECT count(*)::int AS n FROM vacancy');
    expect(cases?.n).toBeGreaterThan(0);
  });

  test('writes no row of a case, and takes no municipality away', async () => {
    const { municipalityId } = town;
    expect(
      await refusal(
        installer,
        `INSERT INTO closing_day (municipality_id, on_day, name) VALUES ($1, '2026-12-24', 'x')`,
        [municipalityId],
      ),
    ).toBe('42501');
    expect(
      await refusal(installer, `INSERT INTO area (municipality_id, name) VALUES ($1, 'x')`, [municipalityId]),
    ).toBe('42501');
    expect(await refusal(installer, 'DELETE FROM municipality WHERE id = $1', [municipalityId])).toBe(
      '42501',
    );
    expect(
      await refusal(installer, `UPDATE municipality SET code = '998' WHERE id = $1`, [municipalityId]),
    ).toBe('42501');
  });
});

describe('the administrator of one organisation', () => {
  test('sees the accounts of its own people alone', async () => {
    const [all] = await rowsOf<{ n: number }>('SELECT count(*)::int AS n FROM user_account');
    const seen = await seenBy(administrator);
    expect(seen.user_account).toBe(2);
    expect(all?.n).toBeGreaterThan(2);
    expect(seen.account_link).toBe(0);
  });

  test('sees of somebody who has left what happened while she was there, and no more of her', async () => {
    const places = { organisations: [town.organisationId], reach: [town.municipalityId] };
    const former = await givenSignedIn('READER', places);
    const choice = `INSERT INTO mail_choice (person_id, kind, pace, changed_at) VALUES ($1, 'NEW_HOME', 'NEVER', clock_timestamp())`;
    await insert(choice, [former.userId]);
    const during = `INSERT INTO sign_in (user_id, outcome, address_mark) VALUES ($1, 'SIGNED_IN', 'mark')`;
    await insert(during, [former.userId]);
    const of = async (table: string, column: string) =>
      refusal(administrator, `SELECT FROM ${table} WHERE ${column} = $1`, [former.userId]);
    const all = async () => [
      ...[await of('user_account', 'id'), await of('session', 'user_id')],
      ...[await of('mail_choice', 'person_id'), await of('sign_in', 'user_id')],
    ];
    expect(await all()).toEqual([1, 1, 1, 1]);
    await insert('UPDATE membership SET ended_at = clock_timestamp() WHERE user_id = $1', [former.userId]);
    const after = `INSERT INTO sign_in (user_id, outcome, address_mark, at) VALUES ($1, 'WRONG', 'mark', clock_timestamp() + interval '1 minute')`;
    await insert(after, [former.userId]);
    // Her next place of work is not told what came before it.
    await insert(
      `INSERT INTO membership (user_id, role, organisation_id, created_at) VALUES ($1, 'READER', $2, clock_timestamp() + interval '1 hour')`,
      [former.userId, other.organisationId],
    );
    expect(await all()).toEqual([0, 0, 0, 1]);
    const shown = (await listSignIns(administrator, null)).rows.filter(({ outcome }) => outcome === 'WRONG');
    expect(shown).toEqual([]);
    const next = { organisations: [other.organisationId], reach: [other.municipalityId] };
    const later = await givenSignedIn('SYSTEM_ADMIN', next);
    expect(await refusal(later, 'SELECT FROM sign_in WHERE user_id = $1', [former.userId])).toBe(0);
  });

  test('touches nobody’s access elsewhere, makes no tenant, and gives nobody the installation', async () => {
    const stranger = other.officer.userId;
    const lock = 'UPDATE user_account SET locked_at = clock_timestamp() WHERE id = $1';
    expect(await refusal(administrator, lock, [stranger])).toBe(0);
    expect(await refusal(administrator, lock, [town.officer.userId])).toBe(1);
    expect(
      await refusal(administrator, 'UPDATE session SET revoked_at = now() WHERE user_id = $1', [stranger]),
    ).toBe(0);
    expect(
      await refusal(administrator, `INSERT INTO municipality (code, name) VALUES ('997', 'x')`, []),
    ).toBe('42501');
    const role = `INSERT INTO membership (user_id, role, municipality_id) VALUES ($1, 'SYSTEM_ADMIN', $2)`;
    expect(await refusal(administrator, role, [town.officer.userId, null])).toBe('42501');
    expect(await refusal(administrator, role, [town.officer.userId, town.municipalityId])).toBe('42501');
  });
});

test('whoever is no administrator sees no account, no link and no sign-in', async () => {
  const seen = await seenBy(town.officer);
  for (const table of ['user_account', 'account_link', 'people_event', 'sign_in', 'session'])
    expect([table, seen[table]]).toEqual([table, 0]);
});

test('only a system administrator may belong to neither tenant', async () => {
  await expect(
    rowsOf(`INSERT INTO membership (user_id, role) VALUES ($1, 'MANAGER') RETURNING id`, [
      town.officer.userId,
    ]),
  ).rejects.toMatchObject({ code: '23514' });
});
