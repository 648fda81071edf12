import { expect, test } from 'vitest';
import type { UserScope } from '@/lib/domain/access/scope';
import type { FigureName } from '@/lib/domain/key-figures/catalogue';
import { statusOf } from '@/lib/domain/key-figures/goal';
import { type AreaId, asId, type DepartmentId, type GoalId } from '@/lib/domain/shared/ids';
import { aGoal, ofFigure } from '@/lib/testing/agreements/goals';
import { type FigureTown, withPlanners } from '@/lib/testing/agreements/key-figures';
import { day, givenDepartment, givenPerson, givenTown, rowsOf } from '@/lib/testing/builders';
import { setGoal } from '@/lib/usecases/goals/set-goal';
import { type EnterFigureInput, enterFigure } from '@/lib/usecases/key-figures/enter-figure';
import { restateFigure } from '@/lib/usecases/key-figures/restate-figure';
import { findArea } from './figure-areas';
import { findGoal, listGoals } from './figure-goals';
import { findFigureSeries, listKeyFigures } from './key-figures';
import { listOwnTowns, listReferenceFigures } from './reference-figures';

type Place = {
  readonly town: FigureTown;
  readonly reader: UserScope;
  readonly areas: readonly [AreaId, AreaId];
};

async function aPlace(): Promise<Place> {
  const town = await withPlanners(await givenTown());
  await givenDepartment(town);
  await givenDepartment(town);
  const [one, other] = await rowsOf<{ id: AreaId }>(
    'SELECT id FROM area WHERE municipality_id = $1 ORDER BY id',
    [town.municipalityId],
  );
  if (!one || !other) throw new Error('Each department lies in an area');
  const own = [town.municipalityId];
  return {
    ...{ town, areas: [one.id, other.id] },
    reader: await givenPerson('READER', { municipalities: own, reach: own }),
  };
}

type Said = Partial<EnterFigureInput['stated']> & { readonly year?: number };

type At = AreaId | EnterFigureInput['at'] | null;

const placeAt = (town: FigureTown, of: At): EnterFigureInput['at'] => {
  if (of === null) return { level: 'MUNICIPALITY', id: town.municipalityId };
  return typeof of === 'string' ? { level: 'AREA', id: of } : of;
};

async function said({ town }: Place, area: At, { year = 2024, ...stated }: Said): Promise<string> {
  const entered = await enterFigure(town.planner, {
    at: placeAt(town, area),
    stated: {
      ...{ name: 'sspConcerns', value: null, valueTo: null, unit: 'COUNT', persons: null },
      ...{ periodFrom: day(`${year}-01-01`), periodTo: day(`${year}-12-31`), on: day(`${year}-12-31`) },
      ...{ kind: 'MUNICIPALITY', source: 'Opgørelse', suppressed: false, method: null },
      ...stated,
    },
  });
  if (!entered.ok) throw new Error(entered.error.code);
  const [row] = await rowsOf<{ id: string }>(
    'SELECT id FROM key_figure WHERE municipality_id = $1 ORDER BY recorded_at DESC LIMIT 1',
    [town.municipalityId],
  );
  return row?.id ?? '';
}

/** An area with three, the other with many, and the municipality; and a year with many of all. */
async function withThree(place: Place): Promise<void> {
  const [one, other] = place.areas;
  await said(place, one, { value: '3', method: 'Tre børn fra én opgang' });
  await said(place, other, { value: '60' });
  await said(place, null, { value: '163' });
  for (const area of place.areas) await said(place, area, { value: '70', year: 2023 });
}

type Shown = { readonly value: string | null; readonly hidden?: true };
const shown = ({ value, hidden }: Shown): string | null => (hidden ? '·' : value);

test('the list: a reader is told no count of few, nor what gives it back; a manager is', async () => {
  const place = await aPlace();
  await withThree(place);
  const listed = async (scope: UserScope) => (await listKeyFigures(scope, {})).rows.map(shown).sort();
  expect(await listed(place.reader)).toEqual(['70', '70', '·', '·', '·']);
  for (const scope of [place.town.planner, place.town.caseworker])
    expect(await listed(scope)).toEqual(['163', '3', '60', '70', '70']);
  const [only] = place.areas;
  const filter = { place: { level: 'AREA', id: only }, year: 2024 } as const;
  expect((await listKeyFigures(place.reader, filter)).rows.map(shown)).toEqual(['·']);
});

test('an area with few beside its department is told no more than they', async () => {
  const place = await aPlace();
  const [area] = place.areas;
  const [department] = await rowsOf<{ id: DepartmentId }>('SELECT id FROM department WHERE area_id = $1', [
    area,
  ]);
  if (!department) throw new Error('It has one');
  await said(place, area, { name: 'jobReady', value: '20' });
  await said(place, { level: 'DEPARTMENT', id: department.id }, { name: 'jobReady', value: '17' });
  const listed = async (scope: UserScope) => (await listKeyFigures(scope, {})).rows.map(shown).sort();
  expect(await listed(place.reader)).toEqual(['·', '·']);
  expect(await listed(place.town.planner)).toEqual(['17', '20']);
});

