import { beforeAll, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { systemScope } from '@/lib/auth/scope';
import { listBehindSummary } from '@/lib/data/summaries/summary-behind';
import { readRunningRent } from '@/lib/data/summaries/summary-waiting-rent';
import { inTransaction } from '@/lib/data/transaction';
import type { Side } from '@/lib/domain/access/role';
import type { Scope } from '@/lib/domain/access/scope';
import type { ReturnReason } from '@/lib/domain/agreement/vocabulary';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { fraction } from '@/lib/domain/shared/fraction';
import { asId, type DepartmentId, type SlotId } from '@/lib/domain/shared/ids';
import {
  aKey,
  aReport,
  day,
  givenAgreement,
  givenDepartment,
  givenTown,
  rowsOf,
  type Town,
} from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { granted, revisionOf } from '@/lib/testing/lettings/slots';
import { tableOf, written } from '@/lib/testing/summaries/summary-tables';
import { claimSlot } from '../slots/claim-slot';
import { completeSlot } from '../slots/complete-slot';
import { nameCitizen } from '../slots/name-citizen';
import { returnSlot } from '../slots/return-slot';
import { reportVacancies } from '../vacancies/report-vacancies';
import { getSummary } from './get-summary';

beforeAll(playsOtherDays);

const on = (town: Town, side: Side, date: string) =>
  systemScope('a turn of a test', {
    now: instantAt(day(date), '12:00'),
    actAs: { userId: (side === 'ORGANISATION' ? town.officer : town.caseworker).userId, side },
  });

const RENT = 300_000;

/** A turn that was given and claimed, of a home that is free from the day it is reported. */
async function aTurn(town: Town, department: DepartmentId, from: string): Promise<SlotId> {
  const home = { reportedOn: day(from), availableOn: day(from), home: { rentOre: RENT } };
  const reports = [0, 1, 2].map(() => aReport(department, home));
  for (const report of reports)
    granted(
      await reportVacancies(on(town, 'ORGANISATION', from), { idempotencyKey: aKey(), reports: [report] }),
    );
  const [turn] = await rowsOf<{ id: string }>(
    `SELECT id FROM slot WHERE department_id = $1 ORDER BY offered_at DESC LIMIT 1`,
    [department],
  );
  if (turn === undefined) throw new Error('Every third is a turn');
  const slotId = asId<SlotId>(turn.id);
  granted(await claimSlot(on(town, 'MUNICIPALITY', from), await held(slotId)));
  return slotId;
}

const held = async (slotId: SlotId) => ({ slotId, revision: await revisionOf(slotId), byTelephone: null });

async function completed(
  town: Town,
  slotId: SlotId,
  days: { readonly said: string; readonly takeover: string },
) {
  const by = on(town, 'MUNICIPALITY', days.said);
  const [named] = await rowsOf<{ on: string }>('SELECT offered_on::text AS on FROM slot WHERE id = $1', [
    slotId,
  ]);
  const early = on(town, 'MUNICIPALITY', named?.on ?? '');
  granted(await nameCitizen(early, { ...(await held(slotId)), caseReference: 'SAG-1', answers: [] }));
  const takeoverOn = day(days.takeover);
  const leaseSignedOn = days.takeover < days.said ? takeoverOn : day(days.said);
  granted(await completeSlot(by, { ...(await held(slotId)), leaseSignedOn, takeoverOn }));
}

const returned = async (town: Town, slotId: SlotId, said: string, reason: ReturnReason = 'LOCATION') =>
  granted(
    await returnSlot(on(town, 'MUNICIPALITY', said), {
      ...(await held(slotId)),
      ...{ reason, textShared: '', textInternal: '' },
    }),
  );

const END = day('2025-09-30');
const PERIOD = { from: day('2025-01-01'), through: END };

async function runningOn(scope: Scope, town: Town, department: DepartmentId, through: CalendarDate) {
  const of = { municipalityId: town.municipalityId, departments: [department] };
  const [row] = await inTransaction(scope, (tx) => readRunningRent(tx, scope, of, through));
  const period = { from: PERIOD.from < through ? PERIOD.from : day('2024-01-01'), through };
  const counted = { measure: 'RUNNING_RENT', adds: 'ORE' } as const;
  const asked = {
    municipality: town.municipalityId,
    part: { kind: 'MUNICIPALITY' },
    period,
    counted,
  } as const;
  const { total, sum } = await listBehindSummary(scope, asked);
  expect([total, sum]).toEqual([row?.turns ?? 0, fraction(BigInt(row?.ore ?? 0), 1n)]);
  return [row?.turns ?? 0, row?.ore ?? 0];
}

test('what was paid on the last day of a time that is over stays, whatever becomes of the homes afterwards', async () => {
  const town = await givenTown();
  const department = await givenDepartment(town);
  const turns = [];
  for (const from of ['2025-02-01', '2025-08-01', '2025-09-01', '2025-09-16', '2025-09-17'])
    turns.push(await aTurn(town, department, from));
  const [long, letLater, givenUpLater, ofFault, knownToEnd] = turns;
  if (!long || !letLater || !givenUpLater || !ofFault || !knownToEnd) throw new Error('Five turns');
  await returned(town, knownToEnd, '2025-09-20');
  const then = on(town, 'MUNICIPALITY', END);
  // Eight months, two, one and half a one.
  const first = [4, 8 * RENT + 2 * RENT + RENT + RENT / 2];
  expect(await runningOn(then, town, department, END)).toEqual(first);
  await completed(town, long, { said: '2025-10-01', takeover: '2026-06-01' });
  await completed(town, letLater, { said: '2025-10-03', takeover: '2025-10-05' });
  await returned(town, givenUpLater, '2025-10-01');
  await returned(town, ofFault, '2025-10-01', 'WRONG_DATA');
  for (const scope of [town.caseworker, town.officer])
    expect(await runningOn(scope, town, department, END)).toEqual(first);
  const asked = { municipalityId: town.municipalityId, part: { kind: 'MUNICIPALITY' } } as const;
  const summary = await getSummary(town.caseworker, { ...asked, period: PERIOD });
  expect(written(tableOf(summary?.sections.flatMap(({ tables }) => tables) ?? [], 'waiting-rent'))).toEqual([
    `0 | 0 øre | not-known | not-known | 4 | ${first[1]} øre`,
  ]);
  // Today nothing of it runs.
  expect(await runningOn(town.caseworker, town, department, day('2025-10-06'))).toEqual([0, 0]);
});

test('a payment that lasted for most of a year is found on every day of it', async () => {
  const town = await givenTown(null);
  await givenAgreement(town.municipalityId, holbaek2024, { from: '2024-01-01' });
  const department = await givenDepartment(town);
  const slotId = await aTurn(town, department, '2024-12-01');
  await completed(town, slotId, { said: '2025-10-01', takeover: '2025-10-02' });
  const on31December = await runningOn(town.caseworker, town, department, day('2024-12-31'));
  expect(on31December).toEqual([1, RENT]);
  expect(await runningOn(town.caseworker, town, department, day('2025-10-01'))).toEqual([0, 0]);
});

test('a letting that was entered late is told where it ended, and no longer as running', async () => {
  const town = await givenTown();
  const department = await givenDepartment(town);
  const slotId = await aTurn(town, department, '2025-09-01');
  expect(await runningOn(on(town, 'MUNICIPALITY', END), town, department, END)).toEqual([1, RENT]);
  await completed(town, slotId, { said: '2025-10-03', takeover: '2025-09-16' });
  expect(await runningOn(town.caseworker, town, department, END)).toEqual([0, 0]);
  const asked = { municipalityId: town.municipalityId, part: { kind: 'MUNICIPALITY' } } as const;
  const summary = await getSummary(town.caseworker, { ...asked, period: PERIOD });
  expect(written(tableOf(summary?.sections.flatMap(({ tables }) => tables) ?? [], 'waiting-rent'))).toEqual([
    `1 | ${RENT / 2} øre | not-known | not-known | 0 | 0 øre`,
  ]);
});
