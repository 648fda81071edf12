import { describe, expect, test } from 'vitest';
import { parsePeriod } from '@/lib/domain/reporting/period';
import { fraction } from '@/lib/domain/shared/fraction';
import { NOTHING_ELSE } from '@/lib/domain/what-if/plan';
import {
  aKey,
  aReport,
  givenDepartment,
  givenPlacement,
  givenTown,
  TODAY,
  type Town,
} from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { anOfferedSlot, claim, granted, revisionOf, systemAt } from '@/lib/testing/lettings/slots';
import { allTried, changedHomes, differenceOf } from '@/lib/testing/tried';
import { returnSlot } from '@/lib/usecases/slots/return-slot';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { voidVacancy } from '@/lib/usecases/vacancies/void-vacancy';
import { readPast } from './past';

const period = parsePeriod('2025') ?? expect.unreachable();
const AS_IT_IS = NOTHING_ELSE;

async function aYear(town: Town, count: number) {
  const department = await givenDepartment(town);
  const reports = Array.from({ length: count }, () => aReport(department));
  const answer = await reportVacancies(town.officer, { idempotencyKey: aKey(), reports });
  if (!answer.ok) throw new Error(answer.error.code);
  return { department, vacancies: answer.value.vacancies };
}

const pastOf = (town: Town) => readPast(town.officer, { period, municipality: town.municipalityId });

describe('the past, tried under what it was decided by', () => {
  test('gives every verdict as it was, also after a void and a report in its place', async () => {
    const town = await givenTown();
    const { department, vacancies } = await aYear(town, 5);
    const voided = vacancies[1] ?? expect.unreachable();
    await voidVacancy(town.officer, { vacancyId: voided.vacancyId, revision: 1, reason: 'fortrudt' });
    const more = [aReport(department), aReport(department), aReport(department)];
    await reportVacancies(town.officer, { idempotencyKey: aKey(), reports: more });
    const past = await pastOf(town);
    const trial = allTried(past, AS_IT_IS, 'AT_THE_TIME');
    expect(trial.homes).toHaveLength(8);
    expect(trial.homes.map(({ would }) => would.route)).toEqual(
      trial.homes.map(({ past: { decided } }) => decided.route),
    );
    expect(trial.homes.map(({ would }) => would.counted?.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(changedHomes(trial.homes)).toEqual([]);
  });

  test('follows the books, also where the clock of a demonstration was turned back', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    await playsOtherDays();
    for (const at of ['2025-10-06T13:00:00Z', '2025-10-06T13:10:00Z', '2025-10-06T07:00:00Z']) {
      const reports = [aReport(department)];
      const answer = await reportVacancies(systemAt(at), { idempotencyKey: aKey(), reports });
      if (!answer.ok) throw new Error(answer.error.code);
    }
    const trial = allTried(await pastOf(town), AS_IT_IS, 'AT_THE_TIME');
    expect(trial.homes.map(({ would }) => would.counted?.number)).toEqual([1, 2, 3]);
    expect(changedHomes(trial.homes)).toEqual([]);
  });

  test('has of each home what was known of its department that day, and once where it was alike', async () => {
    const town = await givenTown();
    const { department } = await aYear(town, 2);
    await givenPlacement(town, department, { tier: 'RED', from: '2025-10-06' });
    const reports = [aReport(department), aReport(department)];
    const answer = await reportVacancies(town.officer, { idempotencyKey: aKey(), reports });
    if (!answer.ok) throw new Error(answer.error.code);
    const { events } = await pastOf(town);
    const known = events.map((event) => (event.kind === 'REPORTED' ? event.known : null));
    expect(known.map((facts) => facts?.placements.map(({ tier }) => tier))).toEqual([
      ...[['GREEN'], ['GREEN']],
      ...[
        ['GREEN', 'RED'],
        ['GREEN', 'RED'],
      ],
    ]);
    expect(new Set(known).size).toBe(2);
  });

  test('has a turn that counts as used between the homes that were reported before it and after', async () => {
    const town = await givenTown();
    const { department } = await aYear(town, 2);
    const { slotId } = await anOfferedSlot(town, department);
    await claim(town.caseworker, slotId);
    const texts = { textShared: 'For dyr', textInternal: 'For dyr', byTelephone: null };
    const returned = {
      slotId,
      revision: await revisionOf(slotId),
      reason: 'TOO_EXPENSIVE',
      ...texts,
    } as const;
    granted(await returnSlot(town.caseworker, returned));
    const more = { idempotencyKey: aKey(), reports: [aReport(department)] };
    granted(await reportVacancies(town.officer, more));
    const { events } = await pastOf(town);
    const told = ['REPORTED', 'REPORTED', 'REPORTED', 'RETURNED', 'REPORTED'];
    expect(events.map(({ kind }) => kind)).toEqual(told);
  });

  test('begins where the counters stood when the period began', async () => {
    const town = await givenTown();
    await aYear(town, 5);
    const later = parsePeriod('2025-11') ?? expect.unreachable();
    const past = await readPast(town.officer, { period: later, municipality: town.municipalityId });
    expect(past.events).toEqual([]);
    expect(past.departments.map(({ counters }) => counters.get('FAMILY'))).toEqual([
      { credit: fraction(2n, 3n), counted: 5, last: { tier: 'GREEN', on: TODAY } },
    ]);
  });
});

test('another share gives other homes to the municipality', async () => {
  const town = await givenTown();
  await aYear(town, 6);
  const shares = [{ dwellingType: 'FAMILY', tier: 'GREEN', rate: fraction(1n, 2n) }] as const;
  const trial = allTried(await pastOf(town), { ...AS_IT_IS, shares }, 'AT_THE_TIME');
  // 3 and 6 were the municipality's; every second is 2, 4 and 6.
  expect(differenceOf(trial.homes)).toEqual({ homes: 6, was: 2, would: 3, gained: 2, lost: 1 });
});

test('a department tried in another tier is decided by its share', async () => {
  const town = await givenTown();
  const { department } = await aYear(town, 6);
  const placements = new Map([[department, 'RED']]);
  const trial = allTried(await pastOf(town), { ...AS_IT_IS, placements }, 'AT_THE_TIME');
  expect(differenceOf(trial.homes)).toEqual({ homes: 6, was: 2, would: 0, gained: 0, lost: 2 });
});

test('nobody tries another town’s past', async () => {
  const [town, other] = [await givenTown(), await givenTown()];
  await aYear(other, 3);
  const past = await readPast(town.officer, { period, municipality: other.municipalityId });
  expect(past).toEqual({ departments: [], events: [], versions: [] });
});
