import { describe, expect, test } from 'vitest';
import type { UserScope } from '@/lib/domain/access/scope';
import type { SlotId, VacancyId } from '@/lib/domain/shared/ids';
import { givenDepartment, givenPerson, givenTown, insert, rowsOf, TODAY } from '@/lib/testing/builders';
import { anOfferedSlot, claim, granted } from '@/lib/testing/lettings/slots';
import { appointSubstitute } from '@/lib/usecases/slots/appoint-substitute';
import { markSlotSeen } from '@/lib/usecases/slots/mark-slot-seen';
import { changeVacancy } from '@/lib/usecases/vacancies/change-vacancy';
import { findVacancyRecord } from '../vacancies/vacancy-record';
import { listChangedSlots } from './changed-slots';

async function aTown() {
  const town = await givenTown();
  const reach = [town.municipalityId];
  return {
    ...{ ...town, ...(await anOfferedSlot(town, await givenDepartment(town))) },
    colleague: await givenPerson('CASEWORKER', { municipalities: reach, reach }),
    manager: await givenPerson('MANAGER', { municipalities: reach, reach }),
  };
}

async function change(officer: UserScope, vacancyId: VacancyId, rentOre: number) {
  const record = await findVacancyRecord(officer, vacancyId);
  if (record === null) throw new Error('There is no such vacancy');
  const report = { ...record.report, home: { ...record.report.home, rentOre } };
  granted(await changeVacancy(officer, { vacancyId, revision: record.revision, report }));
}

const tasksOf = async (scope: UserScope) => (await listChangedSlots(scope)).map(({ slotId }) => slotId);
/** So that what follows is later, however fast the test runs. */
const seenEarlier = (slotId: SlotId) =>
  insert(
    `UPDATE slot SET seen_at = seen_at - interval '1 minute', changed_at = changed_at - interval '1 minute' WHERE id = $1`,
    [slotId],
  );

describe('a home that changed after it was offered', () => {
  test('is a task of every caseworker until one has looked, and again after the next change', async () => {
    const town = await aTown();
    granted(await markSlotSeen(town.caseworker, { slotId: town.slotId }));
    await seenEarlier(town.slotId);
    expect(await tasksOf(town.caseworker)).toEqual([]);
    await change(town.officer, town.vacancyId, 612_500);
    expect(await tasksOf(town.caseworker)).toEqual([town.slotId]);
    expect(await tasksOf(town.colleague)).toEqual([town.slotId]);
    expect(await tasksOf(town.manager)).toEqual([]);
    granted(await markSlotSeen(town.colleague, { slotId: town.slotId }));
    expect(await tasksOf(town.caseworker)).toEqual([]);
    await seenEarlier(town.slotId);
    await change(town.officer, town.vacancyId, 633_000);
    expect(await tasksOf(town.caseworker)).toEqual([town.slotId]);
  });

  test('is, once received, the receiver’s task, and her substitute’s; others looking at it ends nothing', async () => {
    const town = await aTown();
    granted(await markSlotSeen(town.caseworker, { slotId: town.slotId }));
    await seenEarlier(town.slotId);
    granted(await claim(town.caseworker, town.slotId));
    await change(town.officer, town.vacancyId, 612_500);
    expect(await listChangedSlots(town.caseworker)).toMatchObject([{ received: true }]);
    expect(await tasksOf(town.colleague)).toEqual([]);
    for (const other of [town.colleague, town.manager])
      granted(await markSlotSeen(other, { slotId: town.slotId }));
    expect(await tasksOf(town.caseworker)).toEqual([town.slotId]);
    const people = { absent: town.caseworker.userId, substitute: town.colleague.userId };
    granted(await appointSubstitute(town.caseworker, { ...people, from: TODAY, to: null }));
    expect(await tasksOf(town.colleague)).toEqual([town.slotId]);
    granted(await markSlotSeen(town.colleague, { slotId: town.slotId }));
    expect(await tasksOf(town.caseworker)).toEqual([]);
    const seen = await rowsOf(
      `SELECT payload FROM case_event WHERE vacancy_id = $1 AND kind = 'SEEN' ORDER BY id`,
      [town.vacancyId],
    );
    expect(seen).toEqual([{ payload: {} }, { payload: { onBehalfOf: town.caseworker.userId } }]);
  });

  test('is nobody’s task in another municipality', async () => {
    const [town, stranger] = [await aTown(), await givenTown()];
    await change(town.officer, town.vacancyId, 612_500);
    expect(await tasksOf(stranger.caseworker)).toEqual([]);
  });
});
