import { beforeAll, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { listBehindSummary } from '@/lib/data/summaries/summary-behind';
import { findAskedHomes } from '@/lib/data/summaries/summary-exports';
import { listSummaryPlaces } from '@/lib/data/summaries/summary-parts';
import { inTransaction } from '@/lib/data/transaction';
import type { AreaId, DepartmentId } from '@/lib/domain/shared/ids';
import type { Behind, Summary } from '@/lib/domain/summary/summary';
import { changedOn, saidOn } from '@/lib/testing/agreements/department-past';
import { aReport, day, givenDepartment, givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { reported } from '@/lib/testing/environment/reporting';
import { tableOf, written } from '@/lib/testing/summaries/summary-tables';
import { getSummary } from './get-summary';
import { readersInputs } from './readers-inputs';

beforeAll(playsOtherDays);

const YEAR = (year: number) => ({ from: day(`${year}-01-01`), through: day(`${year}-12-31`) });
const WHOLE = { kind: 'MUNICIPALITY' } as const;

type Called = { readonly area: AreaId; readonly name: string; readonly areaName: string };

const called = async (id: DepartmentId): Promise<Called> => {
  const [row] = await rowsOf<Called>(
    `SELECT d.area_id AS area, d.number || ' ' || d.name AS name, a.name AS "areaName"
     FROM department d JOIN area a ON a.id = d.area_id WHERE d.id = $1`,
    [id],
  );
  if (row === undefined) throw new Error('It lies in an area');
  return row;
};

const summaryOf = (town: Town, year: number, part: Parameters<typeof getSummary>[1]['part'] = WHOLE) =>
  getSummary(town.caseworker, { municipalityId: town.municipalityId, part, period: YEAR(year) });

const turnover = (summary: Summary | null) =>
  tableOf(summary?.sections.flatMap(({ tables }) => tables) ?? [], 'turnover');
const rowOf = (summary: Summary | null, id: DepartmentId) =>
  turnover(summary).rows.find((row) => row.id === id);

/** One home in 2024 and two in 2025; in the middle of 2025 it is renamed, moves to another's area and loses homes. */
async function movedTown() {
  const town = await givenTown();
  const [moved, stays] = [await givenDepartment(town), await givenDepartment(town)];
  const [was, theirs] = [await called(moved), await called(stays)];
  const made = [
    await reported(town.officer, aReport(moved)),
    await reported(town.officer, aReport(moved)),
    await reported(town.officer, aReport(moved)),
  ];
  await insert(`UPDATE vacancy SET reported_on = '2024-05-06' WHERE id = $1`, [made[0]?.vacancyId]);
  const change = async () => {
    await changedOn('2025-07-01', moved, { name: 'Birkely', area: theirs.area, homes: 60 });
    await saidOn('2025-07-01', `UPDATE organisation SET name = 'Nyt ' || name WHERE id = $1`, [
      town.organisationId,
    ]);
    await saidOn('2025-07-01', `UPDATE area SET name = 'Nyt ' || name WHERE id = $1`, [theirs.area]);
  };
  return { town, moved, stays, was, theirs, change };
}

test('each year keeps its own names, area and homes', async () => {
  const { town, moved, was, theirs, change } = await movedTown();
  const [{ name: organisation = '' } = {}] = await rowsOf<{ name: string }>(
    'SELECT name FROM organisation WHERE id = $1',
    [town.organisationId],
  );
  const before = await summaryOf(town, 2024);
  await change();
  expect(await summaryOf(town, 2024)).toEqual(before);
  const [then, now] = [await summaryOf(town, 2024), await summaryOf(town, 2025)];
  expect([then?.organisations, now?.organisations]).toEqual([[organisation], [`Nyt ${organisation}`]]);
  expect(rowOf(then, moved)?.label).toMatchObject({ name: was.name });
  expect(rowOf(now, moved)?.label).toMatchObject({ name: `${was.name.split(' ')[0]} Birkely` });
  expect(written({ ...turnover(now), rows: turnover(now).rows.filter(({ id }) => id === moved) })[0]).toBe(
    '60 | 2 | 2/60 | 100 | 1 | 1/100',
  );
  expect(rowOf(then, moved)?.cells[0]).toEqual({ kind: 'COUNT', n: 100 });
  const partOf = async (year: number, id: AreaId) =>
    (await summaryOf(town, year, { kind: 'AREA', id }))?.part;
  expect(await partOf(2024, theirs.area)).toMatchObject({ name: theirs.areaName });
  expect(await partOf(2025, theirs.area)).toMatchObject({ name: `Nyt ${theirs.areaName}` });
  expect(await summaryOf(town, 2024, { kind: 'DEPARTMENT', id: moved })).toMatchObject({
    part: { name: was.name },
  });
});

test('an area has the departments that lay in it on the last day of the period', async () => {
  const { town, moved, stays, was, theirs, change } = await movedTown();
  await change();
  const idsOf = async (year: number, id: AreaId) => {
    const summary = await summaryOf(town, year, { kind: 'AREA', id });
    return summary && turnover(summary).rows.map((row) => row.id);
  };
  expect(await idsOf(2024, was.area)).toEqual([moved]);
  expect(await idsOf(2024, theirs.area)).toEqual([stays]);
  expect(await idsOf(2025, was.area)).toBeNull();
  expect((await idsOf(2025, theirs.area))?.toSorted()).toEqual([moved, stays].toSorted());
  // What lies empty today can still be asked for as it was.
  const [place] = await listSummaryPlaces(town.caseworker);
  expect(place?.areas.map(({ id }) => id).toSorted()).toEqual([was.area, theirs.area].toSorted());
});

test('the homes behind an area’s number, and those of its list, are of the same departments', async () => {
  const { town, was, theirs, change } = await movedTown();
  await change();
  const { municipalityId } = town;
  for (const [year, id, homes] of [
    [2024, was.area, 1],
    [2024, theirs.area, 0],
    [2025, was.area, 0],
    [2025, theirs.area, 2],
  ] as const) {
    const part = { kind: 'AREA', id } as const;
    const asked = { municipality: municipalityId, part, period: YEAR(year) };
    const counted = { measure: 'REPORTED' } as const;
    expect((await listBehindSummary(town.caseworker, { ...asked, counted })).total).toBe(homes);
    const list = await findAskedHomes(town.caseworker, { municipalityId, part, period: YEAR(year) });
    expect(list?.homes ?? 0).toBe(homes);
  }
  const then = await findAskedHomes(town.caseworker, {
    ...{ municipalityId, period: YEAR(2024), part: { kind: 'AREA', id: was.area } },
  });
  expect(then?.part).toMatchObject({ name: was.areaName });
});

test('the homes behind a number are called what the summary calls them, whatever they are called since', async () => {
  const { town, moved } = await movedTown();
  const organisation = async () =>
    (await rowsOf<{ name: string }>('SELECT name FROM organisation WHERE id = $1', [town.organisationId]))[0]
      ?.name;
  const was = await organisation();
  const number = async () =>
    (await rowsOf<{ number: string }>('SELECT number FROM department WHERE id = $1', [moved]))[0]?.number;
  const before = await number();
  await saidOn('2025-07-01', `UPDATE department SET number = number || ' b' WHERE id = $1`, [moved]);
  await saidOn('2025-07-01', `UPDATE organisation SET name = 'Nyt ' || name WHERE id = $1`, [
    town.organisationId,
  ]);
  const namesOf = async (year: number, counted: Behind) => {
    const asked = { municipality: town.municipalityId, part: WHOLE, period: YEAR(year), counted };
    const { rows } = await listBehindSummary(town.caseworker, asked);
    return [...new Set(rows.map((row) => `${row.organisationName} ${row.departmentNumber}`))];
  };
  for (const adds of [{}, { adds: 'TIMES' } as const]) {
    const counted = { measure: 'REPORTED', ...adds } as const;
    expect(await namesOf(2024, counted)).toEqual([`${was} ${before}`]);
    expect(await namesOf(2025, counted)).toEqual([`Nyt ${was} ${before} b`]);
    // The year before beside it stands in the summary of 2025, and its homes are called as there.
    expect(await namesOf(2025, { ...counted, ...YEAR(2024) })).toEqual([`Nyt ${was} ${before} b`]);
  }
});

test('what readers see of a year that is over is not made anew by a change of a later day', async () => {
  const { town, change } = await movedTown();
  const everybody = systemScope('everybody’s homes');
  const inputs = (year: number) =>
    inTransaction(everybody, (tx) =>
      readersInputs(tx, everybody, { municipalityId: town.municipalityId, year }),
    );
  const [then, now] = [await inputs(2024), await inputs(2025)];
  await change();
  expect(await inputs(2024)).toBe(then);
  expect(await inputs(2025)).not.toBe(now);
});
