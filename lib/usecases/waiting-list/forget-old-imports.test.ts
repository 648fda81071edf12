import { expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { givenTown, rowsOf } from '@/lib/testing/builders';
import { aListRow, givenPreview } from '@/lib/testing/imports/waiting-lists';
import { forgetOldImports } from './forget-old-imports';

test('an uploaded list that nobody comes back to is thrown away after a week, and a younger one is not', async () => {
  const town = await givenTown();
  const [old, young] = [await givenPreview(town, [aListRow('1')]), await givenPreview(town, [aListRow('1')])];
  const read = (importId: string, ago: string) =>
    rowsOf(
      `UPDATE waiting_list_import SET read_at = app_now() - interval '${ago}' WHERE id = $1 RETURNING 1`,
      [importId],
    );
  await read(old.importId, '7 days 1 hour');
  await read(young.importId, '6 days 23 hours');
  expect(await forgetOldImports(systemScope('test'))).toEqual({ waitingLists: 1 });
  const states = await rowsOf(
    'SELECT id, state, rows_sealed IS NULL AS gone FROM waiting_list_import WHERE organisation_id = $1 ORDER BY read_at',
    [town.organisationId],
  );
  expect(states).toEqual([
    { id: old.importId, state: 'DISCARDED', gone: true },
    { id: young.importId, state: 'PREVIEW', gone: false },
  ]);
});
