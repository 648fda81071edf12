import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readInputs } from '@/lib/data/saved-summaries';
import { inTransaction, type Tx } from '@/lib/data/transaction';
import type { Scope, UserScope } from '@/lib/domain/access/scope';
import type { DepartmentId, SavedSummaryId } from '@/lib/domain/shared/ids';
import {
  day,
  givenDepartment,
  givenOrganisation,
  givenPerson,
  givenTown,
  type Town,
} from '@/lib/testing/builders';
import { givenManagers, type Managers } from '@/lib/testing/placement-rounds';
import {
  approvedNow,
  givenSummary,
  playsOtherDays,
  reportedHome,
  sentNow,
} from '@/lib/testing/saved-summaries';
import { systemAt } from '@/lib/testing/slots';
import { closeSummaries } from './close-summaries';
import { gatherSums } from './gather-sums';

beforeAll(playsOtherDays);

let town: Town;
let managers: Managers;
let department: DepartmentId;
/** Of another organisation in the same town. */
let neighbour: UserScope;
let stranger: UserScope;

beforeEach(async () => {
  town = await givenTown();
  managers = await givenManagers(town);
  department = await givenDepartment(town);
  const reach = [town.municipalityId];
  neighbour = await givenPerson('MANAGER', { organisations: [await givenOrganisation(reach)], reach });
  stranger = (await givenManagers(await givenTown())).municipality;
});

const closing = systemAt('2025-10-20T08:00:00Z');

describe('the database itself', () => {
  const refused = async (scope: Scope, run: (tx: Tx) => Promise<unknown>) =>
    inTransaction(scope, run).then(
      () => 'done',
      (error: Error) =>
        /append-only|row-level security|stays as it is|does not go|only its maker|approved when|closed on its day|begins as/.exec(
          error.message,
        )?.[0] ?? error.message,
    );

  test('lets nobody approve for another party, nor change, approve or close by hand', async () => {
    const id = await givenSummary(managers.municipality, town);
    const { number, checksum } = await sentNow(managers.municipality, id);
    const { municipalityId, organisationId } = town;
    const approve = (who: UserScope, party: string | null) =>
      refused(
        who,
        (tx) => tx.$executeRaw`
        INSERT INTO summary_act (summary_id, municipality_id, party_id, kind, edition, checksum, recorded_at, recorded_by)
        VALUES (${id}::uuid, ${municipalityId}::uuid, ${party}::uuid, 'APPROVED', ${number}, ${checksum}, app_now(), ${who.userId}::uuid)`,
      );
    expect(await approve(managers.organisation, null)).toBe('row-level security');
    expect(await approve(managers.municipality, organisationId)).toBe('row-level security');
    expect(await approve(neighbour, neighbour.organisations[0] ?? null)).toBe('row-level security');
    const set = (who: Scope, how: string) =>
      refused(who, (tx) => tx.$executeRawUnsafe(`UPDATE saved_summary SET ${how} WHERE id = '${id}'`));
    expect(await set(managers.organisation, `title = 'En anden'`)).toBe('only its maker');
    expect(await set(managers.organisation, `state = 'WITHDRAWN'`)).toBe('does not go');
    expect(await set(managers.municipality, `from_on = '2024-01-01'`)).toBe('stays as it is');
    expect(await set(managers.municipality, `state = 'APPROVED', closes_on = '2025-10-07'`)).toBe(
      'approved when',
    );
    expect(await set(closing, `state = 'CLOSED', closes_on = '2025-10-07'`)).toBe('does not go');
    await approvedNow(managers.municipality, id);
    await approvedNow(managers.organisation, id);
    expect(await set(closing, `state = 'CLOSED'`)).toBe('closed on its day');
    await closeSummaries(closing);
    expect(await set(managers.municipality, `title = 'En anden'`)).toBe('stays as it is');
    expect(await set(closing, `state = 'DRAFT', closes_on = NULL`)).toBe('stays as it is');
  });

  const inputs = (who: Scope, id: SavedSummaryId) => inTransaction(who, (tx) => readInputs(tx, id));

  // Days alone, whole months alone, months with days at both ends.
  test.each([
    ['2025-10-06', '2025-10-06'],
    ['2025-10-01', '2025-10-31'],
    ['2025-01-01', '2025-12-31'],
    ['2025-08-15', '2025-11-15'],
    ['2025-09-15', '2025-10-06'],
  ])('sums up %s to %s the same whether changes are gathered or not', async (from, through) => {
    await reportedHome(town, department);
    const period = { from: day(from), through: day(through) };
    const id = await givenSummary(managers.municipality, town, { period });
    const before = await inputs(managers.municipality, id);
    await gatherSums(systemAt('2025-10-06T08:00:00Z'));
    expect(await inputs(managers.municipality, id)).toBe(before);
    await reportedHome(town, department);
    expect(await inputs(managers.municipality, id)).not.toBe(before);
  });

  test('tells the sum of sums to whoever sees the summary, the same to each, and to nobody else', async () => {
    await reportedHome(town, department);
    const id = await givenSummary(managers.municipality, town);
    await expect(inputs(managers.organisation, id)).rejects.toThrow();
    await sentNow(managers.municipality, id);
    expect(await inputs(managers.organisation, id)).toBe(await inputs(managers.municipality, id));
    await expect(inputs(stranger, id)).rejects.toThrow();
  });
});
