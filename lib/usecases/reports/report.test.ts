import { beforeAll, describe, expect, test } from 'vitest';
import { randers2022 } from '@/agreements/randers-2022';
import { listRejectionFaults } from '@/lib/data/sums/sums-audit';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { DepartmentId, OfferId } from '@/lib/domain/shared/ids';
import { asId, type UserId } from '@/lib/domain/shared/ids';
import { givenFacts } from '@/lib/testing/agreements/stated';
import { day, givenDepartment, givenTown, insert, type Town } from '@/lib/testing/builders';
import { benefit } from '@/lib/testing/lettings/households';
import { givenOwnHomes } from '@/lib/testing/lettings/lettings';
import { offeredTo } from '@/lib/testing/lettings/offered';
import { offerOnRecord } from '@/lib/testing/lettings/offers';
import { granted } from '@/lib/testing/lettings/slots';
import { opensItsHomes } from '@/lib/testing/summaries/opens-homes';
import { figures, reportOf } from '@/lib/testing/summaries/reports';
import { decideOffer } from '../leases/decide-offer';
import { undoDecision } from '../leases/undo-decision';
import { recordAnswer } from '../offers/record-answer';
import { getReport } from './get-report';

describe('the report on combined letting', () => {
  let town: Town;
  let combined: DepartmentId;
  const COMBINED = { tier: 'ALL', criteria: ['NO_BENEFIT'] };

  beforeAll(async () => {
    town = await givenTown(randers2022);
    combined = await givenDepartment(town, COMBINED);
    // Without a criterion switched on nobody is filtered there.
    await givenDepartment(town, { tier: 'ALL' });
  });

  const rejectIn = async (department: DepartmentId) => {
    const made = await offeredTo(town, department, {
      ...{ phase: 'ORDINARY', flexible: true, residence: { municipalityId: null, departmentId: null } },
    });
    await givenFacts(made.applicantId, made.memberIds[0], {
      benefits: [benefit('CASH_ASSISTANCE', '2025-01')],
    });
    const { offerId } = made;
    const revision = async () => (await offerOnRecord(offerId)).revision;
    granted(await recordAnswer(town.officer, { offerId, revision: await revision(), answer: 'YES' }));
    granted(
      await decideOffer(town.officer, {
        ...{ offerId, revision: await revision(), reason: 'Se filteret' },
        made: { decision: 'REJECTED', ground: 'COMBINED_LETTING', vouched: true, nothingComesOn: null },
      }),
    );
    return offerId;
  };
  const rejectedIn = async (scope: UserScope, year: number) =>
    figures(await reportOf(scope, town, 'COMBINED', year), 'combined-by-department').map((cells) => cells[3]);

  test('counts who was rejected by it for both parties, and takes off what is undone', async () => {
    const offerId = await rejectIn(combined);
    await rejectIn(combined);
    expect(await rejectedIn(town.caseworker, 2026)).toEqual([2]);
    expect(await rejectedIn(town.officer, 2026)).toEqual([2]);
    expect(await rejectedIn(town.caseworker, 2025)).toEqual([0]);
    await undo(town, offerId);
    expect(await rejectedIn(town.caseworker, 2026)).toEqual([1]);
    // The organisation opens whom it rejected for which home; the municipality has the number alone.
    for (const scope of [town.officer, town.caseworker]) {
      const { period, tables } = await reportOf(scope, town, 'COMBINED', 2026);
      const opened = await opensItsHomes(scope, { municipalityId: town.municipalityId, period }, tables);
      expect(opened.has('REJECTED_COMBINED')).toBe(scope === town.officer);
    }
    // Each decision once and no other, whatever became of them; somebody who adds one by hand is found.
    expect(await listRejectionFaults(town.officer)).toEqual([]);
    const { organisationId, municipalityId } = town;
    const add = (n: number) =>
      insert(
        `INSERT INTO combined_rejection (municipality_id, organisation_id, department_id, month, n) VALUES ($1, $2, $3, '2025-10-01', $4)`,
        [municipalityId, organisationId, combined, n],
      );
    await add(1);
    expect(await listRejectionFaults(town.officer)).toMatchObject([
      { month: '2025-10', kept: 2, recounted: 1 },
    ]);
    await add(-1);
  });

  test('tells the municipality the number and nothing of the decision', async () => {
    const seen = await inTransaction(town.caseworker, async (tx) => ({
      decisions: await tx.$queryRaw<unknown[]>`SELECT id FROM offer_decision`,
      counted: await tx.$queryRaw<Record<string, unknown>[]>`SELECT * FROM combined_rejection`,
    }));
    expect(seen.decisions).toEqual([]);
    expect(seen.counted.length).toBeGreaterThan(0);
    expect(Object.keys(seen.counted[0] ?? {}).sort()).toEqual(
      ['id', 'municipality_id', 'organisation_id', 'department_id', 'month', 'n'].sort(),
    );
    const stranger = await givenTown();
    const theirs = await inTransaction(
      stranger.caseworker,
      (tx) => tx.$queryRaw<unknown[]>`SELECT id FROM combined_rejection`,
    );
    expect(theirs).toEqual([]);
    const { municipalityId, organisationId } = town;
    const added = inTransaction(
      town.caseworker,
      (
        tx,
      ) => tx.$executeRaw`INSERT INTO combined_rejection (municipality_id, organisation_id, department_id, month, n)
        VALUES (${municipalityId}::uuid, ${organisationId}::uuid, ${combined}::uuid, '2025-10-01', 1)`,
    );
    await expect(added).rejects.toThrow(/row-level security/);
  });

  test('counts a month where the decision was made: the last of May is the year before', async () => {
    const other = await givenTown(randers2022);
    const department = await givenDepartment(other, COMBINED);
    for (const month of ['2025-05-01', '2025-05-01', '2025-06-01'])
      await insert(
        `INSERT INTO combined_rejection (municipality_id, organisation_id, department_id, month, n) VALUES ($1, $2, $3, $4, 1)`,
        [other.municipalityId, other.organisationId, department, month],
      );
    const of = async (year: number) =>
      figures(await reportOf(other.caseworker, other, 'COMBINED', year), 'combined-by-department')[0]?.[3];
    expect([await of(2025), await of(2026)]).toEqual([2, 1]);
  });

  test('counts lettings and empty days from 1 June to 31 May, both with, and takes no other department up', async () => {
    const other = await givenTown(randers2022);
    const department = await givenDepartment(other, COMBINED);
    const plain = await givenDepartment(other, { tier: 'ALL' });
    const homes = await givenOwnHomes(other, department, 5);
    const [elsewhere] = await givenOwnHomes(other, plain, 1);
    const [a, b, c, d, empty] = homes;
    await let_(other, department, a, '2024-05-31', true);
    await let_(other, department, b, '2024-06-01', true);
    await let_(other, department, c, '2025-05-31', false);
    await let_(other, department, d, '2025-06-01', true);
    await let_(other, plain, elsewhere, '2025-01-15', false);
    // Empty from 20 May 2025: twelve days of this year, the rest of the next.
    await stands(other, department, empty, '2025-05-20', 310_000);
    const report = await reportOf(other.caseworker, other, 'COMBINED', 2025);
    expect([report.period, report.dueOn]).toEqual([
      { from: '2024-06-01', through: '2025-05-31' },
      '2025-09-01',
    ]);
    for (const scope of [other.officer, other.caseworker])
      for (const kind of ['COMBINED', 'VOIDS'] as const) {
        const { period, tables } = await reportOf(scope, other, kind, 2025);
        const opened = await opensItsHomes(scope, { municipalityId: other.municipalityId, period }, tables);
        const all = ['LET', 'EMPTY', 'DAYS', 'ORE', 'BORNE_MUNICIPALITY', 'STILL_EMPTY'];
        expect(all.filter((word) => !opened.has(word))).toEqual(
          kind === 'COMBINED' ? ['BORNE_MUNICIPALITY'] : ['LET', 'BORNE_MUNICIPALITY'],
        );
      }
    // Let, by the organisation, under the filter, rejected, homes empty, days, rent lost, still empty.
    const expected = [[2, 2, 1, 0, 1, 12, 1200, 1]];
    expect(figures(report, 'combined-by-department')).toEqual(expected);
    expect(figures(report, 'combined-by-area')).toEqual(expected);
    const next = await reportOf(other.officer, other, 'COMBINED', 2026);
    // June to September whole, and six days of October.
    expect(figures(next, 'combined-by-department')).toEqual([[1, 1, 1, 0, 1, 128, 13_000, 1]]);
  });
});

