import { beforeEach, expect, test, vi } from 'vitest';
import { givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import { aFile, aVacancyRow, broughtIn, officeOf } from '@/lib/testing/imports/file-imports';
import { numberOf } from '@/lib/testing/number-of';

// As in a year with so many homes that of a batch's short references one is always taken.
const drawn = vi.hoisted(() => ({ longer: [] as number[] }));
vi.mock('@/lib/platform/new-reference', async (original) => {
  const real = await original<typeof import('@/lib/platform/new-reference')>();
  return {
    newReference: (year: string, longer = 0) => {
      drawn.longer.push(longer);
      return longer === 0 ? `${year}-222-222` : real.newReference(year, longer);
    },
  };
});

beforeEach(() => {
  drawn.longer.length = 0;
});

test('a batch of which one reference is taken already is tried again with longer ones, and all of it is entered', async () => {
  const town = await givenTown();
  const department = await numberOf(await givenDepartment(town));
  const rows = [1, 2, 3].map((n) => aVacancyRow(n, { department }));
  expect(
    await broughtIn(town.officer, { ...officeOf(town), kind: 'VACANCIES', bytes: aFile(rows) }),
  ).toMatchObject({ state: 'CONFIRMED', counts: { made: 3, changed: 0, unchanged: 0, refused: 0 } });
  const references = await rowsOf<{ reference: string }>(
    'SELECT reference FROM vacancy WHERE organisation_id = $1',
    [town.organisationId],
  );
  expect(references.map(({ reference }) => reference)).toEqual(
    Array.from({ length: 3 }, () => expect.stringMatching(/^2025-[2-9B-Z]{3}-[2-9B-Z]{4}$/)),
  );
  expect(new Set(drawn.longer)).toEqual(new Set([0, 1]));
});
