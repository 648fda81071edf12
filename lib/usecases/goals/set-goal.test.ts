import { describe, expect, test } from 'vitest';
import { findArea } from '@/lib/data/key-figures/figure-areas';
import { findGoal, listGoals } from '@/lib/data/key-figures/figure-goals';
import { listGoalVersions } from '@/lib/data/key-figures/figure-goals-write';
import type { FigureSubject, GoalTerms } from '@/lib/domain/key-figures/goal-terms';
import { type AreaId, asId, type GoalId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { aGoal, ofFigure } from '@/lib/testing/agreements/goals';
import { type FigureTown, withPlanners } from '@/lib/testing/agreements/key-figures';
import { day, givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import { granted } from '@/lib/testing/lettings/slots';
import { enterFigure } from '../key-figures/enter-figure';
import { getSummary } from '../summaries/get-summary';
import { changeGoal, endGoal } from './change-goal';
import { setGoal } from './set-goal';

type Place = { readonly town: FigureTown; readonly areaId: AreaId };

async function aPlace(): Promise<Place> {
  const town = await withPlanners(await givenTown());
  const departmentId = await givenDepartment(town);
  const [row] = await rowsOf<{ areaId: AreaId }>('SELECT area_id AS "areaId" FROM department WHERE id = $1', [
    departmentId,
  ]);
  if (!row) throw new Error('The department lies in no area');
  return { town, areaId: row.areaId };
}

const measured = async ({ town, areaId }: Place, year: number, value: string, of?: MunicipalityId) =>
  granted(
    await enterFigure(town.planner, {
      at: of ? { level: 'MUNICIPALITY', id: of } : { level: 'AREA', id: areaId },
      stated: {
        ...{ name: 'outsideLabourMarketPersons', value, valueTo: null, unit: 'COUNT', persons: null },
        ...{ periodFrom: day(`${year}-01-01`), periodTo: day(`${year}-12-31`), on: day(`${year}-12-31`) },
        ...{ kind: 'DST', source: 'Tabel', suppressed: false, method: null },
      },
    }),
  );

const set = async (
  { town, areaId }: Place,
  made: { readonly subject?: Partial<FigureSubject>; readonly terms?: Partial<GoalTerms> } = {},
): Promise<GoalId> => granted(await setGoal(town.planner, aGoal(town, [areaId], made))).goalId;

const NOWHERE = { municipalityId: asId<MunicipalityId>('') };
const terms = (made: Partial<GoalTerms>): GoalTerms => ({ ...aGoal(NOWHERE, []).terms, ...made });

/** What the summary of a year says is to be reached: how many, and from which document. */
async function inSummary({ planner, municipalityId }: FigureTown, year: number) {
  const period = { from: day(`${year}-01-01`), through: day(`${year}-12-31`) };
  const summary = await getSummary(planner, { municipalityId, part: { kind: 'MUNICIPALITY' }, period });
  const tables = summary?.sections.flatMap((section) => section.tables) ?? [];
  const rows = tables.find(({ id }) => id === 'indicators')?.rows ?? [];
  return rows.map(({ cells }) => cells.flatMap((cell) => (cell.kind === 'COUNT' ? [cell.n] : [])));
}

describe('a goal', () => {
  test('is set, stands on the page, in its area and with its status, and is read by the organisation', async () => {
    const place = await aPlace();
    const { town, areaId } = place;
    await measured(place, 2023, '360');
    await measured(place, 2024, '340');
    const goalId = await set(place);
    const [goal] = await listGoals(town.planner);
    expect(goal).toMatchObject({ id: goalId, amount: 20, baselineYear: 2023, from: '2024-01-01', to: null });
    expect(ofFigure(goal).measured.map(({ year, value }) => [year, value])).toEqual([
      [2023, '360'],
      [2024, '340'],
    ]);
    expect((await findArea(town.officer, areaId))?.goals.map(({ id }) => id)).toEqual([goalId]);
    expect(await listGoalVersions(town.officer, goalId)).toHaveLength(1);
  });

  test('that is changed holds as it was until the day, and everything said of it stays', async () => {
    const place = await aPlace();
    const { planner } = place.town;
    const goalId = await set(place);
    const because = 'Parterne har sat det ned';
    const ahead = terms({ amount: 12, from: day('2026-01-01') });
    granted(await changeGoal(planner, { goalId, revision: 1, because, terms: ahead }));
    expect(await findGoal(planner, goalId)).toMatchObject({ amount: 20, from: '2024-01-01' });
    const now = terms({
      amount: 15,
      from: day('2025-10-06'),
      baselineYear: 2024,
      source: 'Tillæg, afsnit 2',
    });
    granted(await changeGoal(planner, { goalId, revision: 2, because, terms: now }));
    expect(await findGoal(planner, goalId)).toMatchObject({
      ...{ amount: 15, baselineYear: 2024, source: 'Tillæg, afsnit 2', from: '2025-10-06' },
    });
    expect((await listGoalVersions(planner, goalId)).map(({ version, amount }) => [version, amount])).toEqual(
      [
        [3, 15],
        [2, 12],
        [1, 20],
      ],
    );
    expect(await listGoals(planner)).toHaveLength(1);
  });

  test('stands in the summary of the years it held in, as it was last in each', async () => {
    const place = await aPlace();
    const { town } = place;
    const goalId = await set(place);
    const said = terms({ amount: 15, from: day('2025-03-01') });
    granted(await changeGoal(town.planner, { goalId, revision: 1, because: 'Sat ned', terms: said }));
    granted(
      await endGoal(town.planner, { goalId, revision: 2, because: 'Planen er slut', to: day('2025-07-01') }),
    );
    expect(await inSummary(town, 2023)).toEqual([]);
    expect(await inSummary(town, 2024)).toEqual([[20]]);
    expect(await inSummary(town, 2025)).toEqual([[15]]);
    expect(await inSummary(town, 2026)).toEqual([]);
  });

  test('that has ended stands below those in force, and one taken back has never held', async () => {
    const place = await aPlace();
    const { planner } = place.town;
    const ended = await set(place);
    const other = await set(place, { subject: { figure: 'onlyPrimarySchoolPersons' } });
    expect((await listGoals(planner)).map(({ id }) => id)).toEqual([ended, other]);
    granted(
      await endGoal(planner, {
        ...{ goalId: ended, revision: 1, because: 'Planen er slut', to: day('2025-07-01') },
      }),
    );
    expect((await listGoals(planner)).map(({ id, to }) => [id, to])).toEqual([
      [other, null],
      [ended, '2025-07-01'],
    ]);
    const back = { goalId: other, revision: 1, because: 'Tastefejl', to: day('2024-01-01') };
    granted(await endGoal(planner, back));
    expect(await endGoal(planner, { ...back, revision: 2, to: day('2023-12-31') })).toMatchObject({
      error: { code: 'end-before-start' },
    });
    // There is room for one of the same figure and places again.
    await set(place, { subject: { figure: 'onlyPrimarySchoolPersons' } });
  });

  test('changed by two at once is changed once, and set twice at once is one', async () => {
    const place = await aPlace();
    const { town, areaId } = place;
    const twice = await Promise.all([1, 2].map(() => setGoal(town.planner, aGoal(town, [areaId]))));
    expect(twice.map((one) => (one.ok ? 'set' : one.error.code)).sort()).toEqual(['known-already', 'set']);
    const [goal] = await listGoals(town.planner);
    const goalId = asId<GoalId>(goal?.id ?? '');
    const answers = await Promise.all(
      [10, 11, 12, 13].map((amount) =>
        changeGoal(town.planner, { goalId, revision: 1, because: 'Ny aftale', terms: terms({ amount }) }),
      ),
    );
    expect(answers.map((one) => (one.ok ? 'said' : one.error.code)).sort()).toEqual([
      ...['changed-meanwhile', 'changed-meanwhile', 'changed-meanwhile', 'said'],
    ]);
    expect(await listGoalVersions(town.planner, goalId)).toHaveLength(2);
  });

  test('is of the own municipality’s places alone, and a stranger finds none', async () => {
    const place = await aPlace();
    const elsewhere = await aPlace();
    const goalId = await set(place);
    const notFound = { ok: false, error: { code: 'not-found' } };
    expect(await setGoal(place.town.planner, aGoal(place.town, [elsewhere.areaId]))).toEqual(notFound);
    expect(await setGoal(place.town.planner, aGoal(elsewhere.town, [elsewhere.areaId]))).toEqual(notFound);
    const group = { place: { level: 'GROUP', groupName: 'Som ingen kender' } } as const;
    expect(await setGoal(place.town.planner, aGoal(place.town, [], { subject: group }))).toEqual(notFound);
    const end = { goalId, revision: 1, because: 'Ikke vores', to: day('2025-07-01') };
    for (const scope of [elsewhere.town.planner, place.town.manager])
      expect(await endGoal(scope, end)).toEqual(notFound);
    expect(await findGoal(elsewhere.town.planner, goalId)).toBeNull();
  });

  test('of the whole municipality is measured by the municipality’s own figure', async () => {
    const place = await aPlace();
    const { planner, municipalityId } = place.town;
    await measured(place, 2023, '360');
    await measured(place, 2023, '4000', municipalityId);
    const goalId = await set(place, { subject: { place: { level: 'MUNICIPALITY' } } });
    const goal = await findGoal(planner, goalId);
    expect(ofFigure(goal).measured.map(({ value }) => value)).toEqual(['4000']);
    expect(goal?.areaNames).toEqual([]);
  });
});
