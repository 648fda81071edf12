import { beforeAll, expect, test } from 'vitest';
import { randers2022 } from '@/agreements/randers-2022';
import type { UserScope } from '@/lib/domain/access/scope';
import type { AreaId, DepartmentId } from '@/lib/domain/shared/ids';
import { aGoal, aListGoal } from '@/lib/testing/agreements/goals';
import { type FigureTown, withPlanners } from '@/lib/testing/agreements/key-figures';
import {
  givenManagers,
  givenSentRound,
  givenSignatures,
  type Managers,
} from '@/lib/testing/agreements/placement-rounds';
import { day, givenDepartment, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import { granted } from '@/lib/testing/lettings/slots';
import { reportOf } from '@/lib/testing/summaries/reports';
import { fileOfSummary, givenApproved, playsOtherDays } from '@/lib/testing/summaries/saved-summaries';
import { afterTheDays } from '@/lib/testing/summaries/summary-stage';
import { tableOf, written } from '@/lib/testing/summaries/summary-tables';
import { setGoal } from '../goals/set-goal';
import { enterFigure } from '../key-figures/enter-figure';
import { getSummary } from '../summaries/get-summary';
import { getReport } from './get-report';

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
  granted(await setGoal(town.planner, aListGoal(town, [areaId])));
  for (const [on, value, source] of [
    ['2023-10-01', '360', 'Tabel 3'],
    ['2024-10-01', '341', 'Tabel 4'],
  ] as const)
    granted(
      await enterFigure(town.planner, {
        at: { level: 'AREA', id: areaId },
        stated: {
          ...{ name: 'outsideLabourMarketPersons', value, valueTo: null, unit: 'COUNT', persons: null },
          ...{ kind: 'DST', periodFrom: null, periodTo: null, on: day(on), source },
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
      'outsideLabourMarketPersons | measure-now | 2024 | 341 | 2024-10-01 | Tabel 4',
    ]);
    expect(await rowsIn(scope, 2024, 'off-list')).toEqual([
      'off-VULNERABLE_AREA | 2026-12-01 | – | – | 2024-12-01 | MET | Rammeaftale, afsnit 1',
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
  expect((await goalsOf(town.caseworker, 2023)).tables).toEqual([]);
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
  const roundId = await givenSentRound(managers.municipality);
  await givenSignatures(roundId, [managers.municipality, managers.organisation]);
  expect((await goalsOf(town.caseworker, 2025)).tables.map(({ id }) => id)).not.toContain('rounds-signed');
  await insert('ALTER TABLE placement_round DISABLE TRIGGER USER');
  await insert(
    `UPDATE placement_round SET meeting_on = '2024-03-04', effective_on = '2024-04-01' WHERE id = $1`,
    [roundId],
  );
  await insert('ALTER TABLE placement_round ENABLE TRIGGER USER');
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
  expect(await rowsIn(town.caseworker, 2024, 'kept-summaries')).toEqual([
    '– | summary-not-closed | – | – | –',
  ]);
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
  const acts = (await rowsIn(town.caseworker, 2024, 'summary-acts')).map((row) => row.split(' | '));
  expect(acts.map(([act, edition]) => `${act} ${edition}`)).toEqual([
    ...['act-SENT 1', 'act-APPROVED 1', 'act-APPROVED 1', 'act-CLOSED 2'],
  ]);
  expect(new Set(acts.slice(1, 3).map(([, , party]) => party)).size).toBe(2);
  expect(acts[3]?.slice(2, 4)).toEqual(['–', '–']);
});

test('is not another municipality’s to read', async () => {
  const stranger = await givenTown(randers2022);
  const asked = { kind: 'GOALS', municipalityId: town.municipalityId, period: YEAR } as const;
  expect(await getReport(stranger.caseworker, asked)).toBeNull();
  expect(await getReport(stranger.officer, asked)).toBeNull();
});
