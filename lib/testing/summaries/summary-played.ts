import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import type { DepartmentId, VacancyId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { saidOn } from '../agreements/department-past';
import { givenDepartment, givenTown, insert, type Town } from '../builders';
import { explained, fell, letOutside, report, turn } from './summary-acts';
import { FIGURE } from './summary-example';
import { MEASURED, PUBLISHED } from './summary-example-published';
import { playNeighbour } from './summary-played-neighbour';

export type PlayedYear = {
  readonly town: Town;
  /** The same town as the other organisation has it. */
  readonly neighbour: Town;
  readonly a: DepartmentId;
  readonly b: DepartmentId;
  readonly c: DepartmentId;
};

/** The year of docs/domain/summary-example.md, act by act through the use cases. The instance must be a demonstration's. */
export async function playedYear(): Promise<PlayedYear> {
  const town = await givenTown(hoejeTaastrup2023);
  const a = await givenDepartment(town, { tier: 'LEVEL_1' });
  const b = await givenDepartment(town, { tier: 'LEVEL_1' });
  await givenLevelTwo(town, b);
  await playA(town, a);
  await playB(town, b);
  const { neighbour, c } = await playNeighbour(town);
  await layWatched(town, a);
  await layPublished(town, { AREA: a, DEPARTMENT: c });
  return { town, neighbour, a, b, c };
}

async function playA(town: Town, a: DepartmentId): Promise<void> {
  const a0 = await report(town, a, { on: '2024-03-01', availableOn: '2024-04-01', rentOre: 260_000 });
  await letOutside(town, a0, { signed: '2024-03-11', takeover: '2024-04-01', as: 'TRANSFER' });
  const reported = (availableOn: string, rentOre: number) =>
    report(town, a, { on: '2025-09-01', availableOn, rentOre });
  const a1 = await reported('2025-09-15', 275_000);
  const a2 = await reported('2025-09-01', 280_000);
  const a3 = await reported('2025-10-01', 500_000);
  const a4 = await reported('2025-10-01', 500_000);
  const a5 = await reported('2025-10-01', 280_000);
  await turn(town, a5, { claimed: '2025-09-02', returned: { on: '2025-09-05', reason: 'TOO_EXPENSIVE' } });
  await letOutside(town, a3, { signed: '2025-09-06', takeover: '2025-10-01', as: 'FLEXIBLE' });
  await letOutside(town, a4, { signed: '2025-09-10', takeover: '2025-10-01', as: 'ORDINARY' });
  await fell(town, a4, '2025-09-15', 'NOT_SIGNED');
  await turn(town, a2, {
    ...{ claimed: '2025-09-03', named: '2025-09-08' },
    lease: { signed: '2025-09-22', takeover: '2025-10-01' },
  });
  await letOutside(town, a1, { signed: '2025-09-21', takeover: '2025-10-01', as: 'ORDINARY' });
  await explained(town, a1, { ground: 'NO_APPLICANT', bearer: 'SHARED', municipalityPermille: 400 });
}

async function playB(town: Town, b: DepartmentId): Promise<void> {
  const homes: VacancyId[] = [];
  for (let number = 1; number <= 10; number += 1) {
    const availableOn = number === 10 ? '2025-10-01' : '2026-01-01';
    homes.push(await report(town, b, { on: '2025-09-01', availableOn, rentOre: 600_000 }));
  }
  const [b5, b10] = [homes[4], homes[9]];
  if (b5 === undefined || b10 === undefined) throw new Error('Ten were reported');
  await turn(town, b5, {
    ...{ claimed: '2025-09-02', named: '2025-09-03' },
    lease: { signed: '2025-09-10', takeover: '2026-01-01' },
  });
  await turn(town, b10, { claimed: '2025-09-04', named: '2025-09-11' });
}

async function givenLevelTwo(town: Town, b: DepartmentId): Promise<void> {
  await insert(
    `INSERT INTO placement (department_id, organisation_id, municipality_id, tier, valid_from, decided_on, forum)
     VALUES ($1, $2, $3, 'LEVEL_2', '2025-03-15', '2025-03-10', 'Boligforum')`,
    [b, town.organisationId, town.municipalityId],
  );
}

/** A figure near a limit, and a target that is met. */
async function layWatched({ municipalityId, organisationId }: Town, a: DepartmentId): Promise<void> {
  await insert(
    `INSERT INTO key_figure (municipality_id, organisation_id, department_id, level, name, value, unit, age_from, age_to, valid_from, source,
       source_kind) VALUES ($1, $2, $3, 'DEPARTMENT', 'outsideLabourMarket', $4, 'PERCENT', 18, 64, $5, $6, 'DST')`,
    [municipalityId, organisationId, a, FIGURE.value, FIGURE.on, FIGURE.source],
  );
  for (const { figure, unit, years, ...of } of Object.values(MEASURED))
    for (const [year, value] of Object.entries(years)) {
      const [level, group] = 'group' in of ? ['GROUP', of.group] : ['AREA', null];
      await insert(
        `INSERT INTO key_figure (municipality_id, area_id, level, group_name, name, value, unit, period_from, period_to, valid_from, source,
           source_kind) SELECT $1, CASE WHEN $4 = 'AREA' THEN d.area_id END, $4, $5, $6, $7, $8, make_date($3, 1, 1), make_date($3, 12, 31),
             make_date($3, 12, 31), $9, 'DST' FROM department d WHERE d.id = $2`,
        [municipalityId, a, Number(year), level, group, figure, value, unit, FIGURE.source],
      );
    }
  const goals = [
    ['FEWER_PER_YEAR', MEASURED.goal.figure, null, 20, 1],
    ['INDICATOR', MEASURED.indicator.figure, MEASURED.compared.group, null, 2],
  ] as const;
  for (const [kind, figure, comparedWith, amount, position] of goals)
    await insert(
      `INSERT INTO figure_goal (id, goal_id, municipality_id, kind, figure, area_ids, compared_with, amount, baseline_year, valid_from, source,
         position) SELECT $3, $3, $1, $4, $5, ARRAY[d.area_id], $6, $7, 2023, '2023-01-01', 'Helhedsplanen', $8 FROM department d WHERE d.id = $2`,
      [municipalityId, a, newId(), kind, figure, comparedWith, amount, position],
    );
}

/** Of the municipality, of the area of one department and of another; the area is called so from before, and comes first by its name. */
async function layPublished(
  { municipalityId }: Town,
  of: Readonly<Record<'AREA' | 'DEPARTMENT', DepartmentId>>,
): Promise<void> {
  await saidOn(
    '2023-01-01',
    `UPDATE area SET name = 'Bredgade' WHERE id = (SELECT area_id FROM department WHERE id = $1)`,
    [of.AREA],
  );
  for (const { figure, level, unit, values } of PUBLISHED)
    for (const [from, value] of Object.entries(values))
      await insert(
        `INSERT INTO key_figure (municipality_id, organisation_id, department_id, area_id, level, name, value, unit, valid_from, source, source_kind)
         SELECT $1, CASE WHEN $3 = 'DEPARTMENT' THEN d.organisation_id END, CASE WHEN $3 = 'DEPARTMENT' THEN d.id END,
           CASE WHEN $3 = 'AREA' THEN d.area_id END, $3, $4, $5, $6, $7, $8, 'DST' FROM department d WHERE d.id = $2`,
        [
          municipalityId,
          level === 'DEPARTMENT' ? of.DEPARTMENT : of.AREA,
          level,
          figure,
          value,
          unit,
          from,
          FIGURE.source,
        ],
      );
}
