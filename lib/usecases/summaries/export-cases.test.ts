import { beforeAll, describe, expect, test } from 'vitest';
import { insertSummaryExport, listSummaryExports } from '@/lib/data/summaries/summary-exports';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { asId, type OrganisationId, type SummaryExportId } from '@/lib/domain/shared/ids';
import type { DaySpan } from '@/lib/domain/summary/summary';
import { newId } from '@/lib/platform/new-id';
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
  type Town,
} from '@/lib/testing/builders';
import { givenManagers } from '@/lib/testing/late';
import { givenLet } from '@/lib/testing/lettings/leases';
import { aNamedSlot, granted, revisionOf } from '@/lib/testing/lettings/slots';
import { returnSlot } from '@/lib/usecases/slots/return-slot';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { type CasesExport, exportCases } from './export-cases';

const YEAR: DaySpan = { from: day('2025-01-01'), through: day('2025-12-31') };
const BEFORE: DaySpan = { from: day('2024-01-01'), through: day('2024-12-31') };

let town: Town;
let leader: UserScope;
let landlord: UserScope;

const asking = (more: { period?: DaySpan; reason?: string } = {}) => ({
  ...{ municipalityId: town.municipalityId, part: { kind: 'MUNICIPALITY' as const } },
  ...{ form: 'CSV' as const, reason: 'Til styringsdialogen', period: YEAR, ...more },
});

/** The table by the home's reference: what each column says, as exact as it is stored. */
function told({ table }: CasesExport): Readonly<Record<string, Readonly<Record<string, string | null>>>> {
  const rows = table.rows.map(({ id, cells }) => {
    const said = cells.map((cell, at) => [table.columns[at]?.id.replace('home-', '') ?? '', saidBy(cell)]);
    return [id, Object.fromEntries(said)];
  });
  return Object.fromEntries(rows);
}

function saidBy(cell: CasesExport['table']['rows'][number]['cells'][number]): string | null {
  if (cell.kind === 'DATE') return cell.on;
  if (cell.kind !== 'WORD') return null;
  if ('name' in cell.label) return cell.label.name;
  return 'names' in cell.label ? cell.label.names.da : cell.label.id;
}

const referenceOf = async (vacancyId: string) =>
  (await rowsOf<{ reference: string }>('SELECT reference FROM vacancy WHERE id = $1', [vacancyId]))[0]
    ?.reference ?? '';
const recorded = (person: UserScope) => inTransaction(person, (tx) => tx.summaryExport.count());

beforeAll(async () => {
  town = await givenTown();
  ({ leader, landlord } = await givenManagers(town));
});

