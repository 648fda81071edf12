import { beforeEach, describe, expect, test } from 'vitest';
import { findGoal, listGoals } from '@/lib/data/key-figures/figure-goals';
import { listGoalVersions } from '@/lib/data/key-figures/figure-goals-write';
import { standingOf } from '@/lib/domain/key-figures/goal-terms';
import { type AreaId, asId, type GoalId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { aGoal, ofFigure } from '@/lib/testing/agreements/goals';
import { type FigureTown, withPlanners } from '@/lib/testing/agreements/key-figures';
import { day, givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import { granted } from '@/lib/testing/lettings/slots';
import { getSummary } from '../summaries/get-summary';
import { changeGoal, endGoal } from './change-goal';
import { setGoal } from './set-goal';

const because = 'Parterne er enige';
const { terms: TERMS } = aGoal({ municipalityId: asId<MunicipalityId>('') }, []);
const TODAY = day('2025-10-06');

let town: FigureTown;
let areaId: AreaId;
let goalId: GoalId;

const set = async (from: string, to: string | null) =>
  setGoal(
    town.planner,
    aGoal(town, [areaId], { terms: { from: day(from), to: to === null ? null : day(to) } }),
  );
const change = (revision: number, from: string, amount: number) =>
  changeGoal(town.planner, { goalId, revision, because, terms: { ...TERMS, amount, from: day(from) } });
const end = (revision: number, to: string) =>
  endGoal(town.planner, { goalId, revision, because, to: day(to) });

/** What the summary of a year says is to be reached. */
async function inSummary(year: number) {
  const period = { from: day(`${year}-01-01`), through: day(`${year}-12-31`) };
  const { municipalityId } = town;
  const summary = await getSummary(town.planner, { municipalityId, part: { kind: 'MUNICIPALITY' }, period });
  const tables = summary?.sections.flatMap((section) => section.tables) ?? [];
  const rows = tables.find(({ id }) => id === 'indicators')?.rows ?? [];
  return rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'COUNT' ? [cell.n] : [])));
}

async function standing() {
  const goal = await findGoal(town.planner, goalId);
  return goal && [ofFigure(goal).amount, goal.from, goal.to, standingOf(goal, TODAY)];
}

beforeEach(async () => {
  town = await withPlanners(await givenTown());
  const departmentId = await givenDepartment(town);
  const [row] = await rowsOf<{ areaId: AreaId }>('SELECT area_id AS "areaId" FROM department WHERE id = $1', [
    departmentId,
  ]);
  areaId = row?.areaId ?? asId<AreaId>('');
  goalId = granted(await set('2024-01-01', null)).goalId;
});

describe('a change that is taken back', () => {
  test('before it begins ends nothing: the goal goes on as it was', async () => {
    granted(await change(1, '2026-01-01', 12));
    granted(await end(2, '2026-01-01'));
    expect(await standing()).toEqual([20, '2024-01-01', null, 'IN_FORCE']);
    expect(await inSummary(2025)).toEqual([20]);
    expect(await inSummary(2026)).toEqual([20]);
    expect((await listGoalVersions(town.planner, goalId)).map(({ stands }) => stands)).toEqual([
      ...[false, false, true],
    ]);
    // It is that goal still that there is of the figure in the places, and it can be changed and ended again.
    expect(await set('2027-01-01', null)).toMatchObject({ error: { code: 'known-already' } });
    granted(await change(3, '2026-01-01', 14));
    expect(await inSummary(2026)).toEqual([14]);
    granted(await end(4, '2026-07-01'));
    granted(await set('2027-01-01', null));
  });

  test('after it has begun leaves what held before it', async () => {
    granted(await change(1, '2025-03-01', 12));
    granted(await end(2, '2025-03-01'));
    expect(await standing()).toEqual([20, '2024-01-01', null, 'IN_FORCE']);
    expect(await inSummary(2025)).toEqual([20]);
  });

  test('leaves nothing where nothing held before it', async () => {
    granted(await change(1, '2023-07-01', 12));
    granted(await end(2, '2023-07-01'));
    expect(await standing()).toEqual([12, '2023-07-01', '2023-07-01', 'TAKEN_BACK']);
    for (const year of [2023, 2024, 2025]) expect(await inSummary(year)).toEqual([]);
    granted(await set('2024-01-01', null));
  });
});

