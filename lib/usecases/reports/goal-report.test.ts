import { beforeAll, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { randers2022 } from '@/agreements/randers-2022';
import type { UserScope } from '@/lib/domain/access/scope';
import type { AgreementDocument } from '@/lib/domain/agreement/agreement-document';
import type { AreaId, DepartmentId } from '@/lib/domain/shared/ids';
import { aGoal, aListGoal } from '@/lib/testing/agreements/goals';
import { type FigureTown, withPlanners } from '@/lib/testing/agreements/key-figures';
import {
  givenFigure,
  givenManagers,
  givenSentRound,
  givenSignatures,
  type Managers,
} from '@/lib/testing/agreements/placement-rounds';
import { day, givenDepartment, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { granted } from '@/lib/testing/lettings/slots';
import { reportOf } from '@/lib/testing/summaries/reports';
import { fileOfSummary, givenApproved, givenSummary } from '@/lib/testing/summaries/saved-summaries';
import { afterTheDays } from '@/lib/testing/summaries/summary-stage';
import { tableOf, written } from '@/lib/testing/summaries/summary-tables';
import { setGoal } from '../goals/set-goal';
import { enterFigure } from '../key-figures/enter-figure';
import { getSummary } from '../summaries/get-summary';
import { getReport } from './get-report';
import { readPack } from './read-pack';

let town: FigureTown;
let managers: Managers;
let department: DepartmentId;
const YEAR = { from: day('2024-01-01'), through: day('2024-12-31') };

beforeAll(async () => {
  await playsOtherDays();
  town = await withPlanners(await givenTown());
  managers = await givenManagers(town);
  department = await givenDepartment(town);
  const [row] = await rowsOf<{ areaId: AreaId }>('SELECT area_id AS "areaId" FROM department WHERE id = $1', [
    department,
  ]);
  if (!row) throw new Error('The department lies in no area');
  const { areaId } = row;
  granted(await setGoal(town.planner, aGoal(town, [areaId])));
  granted(await setGoal(town.planner, aListGoal(town, [areaId], { terms: { from: day('2023-01-01') } })));
  for (const [on, value, source, through] of [
    ['2023-10-01', '360', 'Tabel 3', null],
    // Of a figure of a time, the last day of that; it was made up later.
    ['2025-01-15', '341', 'Tabel 4', '2024-09-30'],
  ] as const)
    granted(
      await enterFigure(town.planner, {
        at: { level: 'AREA', id: areaId },
        stated: {
          ...{ name: 'outsideLabourMarketPersons', value, valueTo: null, unit: 'COUNT', persons: null },
          ...{ kind: 'DST', on: day(on), source },
          ...{ periodFrom: through && day('2024-01-01'), periodTo: through && day(through) },
          ...{ suppressed: false, method: null },
        },
      }),
    );
  await insert(
    `INSERT INTO area_designation (area_id, municipality_id, designation, valid_from, valid_to, source)
     VALUES ($1, $2, 'VULNERABLE_AREA', '2021-12-01', '2024-12-01', 'Listen')`,
    [areaId, town.municipalityId],
  );
});

const goalsOf = (scope: UserScope, year: number) => reportOf(scope, town, 'GOALS', year);
const rowsIn = async (scope: UserScope, year: number, id: string) =>
  written(tableOf((await goalsOf(scope, year)).tables, id));

test('both parties read how each goal stands at the end of a year, by what was measured until then', async () => {
  for (const scope of [town.caseworker, town.officer, managers.municipality]) {
    expect(await rowsIn(scope, 2024, 'indicators')).toEqual([
      'outsideLabourMarketPersons | fewer-per-year | 20 | 360 | 2023 | 340 | 341 | 2024 | MISSED | Helhedsplan, Beskæftigelse | 2024-01-01 | –',
    ]);
    expect(await rowsIn(scope, 2024, 'goal-measures')).toEqual([
      'outsideLabourMarketPersons | measure-baseline | 2023 | 360 | 2023-10-01 | Tabel 3',
      'outsideLabourMarketPersons | measure-before | 2023 | 360 | 2023-10-01 | Tabel 3',
      'outsideLabourMarketPersons | measure-now | 2024 | 341 | 2024-09-30 | Tabel 4',
    ]);
    expect(await rowsIn(scope, 2024, 'off-list')).toEqual([
      'off-VULNERABLE_AREA | 2026-12-01 | – | – | 2024-12-01 | MET | Rammeaftale, afsnit 1',
    ]);
    expect(await rowsIn(scope, 2024, 'off-list-before')).toEqual([
      'off-VULNERABLE_AREA | 2026-12-01 | VULNERABLE_AREA | 2021-12-01 | 2021-12-01 | AWAITING | Rammeaftale, afsnit 1',
    ]);
    // The year that runs: nobody has measured anything yet, and what the last list said still stands.
    expect((await rowsIn(scope, 2025, 'goal-measures'))[2]).toBe(
      'outsideLabourMarketPersons | measure-now | 2025 | not-measured | – | –',
    );
    expect(await rowsIn(scope, 2025, 'off-list-before')).toEqual(await rowsIn(scope, 2024, 'off-list'));
  }
  const { dueOn, period, covers } = await goalsOf(town.caseworker, 2024);
  expect([dueOn, period, covers]).toEqual([null, YEAR, 'GOALS']);
  expect((await goalsOf(town.officer, 2024)).covers).toBe('GOALS_AND_OWN');
  // Before any goal held there is nothing to follow up.
  expect((await goalsOf(town.caseworker, 2022)).tables.flatMap(({ rows }) => rows)).toEqual([]);
});

test('says of each goal what the summary of the year says', async () => {
  const { municipalityId, caseworker } = town;
  const whole = { municipalityId, part: { kind: 'MUNICIPALITY' }, period: YEAR } as const;
  const summary = await getSummary(caseworker, whole);
  const told = summary?.sections.flatMap(({ tables }) => tables) ?? [];
  const { tables } = await goalsOf(caseworker, 2024);
  const targets = tableOf(told, 'indicators');
  expect(targets.rows).toHaveLength(1);
  expect(tableOf(tables, 'indicators').rows.map(({ cells }) => cells.slice(0, -2))).toEqual(
    targets.rows.map(({ cells }) => cells),
  );
  expect(tableOf(tables, 'off-list')).toEqual(tableOf(told, 'off-list'));
});

test('names the round that took effect in the year with who signed it, and none that has yet to', async () => {
  await givenFigure(department, '27.4');
  const roundId = await givenSentRound(managers.municipality);
  const takesEffect = (met: string, on: string) =>
    insert('UPDATE placement_round SET meeting_on = $2, effective_on = $3 WHERE id = $1', [roundId, met, on]);
  const isTold = async (year: number) =>
    (await goalsOf(town.caseworker, year)).tables.some(({ id }) => id === 'rounds-signed');
  await givenSignatures(roundId, [managers.municipality]);
  await takesEffect('2024-03-04', '2024-04-01');
  expect(await isTold(2024)).toBe(false);
  await takesEffect('2025-10-08', '2025-10-09');
  await givenSignatures(roundId, [managers.organisation]);
  // Signed by both, and its day has not come.
  expect(await isTold(2025)).toBe(false);
  await takesEffect('2024-03-04', '2024-04-01');
  const named = await rowsOf<{ id: string; name: string }>(
    'SELECT id, name FROM person WHERE id = ANY ($1)',
    [[managers.municipality.userId, managers.organisation.userId]],
  );
  const nameOf = ({ userId }: UserScope) => named.find(({ id }) => id === userId)?.name;
  const signed = await rowsIn(town.officer, 2024, 'rounds-signed');
  expect(signed.map((row) => row.split(' | ').filter((_, at) => at !== 3))).toEqual([
    ['embedsmandsgruppen', '2024-03-04', '2024-04-01', nameOf(managers.municipality), '2025-10-06'],
    ['embedsmandsgruppen', '2024-03-04', '2024-04-01', nameOf(managers.organisation), '2025-10-06'],
  ]);
  expect(new Set(signed.map((row) => row.split(' | ')[3])).size).toBe(2);
});

test('says whether the parties have closed the year’s summary, as which edition, and who approved it', async () => {
  const nothing = ['– | summary-not-closed | – | – | –'];
  // A draft has been before nobody, and is not told its own side either.
  await givenSummary(managers.municipality, town, { period: YEAR });
  expect(await rowsIn(managers.municipality, 2024, 'kept-summaries')).toEqual(nothing);
  const both = [managers.municipality, managers.organisation] as const;
  const id = await givenApproved(both, town, { period: YEAR });
  expect((await rowsIn(town.officer, 2024, 'kept-summaries'))[0]).toMatch(
    /^all \| summary-APPROVED \| 1 \| /,
  );
  await afterTheDays();
  const { editions } = await fileOfSummary(managers.municipality, id);
  const closed = editions.at(-1);
  expect(await rowsIn(town.officer, 2024, 'kept-summaries')).toEqual([
    `all | summary-CLOSED | 2 | 2025-10-20 | ${closed?.checksum}`,
  ]);
  expect(await rowsIn(town.officer, 2025, 'kept-summaries')).toEqual(nothing);
  const acts = (await rowsIn(town.caseworker, 2024, 'summary-acts')).map((row) => row.split(' | '));
  expect(acts.map(([act, edition]) => `${act} ${edition}`)).toEqual([
    ...['act-SENT 1', 'act-APPROVED 1', 'act-APPROVED 1', 'act-CLOSED 2'],
  ]);
  expect(new Set(acts.slice(1, 3).map(([, , party]) => party)).size).toBe(2);
  expect(acts[3]?.slice(2, 4)).toEqual(['–', '–']);
});

test('goes to a meeting whose agreement asks for it, and not where there is no goal to follow', async () => {
  const asking: AgreementDocument = {
    ...holbaek2024,
    year: (holbaek2024.year ?? []).map((one) =>
      one.event === 'forum-october'
        ? {
            ...one,
            prepare: [
              { item: 'auditor', what: { da: 'Til revisor', en: 'For the auditor' }, page: 'GOAL_FOLLOW_UP' },
            ],
          }
        : one,
    ),
  };
  const other = await withPlanners(await givenTown(asking));
  await givenDepartment(other);
  const forum = { municipalityId: other.municipalityId, event: 'forum-october', year: 2025 };
  const itemsIn = async () => (await readPack(other.planner, forum))?.documents.map(({ item }) => item);
  expect(await itemsIn()).toEqual(['YEAR']);
  granted(await setGoal(other.planner, aListGoal(other, [])));
  expect(await itemsIn()).toEqual(['YEAR', 'GOALS']);
});

test('is not another municipality’s to read', async () => {
  const stranger = await givenTown(randers2022);
  const asked = { kind: 'GOALS', municipalityId: town.municipalityId, period: YEAR } as const;
  expect(await getReport(stranger.caseworker, asked)).toBeNull();
  expect(await getReport(stranger.officer, asked)).toBeNull();
});