describe('the homes behind a summary', () => {
  test('are those that were reported, given or let in its period, each with what became of it', async () => {
    const department = await givenDepartment(town);
    const [named, returned] = [await aNamedSlot(town, department), await aNamedSlot(town, department)];
    granted(
      await returnSlot(town.caseworker, {
        ...{ slotId: returned.slotId, revision: await revisionOf(returned.slotId), reason: 'TOO_SMALL' },
        ...{ textShared: '', textInternal: '', byTelephone: null },
      }),
    );
    const { offer } = await givenLet(town);
    // Reported the year before, and let in this one.
    await insert(`UPDATE vacancy SET reported_on = '2024-12-30' WHERE id = $1`, [offer.vacancyId]);
    const of = told(granted(await exportCases(leader, asking())));
    expect(of[await referenceOf(named.vacancyId)]).toMatchObject({
      ...{ tier: 'grøn', route: 'MUNICIPAL', state: 'NAMED', returnReason: null, lettingType: null },
      ...{ reportedOn: '2025-10-06', givenOn: '2025-10-06', caseReference: 'SAG-2025-17' },
    });
    expect(of[await referenceOf(returned.vacancyId)]).toMatchObject({
      ...{ state: 'RETURNED', returnReason: 'TOO_SMALL', caseReference: null },
    });
    const let_ = await referenceOf(offer.vacancyId);
    expect(of[let_]).toMatchObject({ reportedOn: '2024-12-30', state: 'LET' });
    expect(of[let_]?.letOn).toMatch(/^2025-/);
    const before = told(granted(await exportCases(leader, asking({ period: BEFORE }))));
    expect(Object.keys(before)).toEqual([let_]);
  });

  test('say of a case reference whose day has come that it was erased; no longer is it counted among those in the file', async () => {
    const { vacancyId } = await aNamedSlot(town, await givenDepartment(town));
    await insert(
      `UPDATE naming_case SET case_reference = NULL, erased_at = named_at WHERE naming_id IN
         (SELECT n.id FROM naming n JOIN slot s ON s.id = n.slot_id WHERE s.vacancy_id = $1)`,
      [vacancyId],
    );
    const taken = granted(await exportCases(leader, asking()));
    expect(told(taken)[await referenceOf(vacancyId)]).toMatchObject({ caseReference: 'ERASED' });
    const [log] = (await listSummaryExports(leader)).rows;
    const kept = Object.values(told(taken)).filter(({ caseReference }) => caseReference === 'SAG-2025-17');
    expect(log).toMatchObject({ homes: taken.table.rows.length, caseReferences: kept.length });
    expect(
      told(granted(await exportCases(landlord, asking())))[await referenceOf(vacancyId)],
    ).not.toHaveProperty('caseReference');
  });

  test('are not read unless it is recorded', async () => {
    const before = await recorded(leader);
    await expect(exportCases(leader, asking({ reason: 'nej' }))).rejects.toThrow();
    expect(await recorded(leader)).toBe(before);
  });
});

describe('what is recorded', () => {
  test('of a managing agent’s file is a row for each organisation, about its own homes', async () => {
    const second = await givenOrganisation([town.municipalityId]);
    const own = { ...town, organisationId: second };
    const agent = await agentOf([town.organisationId, second]);
    const reports = [aReport(await givenDepartment(own)), aReport(await givenDepartment(own))];
    granted(await reportVacancies(agent, { idempotencyKey: aKey(), reports }));
    const manager = { ...agent, role: 'MANAGER' } as UserScope;
    const taken = granted(await exportCases(manager, asking()));
    const { rows } = await listSummaryExports(manager);
    const mine = rows.filter(({ by }) => rows[0]?.by === by);
    expect(mine).toHaveLength(2);
    expect(mine.reduce((sum, row) => sum + row.homes, 0)).toBe(taken.table.rows.length);
    expect(mine.some(({ homes }) => homes === 2)).toBe(true);
    expect(taken.table.columns.map(({ id }) => id)).not.toContain('home-caseReference');
  });

  test('is seen by the side that took it, and by nobody else', async () => {
    granted(await exportCases(leader, asking()));
    granted(await exportCases(landlord, asking()));
    const [ours, theirs] = [await listSummaryExports(leader), await listSummaryExports(landlord)];
    expect(new Set(ours.rows.map(({ organisation }) => organisation))).toEqual(new Set([null]));
    expect(theirs.rows.every(({ organisation }) => organisation !== null)).toBe(true);
    // Also where no query narrows it.
    expect(await recorded(leader)).toBe(ours.rows.length);
    expect(await recorded(landlord)).toBe(theirs.rows.length);
    const { leader: stranger } = await givenManagers(await givenTown());
    expect(await recorded(stranger)).toBe(0);
  });

  test('is never added in the other side’s name', async () => {
    const given = { ...asking(), id: asId<SummaryExportId>(newId()), homes: 1, caseReferences: 0 };
    const as = (scope: UserScope, organisationId: string | null) =>
      inTransaction(scope, (tx) => insertSummaryExport(tx, scope, { ...given, organisationId }));
    await expect(as(landlord, null)).rejects.toThrow(/row-level security/);
    await expect(as(leader, town.organisationId)).rejects.toThrow(/row-level security/);
  });
});

const agentOf = (organisations: readonly OrganisationId[]): Promise<UserScope> =>
  givenPerson('LETTING_OFFICER', { organisations, reach: [town.municipalityId] });