describe('a goal that is to change', () => {
  test('can be ended before that, and does not come back', async () => {
    granted(await change(1, '2026-01-01', 12));
    granted(await end(2, '2025-07-01'));
    expect(await standing()).toEqual([20, '2024-01-01', '2025-07-01', 'ENDED']);
    expect(await inSummary(2025)).toEqual([20]);
    expect(await inSummary(2026)).toEqual([]);
    granted(await set('2025-07-01', null));
  });

  test('can be taken back altogether, and not ended before all of it', async () => {
    granted(await change(1, '2026-01-01', 12));
    expect(await end(2, '2023-12-31')).toMatchObject({ error: { code: 'end-before-start' } });
    granted(await end(2, '2024-01-01'));
    expect(await standing()).toEqual([20, '2024-01-01', '2024-01-01', 'TAKEN_BACK']);
    expect(await inSummary(2026)).toEqual([]);
  });
});

test('there may be a goal of the same before the one that is known, and not one that runs into it', async () => {
  expect(await set('2023-01-01', null)).toMatchObject({ error: { code: 'known-already' } });
  expect(await set('2023-01-01', '2024-01-02')).toMatchObject({ error: { code: 'known-already' } });
  expect(await set('2024-02-01', '2024-03-01')).toMatchObject({ error: { code: 'known-already' } });
  granted(await set('2023-01-01', '2024-01-01'));
  expect(await listGoals(town.planner)).toHaveLength(2);
});

describe('a goal beside another of the same', () => {
  const overlaps = { error: { code: 'overlaps' } };

  test('is not changed or ended so that both hold on a day', async () => {
    granted(await end(1, '2025-07-01'));
    const other = granted(await set('2025-07-01', null)).goalId;
    const of = (id: GoalId, from: string, to: string | null, revision: number) =>
      changeGoal(town.planner, {
        ...{ goalId: id, revision, because },
        terms: { ...TERMS, amount: 7, from: day(from), to: to === null ? null : day(to) },
      });
    expect(await end(2, '2025-07-02')).toMatchObject(overlaps);
    expect(await of(goalId, '2025-03-01', null, 2)).toMatchObject(overlaps);
    expect(await of(other, '2025-06-30', null, 1)).toMatchObject(overlaps);
    // Up to it, after it within its own days, and another goal altogether are no other’s affair.
    granted(await of(goalId, '2025-03-01', '2025-07-01', 2));
    granted(await of(other, '2025-09-01', null, 1));
    granted(await end(3, '2025-05-01'));
    granted(await of(other, '2025-05-01', null, 2));
  });

  test('is not taken back to what would come upon it', async () => {
    const terms = { ...TERMS, amount: 12, from: day('2026-01-01'), to: day('2026-07-01') };
    granted(await changeGoal(town.planner, { goalId, revision: 1, because, terms }));
    granted(await set('2026-07-01', null));
    // Before the change the goal had no end.
    expect(await end(2, '2026-01-01')).toMatchObject(overlaps);
    expect(await standing()).toEqual([20, '2024-01-01', null, 'IN_FORCE']);
    granted(await end(2, '2026-04-01'));
  });

  test('is changed or the other set, where both are asked for at once', async () => {
    granted(await end(1, '2025-07-01'));
    let revision = 2;
    for (let round = 0; round < 8; round += 1) {
      const [longer, other] = await Promise.all([end(revision, '2026-01-01'), set('2025-07-01', null)]);
      expect([longer.ok, other.ok].filter(Boolean)).toHaveLength(1);
      if (longer.ok) {
        granted(await end(revision + 1, '2025-07-01'));
        revision += 2;
      }
      const because = 'Forfra';
      if (other.ok)
        granted(
          await endGoal(town.planner, {
            goalId: other.value.goalId,
            revision: 1,
            because,
            to: day('2025-07-01'),
          }),
        );
    }
  });
});
