import { expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { equals, fraction } from '@/lib/domain/shared/fraction';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { anIndividual, givenSigned, givenSigningTown } from '@/lib/testing/agreements/signing';
import { aKey, aReport, givenDepartment, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { numberOf } from '@/lib/testing/number-of';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { voidVacancy } from '@/lib/usecases/vacancies/void-vacancy';
import { LINES_PER_PAGE, listLedger } from '../books/ledger-lines';
import { findReportContext } from '../vacancies/report-context';
import { findDepartmentFile } from './department-file';
import { listDepartments } from './departments';

async function report(town: Town, department: DepartmentId, count: number) {
  const reports = Array.from({ length: count }, () => aReport(department));
  const result = await reportVacancies(town.officer, { idempotencyKey: aKey(), reports });
  if (!result.ok) throw new Error(result.error.code);
  return result.value.vacancies;
}

test('strip, balance and next turn come from the same ledger, and the books balance', async () => {
  const town = await givenTown();
  const department = await givenDepartment(town);
  const [first] = await report(town, department, 4);
  if (!first) throw new Error('Four were reported');
  await voidVacancy(town.officer, { vacancyId: first.vacancyId, revision: 1, reason: 'fortrudt' });
  const file = await findDepartmentFile(town.officer, department);
  const [counter] = file?.counters ?? [];
  expect(file?.department.standing?.tier.tier).toBe('GREEN');
  expect(counter?.cells.map((cell) => cell.voided)).toEqual([true, false, false, false]);
  expect(counter && equals(counter.credit, fraction(0n))).toBe(true);
  expect(counter?.next).toBe(3);
  expect(counter?.upcoming.map((turn) => [turn.number, turn.municipal])).toEqual([
    [5, false],
    [6, false],
    [7, true],
  ]);
  expect(counter?.book).toMatchObject({ used: 1, counted: 4, disagreements: [] });
});

test('the ledger runs backwards page by page, each line with the balance it left', async () => {
  const town = await givenTown();
  const department = await givenDepartment(town);
  await report(town, department, LINES_PER_PAGE + 3);
  const id = (await findDepartmentFile(town.officer, department))?.counters[0]?.id;
  if (!id) throw new Error('The counter has counted');
  const first = await listLedger(town.officer, id);
  const second = await listLedger(town.officer, id, first.lines.at(-1)?.sequence);
  expect([first.lines.length, first.hasMore, second.lines.length, second.hasMore]).toEqual([
    LINES_PER_PAGE,
    true,
    3,
    false,
  ]);
  expect([...first.lines, ...second.lines].map((line) => line.sequence)).toEqual(
    Array.from({ length: 23 }, (_, at) => 23 - at),
  );
  expect(second.lines.map((line) => [line.usedTurn, `${line.creditAfter.n}/${line.creditAfter.d}`])).toEqual([
    [true, '0/1'],
    [false, '2/3'],
    [false, '1/3'],
  ]);
});

test('nobody reads another tenant’s department, ledger or form', async () => {
  const [town, other] = [await givenTown(), await givenTown()];
  const department = await givenDepartment(town);
  await report(town, department, 1);
  const id = (await findDepartmentFile(town.caseworker, department))?.counters[0]?.id;
  if (!id) throw new Error('The counter has counted');
  expect((await listLedger(town.caseworker, id)).lines).toHaveLength(1);
  for (const scope of [other.officer, other.caseworker]) {
    expect(await findDepartmentFile(scope, department)).toBeNull();
    expect(await findReportContext(scope, department)).toBeNull();
    expect((await listLedger(scope, id)).lines).toEqual([]);
    expect((await listDepartments(scope, {})).rows).toEqual([]);
  }
});

test('departments are listed with their tier today and filtered by it', async () => {
  const town = await givenTown();
  const [green, red] = [await givenDepartment(town), await givenDepartment(town, { tier: 'RED' })];
  await givenDepartment(town, { tier: null });
  const tiers = async (filter = {}) =>
    (await listDepartments(town.officer, filter)).rows.map((row) => row.standing?.tier.tier);
  expect((await tiers()).sort()).toEqual(['GREEN', 'RED', 'UNCOLOURED']);
  expect(await tiers({ tier: 'RED' })).toEqual(['RED']);
  expect((await listDepartments(town.caseworker, {}, green)).hasPrevious).toBe(true);
  expect((await listDepartments(town.officer, { q: 'findes ikke' })).total).toBe(0);
  expect((await findDepartmentFile(town.officer, red))?.counters[0]?.next).toBe('never');
});

test('a department at level 2 says whether the next citizen must meet the special criteria', async () => {
  const town = await givenTown(hoejeTaastrup2023);
  const department = await givenDepartment(town, { tier: 'LEVEL_2' });
  expect((await findDepartmentFile(town.officer, department))?.nextMeetsSpecialCriteria).toBe(false);
});

test('the form knows the home from the stock and its latest report', async () => {
  const town = await givenTown();
  const department = await givenDepartment(town);
  await reportVacancies(town.officer, {
    idempotencyKey: aKey(),
    reports: [aReport(department, { home: { unitNumber: '014-023', postcode: '4300' } })],
  });
  const context = await findReportContext(town.officer, department, '014-023');
  expect(context?.home).toMatchObject({ street: 'Eksempelvej', rooms: 3 });
  expect(context?.lastReport?.state).toBe('ORGANISATION');
  expect(context?.units).toEqual(['014-023']);
  expect(context?.place).toEqual({ postcode: '4300', city: 'Holbæk' });
  expect((await findReportContext(town.officer, department, '999'))?.home).toBeNull();
});

test('a dispensation of the organisation’s own agreement is told with its last day, and changes no verdict', async () => {
  const town = await givenSigningTown();
  const department = await givenDepartment(town);
  const number = await numberOf(department);
  const reference = { text: { da: 'Aftalen, afsnit 4', en: 'Section 4' }, assumed: false };
  const text = { da: 'Genhusning i blok 1', en: 'Rehousing in block 1' };
  const rows = ['2025-10-05', '2025-10-06'].map((until) => ({ department: number, text, until, reference }));
  const other = { department: 'en anden', text, until: '2026-01-01', reference };
  const inForce = { from: '2025-10-01', to: null };
  await givenSigned(town, anIndividual(town, { inForce, dispensations: [...rows, other] }));
  const file = await findDepartmentFile(town.officer, department);
  expect(file?.dispensations.map(({ department: of, until }) => [of, until])).toEqual([
    [number, '2025-10-06'],
  ]);
  const routes = await rowsOf<{ route: string }>(
    'SELECT route FROM vacancy WHERE id = ANY ($1::uuid[]) ORDER BY number',
    [(await report(town, department, 3)).map(({ vacancyId }) => vacancyId)],
  );
  expect(routes.map(({ route }) => route)).toEqual(['ORGANISATION', 'ORGANISATION', 'MUNICIPAL']);
});
