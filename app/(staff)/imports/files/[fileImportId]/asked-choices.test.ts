import { expect, test } from 'vitest';
import { saidOn } from '@/lib/testing/agreements/department-past';
import { givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { aFile, givenRead, municipalManager, townHall } from '@/lib/testing/imports/file-imports';
import { previewFileImport } from '@/lib/usecases/imports/preview-import';
import { askedChoices } from './asked-choices';

test('a name that an area had before is taken for the area that it is now, among all there are', async () => {
  await playsOtherDays();
  const town = await givenTown();
  const [one, other] = [await givenDepartment(town), await givenDepartment(town)];
  const areas = await rowsOf<{ id: string }>(
    'SELECT area_id AS id FROM department WHERE id = ANY ($1) ORDER BY array_position($1, id)',
    [[one, other]],
  );
  const rename = (date: string, name: string) =>
    saidOn(date, 'UPDATE area SET name = $2 WHERE id = $1', [areas[1]?.id, name]);
  await rename('2024-07-01', 'Gamle Nordby');
  await rename('2025-01-01', 'Havnefronten');
  const hall = await municipalManager(town);
  const rows = [{ department: '990', name: 'Ny afdeling', area: 'Gamle Nordbyen' }];
  const read = await givenRead(hall, { ...townHall(town), kind: 'DEPARTMENTS', bytes: aFile(rows) });
  const preview = await previewFileImport(hall, read, { from: 0 });
  const [asked] = preview ? askedChoices(preview) : [];
  expect(asked).toMatchObject({ column: 'area', text: 'Gamle Nordbyen', like: 'Havnefronten' });
  expect(asked?.choices.map(({ value }) => value)).toEqual([areas[1]?.id, areas[0]?.id]);
});
