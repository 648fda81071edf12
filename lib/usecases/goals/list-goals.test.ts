import { beforeEach, describe, expect, test } from 'vitest';
import { findArea } from '@/lib/data/key-figures/figure-areas';
import { findGoal, listGoals } from '@/lib/data/key-figures/figure-goals';
import { listGoalVersions } from '@/lib/data/key-figures/figure-goals-write';
import { statusOf } from '@/lib/domain/key-figures/goal';
import { areaStatusesOf, listStateOf } from '@/lib/domain/key-figures/list-goal';
import type { AreaId, GoalId } from '@/lib/domain/shared/ids';
import type { Cell } from '@/lib/domain/summary/summary';
import { aGoal, aListGoal, ofFigure, ofList } from '@/lib/testing/agreements/goals';
import { type FigureTown, withPlanners } from '@/lib/testing/agreements/key-figures';
import { day, givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import { granted } from '@/lib/testing/lettings/slots';
import { enterFigure } from '../key-figures/enter-figure';
import { getSummary } from '../summaries/get-summary';
import { changeGoal, endGoal } from './change-goal';
import { setGoal } from './set-goal';

const because = 'Parterne er enige';

let town: FigureTown;
let areaId: AreaId;

beforeEach(async () => {
  town = await withPlanners(await givenTown());
  const departmentId = await givenDepartment(town);
  const [row] = await rowsOf<{ areaId: AreaId }>(
    `UPDATE area SET name = 'Bredgade' WHERE id = (SELECT area_id FROM department WHERE id = $1) RETURNING id AS "areaId"`,
    [departmentId],
  );
  if (!row) throw new Error('The department lies in no area');
  areaId = row.areaId;
});

/** The state's list has the area in a category from a day, and no longer from another. */
const listed = (kind: string, from: string, to: string | null = null, at = areaId) =>
  rowsOf(
    `INSERT INTO area_designation (area_id, municipality_id, designation, valid_from, valid_to, source)
     VALUES ($1, $2, $3, $4, $5, 'Listen')`,
    [at, town.municipalityId, kind, from, to],
  );

const set = async (areaIds: readonly string[], made: Parameters<typeof aListGoal>[2] = {}): Promise<GoalId> =>
  granted(await setGoal(town.planner, aListGoal(town, areaIds, made))).goalId;

const standing = async (goalId: GoalId) => {
  const goal = ofList(await findGoal(town.planner, goalId));
  return [
    listStateOf(goal),
    ...areaStatusesOf(goal).map(
      ({ name, state, listed: at }) => `${name} ${state} ${at?.designation ?? '–'} ${at?.from ?? '–'}`,
    ),
  ];
};

const text = (cell: Cell): string => {
  if (cell.kind === 'DATE') return cell.on;
  if (cell.kind !== 'WORD') return '–';
  return 'name' in cell.label ? cell.label.name : 'id' in cell.label ? cell.label.id : cell.label.names.da;
};

/** The table of areas off the lists in the summary of a year. */
async function inSummary(year: number) {
  const period = { from: day(`${year}-01-01`), through: day(`${year}-12-31`) };
  const { municipalityId } = town;
  const summary = await getSummary(town.planner, { municipalityId, part: { kind: 'MUNICIPALITY' }, period });
  const tables = summary?.sections.flatMap((section) => section.tables) ?? [];
  const rows = tables.find(({ id }) => id === 'off-list')?.rows ?? [];
  return rows.map(({ label, cells }) => ['name' in label ? label.name : '', ...cells.map(text)].join(' | '));
}

describe('areas that are to be off a list', () => {
  test('stand on the goals’ page, the area’s and in the summary with category, day and status, for both parties', async () => {
    await listed('VULNERABLE_AREA', '2021-12-01');
    const goalId = await set([areaId]);
    expect(await standing(goalId)).toEqual(['AWAITING', 'Bredgade AWAITING VULNERABLE_AREA 2021-12-01']);
    expect((await listGoals(town.officer)).map(({ id }) => id)).toEqual([goalId]);
    expect((await findArea(town.officer, areaId))?.goals.map(({ id }) => id)).toEqual([goalId]);
    expect(await inSummary(2024)).toEqual([
      'Bredgade | off-VULNERABLE_AREA | 2026-12-01 | VULNERABLE_AREA | 2021-12-01 | 2021-12-01 | AWAITING | Rammeaftale, afsnit 1',
    ]);
  });

  test('are told in each year by what was listed on its last day: awaited, missed on the day itself, and reached when off', async () => {
    await listed('VULNERABLE_AREA', '2021-12-01', '2024-12-01');
    await set([areaId], { terms: { byYear: 2023, from: day('2022-01-01') } });
    const told = async (year: number) =>
      (await inSummary(year)).map((row) => row.split(' | ').slice(3, 7).join(' | '));
    expect(await told(2021)).toEqual([]);
    expect(await told(2022)).toEqual(['VULNERABLE_AREA | 2021-12-01 | 2021-12-01 | AWAITING']);
    expect(await told(2023)).toEqual(['VULNERABLE_AREA | 2021-12-01 | 2021-12-01 | MISSED']);
    expect(await told(2024)).toEqual(['– | – | 2024-12-01 | MET']);
  });

  test('are told by the stricter category they went to, and are off the list in a milder one', async () => {
    await listed('VULNERABLE_AREA', '2021-12-01', '2023-12-01');
    await listed('PREVENTION_AREA', '2023-12-01');
    const off = await set([areaId]);
    const neither = await set([areaId], { subject: { list: 'PREVENTION_AREA' }, terms: { byYear: 2025 } });
    expect(await standing(off)).toEqual(['MET', 'Bredgade MET PREVENTION_AREA 2023-12-01']);
    // The demonstration's day is before the list of 2025.
    expect(await standing(neither)).toEqual(['AWAITING', 'Bredgade AWAITING PREVENTION_AREA 2023-12-01']);
  });

  test('of the whole municipality are all that come on a list, and nothing is known before one was entered', async () => {
    const goalId = await set([], { terms: { byYear: 2024 } });
    const { name } = ofList(await findGoal(town.planner, goalId)).areas[0] ?? { name: '' };
    expect(name).toBe('Bredgade');
    expect((await standing(goalId))[0]).toBe('NO_LIST');
    await listed('DEVELOPMENT_PLAN', '2020-01-01');
    expect((await standing(goalId))[0]).toBe('NO_LIST');
    await listed('PREVENTION_AREA', '2021-12-01');
    expect((await standing(goalId))[0]).toBe('MET');
    const [other] = await rowsOf<{ id: AreaId }>(
      `INSERT INTO area (municipality_id, name) VALUES ($1, 'Nyvang') RETURNING id`,
      [town.municipalityId],
    );
    if (!other) throw new Error('No area was made');
    await listed('PARALLEL_SOCIETY_AREA', '2024-12-01', null, other.id);
    expect(await standing(goalId)).toEqual(['MISSED', 'Nyvang MISSED PARALLEL_SOCIETY_AREA 2024-12-01']);
  });

  test('can be changed and ended as other goals, and what was said stays', async () => {
    await listed('VULNERABLE_AREA', '2021-12-01');
    const goalId = await set([areaId]);
    const { terms } = aListGoal(town, [areaId], { terms: { byYear: 2030, from: day('2025-01-01') } });
    granted(await changeGoal(town.planner, { goalId, revision: 1, because, terms }));
    expect(ofList(await findGoal(town.planner, goalId))).toMatchObject({ byYear: 2030, from: '2025-01-01' });
    expect(await changeGoal(town.planner, { goalId, revision: 2, because, terms })).toMatchObject({
      error: { code: 'nothing-changed' },
    });
    const without = { ...terms, byYear: null };
    expect(await changeGoal(town.planner, { goalId, revision: 2, because, terms: without })).toMatchObject({
      error: { code: 'by-needed' },
    });
    granted(await endGoal(town.planner, { goalId, revision: 2, because, to: day('2025-07-01') }));
    expect((await listGoalVersions(town.planner, goalId)).map(({ byYear, to }) => [byYear, to])).toEqual([
      [2030, '2025-07-01'],
      [2030, null],
      [2026, null],
    ]);
  });

  test('are one goal for each list in the same places at a time', async () => {
    const ended = await set([areaId]);
    const known = { error: { code: 'known-already' } };
    expect(await setGoal(town.planner, aListGoal(town, [areaId]))).toMatchObject(known);
    await set([areaId], { subject: { list: 'PARALLEL_SOCIETY_AREA' } });
    await set([]);
    expect(await setGoal(town.planner, aListGoal(town, []))).toMatchObject(known);
    granted(await endGoal(town.planner, { goalId: ended, revision: 1, because, to: day('2025-07-01') }));
    const later = await set([areaId], { terms: { from: day('2025-07-01') } });
    const { terms } = aListGoal(town, [areaId], { terms: { to: day('2025-08-01') } });
    expect(await changeGoal(town.planner, { goalId: ended, revision: 2, because, terms })).toMatchObject({
      error: { code: 'overlaps' },
    });
    expect(await findGoal(town.planner, later)).not.toBeNull();
  });

  test.each([
    ['a figure too', `figure = 'residents'`],
    ['a number', 'amount = 3'],
    ['a baseline', 'baseline_year = 2021'],
    ['no year', 'by_year = NULL'],
    ['a list that nobody publishes', `off_list = 'DEVELOPMENT_PLAN'`],
    ['a group', `group_name = 'De fem'`],
  ])('are not kept by the database with %s', async (_, column) => {
    const [set_, value] = column.split(' = ');
    const columns = [
      'kind',
      'figure',
      'off_list',
      'area_ids',
      'group_name',
      'amount',
      'baseline_year',
      'by_year',
    ];
    const plain: Readonly<Record<string, string>> = {
      ...{
        kind: `'OFF_LIST'`,
        figure: 'NULL',
        off_list: `'VULNERABLE_AREA'`,
        area_ids: `'{}'`,
        group_name: 'NULL',
      },
      ...{ amount: 'NULL', baseline_year: 'NULL', by_year: '2026' },
    };
    const insert = (changed: Readonly<Record<string, string>>) =>
      rowsOf(
        `INSERT INTO figure_goal (id, goal_id, municipality_id, valid_from, source, position, ${columns.join(', ')})
         SELECT x, x, $1, '2024-01-01', 'Rammeaftale', 0, ${columns.map((name) => changed[name]).join(', ')} FROM gen_random_uuid() x`,
        [town.municipalityId],
      );
    await insert(plain);
    await expect(insert({ ...plain, [set_ ?? '']: value ?? '' })).rejects.toThrow(/figure_goal/);
  });
});

test('residents that are to stay under a thousand stand with their status on the page and in the summary', async () => {
  const subject = { kind: 'UNDER', figure: 'residents' } as const;
  const terms = { amount: 1000, baselineYear: 2023 };
  const goalId = granted(await setGoal(town.planner, aGoal(town, [areaId], { subject, terms }))).goalId;
  // Of a span the upper end: all of it is to be under the number.
  for (const [year, value, valueTo] of [
    [2023, '980', '1000'],
    [2024, '999', null],
  ] as const)
    granted(
      await enterFigure(town.planner, {
        at: { level: 'AREA', id: areaId },
        stated: {
          ...{ name: 'residents', value, valueTo, unit: 'COUNT', persons: null, kind: 'DST' },
          ...{ periodFrom: day(`${year}-01-01`), periodTo: day(`${year}-12-31`), on: day(`${year}-12-31`) },
          ...{ source: 'Tabel', suppressed: false, method: null },
        },
      }),
    );
  expect(ofFigure(await findGoal(town.planner, goalId)).measured.map(({ value }) => value)).toEqual([
    '1000',
    '999',
  ]);
  const told = async (year: number) => {
    const period = { from: day(`${year}-01-01`), through: day(`${year}-12-31`) };
    const { municipalityId } = town;
    const summary = await getSummary(town.planner, {
      municipalityId,
      part: { kind: 'MUNICIPALITY' },
      period,
    });
    const tables = summary?.sections.flatMap((section) => section.tables) ?? [];
    return tables
      .find(({ id }) => id === 'indicators')
      ?.rows.map(({ cells }) =>
        cells
          .map((cell) => (cell.kind === 'COUNT' ? cell.n : cell.kind === 'FIGURE' ? cell.value : text(cell)))
          .join(' | '),
      );
  };
  expect(await told(2024)).toEqual([
    'residents | kept-under | 1000 | 1000 | 2023 | 1000 | 999 | 2024 | MET | Helhedsplan, Beskæftigelse',
  ]);
  const goal = ofFigure(await findGoal(town.planner, goalId));
  expect(statusOf({ ...goal, measured: goal.measured.slice(0, 1) }).state).toBe('MISSED');
});
