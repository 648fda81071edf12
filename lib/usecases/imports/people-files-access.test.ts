import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { settingsSql } from '@/lib/data/connection/scope-settings';
import type { DeskScope } from '@/lib/domain/access/scope';
import type { PeopleOffice } from '@/lib/domain/imports/places';
import { givenInstaller, givenSignedIn } from '@/lib/testing/administrators';
import { givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { aFile, importOnRecord } from '@/lib/testing/imports/file-imports';
import {
  accessCounted,
  aUserRow,
  confirmPeople,
  hallAdministrator,
  hallOf,
  INSTALLATION,
  invitationsOf,
  landlordAdministrator,
  landlordOf,
  readPeople,
} from '@/lib/testing/imports/people-files';
import { beginImport } from './begin-import';
import { confirmFileImport } from './confirm-import';
import { confirmPeopleFile } from './confirm-people-file';
import { discardFileImport } from './discard-import';
import { dryRunReport } from './dry-run-report';
import { fixCells } from './fix-cells';
import { makeInvitationLinks } from './make-invitation-links';
import { nameKnown } from './name-known';
import { previewFileImport } from './preview-import';
import { refusedRows } from './refused-rows';

let town: Town;
let hall: DeskScope;
let landlord: DeskScope;
let installer: DeskScope;
let raw: pg.Client;

beforeAll(async () => {
  town = await givenTown(null);
  [hall, landlord] = [await hallAdministrator(town), await landlordAdministrator(town)];
  installer = await givenInstaller();
  raw = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await raw.connect();
});
afterAll(() => raw.end());

const refused = (code: string) => ({ ok: false, error: { code } });
const stampOf = async (scope: DeskScope, importId: string) =>
  String((await importOnRecord(scope, importId)).revision);

/** Whoever is not an administrator of this very office. */
async function strangersTo(own: DeskScope): Promise<readonly DeskScope[]> {
  const other = await givenTown(null);
  const place = { municipalities: [town.municipalityId], reach: [town.municipalityId] };
  const manager = await givenSignedIn('MANAGER', place);
  const leader = await givenSignedIn('MANAGER', {
    ...{ organisations: [town.organisationId], reach: [town.municipalityId] },
  });
  const all = [
    ...[hall, landlord, installer, manager, leader],
    ...[await hallAdministrator(other), await landlordAdministrator(other)],
  ];
  return all.filter((one) => one !== own);
}

const OFFICES: readonly (readonly [string, () => DeskScope, () => PeopleOffice])[] = [
  ['a municipality', () => hall, () => hallOf(town)],
  ['an organisation', () => landlord, () => landlordOf(town)],
  ['the installation', () => installer, () => INSTALLATION],
];

describe.each(OFFICES)('a file of people of %s', (_, ownOf, officeOf) => {
  const rowsThere = async () => {
    const [organisation] = await rowsOf<{ name: string }>('SELECT name FROM organisation WHERE id = $1', [
      town.organisationId,
    ]);
    const place = ownOf() === installer ? { place: organisation?.name ?? '' } : {};
    return [aUserRow(place), aUserRow({ ...place, role: 'chef' })];
  };

  test('is sent, seen, put right, confirmed and thrown away by its own administrator alone', async () => {
    const [own, office, rows] = [ownOf(), officeOf(), await rowsThere()];
    const importId = await readPeople(own, office, rows);
    const stamp = await stampOf(own, importId);
    const strangers = await strangersTo(own);
    const before = await accessCounted();
    for (const stranger of strangers) {
      const file = { fileName: 'brugere.csv', bytes: [aFile(rows)] };
      expect(await beginImport(stranger, { ...office, kind: 'USERS', ...file })).toEqual(
        refused('not-found'),
      );
      expect(await previewFileImport(stranger, importId, { from: 0 })).toBeNull();
      expect(await dryRunReport(stranger, importId)).toBeNull();
      expect(await refusedRows(stranger, importId)).toBeNull();
      const cell = { column: 'role', text: 'leder', alike: false } as const;
      expect(await fixCells(stranger, { importId, line: 3, cells: [cell] })).toEqual(refused('not-found'));
      const name = { importId, line: 2, column: 'place', id: town.organisationId } as const;
      expect(await nameKnown(stranger, name)).toEqual(refused('not-found'));
      expect(await confirmPeopleFile(stranger, { importId, stamp })).toEqual(refused('not-found'));
      expect(await confirmFileImport(stranger, { importId, stamp })).toEqual(refused('not-found'));
      expect(await discardFileImport(stranger, { importId })).toEqual(refused('not-found'));
    }
    expect(await accessCounted()).toEqual(before);
    await confirmPeople(own, importId);
    expect(await invitationsOf(rows[0]?.email ?? '')).toHaveLength(1);
    const entered = await accessCounted();
    for (const stranger of strangers)
      expect(await makeInvitationLinks(stranger, { importId, from: 0 })).toMatchObject({ ok: false });
    expect(await accessCounted()).toEqual(entered);
  });

  test('is confirmed by no other way than the one that asks for the password', async () => {
    const own = ownOf();
    const importId = await readPeople(own, officeOf(), await rowsThere());
    const stamp = await stampOf(own, importId);
    const before = await accessCounted();
    expect(await confirmFileImport(own, { importId, stamp })).toEqual(refused('not-found'));
    expect(await confirmFileImport(systemScope('a test'), { importId, stamp })).toEqual(refused('not-found'));
    expect(await accessCounted()).toEqual(before);
  });

  test('is hidden by the database itself from everybody else, and no row of it can be put there', async () => {
    const own = ownOf();
    const importId = await readPeople(own, officeOf(), await rowsThere());
    const seen = async (scope: DeskScope) => {
      await raw.query('BEGIN');
      await raw.query(settingsSql(scope));
      const text = `SELECT (SELECT count(*)::int FROM file_import WHERE id = $1) AS files,
        (SELECT count(*)::int FROM import_row WHERE import_id = $1) AS rows`;
      const { rows } = await raw.query<{ files: number; rows: number }>(text, [importId]);
      const put = `INSERT INTO import_row (import_id, municipality_id, line, cells, key, state) VALUES ($1, $2, 999, '{}', '', 'MADE')`;
      const answers = [];
      for (const of of [null, town.municipalityId]) {
        await raw.query('SAVEPOINT before');
        const answer = await raw.query(put, [importId, of]).then(
          () => 'put',
          (error: { code?: string }) => error.code,
        );
        await raw.query('ROLLBACK TO before');
        answers.push(answer);
      }
      await raw.query('ROLLBACK');
      return { ...rows[0], answers };
    };
    expect(await seen(own)).toMatchObject({ files: 1, rows: 2, answers: ['put', expect.any(String)] });
    for (const stranger of await strangersTo(own)) {
      const { answers, ...counts } = await seen(stranger);
      expect(counts).toEqual({ files: 0, rows: 0 });
      expect(answers[0]).toBe('42501');
      // Also as a row of her own municipality there is no file to put it in.
      expect(answers[1]).toMatch(/42501|23503/);
    }
  });
});
