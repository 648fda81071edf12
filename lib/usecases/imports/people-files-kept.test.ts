import { beforeAll, describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { moveFileImport } from '@/lib/data/imports/file-imports';
import { inHotTransaction } from '@/lib/data/transaction';
import type { DeskScope } from '@/lib/domain/access/scope';
import { type AccountLinkId, asId } from '@/lib/domain/shared/ids';
import { givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { importOnRecord } from '@/lib/testing/imports/file-imports';
import {
  accessCounted,
  aUserRow,
  confirmPeople,
  hallAdministrator,
  hallOf,
  invitationsOf,
  peopleBroughtIn,
  readPeople,
} from '@/lib/testing/imports/people-files';
import { withdrawInvitation } from '../people/withdraw-invitation';
import { confirmPeopleFile } from './confirm-people-file';
import { discardFileImport, forgetOldFiles } from './discard-import';
import { enterImport } from './enter-import';
import { makeInvitationLinks } from './make-invitation-links';
import { previewFileImport } from './preview-import';

let town: Town;
let hall: DeskScope;
beforeAll(async () => {
  town = await givenTown(null);
  hall = await hallAdministrator(town);
});

const stampOf = async (scope: DeskScope, importId: string) =>
  String((await importOnRecord(scope, importId)).revision);

const keptOf = (importId: string) =>
  rowsOf<{ cells: unknown; key: string; sort: string; said: unknown }>(
    'SELECT cells, key, sort, said FROM import_row WHERE import_id = $1 ORDER BY line',
    [importId],
  );

describe('of names and addresses', () => {
  test('nothing stays in a file that has ended, or was thrown away, or that nobody came back to', async () => {
    const [known, rest] = [aUserRow(), aUserRow({ role: 'chef' })];
    await peopleBroughtIn(hall, hallOf(town), [known]);
    const read = await readPeople(hall, hallOf(town), [aUserRow(), known, rest]);
    await confirmPeople(hall, read);
    expect(await keptOf(read)).toHaveLength(3);
    expect(await discardFileImport(hall, { importId: read })).toMatchObject({ ok: true });
    expect((await importOnRecord(hall, read)).counts).toEqual({
      made: 1,
      changed: 0,
      unchanged: 1,
      refused: 1,
    });
    expect(await keptOf(read)).toEqual([{ cells: {}, key: '', sort: '', said: null }]);
    const whole = await readPeople(hall, hallOf(town), [aUserRow(), known]);
    await confirmPeople(hall, whole);
    expect(await keptOf(whole)).toEqual([{ cells: {}, key: '', sort: '', said: null }]);
    const thrown = await readPeople(hall, hallOf(town), [aUserRow()]);
    await discardFileImport(hall, { importId: thrown });
    expect(await keptOf(thrown)).toEqual([]);
    const left = await readPeople(hall, hallOf(town), [aUserRow()]);
    await insert(`UPDATE file_import SET read_at = app_now() - interval '15 days' WHERE id = $1`, [left]);
    await forgetOldFiles(systemScope('a test'));
    expect(await keptOf(left)).toEqual([]);
    expect(await rowsOf('SELECT 1 FROM import_piece WHERE import_id = $1', [left])).toEqual([]);
  });

  test('a file that is done with still shows whom it invited, and how far each has come', async () => {
    const rows = [aUserRow({ role: 'leder' }), aUserRow({ role: 'anviser' })];
    const read = await readPeople(hall, hallOf(town), rows);
    await confirmPeople(hall, read);
    const shown = async () =>
      (await previewFileImport(hall, read, { from: 0 }))?.invited?.people.map((one) => [
        ...[one.name, one.email, one.role, one.fate],
      ]);
    const first = [rows[0]?.name, rows[0]?.email, 'MANAGER'];
    const second = [rows[1]?.name, rows[1]?.email, 'CASEWORKER'];
    expect(await shown()).toEqual([
      [...first, 'OPEN'],
      [...second, 'OPEN'],
    ]);
    await insert(`UPDATE account_link SET used_at = clock_timestamp(), used_by = made_by WHERE email = $1`, [
      rows[0]?.email,
    ]);
    const [open] = await rowsOf<{ id: string }>('SELECT id FROM account_link WHERE email = $1', [
      rows[1]?.email,
    ]);
    await withdrawInvitation(hall, {
      linkId: asId<AccountLinkId>(open?.id ?? ''),
    });
    expect(await shown()).toEqual([
      [...first, 'USED'],
      [...second, 'WITHDRAWN'],
    ]);
    const made = await makeInvitationLinks(hall, { importId: read, from: 0 });
    expect(made).toEqual({ ok: true, value: { links: [] } });
    // An address of a page that there is not.
    const beyond = await previewFileImport(hall, read, { from: 0, invited: 9999 });
    expect(beyond?.invited).toMatchObject({ from: 0, total: 2 });
  });

  test('more than five thousand are not read', async () => {
    const read = await readPeople(
      hall,
      hallOf(town),
      Array.from({ length: 5001 }, () => aUserRow()),
    );
    expect(await importOnRecord(hall, read)).toMatchObject({
      ...{ state: 'BROKEN', fault: { code: 'too-many-people' } },
    });
  });
});

describe('the links of a file', () => {
  test('are made when somebody asks for them, told once, and kept nowhere', async () => {
    const rows = [aUserRow(), aUserRow({ language: 'engelsk' })];
    const read = await readPeople(hall, hallOf(town), rows);
    await confirmPeople(hall, read);
    const made = await makeInvitationLinks(hall, { importId: read, from: 0 });
    if (!made.ok) throw new Error('No links were made');
    const { links } = made.value;
    expect(links.map(({ line }) => line)).toEqual([2, 3]);
    expect(links[1]?.link).toMatch(/\?language=en$/);
    for (const row of rows) expect(await invitationsOf(row.email ?? '')).toHaveLength(1);
    const tables = await rowsOf<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE ANY (ARRAY['import%', 'file%', 'account_link', 'people_event', 'mail%'])`,
      [],
    );
    expect(tables.length).toBeGreaterThan(6);
    for (const { link } of links) {
      const secret = /welcome\/([\w-]{43})/.exec(link)?.[1] ?? 'none';
      for (const { name } of tables)
        expect(
          await rowsOf(`SELECT 1 FROM "${name}" x WHERE to_jsonb(x)::text LIKE '%' || $1 || '%'`, [secret]),
          name,
        ).toEqual([]);
    }
    // The next ones close these.
    const again = await makeInvitationLinks(hall, { importId: read, from: 0 });
    expect(again.ok && again.value.links.map(({ link }) => link)).not.toEqual(links.map(({ link }) => link));
    for (const row of rows) expect(await invitationsOf(row.email ?? '')).toHaveLength(1);
  });
});

describe('while a file is entered', () => {
  test('its maker may lose the right: nothing is made, and a colleague goes on', async () => {
    const former = await hallAdministrator(town);
    const row = aUserRow();
    const read = await readPeople(former, hallOf(town), [row]);
    await inHotTransaction(former, (tx) => moveFileImport(tx, former, read, { state: 'ENTERING' }));
    await insert('UPDATE membership SET ended_at = clock_timestamp() WHERE user_id = $1', [former.userId]);
    const before = await accessCounted();
    await expect(enterImport(former, read)).rejects.toThrow('no administrator');
    expect(await accessCounted()).toEqual(before);
    await enterImport(hall, read);
    expect(await invitationsOf(row.email ?? '')).toHaveLength(1);
    expect((await importOnRecord(hall, read)).state).toBe('CONFIRMED');
  });

  test('two who confirm it at once invite everybody once', async () => {
    const rows = Array.from({ length: 12 }, () => aUserRow());
    const read = await readPeople(hall, hallOf(town), rows);
    const stamp = await stampOf(hall, read);
    const both = await Promise.all([
      confirmPeopleFile(hall, { importId: read, stamp }),
      confirmPeopleFile(hall, { importId: read, stamp }),
    ]);
    for (const one of both) if (one.ok) await one.value.entering;
    expect((await importOnRecord(hall, read)).counts).toMatchObject({ made: 12, refused: 0 });
    for (const row of rows) {
      expect(await invitationsOf(row.email ?? '')).toHaveLength(1);
      expect(
        await rowsOf(
          `SELECT e.kind FROM people_event e JOIN account_link l ON l.id = e.link_id WHERE l.email = $1`,
          [row.email],
        ),
      ).toEqual([{ kind: 'INVITED' }]);
    }
  });

  test('whoever got the role meanwhile is shown anew, and not invited', async () => {
    const row = aUserRow();
    const first = await readPeople(hall, hallOf(town), [row]);
    const second = await readPeople(hall, hallOf(town), [row]);
    await confirmPeople(hall, first);
    await confirmPeople(hall, second);
    expect((await importOnRecord(hall, second)).counts).toEqual({
      made: 0,
      changed: 0,
      unchanged: 1,
      refused: 0,
    });
    expect(await invitationsOf(row.email ?? '')).toHaveLength(1);
  });
});
