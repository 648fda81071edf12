import { beforeAll, describe, expect, test } from 'vitest';
import type { DeskScope } from '@/lib/domain/access/scope';
import { givenAccount } from '@/lib/testing/accounts';
import { givenInstaller } from '@/lib/testing/administrators';
import { givenOrganisation, givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import {
  aUserRow,
  confirmPeople,
  INSTALLATION,
  invitationsOf,
  peopleBroughtIn,
  readPeople,
} from '@/lib/testing/imports/people-files';
import { nameKnown } from './name-known';
import { previewFileImport } from './preview-import';

let town: Town;
let installer: DeskScope;
beforeAll(async () => {
  town = await givenTown(null);
  installer = await givenInstaller();
});

const faultsOf = async (scope: DeskScope, importId: string) =>
  ((await previewFileImport(scope, importId, { from: 0 }))?.rows ?? []).flatMap(({ line, faults }) =>
    faults.map(({ column, fault }) => [line, column, fault]),
  );
const rolesOf = (userId: string) =>
  rowsOf<{ role: string }>(
    'SELECT role FROM membership WHERE user_id = $1 AND ended_at IS NULL ORDER BY role',
    [userId],
  );

describe('the installation’s file of people', () => {
  test('says of each where she works, and learns what others call an organisation', async () => {
    const second = await givenOrganisation([town.municipalityId]);
    await insert('UPDATE organisation SET name = $2, cvr = $3 WHERE id = $1', [
      ...[second, `Boligselskabet Solen ${second}`, '42008419'],
    ]);
    const [{ name: hallName = '' } = {}] = await rowsOf<{ name: string }>(
      'SELECT name FROM municipality WHERE id = $1',
      [town.municipalityId],
    );
    const written = `Solens Boligselskab ${second}`;
    const rows = [
      aUserRow({ role: 'kommunal anviser', place: hallName.replace(' Kommune', '') }),
      aUserRow({ role: 'leder', place: '42 00 84 19' }),
      aUserRow({ role: 'leder', place: written }),
      aUserRow({ role: 'leder', place: '' }),
      aUserRow({ role: 'systemadministrator', place: 'Hele installationen' }),
    ];
    const read = await readPeople(installer, INSTALLATION, rows);
    expect(await faultsOf(installer, read)).toEqual([
      [4, 'place', 'unknown-place'],
      [5, 'place', 'which-place'],
      [6, 'place', 'unknown-place'],
    ]);
    const asked = (await previewFileImport(installer, read, { from: 0 }))?.asked;
    expect(asked?.map(({ column, text }) => [column, text])).toEqual([
      ['place', written],
      ['place', 'Hele installationen'],
    ]);
    const is = { importId: read, line: 4, column: 'place', id: second } as const;
    expect(await nameKnown(installer, is)).toMatchObject({ ok: true, value: { rows: 1 } });
    await confirmPeople(installer, read);
    expect(await invitationsOf(rows[0]?.email ?? '')).toMatchObject([
      { role: 'CASEWORKER', municipalityId: town.municipalityId },
    ]);
    for (const row of rows.slice(1, 3))
      expect(await invitationsOf(row.email ?? '')).toMatchObject([{ organisationId: second }]);
    for (const row of rows.slice(3)) expect(await invitationsOf(row.email ?? '')).toEqual([]);
    const next = await peopleBroughtIn(installer, INSTALLATION, [aUserRow({ place: written.toUpperCase() })]);
    expect(next.counts).toMatchObject({ made: 1, refused: 0 });
  });

  test('gives one of anybody’s people a role at another place', async () => {
    const other = await givenTown(null);
    const { userId } = other.officer;
    const email = await givenAccount(userId);
    const [{ name = '' } = {}] = await rowsOf<{ name: string }>(
      'SELECT name FROM organisation WHERE id = $1',
      [town.organisationId],
    );
    const row = aUserRow({ email, role: 'udlejningsmedarbejder', place: name });
    expect((await peopleBroughtIn(installer, INSTALLATION, [row])).counts).toMatchObject({
      made: 0,
      changed: 1,
    });
    expect(await rolesOf(userId)).toEqual([{ role: 'LETTING_OFFICER' }, { role: 'LETTING_OFFICER' }]);
  });
});