test('an organisation’s reader too', async () => {
  const place = await aPlace();
  await withThree(place);
  const { organisationId, municipalityId } = place.town;
  const reader = await givenPerson('READER', { organisations: [organisationId], reach: [municipalityId] });
  const { rows } = await listKeyFigures(reader, { year: 2024 });
  expect(rows.map(shown)).toEqual(['·', '·', '·']);
});

test('an area’s page: the count is hidden, the share stays, and the persons beside it where they are few', async () => {
  const place = await aPlace();
  await withThree(place);
  const [one] = place.areas;
  const share = { name: 'convicted', unit: 'PERCENT', value: '2.5', persons: 4 } as const;
  await said(place, one, share);
  const figures = async (scope: UserScope) =>
    (await findArea(scope, one))?.figures.map((row) => [
      row.name,
      shown(row),
      row.persons,
      row.personsHidden,
    ]);
  expect(await figures(place.reader)).toEqual([
    ['convicted', '2.5', null, true],
    ['sspConcerns', '·', null, undefined],
  ]);
  expect(await figures(place.town.planner)).toEqual([
    ['convicted', '2.5', 4, undefined],
    ['sspConcerns', '3', null, undefined],
  ]);
});

test('a series: no year, source, method or reason says what it was before it was put right', async () => {
  const place = await aPlace();
  await withThree(place);
  const [one] = place.areas;
  const figureId = await said(place, one, { value: '2', kind: 'ORGANISATION' });
  const because = 'Der var ikke 2';
  const now = { value: '12', valueTo: null, persons: null, suppressed: false, method: null };
  const restated = await restateFigure(place.town.planner, { figureId, said: now, because });
  if (!restated.ok) throw new Error(restated.error.code);
  const history = async (scope: UserScope) =>
    (await findFigureSeries(scope, 'sspConcerns', { level: 'AREA', id: one }))?.records ?? [];
  const read = await history(place.reader);
  expect(read.map(shown)).toEqual(['70', '·', '·', '·']);
  expect(JSON.stringify(read)).not.toMatch(/Tre børn|ikke 2|"value":"(2|3|12)"/);
  const all = await history(place.town.planner);
  expect(all.map(shown)).toEqual(['70', '3', '2', '12']);
  expect(all.map(({ method, restatedBecause }) => method ?? restatedBecause)).toEqual([
    ...[null, 'Tre børn fra én opgang', null, because],
  ]);
});

test('a goal: neither what was measured, nor how far it is, nor whether it was met', async () => {
  const place = await aPlace();
  await withThree(place);
  const subject = { kind: 'AT_LEAST_PER_YEAR', figure: 'sspConcerns' as FigureName } as const;
  const made = await setGoal(
    place.town.planner,
    aGoal(place.town, place.areas, { subject, terms: { amount: 8 } }),
  );
  if (!made.ok) throw new Error(made.error.code);
  const goalId = asId<GoalId>(made.value.goalId);
  const goals = async (scope: UserScope) =>
    [
      ...(await listGoals(scope)),
      await findGoal(scope, goalId),
      ...((await findArea(scope, place.areas[0]))?.goals ?? []),
    ].map(ofFigure);
  for (const goal of await goals(place.reader)) {
    expect(goal.measured.map((one) => [one.year, shown(one)])).toEqual([
      [2023, '140'],
      [2024, '·'],
    ]);
    expect(statusOf(goal)).toEqual({ state: 'HIDDEN' });
    expect(JSON.stringify(goal)).not.toMatch(/"63"|:63\b/);
  }
  const full = await goals(place.town.planner);
  expect(full).toHaveLength(3);
  for (const goal of full) expect(statusOf(goal)).toMatchObject({ state: 'MET', latest: { value: '63' } });
});

test('side by side and the published tables: a count of few is hidden there too', async () => {
  const place = await aPlace();
  const said18 = { name: 'homeless', value: '4' } as const;
  await said(place, null, said18);
  const own = async (scope: UserScope) => (await listOwnTowns(scope))[0]?.figures.map(shown);
  expect(await own(place.reader)).toEqual(['·']);
  expect(await own(place.town.planner)).toEqual(['4']);
  const few = async (scope: UserScope) =>
    (await listReferenceFigures(scope)).filter(
      ({ value, unit }) => unit === 'COUNT' && value !== null && Number(value) > 0 && Number(value) < 5,
    ).length;
  expect(await few(place.reader)).toBe(0);
  expect(await few(place.town.planner)).toBeGreaterThan(0);
  expect(await listReferenceFigures(place.reader)).toHaveLength(108);
});
