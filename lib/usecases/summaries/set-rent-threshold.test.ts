import { describe, expect, test } from 'vitest';
import { listRentThresholds } from '@/lib/data/summaries/rent-thresholds';
import { rentThresholdSchema } from '@/lib/schemas/summaries/rent-threshold';
import { aReport, day, givenDepartment, givenTown } from '@/lib/testing/builders';
import { reported } from '@/lib/testing/environment/reporting';
import { givenManagers } from '@/lib/testing/late';
import { tableOf, written } from '@/lib/testing/summaries/summary-tables';
import { getSummary } from './get-summary';
import { setRentThreshold } from './set-rent-threshold';

const period = { from: day('2025-01-01'), through: day('2025-12-31') };

async function aTown() {
  const town = await givenTown();
  const { municipalityId } = town;
  const { leader, landlord } = await givenManagers(town);
  const set = (ore: number, from: string) =>
    setRentThreshold(leader, { municipalityId, from: day(from), ore, source: 'Boligudvalget' });
  const tables = async () =>
    (await getSummary(leader, { municipalityId, part: { kind: 'MUNICIPALITY' }, period }))?.sections.flatMap(
      ({ tables: all }) => all,
    ) ?? [];
  return { town, leader, landlord, set, tables };
}

describe('what a municipality calls a cheap home', () => {
  test('counts from its day, in each period by its last day, and a later word on the same day counts', async () => {
    const { town, set, tables } = await aTown();
    const department = await givenDepartment(town);
    for (const rentOre of [280_000, 310_000, 310_001])
      await reported(town.officer, aReport(department, { home: { rentOre } }));
    const [cheap, threshold] = ['cheap-homes', 'cheap-home-threshold'];
    expect(written(tableOf(await tables(), cheap))[0]).toMatch(/^1 /);
    await set(300_000, '2025-06-01');
    await set(310_000, '2025-06-01');
    expect(written(tableOf(await tables(), threshold))).toEqual([
      '310000 øre | 2025-06-01 | Boligudvalget',
      '280000 øre | 2016-01-01 | Frikommuneansøgningen, tallene for 2016',
    ]);
    expect(written(tableOf(await tables(), cheap))[0]).toMatch(/^2 /);
    await set(400_000, '2026-01-01');
    expect(written(tableOf(await tables(), cheap))[0]).toMatch(/^2 /);
  });

  test('is the municipality’s own to say, and both parties may read it', async () => {
    const { town, landlord, leader, set } = await aTown();
    const stranger = await aTown();
    const said = {
      municipalityId: town.municipalityId,
      from: day('2025-06-01'),
      ore: 300_000,
      source: 'Prøve',
    };
    for (const scope of [landlord, stranger.leader])
      expect(await setRentThreshold(scope, said)).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(await listRentThresholds(leader)).toEqual([]);
    expect((await set(300_000, '2025-06-01')).ok).toBe(true);
    for (const scope of [leader, landlord])
      expect(await listRentThresholds(scope)).toMatchObject([
        { ore: 300_000, from: '2025-06-01', source: 'Boligudvalget' },
      ]);
    expect(await listRentThresholds(stranger.leader)).toEqual([]);
  });
});

describe('the form', () => {
  const form = {
    municipalityId: '00000000-0000-4000-8000-000000000001',
    from: '2025-06-01',
    source: 'Boligudvalget',
  };
  const oreOf = (ore: string) => rentThresholdSchema.safeParse({ ...form, ore }).data?.ore;

  test.each([
    ['2800', 280_000],
    ['3.200', 320_000],
    ['900', 90_000],
    ['12.500', 1_250_000],
    ['3250', undefined],
    ['0', undefined],
    ['000', undefined],
    ['3200,00', undefined],
    ['-300', undefined],
  ])('takes whole hundreds of kroner: %s', (text, ore) => {
    expect(oreOf(text)).toBe(ore);
  });
});
