import { expect, test } from 'vitest';
import { addFileImport, addPiece, endFileImport, moveFileImport } from '@/lib/data/imports/file-imports';
import { holdLane } from '@/lib/data/imports/import-order';
import { LANES } from '@/lib/data/imports/import-rows';
import { inHotTransaction } from '@/lib/data/transaction';
import { actorOf } from '@/lib/domain/access/scope';
import { newId } from '@/lib/platform/new-id';
import { givenDepartment, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import { aFile, aVacancyRow, givenRead, importOnRecord, officeOf } from '@/lib/testing/imports/file-imports';
import { numberOf } from '@/lib/testing/number-of';
import { keepFile } from './begin-import';
import { readOnImport } from './confirm-import';
import { discardFileImport } from './discard-import';
import { enterImport } from './enter-import';

const stalled = (importId: string) =>
  insert(`UPDATE file_import SET moved_at = moved_at - interval '1 minute' WHERE id = $1`, [importId]);

async function aDepartmentsFile() {
  const town = await givenTown();
  const department = await numberOf(await givenDepartment(town));
  const bytes = aFile([1, 2].map((number) => aVacancyRow(number, { department })));
  return { town, bytes, office: { ...officeOf(town), kind: 'VACANCIES' } as const };
}

test('a file that breaks off while it comes in is thrown away', async () => {
  const { town, bytes, office } = await aDepartmentsFile();
  async function* brokenOff() {
    yield bytes;
    yield Buffer.alloc(1024 * 1024, ' ');
    throw new Error('broken off');
  }
  const sent = keepFile(town.officer, { ...office, fileName: 'x', bytes: brokenOff() });
  await expect(sent).rejects.toThrow('broken off');
  const left = await rowsOf(
    `SELECT i.state, count(p.*)::int AS pieces FROM file_import i LEFT JOIN import_piece p ON p.import_id = i.id
     WHERE i.organisation_id = $1 GROUP BY i.id`,
    [town.organisationId],
  );
  expect(left).toEqual([{ state: 'DISCARDED', pieces: 0 }]);
});

test('a file of which a server that stopped kept only the beginning is never read as a whole one', async () => {
  const { town, bytes, office } = await aDepartmentsFile();
  const [scope, importId] = [town.officer, newId()];
  const of = { ...office, id: importId };
  await inHotTransaction(scope, async (tx) => {
    await addFileImport(tx, scope, { ...of, fileName: 'x', by: actorOf(scope).userId });
    await addPiece(tx, scope, of, { number: 0, bytes });
  });
  expect(await readOnImport(scope, { importId })).toEqual({ ok: false, error: { code: 'still-coming' } });
  expect(await importOnRecord(scope, importId)).toMatchObject({ state: 'READING', rowsRead: 0 });
  await stalled(importId);
  expect(await readOnImport(scope, { importId })).toMatchObject({ ok: true });
  expect(await importOnRecord(scope, importId)).toMatchObject({
    ...{ state: 'BROKEN', fault: { code: 'cut-off' }, rowsRead: 0 },
  });
});

const WAITING = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
const somebodyWaits = (many: number) =>
  expect.poll(() => rowsOf(WAITING), { timeout: 10_000 }).toHaveLength(many);

test('whoever throws a file away waits for the batch that is being entered, and then leaves it', async () => {
  const { town, bytes, office } = await aDepartmentsFile();
  const scope = town.officer;
  const importId = await givenRead(scope, { ...office, bytes });
  await inHotTransaction(scope, (tx) => moveFileImport(tx, scope, importId, { state: 'ENTERING' }));
  await stalled(importId);
  let discarded: ReturnType<typeof discardFileImport> | undefined;
  await inHotTransaction(scope, async (tx) => {
    await holdLane(tx, scope, importId, 1);
    discarded = discardFileImport(scope, { importId });
    await Promise.race([somebodyWaits(1), discarded]);
    await moveFileImport(tx, scope, importId, {});
  });
  expect(await discarded).toEqual({ ok: false, error: { code: 'being-entered' } });
});

test('a batch that comes after a file was given up enters nothing', async () => {
  const { town, bytes, office } = await aDepartmentsFile();
  const scope = town.officer;
  const importId = await givenRead(scope, { ...office, bytes });
  await inHotTransaction(scope, (tx) => moveFileImport(tx, scope, importId, { state: 'ENTERING' }));
  let entered: Promise<void> | undefined;
  await inHotTransaction(scope, async (tx) => {
    for (const lane of LANES) await holdLane(tx, scope, importId, lane);
    entered = enterImport(scope, importId);
    await Promise.race([somebodyWaits(LANES.length), entered]);
    // Some rows were entered before: the others stay, and are told as given up.
    const [state, by] = ['CONFIRMED' as const, actorOf(scope).userId];
    await endFileImport(tx, scope, importId, { state, counts: null, by });
  });
  await entered;
  expect(await rowsOf('SELECT 1 FROM vacancy WHERE organisation_id = $1', [town.organisationId])).toEqual([]);
});
