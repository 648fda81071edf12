import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listReminders } from '@/lib/data/reminders/reminders';
import type { UserScope } from '@/lib/domain/access/scope';
import { givenManagers, type Managers } from '@/lib/testing/agreements/placement-rounds';
import { givenDepartment, givenTown, type Town } from '@/lib/testing/builders';
import { systemAt } from '@/lib/testing/lettings/slots';
import {
  approvedNow,
  givenApproved,
  givenSummary,
  playsOtherDays,
  reportedHome,
  sentNow,
  todaysFigures,
  voided,
} from '@/lib/testing/summaries/saved-summaries';
import { closeSummaries } from './close-summaries';
import { restateSummary } from './restate-summary';

beforeAll(playsOtherDays);

let town: Town;
let managers: Managers;

beforeEach(async () => {
  town = await givenTown();
  managers = await givenManagers(town);
});

const toldTo = async (scope: UserScope) =>
  (await listReminders(scope)).reminders.flatMap(({ kind, day }) =>
    kind.startsWith('SUMMARY') ? [`${kind} ${day}`] : [],
  );

describe('a summary is remembered', () => {
  test('by the managers who have yet to approve it, and then until it closes', async () => {
    await givenDepartment(town);
    const id = await givenSummary(managers.municipality, town);
    expect(await toldTo(managers.municipality)).toEqual([]);
    await sentNow(managers.municipality, id);
    await approvedNow(managers.municipality, id);
    expect(await toldTo(managers.municipality)).toEqual([]);
    expect(await toldTo(managers.organisation)).toEqual(['SUMMARY_TO_APPROVE 2025-10-06']);
    expect(await toldTo(town.officer)).toEqual([]);
    await approvedNow(managers.organisation, id);
    for (const manager of [managers.municipality, managers.organisation])
      expect(await toldTo(manager)).toEqual(['SUMMARY_CLOSES 2025-10-20']);
  });

  test('when somebody has restated it, by the other party', async () => {
    const home = await reportedHome(town, await givenDepartment(town));
    const summaryId = await givenApproved([managers.municipality, managers.organisation], town);
    await closeSummaries(systemAt('2025-10-20T08:00:00Z'));
    await voided(town, home);
    const restated = { summaryId, after: 2, reason: 'En opsigelse blev trukket tilbage' };
    expect((await restateSummary(managers.organisation, restated, todaysFigures)).ok).toBe(true);
    expect(await toldTo(managers.organisation)).toEqual([]);
    expect(await toldTo(managers.municipality)).toEqual(['SUMMARY_TO_APPROVE 2025-10-06']);
  });
});
