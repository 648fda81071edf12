import { beforeAll, expect, test } from 'vitest';
import { listGoals } from '@/lib/data/key-figures/figure-goals';
import { goalsByKind, statusOf } from '@/lib/domain/key-figures/goal';
import { areaStatusesOf } from '@/lib/domain/key-figures/list-goal';
import { rowsOf } from '@/lib/testing/builders';
import { layFoundation } from './lay-foundation';
import { SEED } from './put';
import { randers } from './randers';

// What stands here was written off the sources by hand, and is compared with what the database holds: not with the seed's own tables.
beforeAll(() => layFoundation([randers]), 60_000);

test('the targets, and the indicators with what they are held against', async () => {
  const goals = await rowsOf<{ line: string }>(`
    SELECT concat_ws(' ', kind, figure, amount, baseline_year, cardinality(area_ids), group_name, compared_with) AS line
    FROM figure_goal WHERE source LIKE 'Helhedsplan%' ORDER BY position`);
  expect(goals.map(({ line }) => line)).toEqual([
    'FEWER_PER_YEAR outsideLabourMarketPersons 20 2021 3',
    'FEWER_PER_YEAR onlyPrimarySchoolPersons 14 2020 3',
    'FEWER_PER_YEAR onlyPrimarySchoolPersons 8 2020 1',
    'AT_LEAST_PER_YEAR adultApprenticeGrants 8 2020 1',
    'INDICATOR inDayCare 2019 0 De fem områder',
    'INDICATOR gradeAverage 2019 0 De fem områder',
    'INDICATOR onlyPrimaryNotInEducation 2020 0 De fem områder',
    'INDICATOR neitherEducationNorWork 2019 0 De fem områder',
    'INDICATOR outsideLabourMarket 2019 0 De fem områder',
    'INDICATOR chargedAtLeastOnce 2019 0 De fem områder',
    'INDICATOR feelsSafe 2018 0 De fem områder 66 helhedsplaner',
    'INDICATOR volunteers 2018 0 De fem områder 66 helhedsplaner',
    'INDICATOR votedMunicipal 2017 0 De fem områder',
    'INDICATOR votedParliament 2019 0 De fem områder',
    'INDICATOR votedEuropean 2019 0 De fem områder',
  ]);
});

test('what the framework agreement itself sets out to reach, by the lists that are known today', async () => {
  const { lists, targets } = goalsByKind(await listGoals(SEED));
  const told = lists.flatMap((goal) =>
    areaStatusesOf(goal).map(({ name, state, listed }) =>
      [
        ...[name, goal.list, goal.byYear, state, listed?.designation ?? '–', listed?.from ?? '–'],
        ...[goal.source, goal.from, goal.to],
      ].join(' | '),
    ),
  );
  expect(told).toEqual([
    'Glarbjergvej-området | VULNERABLE_AREA | 2023 | MISSED | VULNERABLE_AREA | 2021-12-01 | Rammeaftale 2022-25, afsnit 1 | 2022-01-01 | 2026-01-01',
    'Gl. Jennumparken | PARALLEL_SOCIETY_AREA | 2022 | MET | VULNERABLE_AREA | 2021-12-01 | Rammeaftale 2022-25, afsnit 1 | 2022-01-01 | ',
    'Gl. Jennumparken | VULNERABLE_AREA | 2030 | AWAITING | VULNERABLE_AREA | 2021-12-01 | Rammeaftale 2022-25, afsnit 1 | 2022-01-01 | ',
    'Hermann Stillingsvej-området | VULNERABLE_AREA | 2022 | MET | – | – | Rammeaftale 2022-25, afsnit 1 | 2022-01-01 | 2026-01-01',
    'Energivej-området | VULNERABLE_AREA | 2022 | MET | – | – | Rammeaftale 2022-25, afsnit 1 | 2022-01-01 | 2026-01-01',
  ]);
  const under = targets.filter(({ kind }) => kind === 'UNDER');
  expect(
    under.map((goal) => [goal.areaNames, goal.figure, goal.amount, goal.source, statusOf(goal)]),
  ).toEqual([
    [
      ...[['Sjællandsgade-kvarteret'], 'residents', 1000, 'Rammeaftale 2022-25, afsnit 1'],
      { state: 'AWAITING' },
    ],
  ]);
});

test('the targets have a state, and the municipality is held against its areas by the same source', async () => {
  const { targets, indicators } = goalsByKind(await listGoals(SEED));
  const planned = targets.filter(({ source }) => source.startsWith('Helhedsplan'));
  const states = planned.map((goal) => {
    const status = statusOf(goal);
    return 'latest' in status ? [status.state, status.latest.value, status.wanted] : status.state;
  });
  expect(states).toEqual([
    ['MET', '913', 916],
    ['MISSED', '899', 897],
    ['MISSED', '326', 324],
    ['MET', '9', 8],
  ]);
  const outside = indicators.find(({ figure }) => figure === 'outsideLabourMarket');
  expect([outside?.measured[0]?.value, outside?.compared[0]?.value]).toEqual(['45', '16.6']);
});
