import { describe, expect, test } from 'vitest';
import { findDepartmentFile } from '@/lib/data/departments/department-file';
import { findFigureSeries, findFigureToCorrect } from '@/lib/data/key-figures/key-figures';
import { inHotTransaction } from '@/lib/data/transaction';
import { readSituations } from '@/lib/data/vacancies/facts';
import { fromDecimalText } from '@/lib/domain/shared/decimal';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { type FigureTown, withPlanners } from '@/lib/testing/agreements/key-figures';
import { day, givenDepartment, givenOrganisation, givenTown, rowsOf } from '@/lib/testing/builders';
import { type EnterFigureInput, enterFigure } from './enter-figure';
import { restateFigure, withdrawFigure } from './restate-figure';

const stated = (made: Partial<EnterFigureInput['stated']> = {}): EnterFigureInput['stated'] => ({
  ...{ name: 'outsideLabourMarket', value: '41.2', valueTo: null, unit: 'PERCENT', persons: null },
  ...{ periodFrom: null, periodTo: null, on: day('2024-12-01'), kind: 'LBF', source: 'Beboerdata' },
  ...{ suppressed: false, method: null },
  ...made,
});
const at = (id: string) => ({ level: 'DEPARTMENT', id }) as const;
const notFound = { ok: false, error: { code: 'not-found' } };

async function aTown(): Promise<{ town: FigureTown; department: DepartmentId }> {
  const town = await withPlanners(await givenTown());
  return { town, department: await givenDepartment(town) };
}

/** What a tier is proposed from now, by the hot read and by the page's. */
async function countingNow({ officer }: FigureTown, department: DepartmentId) {
  const [hot] = await inHotTransaction(officer, (tx) =>
    readSituations(tx, officer, { departments: [department], homes: [], externalIds: [], keys: [] }),
  );
  const file = await findDepartmentFile(officer, department);
  expect(file?.department.facts.keyFigures).toEqual(hot?.facts.keyFigures);
  return hot?.facts.keyFigures.map(({ outsideLabourMarket }) => outsideLabourMarket);
}
const idOf = async (department: DepartmentId, value: string) => {
  const [row] = await rowsOf<{ id: string }>(
    'SELECT id FROM key_figure WHERE department_id = $1 AND value = $2',
    [department, value],
  );
  if (!row) throw new Error(`Nothing says ${value}`);
  return row.id;
};

