import { beforeAll, describe, expect, test } from 'vitest';
import type { DeskScope } from '@/lib/domain/access/scope';
import { givenAccount } from '@/lib/testing/accounts';
import { givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { importOnRecord } from '@/lib/testing/imports/file-imports';
import {
  aUserRow,
  confirmPeople,
  hallAdministrator,
  hallOf,
  invitationsOf,
  landlordAdministrator,
  landlordOf,
  peopleBroughtIn,
  readPeople,
} from '@/lib/testing/imports/people-files';
import { fixCells } from './fix-cells';
import { previewFileImport } from './preview-import';

let town: Town;
let hall: DeskScope;
let landlord: DeskScope;

beforeAll(async () => {
  town = await givenTown(null);
  hall = await hallAdministrator(town);
  landlord = await landlordAdministrator(town);
});

const rowsShown = async (scope: DeskScope, importId: string) =>
  (await previewFileImport(scope, importId, { from: 0 }))?.rows ?? [];
const faultsOf = async (scope: DeskScope, importId: string) =>
  (await rowsShown(scope, importId)).flatMap(({ line, faults }) =>
    faults.map(({ column, fault }) => [line, column, fault]),
  );
const rolesOf = (userId: string) =>
  rowsOf<{ role: string }>(
    'SELECT role FROM membership WHERE user_id = $1 AND ended_at IS NULL ORDER BY role',
    [userId],
  );

describe('a party’s file of people', () => {
  test('invites whoever is new, in the language that the row says, and nobody twice', async () => {
    const [first, second] = [
      aUserRow({ role: 'Kommunal anviser', language: 'engelsk' }),
      aUserRow({ role: 'AGREEMENT_ADMIN', place: '' }),
    ];
    const read = await readPeople(hall, hallOf(town), [first, second]);
    const seen = await previewFileImport(hall, read, { from: 0 });
    expect(seen?.counts).toMatchObject({ MADE: 2, CHANGED: 0, UNCHANGED: 0, REFUSED: 0 });
    expect(await invitationsOf(first.email ?? '')).toEqual([]);
    await confirmPeople(hall, read);
    expect((await importOnRecord(hall, read)).counts).toMatchObject({ made: 2, changed: 0 });
    const { municipalityId } = town;
    expect(await invitationsOf(first.email ?? '')).toEqual([
      { role: 'CASEWORKER', municipalityId, organisationId: null, name: first.name },
    ]);
    expect(
      await rowsOf(
        `SELECT l.language, l.made_by AS "by", e.kind, e.role FROM account_link l JOIN people_event e ON e.link_id = l.id WHERE l.email = $1`,
        [first.email],
      ),
    ).toEqual([{ language: 'en', by: hall.userId, kind: 'INVITED', role: 'CASEWORKER' }]);
    // The same again, its addresses in capitals, makes nothing.
    const again = [first, second].map((row) => ({ ...row, email: row.email?.toUpperCase() ?? '' }));
    const repeated = await readPeople(hall, hallOf(town), again);
    expect((await previewFileImport(hall, repeated, { from: 0 }))?.counts).toMatchObject({ UNCHANGED: 2 });
    expect((await rowsShown(hall, repeated)).map((row) => row.as)).toEqual(['invited', 'invited']);
    expect(await invitationsOf(first.email ?? '')).toHaveLength(1);
  });

  test('invites anew whoever’s link has run out', async () => {
    const row = aUserRow();
    await peopleBroughtIn(hall, hallOf(town), [row]);
    await insert(
      `UPDATE account_link SET expires_at = clock_timestamp() - interval '1 hour' WHERE email = $1`,
      [row.email],
    );
    expect((await peopleBroughtIn(hall, hallOf(town), [row])).counts).toMatchObject({
      made: 1,
      unchanged: 0,
    });
    expect(await invitationsOf(row.email ?? '')).toHaveLength(1);
  });

  test('leaves a colleague who has the role, gives another one more, and takes none', async () => {
    const { userId } = town.caseworker;
    const email = await givenAccount(userId);
    const read = await readPeople(hall, hallOf(town), [
      aUserRow({ email, role: 'anviser' }),
      aUserRow({ email: email.toUpperCase(), role: 'læseadgang' }),
    ]);
    const seen = await previewFileImport(hall, read, { show: 'CHANGED', from: 0 });
    expect(seen?.counts).toMatchObject({ MADE: 0, CHANGED: 1, UNCHANGED: 1 });
    expect(seen?.rows[0]?.changes).toEqual([{ column: 'role', before: '', after: 'læseadgang' }]);
    await confirmPeople(hall, read);
    expect(await rolesOf(userId)).toEqual([{ role: 'CASEWORKER' }, { role: 'READER' }]);
    expect(await invitationsOf(email)).toEqual([]);
    expect(await rowsOf('SELECT kind, role FROM people_event WHERE person_id = $1', [userId])).toEqual([
      { kind: 'ROLE_GIVEN', role: 'READER' },
    ]);
    const again = await peopleBroughtIn(hall, hallOf(town), [aUserRow({ email, role: 'READER' })]);
    expect(again.counts).toEqual({ made: 0, changed: 0, unchanged: 1, refused: 0 });
    expect(await rolesOf(userId)).toHaveLength(2);
  });

  test('tells nothing of somebody who works elsewhere: she is invited as anybody', async () => {
    const other = await givenTown(null);
    const email = await givenAccount(other.officer.userId);
    const read = await readPeople(hall, hallOf(town), [aUserRow({ email, role: 'leder' })]);
    expect((await previewFileImport(hall, read, { from: 0 }))?.counts).toMatchObject({ MADE: 1 });
    await confirmPeople(hall, read);
    expect(await invitationsOf(email)).toHaveLength(1);
    expect(await rolesOf(other.officer.userId)).toEqual([{ role: 'LETTING_OFFICER' }]);
  });

  test('says of each cell what is wrong, and is put right where it stands', async () => {
    const own = await givenEmailOf(hall);
    const rows = [
      { email: 'eva(at)eksempel.dk', name: 'E', role: 'chef', place: '', language: 'tysk' },
      { email: '=HYPERLINK("http://x.dk";"eva@eksempel.dk")', name: 'Eva', role: 'leder' },
      { email: 'eva@holbaek.example', name: '', role: '' },
      aUserRow({ role: 'udlejningsmedarbejder' }),
      aUserRow({ email: own, role: 'leder' }),
      aUserRow({ place: 'En helt anden' }),
    ].map((row) => ({ place: '', language: '', ...row }));
    const read = await readPeople(hall, hallOf(town), rows);
    expect(await faultsOf(hall, read)).toEqual([
      [2, 'email', 'not-email'],
      [2, 'name', 'too-short'],
      [2, 'role', 'not-role'],
      [2, 'language', 'not-language'],
      [3, 'email', 'formula'],
      [4, 'name', 'needed'],
      [4, 'role', 'needed'],
      [5, 'role', 'role-not-there'],
      [6, 'email', 'own-access'],
      [7, 'place', 'not-own-people'],
    ]);
    const fix = (line: number, column: 'role' | 'place', text: string) =>
      fixCells(hall, { importId: read, line, cells: [{ column, text, alike: false }] });
    expect(await fix(5, 'role', 'anviser')).toMatchObject({ ok: true });
    expect(await fix(7, 'place', '')).toMatchObject({ ok: true });
    expect((await previewFileImport(hall, read, { from: 0 }))?.counts).toMatchObject({ MADE: 2, REFUSED: 4 });
    await confirmPeople(hall, read);
    expect((await importOnRecord(hall, read)).state).toBe('PREVIEW');
    expect(await invitationsOf(rows[5]?.email ?? '')).toHaveLength(1);
    expect(await invitationsOf(own)).toEqual([]);
  });

  test('one address in two rows is one role, or two; where they differ both are asked about', async () => {
    const row = aUserRow({ role: 'leder' });
    const two = [row, { ...row, role: 'læseadgang' }];
    expect((await peopleBroughtIn(hall, hallOf(town), [...two, row])).counts).toEqual({
      ...{ made: 2, changed: 0, unchanged: 1, refused: 0 },
    });
    const other = aUserRow({ role: 'leder' });
    const read = await readPeople(hall, hallOf(town), [other, { ...other, name: 'En anden' }]);
    expect(await faultsOf(hall, read)).toEqual([
      [2, 'email', 'twice-in-file'],
      [3, 'email', 'twice-in-file'],
    ]);
  });

  test('an organisation’s names its own place by name or number, and gives nobody a municipality’s role', async () => {
    const [{ name = '' } = {}] = await rowsOf<{ name: string }>(
      'SELECT name FROM organisation WHERE id = $1',
      [town.organisationId],
    );
    const rows = [
      aUserRow({ role: 'udlejningsmedarbejder', place: name.toUpperCase() }),
      aUserRow({ role: 'udlejningsmedarbejder', place: '' }),
      aUserRow({ role: 'kommunal anviser', place: '' }),
    ];
    const read = await readPeople(landlord, landlordOf(town), rows);
    expect(await faultsOf(landlord, read)).toEqual([[4, 'role', 'role-not-there']]);
    await confirmPeople(landlord, read);
    expect(await invitationsOf(rows[0]?.email ?? '')).toEqual([
      {
        ...{ role: 'LETTING_OFFICER', municipalityId: null },
        organisationId: town.organisationId,
        name: rows[0]?.name,
      },
    ]);
    expect(await invitationsOf(rows[1]?.email ?? '')).toHaveLength(1);
  });
});

async function givenEmailOf({ userId }: DeskScope): Promise<string> {
  const [row] = await rowsOf<{ email: string }>('SELECT email FROM user_account WHERE id = $1', [userId]);
  return row?.email ?? '';
}