describe('the overview of voids', () => {
  test('keeps combined letting apart and says who bears what', async () => {
    const town = await givenTown(randers2022);
    const department = await givenDepartment(town, { tier: 'ALL', criteria: ['NO_BENEFIT'] });
    const [a, b] = await givenOwnHomes(town, department, 2);
    await stands(town, department, a, '2025-09-01', 300_000);
    await stands(town, department, b, '2025-09-01', 600_000, ['NO_APPLICANT', 'SHARED', 500]);
    const period = { from: day('2025-09-01'), through: day('2025-09-30') };
    const asked = { kind: 'VOIDS', municipalityId: town.municipalityId, period } as const;
    for (const scope of [town.officer, town.caseworker]) {
      const report = (await getReport(scope, asked)) ?? expect.unreachable();
      // Homes, days, rent lost, still empty, borne by the municipality, the organisation, the department, nobody yet.
      expect(figures(report, 'void-overview')).toEqual([[2, 60, 9000, 2, 3000, 6000, 0, 0]]);
      expect(figures(report, 'void-overview-combined')).toEqual([[1, 30, 3000, 1, 0, 3000, 0, 0]]);
      expect(report.dueOn).toBeNull();
    }
    const stranger = await givenTown();
    expect(await getReport(stranger.caseworker, asked)).toBeNull();
    expect(await getReport(stranger.officer, asked)).toBeNull();
  });
});

