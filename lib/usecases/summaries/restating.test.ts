import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { givenDepartment, givenTown, type Town } from '@/lib/testing/builders';
import { givenManagers, type Managers } from '@/lib/testing/placement-rounds';
import {
  approvedNow,
  fileOfSummary,
  givenApproved,
  playsOtherDays,
  reportedHome,
  todaysFigures,
  voided,
} from '@/lib/testing/saved-summaries';
import { systemAt } from '@/lib/testing/slots';
import { closeSummaries } from './close-summaries';
import { restateSummary } from './restate-summary';

beforeAll(playsOtherDays);

let town: Town;
let managers: Managers;
let department: DepartmentId;

beforeEach(async () => {
  town = await givenTown();
  managers = await givenManagers(town);
  department = await givenDepartment(town);
});

const both = () => [managers.municipality, managers.organisation] as const;
const afterTheDays = () => closeSummaries(systemAt('2025-10-20T08:00:00Z'));

describe('a restatement', () => {
  const restate = (after: number, reason = 'En opsigelse blev trukket tilbage') => ({ after, reason });

  test('puts new figures beside the closed ones with a reason, and the other party approves it', async () => {
    const home = await reportedHome(town, department);
    const id = await givenApproved(both(), town);
    await afterTheDays();
    const same = await restateSummary(managers.organisation, { summaryId: id, ...restate(2) }, todaysFigures);
    expect(same).toMatchObject({ error: { code: 'nothing-differs' } });
    await voided(town, home);
    const made = await restateSummary(managers.organisation, { summaryId: id, ...restate(2) }, todaysFigures);
    expect(made).toEqual({ ok: true, value: { edition: 3 } });
    expect(await approvedNow(managers.municipality, id)).toMatchObject({ ok: true });
    const { editions, acts, summary } = await fileOfSummary(managers.municipality, id);
    expect(editions.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['SENT', null],
      ['CLOSED', null],
      ['RESTATED', 'En opsigelse blev trukket tilbage'],
    ]);
    expect(acts.slice(-2).map(({ kind, party, edition }) => [kind, party, edition])).toEqual([
      ['RESTATED', town.organisationId, 3],
      ['APPROVED', null, 3],
    ]);
    expect(summary.state).toBe('CLOSED');
  });

  test('is made after what was read last', async () => {
    const homes = [await reportedHome(town, department), await reportedHome(town, department)] as const;
    const id = await givenApproved(both(), town);
    await afterTheDays();
    await voided(town, homes[0]);
    const made = await Promise.all(
      both().map((who) => restateSummary(who, { summaryId: id, ...restate(2) }, todaysFigures)),
    );
    expect(made.map((each) => (each.ok ? 'done' : each.error.code)).sort()).toEqual([
      'changed-meanwhile',
      'done',
    ]);
  });

  test('is not for what is yet to be closed', async () => {
    const id = await givenApproved(both(), town);
    const early = await restateSummary(
      managers.municipality,
      { summaryId: id, ...restate(1) },
      todaysFigures,
    );
    expect(early).toMatchObject({ error: { code: 'not-now' } });
  });
});
