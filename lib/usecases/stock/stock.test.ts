import { beforeAll, describe, expect, test } from 'vitest';
import { addArea, listStockAreas, listStockPlaces } from '@/lib/data/departments/stock-by-hand';
import { getFirstUse } from '@/lib/data/people/first-use';
import { inHotTransaction } from '@/lib/data/transaction';
import { firstUseLines } from '@/lib/domain/access/first-use';
import type { UserScope } from '@/lib/domain/access/scope';
import { plainCell } from '@/lib/domain/shared/written-table';
import { areaSchema } from '@/lib/schemas/departments/stock';
import { givenPerson, givenTown, type Town } from '@/lib/testing/builders';
import { aFile, confirmed, givenRead, municipalManager, townHall } from '@/lib/testing/imports/file-imports';
import { enterArea } from './enter-area';
import { enterDepartment } from './enter-department';

let town: Town;
let leader: UserScope;
let landlord: UserScope;

const aDepartment = (number: string) => ({
  ...{
    organisationId: town.organisationId,
    municipalityId: town.municipalityId,
    areaId: null,
    number,
    lbf: null,
  },
  ...{ name: 'Prøveparken', familyDwellings: 10, youthDwellings: 0, elderlyDwellings: 0 },
});

beforeAll(async () => {
  town = await givenTown();
  const { municipalityId, organisationId } = town;
  leader = await givenPerson('MANAGER', { municipalities: [municipalityId], reach: [municipalityId] });
  landlord = await givenPerson('MANAGER', { organisations: [organisationId], reach: [municipalityId] });
});

describe('stock by hand', () => {
  test('an area is made once, by its municipality', async () => {
    const { municipalityId } = town;
    const asked = { municipalityId, name: 'Nordbyen' };
    const answers = await Promise.all([enterArea(leader, asked), enterArea(leader, asked)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await enterArea(leader, { municipalityId, name: 'NORDBYEN' })).toEqual({
      ok: false,
      error: { code: 'name-taken' },
    });
    expect(await enterArea(landlord, asked)).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(await listStockAreas(landlord)).toMatchObject([{ name: 'Nordbyen', departments: 0 }]);
  });

  test('two blanks between words make no other area, by hand or from a file', async () => {
    const { municipalityId } = await givenTown();
    const by = await municipalManager({ ...town, municipalityId });
    const asked = areaSchema.parse({ municipalityId, name: 'Øster \u00a0 Park' });
    expect(asked.name).toBe('Øster Park');
    expect(await enterArea(by, asked)).toMatchObject({ ok: true });
    expect(plainCell('Øster  \u00a0Park ')).toBe('Øster Park');
  });

  test('an area that is made by hand while a file makes it is one', async () => {
    const town = await givenTown();
    const { municipalityId } = town;
    const by = await municipalManager(town);
    const rows = [{ department: '1', name: 'Parken', area: 'Sønderparken', familyDwellings: '120' }];
    const read = await givenRead(by, { ...townHall(town), kind: 'DEPARTMENTS', bytes: aFile(rows) });
    let entering = Promise.resolve();
    await inHotTransaction(by, async (tx) => {
      await addArea(tx, by, municipalityId, 'SØNDERPARKEN');
      entering = confirmed(by, read);
      await Promise.race([entering, new Promise((resolve) => setTimeout(resolve, 1000))]);
    });
    await entering;
    const areas = await listStockAreas(by);
    expect(areas.map(({ name }) => name)).toEqual(['SØNDERPARKEN']);
  });

  test('a department is made once, by either side, where the organisation works', async () => {
    expect(await enterDepartment(landlord, aDepartment('1'))).toMatchObject({ ok: true });
    expect(await enterDepartment(leader, aDepartment('1'))).toEqual({
      ok: false,
      error: { code: 'number-taken' },
    });
    expect(await enterDepartment(leader, aDepartment('2'))).toMatchObject({ ok: true });
    const other = await givenTown();
    const elsewhere = { ...aDepartment('3'), municipalityId: other.municipalityId };
    expect(await enterDepartment(landlord, elsewhere)).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(await listStockPlaces(landlord)).toMatchObject([
      { organisationId: town.organisationId, municipalityId: town.municipalityId },
    ]);
  });

  test('what is missing until the first verdict is counted from what is there', async () => {
    const lines = firstUseLines(await getFirstUse(leader), leader);
    const states = Object.fromEntries(lines.map(({ step, state }) => [step, state]));
    expect(states).toMatchObject({
      MUNICIPALITY: 'DONE',
      AGREEMENT: 'DONE',
      DEPARTMENTS: 'DONE',
      PLACEMENTS: 'NEXT',
    });
  });
});
