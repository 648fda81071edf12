import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listReminders } from '@/lib/data/reminders/reminders';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { WhichFigures } from '@/lib/domain/summary/saved';
import { givenAccount } from '@/lib/testing/accounts';
import { givenManagers, type Managers } from '@/lib/testing/agreements/placement-rounds';
import { givenDepartment, givenPerson, givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { systemAt } from '@/lib/testing/lettings/slots';
import {
  approvedNow,
  givenApproved,
  givenSummary,
  reportedHome,
  sentNow,
  todaysFigures,
  twoHoursGo,
  voided,
} from '@/lib/testing/summaries/saved-summaries';
import { givenOnlookers } from '@/lib/testing/summaries/summary-stage';
import { raiseDays } from '../mail/raise-days';
import { checkClosedSummaries } from './check-closed';
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

const CLOSING = systemAt('2025-10-20T08:00:00Z');
// The trays of the tests stand on 6 October.
const LATER = systemAt('2025-10-06T08:00:00Z');

const look = async (scope = LATER) => {
  await twoHoursGo(town);
  return checkClosedSummaries(scope);
};

/** A summary that was closed, of a home that is voided since. */
async function closedAndVoided() {
  const home = await reportedHome(town, await givenDepartment(town));
  const both = [managers.municipality, managers.organisation] as const;
  const summaryId = await givenApproved(both, town);
  await closeSummaries(CLOSING);
  await look(CLOSING);
  for (const scope of both) expect(await toldTo(scope)).toEqual([]);
  await voided(town, home);
  return { summaryId, both };
}

describe('a closed summary whose inputs have changed', () => {
  test('is remembered by the managers of every party to it, and by nobody else', async () => {
    const { both } = await closedAndVoided();
    for (const scope of both) expect(await toldTo(scope)).toEqual([]);
    expect(await look()).toEqual({ summariesToRestate: 1 });
    for (const scope of both) expect(await toldTo(scope)).toEqual(['SUMMARY_TO_RESTATE 2025-10-06']);
    const reach = [town.municipalityId];
    const { neighbour, stranger } = await givenOnlookers(town);
    const others = [
      ...[town.officer, town.caseworker, neighbour, stranger],
      await givenPerson('READER', { municipalities: reach, reach }),
      await givenPerson('AGREEMENT_ADMIN', { municipalities: reach, reach }),
    ];
    for (const scope of others) expect(await toldTo(scope)).toEqual([]);
    for (const scope of [neighbour, stranger])
      expect(await inTransaction(scope, (tx) => tx.$queryRaw`SELECT 1 FROM summary_check`)).toEqual([]);
  });

  test('is so from the day it was found until it is restated, and again when something else has changed', async () => {
    const { summaryId, both } = await closedAndVoided();
    const [ours, theirs] = both;
    const since = async () =>
      (
        await rowsOf<{ at: string }>(
          `SELECT to_char(differs_since AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS at FROM summary_check WHERE summary_id = $1`,
          [summaryId],
        )
      )[0]?.at;
    await look();
    expect(await look(systemAt('2025-10-06T10:00:00Z'))).toEqual({ summariesToRestate: 0 });
    expect(await toldTo(ours)).toEqual(['SUMMARY_TO_RESTATE 2025-10-06']);
    expect(await since()).toBe('2025-10-06 08:00');
    const restated = { summaryId, after: 2, reason: 'En opsigelse blev trukket tilbage' };
    expect((await restateSummary(theirs, restated, todaysFigures)).ok).toBe(true);
    expect(await toldTo(theirs)).toEqual([]);
    expect(await toldTo(ours)).toEqual(['SUMMARY_TO_APPROVE 2025-10-06']);
    // A restatement is looked at at once.
    expect(await checkClosedSummaries(LATER)).toEqual({ summariesToRestate: 0 });
    await voided(town, await reportedHome(town, await givenDepartment(town)));
    expect(await look(systemAt('2025-10-06T12:00:00Z'))).toEqual({ summariesToRestate: 1 });
    expect(await toldTo(theirs)).toEqual(['SUMMARY_TO_RESTATE 2025-10-06']);
    expect(await since()).toBe('2025-10-06 12:00');
  });

  test('is not so any more when they are as they were', async () => {
    const { both } = await closedAndVoided();
    await look();
    // As a mistake that is put right: the summary stands again.
    await checkClosedSummaries(LATER, () => Promise.resolve(null));
    expect(await toldTo(both[0])).toEqual(['SUMMARY_TO_RESTATE 2025-10-06']);
    await twoHoursGo(town);
    await checkClosedSummaries(LATER, () => Promise.resolve(null));
    expect(await toldTo(both[0])).toEqual([]);
  });

  test('costs nothing but once an hour, and then ten at a time', async () => {
    await closedAndVoided();
    let made = 0;
    const counting = async (which: WhichFigures) => {
      made += 1;
      return todaysFigures(which);
    };
    await checkClosedSummaries(LATER, counting);
    expect(made).toBe(0);
    await insert(`UPDATE summary_check SET checked_at = checked_at - interval '2 hours'`, []);
    const [{ n } = { n: 0 }] = await rowsOf<{ n: number }>(
      `SELECT count(*)::int AS n FROM saved_summary WHERE state = 'CLOSED'`,
    );
    await checkClosedSummaries(LATER, counting);
    expect(made).toBe(Math.min(n, 10));
  });

  test('is told by mail once to each of them', async () => {
    const { both } = await closedAndVoided();
    for (const { userId } of [...both, town.officer, town.caseworker]) await givenAccount(userId);
    await look();
    for (let time = 0; time < 2; time += 1) await raiseDays(LATER);
    const told = await rowsOf<{ person_id: string; path: string }>(
      `SELECT person_id, path FROM notice WHERE kind = 'SUMMARY_TO_RESTATE' AND $1::uuid[] && ARRAY[municipality_id, organisation_id]`,
      [[town.municipalityId, town.organisationId]],
    );
    expect(told.map(({ person_id }) => person_id).toSorted()).toEqual(
      both.map(({ userId }) => String(userId)).toSorted(),
    );
    expect(new Set(told.map(({ path }) => path)).size).toBe(1);
  });
});
