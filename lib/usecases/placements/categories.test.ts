import { beforeEach, describe, expect, test } from 'vitest';
import { listCategories } from '@/lib/data/placements/placement-categories';
import type { UserScope } from '@/lib/domain/access/scope';
import { givenManagers, type Managers } from '@/lib/testing/agreements/placement-rounds';
import { day, givenDepartment, givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { enterNationalFigure } from './enter-national-figure';
import { switchCategory } from './switch-category';

let town: Town;
let managers: Managers;

beforeEach(async () => {
  town = await givenTown();
  managers = await givenManagers(town);
  await givenDepartment(town, { designations: [{ designation: 'VULNERABLE_AREA', from: '2024-12-01' }] });
  const figures = [
    ['outsideLabourMarketTwoYears', '41'],
    ['onlyPrimarySchool', '59'],
    ['grossIncomeOfRegion', '60'],
    ['convicted', '2.34'],
    ['residents', '1200'],
  ];
  for (const [name, value] of figures)
    await insert(
      `INSERT INTO key_figure (municipality_id, area_id, level, name, value, unit, valid_from, source, source_kind)
       SELECT municipality_id, id, 'AREA', $2, $3, 'PERCENT', '2024-12-01', 'prøve', 'SBST' FROM area WHERE municipality_id = $1`,
      [town.municipalityId, name, value],
    );
});

const vulnerable = async (scope: UserScope) => {
  const [place] = await listCategories(scope);
  return place?.areas[0]?.rows.find(({ category }) => category === 'VULNERABLE_AREA');
};
const average = (scope: UserScope, value: string, from = '2024-12-01') =>
  enterNationalFigure(scope, {
    ...{
      municipalityId: town.municipalityId,
      name: 'convictedAverage',
      from: day(from),
      value,
      source: 'prøve',
    },
  });

describe('the categories of an area', () => {
  test('are worked out from its figures and the country’s, and held against the list that a person entered', async () => {
    expect(await vulnerable(managers.municipality)).toMatchObject({
      outcome: 'UNKNOWN',
      listing: 'CANNOT_TELL',
    });
    expect(await average(managers.municipality, '0.78')).toEqual({ ok: true, value: null });
    expect(await vulnerable(managers.municipality)).toMatchObject({ outcome: 'MET', listing: 'AGREES' });
    expect(await vulnerable(managers.organisation)).toMatchObject({ outcome: 'MET', listing: 'AGREES' });
    expect(await average(managers.municipality, '0.79')).toEqual({ ok: true, value: null });
    expect(await vulnerable(managers.municipality)).toMatchObject({ outcome: 'NOT_MET', listing: 'LISTED' });
  });

  test('switched off from a day they are not worked out, and no tier moves', async () => {
    const placements = () =>
      rowsOf('SELECT id, tier FROM placement WHERE municipality_id = $1', [town.municipalityId]);
    const before = await placements();
    const off = {
      municipalityId: town.municipalityId,
      category: 'VULNERABLE_AREA',
      computed: false,
      reason: 'C-417/23',
    } as const;
    expect(await switchCategory(managers.municipality, { ...off, from: day('2025-10-05') })).toMatchObject({
      error: { code: 'switch-in-the-past' },
    });
    expect(await switchCategory(managers.municipality, { ...off, from: day('2025-10-07') })).toMatchObject({
      ok: true,
    });
    expect(await vulnerable(managers.municipality)).toBeDefined();
    expect(await switchCategory(managers.municipality, { ...off, from: day('2025-10-06') })).toMatchObject({
      ok: true,
    });
    expect(await vulnerable(managers.municipality)).toBeUndefined();
    const on = { ...off, computed: true, from: day('2025-10-06'), reason: 'Alligevel' };
    expect(await switchCategory(managers.municipality, on)).toMatchObject({ ok: true });
    expect(await vulnerable(managers.municipality)).toBeDefined();
    expect(await placements()).toEqual(before);
  });

  test('are another town’s own affair', async () => {
    const other = await givenManagers(await givenTown());
    const entry = { municipalityId: town.municipalityId, reason: 'Ikke min', from: day('2025-10-07') };
    expect(
      await switchCategory(other.municipality, {
        ...entry,
        category: 'VULNERABLE_AREA',
        computed: false,
      } as const),
    ).toMatchObject({ error: { code: 'not-found' } });
    expect(await average(other.municipality, '0.5')).toMatchObject({ error: { code: 'not-found' } });
    expect(await average(managers.organisation, '0.5')).toMatchObject({ error: { code: 'not-found' } });
    expect(await listCategories(other.municipality)).toEqual([]);
  });

  test('the country’s figure is of a day that has passed', async () => {
    expect(await average(managers.municipality, '0.78', '2025-10-07')).toMatchObject({
      error: { code: 'not-published-yet' },
    });
  });
});
