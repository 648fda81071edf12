import { beforeAll, describe, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import type { UserScope } from '@/lib/domain/access/scope';
import { periodAround } from '@/lib/domain/reporting/period';
import {
  type ApplicantId,
  asId,
  type DepartmentId,
  type MunicipalityId,
  type OrganisationId,
} from '@/lib/domain/shared/ids';
import { SLOT_TABS } from '@/lib/domain/slot/slot-state';
import { aKey, aReport, day, givenAgreement, givenPerson, rowsOf, TODAY } from '@/lib/testing/builders';
import { givenAHundredThousand } from '@/lib/testing/environment/a-hundred-thousand';
import { planOf, type Reading, tellPlans } from '@/lib/testing/environment/plans';
import { reportedInTurn } from '@/lib/testing/environment/reporting';
import { granted } from '@/lib/testing/lettings/slots';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { getApplicantHistory } from './applicants/applicant-history';
import { findApplicant } from './applicants/applicants';
import { listApplicants } from './applicants/applicants-list';
import { findDepartmentFile } from './departments/department-file';
import { listDepartments } from './departments/departments';
import type { Keyset } from './keyset';
import { findVoidFile, listDepartmentsOfVoids, listEmptyHomes, listVoidLines } from './lettings/voids';
import { getOverview } from './overview/overview';
import { listBehindFigure } from './overview/overview-vacancies';
import { listComingTurns } from './slots/coming-turns';
import { listOpenCalls, listOpenFaults, listWaitingRequests } from './slots/slot-trays';
import { countSlots, listSlots } from './slots/slots';
import { listUrgentSlots } from './slots/urgent-slots';
import { findAskedHomes } from './summaries/summary-exports';
import { getNavigationCounts } from './tray/navigation-counts';
import { getOfficerTray } from './tray/officer-tray';
import { listChoices } from './vacancies/choices-list';
import { listVacancies, searchVacancies } from './vacancies/vacancies';

const BIG = [
  'vacancy',
  'decision',
  'ledger_entry',
  'case_event',
  'slot',
  'slot_return',
  'dwelling',
  'idempotency_key',
  'applicant',
  'applicant_word',
  'household_member',
];
/** A town has a fiftieth of everything: two thousand vacancies, and what came in while the test ran. */
const OF_ONE_TOWN = 2_100;
const PAGE = 51;
/** A department has two hundred vacancies, and what came in while the test ran. */
const OF_ONE_DEPARTMENT = 220;
/** Where counting stops, and a page. */
const COUNTED = 1_100;
/** What a town has open, of either kind: three in a hundred. */
const OPEN = 100;

let officer: UserScope;
let agent: UserScope;
let caseworker: UserScope;
let department: DepartmentId;

beforeAll(async () => {
  await givenAHundredThousand();
  const [town] = await rowsOf<{ o: OrganisationId; p: OrganisationId; m: MunicipalityId; d: DepartmentId }>(
    `SELECT md5('o1')::uuid AS o, md5('o2')::uuid AS p, md5('m1')::uuid AS m, md5('d1')::uuid AS d`,
  );
  if (!town) throw new Error('There is no town');
  await givenAgreement(town.m, holbaek2024);
  const reach = [town.m];
  officer = await givenPerson('LETTING_OFFICER', { organisations: [town.o], reach });
  agent = await givenPerson('LETTING_OFFICER', { organisations: [town.o, town.p], reach });
  caseworker = await givenPerson('CASEWORKER', { municipalities: [town.m], reach });
  department = asId<DepartmentId>(town.d);
  await tellPlans();
}, 120_000);

/** No big table is read from end to end, nothing of it is sorted but a page, and no more of it is looked at than said. */
async function expectReading(read: () => Promise<unknown>, most: number): Promise<Reading> {
  const reading = await planOf(read);
  expect(reading.scans.length, 'the database told its plans').toBeGreaterThan(0);
  const big = reading.scans.filter(({ table }) => BIG.includes(table));
  expect
    .soft(
      big.filter(({ how }) => how === 'Seq Scan'),
      String(read),
    )
    .toEqual([]);
  expect
    .soft(
      big.filter(({ rows }) => rows > most),
      String(read),
    )
    .toEqual([]);
  return reading;
}

/** Far down a list. */
const at = (on: string, direction: Keyset['direction'] = 'after'): Keyset => ({
  direction,
  place: { on: day(on), id: '7fffffff-ffff-4fff-bfff-ffffffffffff' },
});

describe('at a hundred thousand vacancies', () => {
  test('a page of the list takes its rows from an index in their order, the first as the last, for one organisation and for two', async () => {
    for (const [scope, index] of [
      [officer, 'vacancy_organisation_list'],
      [agent, 'vacancy_organisation_list'],
      [caseworker, 'vacancy_municipality_list'],
    ] as const) {
      for (const turn of [null, at('2016-02-01'), at('2016-02-01', 'before')]) {
        const { indexes, sorted } = await expectReading(() => listVacancies(scope, {}, turn), COUNTED);
        expect(indexes).toContain(index);
        expect(sorted, 'a page of each organisation').toBeLessThanOrEqual(2 * PAGE);
      }
    }
  });

  test('a filtered list has an index of its own, and a search looks at one’s own homes only', async () => {
    const filtered = [
      [{ states: ['ORGANISATION'] }, 'vacancy_organisation_state'],
      [{ departmentId: department }, 'vacancy_department_list'],
    ] as const;
    for (const [filter, index] of filtered) {
      const { indexes } = await expectReading(() => listVacancies(officer, filter), COUNTED);
      expect(indexes).toContain(index);
    }
    await expectReading(() => searchVacancies(officer, 'vej 17', 8), OF_ONE_TOWN);
    await expectReading(() => searchVacancies(officer, 'findes-ikke', 8), OF_ONE_TOWN);
  });

  test.each(SLOT_TABS)('the inbox reads a page of homes under %s', async (tab) => {
    for (const [scope, side] of [
      [officer, 'organisation'],
      [caseworker, 'municipality'],
    ] as const) {
      for (const turn of [null, at('2016-02-01')]) {
        const { indexes, sorted } = await expectReading(() => listSlots(scope, { tab }, turn), OPEN);
        expect(sorted, 'what is open, never what is closed').toBeLessThanOrEqual(OPEN);
        expect(indexes.filter((index) => index.startsWith('slot_'))).toContainEqual(
          expect.stringMatching(new RegExp(`^slot_(${side}|claimed)_`)),
        );
      }
    }
  });

  test('trays, counts of the menu and notices read what is open and nothing else', async () => {
    for (const scope of [officer, caseworker]) {
      await expectReading(() => countSlots(scope), COUNTED);
      await expectReading(() => getNavigationCounts(scope), OPEN);
      await expectReading(() => listUrgentSlots(scope), OPEN);
      await expectReading(() => listOpenFaults(scope), OPEN);
      await expectReading(() => listOpenCalls(scope), OPEN);
    }
    await expectReading(() => listWaitingRequests(caseworker), OPEN);
    await expectReading(() => getOfficerTray(officer), 2 * OPEN);
    await expectReading(() => listChoices(caseworker, {}), OF_ONE_TOWN);
  });

  test('departments and their counters read the latest of each, not their history', async () => {
    await expectReading(() => listDepartments(officer, {}), COUNTED);
    await expectReading(() => listComingTurns(caseworker), COUNTED);
    await expectReading(() => findDepartmentFile(officer, department), COUNTED);
  });

  test('the overview of a year, and the homes behind its summary, read one’s own rows only', async () => {
    const period = periodAround('year', day('2020-06-01'));
    const [municipalityId = asId<MunicipalityId>('')] = caseworker.municipalities;
    const year = { from: day('2020-01-01'), through: day('2020-12-31') };
    for (const scope of [officer, caseworker]) {
      await expectReading(() => getOverview(scope, { period }), OF_ONE_TOWN);
      const behind = { period, figure: 'municipal', today: TODAY } as const;
      for (const turn of [null, at('2020-06-01'), at('2020-06-01', 'before')])
        await expectReading(() => listBehindFigure(scope, behind, turn), OF_ONE_TOWN);
      const asked = { municipalityId, part: { kind: 'MUNICIPALITY' }, period: year } as const;
      await expectReading(() => findAskedHomes(scope, asked), OF_ONE_TOWN);
    }
  });

  test('the register of voids reads one’s own homes, and a page of a department that department’s alone', async () => {
    const year = { from: day('2020-01-01'), to: day('2021-01-01') };
    for (const [scope, towns] of [
      [officer, 1],
      [agent, 2],
      [caseworker, 1],
    ] as const) {
      await expectReading(() => listEmptyHomes(scope, year), towns * OF_ONE_TOWN);
      await expectReading(() => listDepartmentsOfVoids(scope, [department]), PAGE);
      for (const turn of [null, at('2020-06-01'), at('2020-06-01', 'before')]) {
        const { sorted } = await expectReading(
          () => listVoidLines(scope, department, year, turn),
          OF_ONE_DEPARTMENT,
        );
        expect(sorted, 'a department’s at the most').toBeLessThanOrEqual(OF_ONE_DEPARTMENT);
      }
    }
    const two = await reportedInTurn(officer, department, 2);
    const home = two.find(({ state }) => state === 'ORGANISATION');
    if (!home) throw new Error('Not every home is the municipality’s');
    await expectReading(() => findVoidFile(officer, home.vacancyId), PAGE);
  });

  test('a page of applicants comes from an index in its order, the first as the last, for one organisation and for two', async () => {
    for (const scope of [officer, agent]) {
      for (const turn of [null, at('2024-02-01'), at('2016-02-01', 'before')]) {
        const { indexes, sorted } = await expectReading(
          () => listApplicants(scope, { state: 'ACTIVE' }, turn),
          2 * OF_ONE_TOWN,
        );
        expect(indexes).toContain('applicant_list');
        expect(sorted, 'a page of each list of each organisation').toBeLessThanOrEqual(4 * PAGE);
      }
      const flexible = { state: 'ACTIVE', list: 'FLEXIBLE' } as const;
      const { indexes } = await expectReading(() => listApplicants(scope, flexible), OF_ONE_TOWN);
      expect(indexes).toContain('applicant_flexible');
    }
  });

  test('an applicant is found by the words of a name, by telephone and by number, and looked at by key', async () => {
    const asked = [
      ['ann eksemp', 'applicant_word_pkey', OF_ONE_TOWN],
      ['findes ikke', 'applicant_word_pkey', PAGE],
      ['2222 2201', 'applicant_phone', PAGE],
      ['M-17', 'applicant_external_id', PAGE],
      ['2025-K7P-3QX', 'applicant_organisation_id_reference_key', PAGE],
    ] as const;
    for (const [q, index, most] of asked) {
      const { indexes } = await expectReading(() => listApplicants(officer, { q }), most);
      expect(indexes, q).toContain(index);
    }
    const [one] = await rowsOf<{ id: ApplicantId }>(`SELECT md5('p' || 1)::uuid AS id`);
    if (!one) throw new Error('There is no applicant');
    await expectReading(() => findApplicant(officer, one.id), PAGE);
    await expectReading(() => getApplicantHistory(officer, one.id), PAGE);
  });

  test('a report reads and writes by keys alone, also the thousandth on one connection', async () => {
    for (let time = 0; time < 8; time += 1) {
      const report = () =>
        reportVacancies(officer, { idempotencyKey: aKey(), reports: [aReport(department)] }).then(granted);
      const { indexes } = await expectReading(report, 25);
      expect(indexes).toEqual(expect.arrayContaining(['vacancy_department_list', 'idempotency_key_pkey']));
    }
  });
});
