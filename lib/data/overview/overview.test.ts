import { describe, expect, test } from 'vitest';
import { sumOfBooks } from '@/lib/domain/reporting/book';
import { sumOfFigures } from '@/lib/domain/reporting/figures';
import { parsePeriod } from '@/lib/domain/reporting/period';
import { fraction } from '@/lib/domain/shared/fraction';
import {
  aKey,
  aReport,
  day,
  givenDepartment,
  givenOrganisation,
  givenPerson,
  givenTown,
  insert,
  rowsOf,
  TODAY,
  type Town,
} from '@/lib/testing/builders';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { voidVacancy } from '@/lib/usecases/vacancies/void-vacancy';
import { getOverview } from './overview';
import { listBooks } from './overview-books';
import { listBehindFigure } from './overview-vacancies';

const period = parsePeriod('2025-10') ?? expect.unreachable();
const before = parsePeriod('2025-09') ?? expect.unreachable();
const half = (n: bigint, d: bigint) => fraction(n, d);

/** Four reported at green (the third is the municipality's), one of them backdated to September; the first voided. */
async function aSmallYear() {
  const town = await givenTown();
  const department = await givenDepartment(town);
  const ids = [];
  for (const reportedOn of [TODAY, TODAY, TODAY, day('2025-09-29')]) {
    const report = aReport(department, { reportedOn, choiceReason: 'Meldt for sent ved en fejl' });
    const answer = await reportVacancies(town.officer, { idempotencyKey: aKey(), reports: [report] });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    ids.push(answer.value.vacancies[0]?.vacancyId ?? expect.unreachable());
  }
  const [first] = ids;
  if (first)
    await voidVacancy(town.officer, {
      vacancyId: first,
      revision: 1,
      reason: 'Opsigelsen blev trukket tilbage',
    });
  return { town, department, ids };
}

const managerOf = (town: Town) =>
  givenPerson('MANAGER', { municipalities: [town.municipalityId], reach: [town.municipalityId] });

describe('the figures of a period', () => {
  test('equal a count by hand', async () => {
    const { town, department } = await aSmallYear();
    const manager = await managerOf(town);
    const { today, departments } = await getOverview(manager, { period });
    expect(today).toBe(TODAY);
    expect(departments.map((row) => row.department.id)).toEqual([department]);
    expect(sumOfFigures(departments.map((row) => row.figures))).toMatchObject({
      vacancies: 3,
      toMunicipality: 1,
      toOrganisation: 2,
      closed: 0,
      voided: 1,
      returns: {},
      // All choices were made today, also that about the home of September.
      choices: { VOID: 1, BACKDATED: 1, OUT_OF_ORDER: 1 },
      overdue: 0,
      awaitingAgreement: 0,
    });
    const last = await getOverview(manager, { period: before });
    expect(sumOfFigures(last.departments.map((row) => row.figures))).toMatchObject({
      vacancies: 1,
      choices: {},
    });
  });

  test('count what is returned, overdue, contested and waiting', async () => {
    const { town, department } = await aSmallYear();
    const [slot] = await rowsOf<{ id: string; vacancy_id: string }>(
      'SELECT id, vacancy_id FROM slot WHERE department_id = $1',
      [department],
    );
    await insert(`UPDATE slot SET answer_due = '2025-10-03' WHERE id = $1`, [slot?.id]);
    const manager = await managerOf(town);
    const [late] = (await getOverview(manager, { period })).departments;
    expect(late?.figures).toMatchObject({ overdue: 1, faultsToAnswer: 0, contestedFaults: 0, returns: {} });
    await insert(
      `INSERT INTO slot_return (id, slot_id, vacancy_id, organisation_id, municipality_id, reason, fault, fault_state, returned_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, 'WRONG_DATA', 'ORGANISATION', 'CONTESTED', '2025-10-31T22:59:00Z')`,
      [slot?.id, slot?.vacancy_id, town.organisationId, town.municipalityId],
    );
    await insert(`UPDATE slot SET state = 'RETURNED' WHERE id = $1`, [slot?.id]);
    const [now] = (await getOverview(manager, { period })).departments;
    expect(now?.figures).toMatchObject({ overdue: 0, contestedFaults: 1, returns: { WRONG_DATA: 1 } });
    const [after] = (await getOverview(manager, { period: parsePeriod('2025-11') ?? period })).departments;
    expect(after?.figures).toMatchObject({ contestedFaults: 1, returns: {} });
  });
});