async function undo({ officer }: Town, offerId: OfferId) {
  const { revision } = await offerOnRecord(offerId);
  granted(await undoDecision(officer, { offerId, revision, reason: 'Læst forkert' }));
}

async function let_(
  { municipalityId, organisationId, officer }: Town,
  departmentId: DepartmentId,
  vacancyId: string | undefined,
  signedOn: string,
  combined: boolean,
) {
  await insert(
    `INSERT INTO lease (id, vacancy_id, organisation_id, municipality_id, department_id, letting_type, combined, signed_on, takeover_on,
       recorded_at, recorded_by) VALUES (gen_random_uuid(), $1, $2, $3, $4, 'ORDINARY', $5, $6, $6, app_now(), $7)`,
    [vacancyId, organisationId, municipalityId, departmentId, combined, signedOn, officer.userId],
  );
  await insert(`UPDATE vacancy SET state = 'LET', available_on = $2, takeover_on = $2 WHERE id = $1`, [
    ...[vacancyId, signedOn],
  ]);
}

async function stands(
  { municipalityId, organisationId, officer }: Town,
  departmentId: DepartmentId,
  vacancyId: string | undefined,
  from: string,
  rentOre: number,
  [ground, bearer, permille]: readonly [string, string, number | null] = [
    ...(['COMBINED_LETTING', 'ORGANISATION', null] as const),
  ],
) {
  await insert('UPDATE vacancy SET available_on = $2, rent_ore = $3 WHERE id = $1', [
    vacancyId,
    from,
    rentOre,
  ]);
  await insert(
    `INSERT INTO void_ground (id, vacancy_id, organisation_id, municipality_id, department_id, ground, bearer, municipality_permille,
       recorded_at, recorded_by) VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, app_now(), $8)`,
    [
      ...[vacancyId, organisationId, municipalityId, departmentId, ground, bearer, permille],
      asId<UserId>(officer.userId),
    ],
  );
}
