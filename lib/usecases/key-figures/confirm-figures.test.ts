import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFigureSeries, listKeyFigures } from '@/lib/data/key-figures/key-figures';
import { xlsxOf } from '@/lib/platform/xlsx/xlsx-file';
import {
  aFigureRow,
  type FigureCells,
  type FigureTown,
  figureCounts,
  givenFigures,
  importFigures,
  withPlanners,
} from '@/lib/testing/agreements/key-figures';
import { givenDepartment, givenOrganisation, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import { numberOf } from '@/lib/testing/number-of';
import { confirmFigures } from './confirm-figures';
import { discardFigures } from './discard-figures';
import { previewFigures } from './preview-figures';
import { readFiguresFile } from './read-figures-file';

const storedIn = ({ municipalityId }: FigureTown) =>
  rowsOf<{
    name: string;
    value: string | null;
    source_kind: string;
    restates: string | null;
    suppressed: boolean;
  }>(
    `SELECT name, trim_scale(value)::text AS value, source_kind, restates, suppressed FROM key_figure WHERE municipality_id = $1
     ORDER BY recorded_at, id`,
    [municipalityId],
  );

async function aTown() {
  const town = await withPlanners(await givenTown());
  const department = await givenDepartment(town);
  return { town, department, number: await numberOf(department) };
}

describe('a file of figures', () => {
  test('is entered as it was shown; the same file again changes nothing', async () => {
    const { town, department, number } = await aTown();
    const rows = [
      aFigureRow(number, { persons: '412' }),
      aFigureRow(number, { figure: 'doemte', value: '.', kind: 'SBST' }),
      aFigureRow(number, { figure: 'noget_andet' }),
    ];
    expect(await importFigures(town.planner, town, rows)).toEqual(figureCounts(2, 0, 0, 1));
    const before = await storedIn(town);
    expect(before).toMatchObject([
      { name: 'outsideLabourMarket', value: '27.4', source_kind: 'LBF', suppressed: false },
      { name: 'convicted', value: null, source_kind: 'SBST', suppressed: true },
    ]);
    expect(await importFigures(town.planner, town, rows)).toEqual(figureCounts(0, 0, 2, 1));
    expect(await storedIn(town)).toEqual(before);
    const place = { level: 'DEPARTMENT', id: department } as const;
    expect(await findFigureSeries(town.officer, 'outsideLabourMarket', place)).toMatchObject({
      records: [{ value: '27.4', persons: 412, on: '2024-12-01', kind: 'LBF', imported: true }],
    });
  });

  test('keeps two sources that disagree, and what a source said before it restated', async () => {
    const { town, department, number } = await aTown();
    const place = { level: 'DEPARTMENT', id: department } as const;
    await importFigures(town.planner, town, [
      aFigureRow(number, { value: '28' }),
      aFigureRow(number, { value: '16,6', kind: 'DST' }),
    ]);
    expect(await importFigures(town.planner, town, [aFigureRow(number, { value: '29' })])).toEqual(
      figureCounts(0, 1, 0, 0),
    );
    const series = await findFigureSeries(town.planner, 'outsideLabourMarket', place);
    expect(series?.records.map(({ value, kind, restated }) => [value, kind, restated])).toEqual([
      ['28', 'LBF', true],
      ['16.6', 'DST', false],
      ['29', 'LBF', false],
    ]);
    const listed = await listKeyFigures(town.planner, {});
    expect(listed.rows.map(({ value }) => value).sort()).toEqual(['16.6', '29']);
  });

  test('another import meanwhile is noticed, and the preview shows what is left', async () => {
    const { town, number } = await aTown();
    const first = await givenFigures(town.planner, town, [aFigureRow(number)]);
    const second = await givenFigures(town.planner, town, [aFigureRow(number)]);
    const answers = await Promise.all(
      [first, second].map(({ importId, plan }) =>
        confirmFigures(town.planner, { importId, stamp: plan.stamp }),
      ),
    );
    expect(answers.map((answer) => (answer.ok ? 'done' : answer.error.code)).sort()).toEqual([
      'done',
      'figures-changed',
    ]);
    const left = answers[0]?.ok ? second : first;
    const again = await previewFigures(town.planner, left.importId);
    expect(
      await confirmFigures(town.planner, { importId: left.importId, stamp: again?.plan?.stamp ?? '' }),
    ).toEqual(figureCounts(0, 0, 1, 0));
    expect(await storedIn(town)).toHaveLength(1);
    expect(
      await confirmFigures(town.planner, { importId: first.importId, stamp: first.plan.stamp }),
    ).toMatchObject({
      error: { code: 'import-ended' },
    });
  });

  test('in the fund’s layout says its source and day once, and has a column for each figure', async () => {
    const { town, number } = await aTown();
    const bytes = xlsxOf('Beboerdata', [
      ['Beboerdata 2024'],
      ['Afdelingsnr', 'Navn', 'Uden for arbejdsmarkedet (pct.)', 'Beboere', 'Under 18'],
      [number, 'Prøveparken', '27,4', '1.412', 'diskretioneret'],
      ['I alt', '', '30', '', ''],
    ]);
    const upload = (said: Parameters<typeof readFiguresFile>[1]['said']) =>
      readFiguresFile(town.planner, {
        municipalityId: town.municipalityId,
        organisationId: null,
        said,
        fileName: 'lbf.xlsx',
        bytes,
      });
    expect(await upload({ on: null, kind: null, source: null })).toEqual({
      ok: false,
      error: { code: 'no-day' },
    });
    const [row] = await rowsOf<{ on: never }>(`SELECT '2024-12-01'::text AS "on"`);
    const read = await upload({ on: row?.on ?? null, kind: 'LBF', source: 'Beboerdata 2024' });
    if (!read.ok) throw new Error(read.error.code);
    const preview = await previewFigures(town.planner, read.value.importId);
    expect(preview?.plan).toMatchObject({ layout: 'WIDE', unknownHeadings: ['Navn'] });
    expect(
      await confirmFigures(town.planner, {
        importId: read.value.importId,
        stamp: preview?.plan?.stamp ?? '',
      }),
    ).toEqual(figureCounts(3, 0, 0, 1));
    expect(await storedIn(town)).toMatchObject([
      { name: 'outsideLabourMarket', value: '27.4' },
      { name: 'residents', value: '1412' },
      { name: 'under18', value: null, suppressed: true },
    ]);
  });
});

describe('who may enter what', () => {
  test('an organisation its own departments and nothing else', async () => {
    const { town, number } = await aTown();
    const theirs = { ...town, organisationId: await givenOrganisation([town.municipalityId]) };
    const other = await givenDepartment(theirs);
    const rows = [
      aFigureRow(number, { kind: 'boligorganisation' }),
      aFigureRow(await numberOf(other)),
      aFigureRow('', { level: 'kommune' }),
      aFigureRow('', { level: 'omraade', area: 'Område 1' }),
    ];
    const { plan, importId } = await givenFigures(town.manager, town, rows);
    expect(plan.rows.map((row) => [row.kind, row.kind === 'REFUSED' ? row.faults[0]?.fault : null])).toEqual([
      ['NEW', null],
      ['REFUSED', 'unknown-department'],
      ['REFUSED', 'not-own'],
      ['REFUSED', 'not-own'],
    ]);
    expect(await confirmFigures(town.manager, { importId, stamp: plan.stamp })).toEqual(
      figureCounts(1, 0, 0, 3),
    );
  });

  test('the database refuses an organisation the figure of an area and of another’s department', async () => {
    const { town, department } = await aTown();
    const theirs = await givenOrganisation([town.municipalityId]);
    const row = (level: string, organisation: string | null, of: string | null) =>
      insert(
        `INSERT INTO key_figure (municipality_id, organisation_id, department_id, level, name, value, unit, valid_from, source)
         VALUES ($1, $2, $3, $4, 'convicted', 1, 'PERCENT', '2024-12-01', 'prøve')`,
        [town.municipalityId, organisation, of, level],
      );
    await expect(row('DEPARTMENT', theirs, department)).rejects.toThrow('key_figure_department_id_fkey');
    await expect(row('MUNICIPALITY', theirs, null)).rejects.toThrow('key_figure_organisation_check');
    await expect(row('DEPARTMENT', town.organisationId, department)).resolves.toBeUndefined();
  });

  test('nobody for another tenant, whose file is not even there', async () => {
    const { town, number } = await aTown();
    const stranger = await withPlanners(await givenTown());
    const { importId, plan } = await givenFigures(town.planner, town, [aFigureRow(number)]);
    const notFound = { ok: false, error: { code: 'not-found' } };
    for (const scope of [stranger.planner, stranger.manager, town.manager]) {
      expect(await previewFigures(scope, importId)).toBeNull();
      expect(await confirmFigures(scope, { importId, stamp: plan.stamp })).toEqual(notFound);
      expect(await discardFigures(scope, { importId })).toEqual(notFound);
      expect(
        await readFiguresFile(scope, {
          ...{
            municipalityId: town.municipalityId,
            organisationId: null,
            fileName: 'x.csv',
            bytes: Buffer.from('a;b'),
          },
          said: { on: null, kind: null, source: null },
        }),
      ).toEqual(notFound);
    }
    expect(await confirmFigures(town.planner, { importId, stamp: plan.stamp })).toEqual(
      figureCounts(1, 0, 0, 0),
    );
    expect((await listKeyFigures(stranger.planner, {})).rows).toEqual([]);
    expect((await listKeyFigures(stranger.manager, {})).rows).toEqual([]);
    expect((await listKeyFigures(town.manager, {})).rows).toHaveLength(1);
  });
});

test('whatever rows a file has, taken in twice it is taken in once', async () => {
  const { town, number } = await aTown();
  const cell = fc.record({
    department: fc.constantFrom(number, number, number, '', '999'),
    level: fc.constantFrom('afdeling', '', 'afdeling', 'kommune'),
    figure: fc.constantFrom(
      'uden_for_arbejdsmarkedet',
      'doemte',
      'beboere',
      'ikke_vestlig_baggrund',
      'ukendt',
    ),
    value: fc.constantFrom('27,4', '0', '1.234', '.', '*', '-', 'diskretioneret', 'x1', '', '101', '43-46'),
    persons: fc.constantFrom('', '', '', '12', '1.200', 'mange'),
    on: fc.constantFrom('01.12.2024', '01.12.2023', '2024-12-01', '', '31.02.2024'),
    kind: fc.constantFrom('LBF', 'DST', 'kommune', 'hvem'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 12 }), async (cells) => {
      const rows = cells.map((own): FigureCells => aFigureRow(number, own));
      const first = await importFigures(town.planner, town, rows);
      const second = await importFigures(town.planner, town, rows);
      const value = first.ok ? first.value : null;
      expect(second).toEqual(
        figureCounts(
          0,
          0,
          (value?.NEW ?? 0) + (value?.RESTATED ?? 0) + (value?.UNCHANGED ?? 0),
          value?.REFUSED ?? 0,
        ),
      );
    }),
    { numRuns: 25 },
  );
});