describe('the accounts of a period', () => {
  test('are told from the ledger and balance', async () => {
    const { town } = await aSmallYear();
    const [row] = await listBooks(await managerOf(town), { period });
    // Every entry was made in October: four thirds earned, one turn given, a third taken back.
    expect(row?.book).toEqual({
      opening: half(0n, 1n),
      earned: half(4n, 3n),
      used: 1,
      corrections: half(-1n, 3n),
      carried: half(0n, 1n),
      closing: half(0n, 1n),
      counted: 4,
      recounted: half(0n, 1n),
      stored: half(0n, 1n),
      disagreements: [],
    });
  });

  test('a stored figure that somebody changed is found', async () => {
    const { town, department } = await aSmallYear();
    await insert('UPDATE counter SET credit_n = 1 WHERE department_id = $1', [department]);
    const [row] = await listBooks(await managerOf(town), { period });
    expect(row?.book.disagreements).toEqual(['credit']);
    expect(row?.book.closing).toEqual(half(0n, 1n));
  });

  test('a later period opens where the earlier one closed', async () => {
    const { town } = await aSmallYear();
    const manager = await managerOf(town);
    const books = async (text: string) =>
      sumOfBooks((await listBooks(manager, { period: parsePeriod(text) ?? period })).map(({ book }) => book));
    expect((await books('2025-10')).closing).toEqual((await books('2025-11')).opening);
    expect(await books('2025-09')).toMatchObject({ counted: 0, used: 0 });
  });
});

describe('a figure opens the vacancies that it counts', () => {
  test('as many as the figure says', async () => {
    const { town, ids } = await aSmallYear();
    const manager = await managerOf(town);
    const behind = async (figure: Parameters<typeof listBehindFigure>[1]['figure']) =>
      (await listBehindFigure(manager, { period, today: TODAY, figure })).rows.map(({ id }) => id);
    expect(await behind('vacancies')).toHaveLength(3);
    expect(await behind('municipal')).toEqual([ids[2]]);
    expect(await behind('given')).toEqual([ids[2]]);
    expect(await behind('earned')).toHaveLength(4);
    expect(await behind('corrections')).toEqual([ids[0]]);
    expect(await behind('voided')).toEqual([ids[0]]);
    expect(await behind('returns')).toEqual([]);
    expect(await behind('undecided')).toEqual([]);
  });
});

describe('the overview of another tenant', () => {
  test('is empty, also when its id is asked for', async () => {
    const { town, department } = await aSmallYear();
    const elsewhere = await givenTown();
    const stranger = await managerOf(elsewhere);
    const asked = {
      period,
      organisation: town.organisationId,
      municipality: town.municipalityId,
      department,
    };
    expect((await getOverview(stranger, asked)).departments).toEqual([]);
    expect(await listBooks(stranger, asked)).toEqual([]);
    const { rows } = await listBehindFigure(stranger, { ...asked, today: TODAY, figure: 'vacancies' });
    expect(rows).toEqual([]);
  });

  test('a neighbour organisation in the same municipality sees only its own', async () => {
    const { town } = await aSmallYear();
    const neighbour = await givenOrganisation([town.municipalityId]);
    const own = await givenDepartment({ organisationId: neighbour, municipalityId: town.municipalityId });
    const manager = await givenPerson('MANAGER', {
      organisations: [neighbour],
      reach: [town.municipalityId],
    });
    const { departments } = await getOverview(manager, { period });
    expect(departments.map((row) => row.department.id)).toEqual([own]);
    expect(sumOfFigures(departments.map((row) => row.figures)).vacancies).toBe(0);
    const everybody = await getOverview(await managerOf(town), { period, organisation: neighbour });
    expect(everybody.departments.map((row) => row.department.id)).toEqual([own]);
  });
});
