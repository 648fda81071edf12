import { describe, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { inputsOf, inputsText } from '@/lib/domain/summary/inputs';
import type { Cell, Summary, SummaryPart } from '@/lib/domain/summary/summary';
import { type FigureTown, withPlanners } from '@/lib/testing/agreements/key-figures';
import { aKey, aReport, day, givenDepartment, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import { type EnterFigureInput, enterFigure } from '@/lib/usecases/key-figures/enter-figure';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { getSummary, readInputs } from './get-summary';

const period = { from: day('2025-01-01'), through: day('2025-12-31') };
const LAST_YEAR = { from: day('2024-01-01'), through: day('2024-12-31') };
const WHOLE = { kind: 'MUNICIPALITY' } as const;

const text = (cell: Cell): string => {
  if (cell.kind === 'FIGURE') return cell.valueTo ? `${cell.value}-${cell.valueTo}` : cell.value;
  if (cell.kind === 'DATE') return cell.on;
  if (cell.kind !== 'WORD') return '–';
  return 'name' in cell.label ? cell.label.name : 'id' in cell.label ? cell.label.id : cell.label.names.da;
};

/** The rows of a table by their ids; none where the summary has no such table. */
const tableRows = (summary: Summary | null, id: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (summary?.sections ?? [])
      .flatMap(({ tables }) => tables)
      .filter((table) => table.id === id)
      .flatMap(({ rows }) => rows.map((row) => [row.id, row.cells.map(text).join(' | ')])),
  );

type Stated = Partial<EnterFigureInput['stated']>;

async function entered(scope: UserScope, at: EnterFigureInput['at'], stated: Stated): Promise<void> {
  const answer = await enterFigure(scope, {
    at,
    stated: {
      ...{ name: 'residents', value: '900', valueTo: null, unit: 'COUNT', persons: null },
      ...{ periodFrom: null, periodTo: null, on: day('2025-06-30'), kind: 'MUNICIPALITY' },
      ...{ source: 'Kommunens opgørelse', suppressed: false, method: null },
      ...stated,
    },
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
}

async function aTown() {
  const town = await withPlanners(await givenTown());
  const department = await givenDepartment(town);
  const [{ areaId } = { areaId: '' }] = await rowsOf<{ areaId: string }>(
    'SELECT area_id AS "areaId" FROM department WHERE id = $1',
    [department],
  );
  const at = {
    town: { level: 'MUNICIPALITY', id: town.municipalityId },
    area: { level: 'AREA', id: areaId },
    department: { level: 'DEPARTMENT', id: department },
  } as const;
  return { town, department, areaId, at };
}

async function insertArea({ municipalityId }: FigureTown, name: string): Promise<string> {
  const id = crypto.randomUUID();
  await insert('INSERT INTO area (id, municipality_id, name, example) VALUES ($1, $2, $3, true)', [
    ...[id, municipalityId, name],
  ]);
  return id;
}

const summaryOf = (
  scope: UserScope,
  { municipalityId }: FigureTown,
  part: Pick<SummaryPart, 'kind'> = WHOLE,
) => getSummary(scope, { municipalityId, part, period });

describe('the key figures of places', () => {
  test('stand in the summary with source, day and the year before, and only what was made up by the last day', async () => {
    const { town, at, areaId } = await aTown();
    const waiting = { name: 'waitingForAllocation' } as const;
    await entered(town.planner, at.town, { ...waiting, value: '71', on: day('2024-06-30') });
    await entered(town.planner, at.town, { ...waiting, value: '58' });
    await entered(town.planner, at.area, { name: 'evictionsInYear', value: '9', on: day('2024-12-31') });
    await entered(town.planner, at.area, { name: 'turnover', unit: 'PERCENT', value: '12', valueTo: '16' });
    const summary = await summaryOf(town.caseworker, town);
    const list = tableRows(summary, 'waiting-list');
    expect(list.waitingForAllocation).toBe(
      '58 | Kommunens opgørelse | 2025-06-30 | 71 | Kommunens opgørelse | 2024-06-30',
    );
    expect(list.waiting18to29).toBe('not-known | – | – | not-known | – | –');
    const moving = tableRows(summary, 'evictions');
    // No newer one: the same figure counts on both days, and says which day it is of.
    expect(moving[`evictionsInYear a-${areaId}`]).toBe(
      'evictionsInYear | 9 | Kommunens opgørelse | 2024-12-31 | 9 | Kommunens opgørelse | 2024-12-31',
    );
    expect(moving[`turnover a-${areaId}`]).toContain('turnover | 12-16 | Kommunens opgørelse');
    const year2024 = await getSummary(town.caseworker, {
      ...{ municipalityId: town.municipalityId, part: WHOLE },
      period: LAST_YEAR,
    });
    expect(tableRows(year2024, 'waiting-list').waitingForAllocation).toBe(
      '71 | Kommunens opgørelse | 2024-06-30 | not-known | – | –',
    );
  });

  test('of groups among those who wait stand where they were entered, and are no row where they were not', async () => {
    const { town, at } = await aTown();
    await entered(town.planner, at.town, { name: 'waitingForAllocation', value: '150' });
    expect(tableRows(await summaryOf(town.caseworker, town), 'waiting-list')).not.toHaveProperty(
      'waitingRefugees',
    );
    await entered(town.planner, at.town, { name: 'waitingRefugees', value: '133' });
    await entered(town.planner, at.town, { name: 'averageWaitingDaysWithoutRefugees', value: '162' });
    const list = tableRows(await summaryOf(town.caseworker, town), 'waiting-list');
    expect(list.waitingRefugees).toBe('133 | Kommunens opgørelse | 2025-06-30 | not-known | – | –');
    expect(list.averageWaitingDaysWithoutRefugees).toContain('162 | Kommunens opgørelse');
    expect(list).not.toHaveProperty('waitingStudents');
  });

  test('of an organisation are its own departments’, and it has no waiting list', async () => {
    const { town, department, at } = await aTown();
    await entered(town.planner, at.department, { value: '180' });
    await entered(town.planner, at.town, { value: '20000' });
    const summary = await summaryOf(town.officer, town);
    expect(summary?.part.kind).toBe('ORGANISATION');
    expect(tableRows(summary, 'waiting-list')).toEqual({});
    expect(tableRows(summary, 'demography')).toEqual({});
    expect(tableRows(summary, 'figures-by-department')[`${department} residents`]).toContain(
      'residents | 180',
    );
    const stranger = await aTown();
    expect(tableRows(await summaryOf(stranger.town.caseworker, stranger.town), 'demography').residents).toBe(
      'residents | not-known | – | – | not-known | – | –',
    );
  });

  test('of an area are the area’s and its departments’, by its name of the day', async () => {
    const { town, areaId, department, at } = await aTown();
    const other = await insertArea(town, 'Nørrevang');
    await entered(town.planner, at.area, { value: '900' });
    await entered(town.planner, { level: 'AREA', id: other }, { value: '700' });
    await entered(town.planner, at.department, { value: '180' });
    const part = { kind: 'AREA', id: areaId } as const;
    const summary = await summaryOf(town.caseworker, town, part);
    expect(Object.keys(tableRows(summary, 'demography'))).toContain(`residents a-${areaId}`);
    expect(Object.keys(tableRows(summary, 'demography'))).not.toContain(`residents a-${other}`);
    expect(Object.keys(tableRows(summary, 'figures-by-department'))).toEqual([`${department} residents`]);
    expect(tableRows(summary, 'waiting-list')).toEqual({});
  });

  test('of areas are held against the criteria of the act, the year before by what was known then', async () => {
    const { town, areaId, at } = await aTown();
    const education = { name: 'onlyPrimarySchool', unit: 'PERCENT', kind: 'MINISTRY' } as const;
    await entered(town.planner, at.area, { ...education, value: '59', on: day('2023-12-01') });
    await entered(town.planner, at.area, { ...education, value: '64.2', on: day('2024-12-01') });
    await entered(town.planner, at.area, { ...education, value: '55', on: day('2025-02-01') });
    const asked = { municipalityId: town.municipalityId, part: WHOLE, period: LAST_YEAR } as const;
    const criteria = tableRows(await getSummary(town.caseworker, asked), 'area-criteria');
    expect(criteria[`${areaId} education`]?.split(' | ')).toEqual([
      ...['onlyPrimarySchool', '64.2', 'Kommunens opgørelse', '2024-12-01', 'over 60 %', 'criterion-met'],
      ...['59', 'Kommunens opgørelse', '2023-12-01', 'over 60 %', 'criterion-not-met'],
    ]);
    expect(criteria[`${areaId} residents`]).toContain('residents | not-known | – | – | mindst 1000');
  });

  test('are part of what a summary is made of', async () => {
    const { town, at } = await aTown();
    const asked = { municipalityId: town.municipalityId, part: WHOLE, period: LAST_YEAR };
    const inputs = () =>
      inTransaction(town.caseworker, async (tx) => {
        const read = await readInputs(tx, town.caseworker, asked);
        return read === null ? '' : inputsText(inputsOf(read)['key-figures']);
      });
    const was = await inputs();
    await entered(town.planner, at.town, {
      name: 'waitingForAllocation',
      value: '58',
      on: day('2024-06-30'),
    });
    const is = await inputs();
    expect(is).not.toBe(was);
    // What is made up later is none of it.
    await entered(town.planner, at.town, { name: 'waitingForAllocation', value: '60' });
    expect(await inputs()).toBe(is);
  });
});

test('youth homes stand beside their own agreed share', async () => {
  const town = await givenTown(hoejeTaastrup2023);
  const department = await givenDepartment(town, { tier: 'LEVEL_1' });
  for (let at = 0; at < 4; at += 1) {
    const answer = await reportVacancies(town.officer, {
      idempotencyKey: aKey(),
      reports: [aReport(department, { home: { dwellingType: 'YOUTH' } })],
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  }
  const summary = await getSummary(town.caseworker, {
    ...{ municipalityId: town.municipalityId, part: WHOLE, period },
  });
  const table = summary?.sections.flatMap(({ tables }) => tables).find(({ id }) => id === 'promise-youth');
  const [row] = table?.rows ?? [];
  expect(row?.cells.slice(0, 4)).toMatchObject([
    { kind: 'WORD', label: { names: { da: 'hver 4.' } } },
    { kind: 'COUNT', n: 4 },
    { kind: 'TURNS', turns: '1' },
    { kind: 'COUNT', n: 1 },
  ]);
});