describe('a figure by hand', () => {
  test('stands beside other sources, and the one that ranks first counts in both reads', async () => {
    const { town, department } = await aTown();
    expect(
      await enterFigure(town.manager, {
        at: at(department),
        stated: stated({ kind: 'ORGANISATION', value: '50' }),
      }),
    ).toMatchObject({ ok: true });
    expect(await countingNow(town, department)).toEqual([fromDecimalText('50')]);
    expect(await enterFigure(town.planner, { at: at(department), stated: stated() })).toMatchObject({
      ok: true,
    });
    expect(await countingNow(town, department)).toEqual([fromDecimalText('41.2')]);
    const kept = { kind: 'SBST', value: null, suppressed: true } as const;
    expect(await enterFigure(town.planner, { at: at(department), stated: stated(kept) })).toMatchObject({
      ok: true,
    });
    expect(await countingNow(town, department)).toEqual([fromDecimalText('41.2')]);
  });

  test('is corrected with a reason, keeps what it was, and counts as corrected', async () => {
    const { town, department } = await aTown();
    await enterFigure(town.planner, { at: at(department), stated: stated() });
    const figureId = await idOf(department, '41.2');
    const said = { value: '39.9', valueTo: null, persons: 120, suppressed: false, method: null };
    const restate = { figureId, said, because: 'Tastefejl i kilden' };
    expect(await restateFigure(town.planner, restate)).toEqual({
      ok: true,
      value: { name: 'outsideLabourMarket', mark: `d-${department}` },
    });
    expect(await countingNow(town, department)).toEqual([fromDecimalText('39.9')]);
    expect(await restateFigure(town.planner, restate)).toMatchObject({
      error: { code: 'changed-meanwhile' },
    });
    expect(await findFigureToCorrect(town.planner, figureId)).toBeNull();
    const series = await findFigureSeries(town.officer, 'outsideLabourMarket', at(department));
    expect(
      series?.records.map(({ value, restated, restatedBecause }) => [value, restated, restatedBecause]),
    ).toEqual([
      ['41.2', true, null],
      ['39.9', false, 'Tastefejl i kilden'],
    ]);
  });

  test('corrected by two at once is corrected once', async () => {
    const { town, department } = await aTown();
    await enterFigure(town.planner, { at: at(department), stated: stated() });
    const figureId = await idOf(department, '41.2');
    const answers = await Promise.all(
      ['39', '40'].map((value) =>
        restateFigure(town.planner, {
          ...{ figureId, because: 'Rettet' },
          said: { value, valueTo: null, persons: null, suppressed: false, method: null },
        }),
      ),
    );
    expect(answers.map((answer) => (answer.ok ? 'done' : answer.error.code)).sort()).toEqual([
      'changed-meanwhile',
      'done',
    ]);
  });

  test('is taken back, and the next source counts', async () => {
    const { town, department } = await aTown();
    await enterFigure(town.planner, { at: at(department), stated: stated() });
    await enterFigure(town.planner, { at: at(department), stated: stated({ kind: 'DST', value: '28' }) });
    const figureId = await idOf(department, '41.2');
    expect(
      await withdrawFigure(town.planner, { figureId, because: 'Hører til en anden afdeling' }),
    ).toMatchObject({ ok: true });
    expect(await countingNow(town, department)).toEqual([fromDecimalText('28')]);
  });

  test.each([
    [{ on: day('2025-10-07') }, { part: 'on', fault: 'future-day' }],
    [{ value: '100.1' }, { part: 'value', fault: 'over-hundred' }],
    [{ name: 'nonWesternShare' as const }, { part: 'figure', fault: 'not-of-level' }],
    [
      { value: null, suppressed: true, persons: 4 },
      { part: 'persons', fault: 'value-and-suppressed' },
    ],
  ])('is refused where the catalogue is against it: %o', async (made, fault) => {
    const { town, department } = await aTown();
    expect(await enterFigure(town.planner, { at: at(department), stated: stated(made) })).toEqual({
      ok: false,
      error: { code: 'faulty', ...fault },
    });
  });

  test('that its source has said already is corrected instead', async () => {
    const { town, department } = await aTown();
    await enterFigure(town.planner, { at: at(department), stated: stated() });
    expect(await enterFigure(town.planner, { at: at(department), stated: stated({ value: '42' }) })).toEqual({
      ok: false,
      error: { code: 'known-already' },
    });
  });

  test('of another’s is not overwritten: each side puts right what it entered, and its own word', async () => {
    const { town, department } = await aTown();
    const { planner, manager } = town;
    const said = { value: '20', valueTo: null, persons: null, suppressed: false, method: null };
    const notYours = { ok: false, error: { code: 'not-yours' } };
    const entered = async (scope: typeof planner, kind: 'SBST' | 'LBF' | 'ORGANISATION', value: string) => {
      await enterFigure(scope, { at: at(department), stated: stated({ kind, value }) });
      return { figureId: await idOf(department, value), because: 'Rettet' };
    };
    const state = await entered(planner, 'SBST', '50');
    expect(await restateFigure(manager, { ...state, said })).toEqual(notYours);
    expect(await withdrawFigure(manager, state)).toEqual(notYours);
    expect(await withdrawFigure(planner, state)).toMatchObject({ ok: true });
    const own = await entered(manager, 'ORGANISATION', '51');
    expect(await withdrawFigure(planner, own)).toEqual(notYours);
    expect(await withdrawFigure(manager, own)).toMatchObject({ ok: true });
    const fund = await entered(manager, 'LBF', '52');
    expect(await withdrawFigure(manager, fund)).toMatchObject({ ok: true });
  });

  test('is entered and corrected by whose it is, and by nobody else', async () => {
    const { town, department } = await aTown();
    const other = { ...town, organisationId: await givenOrganisation([town.municipalityId]) };
    const neighbours = await withPlanners(other);
    const strangers = await withPlanners(await givenTown());
    const figure = { at: at(department), stated: stated() };
    for (const scope of [neighbours.manager, strangers.planner, strangers.manager])
      expect(await enterFigure(scope, figure)).toEqual(notFound);
    const whole = { at: { level: 'MUNICIPALITY', id: town.municipalityId } as const, stated: stated() };
    expect(await enterFigure(town.manager, whole)).toEqual(notFound);
    expect(await enterFigure(town.planner, whole)).toMatchObject({ ok: true });
    expect(await enterFigure(town.manager, figure)).toMatchObject({ ok: true });
    const figureId = await idOf(department, '41.2');
    const withdraw = { figureId, because: 'Ikke vores' };
    for (const scope of [neighbours.manager, strangers.planner])
      expect(await withdrawFigure(scope, withdraw)).toEqual(notFound);
    expect(await findFigureSeries(neighbours.manager, 'outsideLabourMarket', at(department))).toBeNull();
    expect(await withdrawFigure(town.planner, withdraw)).toMatchObject({ ok: true });
  });
});
