import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import type { SlotTab } from '@/lib/domain/slot/slot-state';
import {
  aKey,
  aReport,
  givenDepartment,
  givenPerson,
  givenTown,
  insert,
  TODAY,
  type Town,
} from '@/lib/testing/builders';
import { anOfferedSlot, claim, granted, name } from '@/lib/testing/lettings/slots';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { findSlotCase } from './slot-case';
import { countSlots, listSlots, SLOTS_PER_PAGE, type SlotFilter } from './slots';

/** A town with homes in each state; the dates are moved by hand. */
async function aTown() {
  const town = await givenTown();
  const department = await givenDepartment(town, { tier: 'YELLOW', criteria: ['S1'] });
  const homes = [];
  for (let n = 0; n < 5; n += 1) homes.push((await anOfferedSlot(town, department)).slotId);
  const [open, late, claimed, lateClaimed, named] = homes;
  if (!open || !late || !claimed || !lateClaimed || !named) throw new Error('Five homes were given');
  for (const slotId of [claimed, lateClaimed, named]) granted(await claim(town.caseworker, slotId));
  granted(await name(town.caseworker, named, [{ demand: 'TIGHTENED_S1', met: true }]));
  await insert(`UPDATE slot SET answer_due = '2025-10-03' WHERE id = $1`, [late]);
  await insert(`UPDATE slot SET name_due = '2025-10-03' WHERE id = $1`, [lateClaimed]);
  return { ...town, department, open, late, claimed, lateClaimed, named };
}

const idsOf = async (scope: Town['caseworker'], tab: SlotTab) =>
  (await listSlots(scope, { tab })).rows.map(({ id }) => id);

describe('the inbox', () => {
  test('has each home behind its tab, the most urgent first', async () => {
    const town = await aTown();
    expect(await idsOf(town.caseworker, 'open')).toEqual([town.late, town.open]);
    expect(await idsOf(town.caseworker, 'mine')).toEqual([town.lateClaimed, town.claimed, town.named]);
    expect(await idsOf(town.caseworker, 'claimed')).toEqual([town.lateClaimed, town.claimed]);
    expect(await idsOf(town.caseworker, 'named')).toEqual([town.named]);
    expect((await idsOf(town.caseworker, 'overdue')).sort()).toEqual([town.late, town.lateClaimed].sort());
    expect(await countSlots(town.caseworker)).toEqual({
      ...{ open: 2, mine: 3, claimed: 2, named: 1, overdue: 2, closed: 0, dueToday: 0 },
    });
    expect(await countSlots(town.officer)).toMatchObject({ open: 2, mine: 0, overdue: 2 });
  });

  test('says what a home demands and how long there is left', async () => {
    const town = await aTown();
    const { rows } = await listSlots(town.caseworker, { tab: 'open' });
    expect(rows[1]).toMatchObject({
      demands: [{ demand: 'TIGHTENED_S1' }],
      deadline: {
        kind: 'ANSWER',
        due: '2025-10-15',
        state: 'OPEN',
        workingDaysLeft: 7,
        of: 7,
        percentGone: 0,
      },
    });
    expect(rows[0]?.deadline).toMatchObject({ state: 'LATE', workingDaysLeft: -1 });
    const shown = await findSlotCase(town.caseworker, town.claimed);
    expect(shown?.slot.deadline).toMatchObject({ kind: 'NAME', due: '2025-10-15' });
  });

  test('counts closing days of the municipality', async () => {
    const town = await aTown();
    await insert(
      `INSERT INTO closing_day (municipality_id, on_day, name) VALUES ($1, '2025-10-09', 'Lukket')`,
      [town.municipalityId],
    );
    const { rows } = await listSlots(town.caseworker, { tab: 'open' });
    expect(rows[1]?.deadline).toMatchObject({ workingDaysLeft: 6 });
  });

  test('a substitute sees an absent colleague’s homes as her own, while it lasts', async () => {
    const town = await aTown();
    const reach = [town.municipalityId];
    const substitute = await givenPerson('CASEWORKER', { municipalities: reach, reach });
    expect(await idsOf(substitute, 'mine')).toEqual([]);
    const standsIn = (from: string, to: string) =>
      insert(
        `INSERT INTO substitution (absent_user_id, substitute_user_id, municipality_id, valid_from, valid_to, recorded_by)
         VALUES ($1, $2, $3, $4, $5, $1)`,
        [town.caseworker.userId, substitute.userId, town.municipalityId, from, to],
      );
    await standsIn('2025-09-01', TODAY);
    expect(await idsOf(substitute, 'mine')).toEqual([]);
    await standsIn(TODAY, '2025-10-07');
    expect(await idsOf(substitute, 'mine')).toHaveLength(3);
    expect((await findSlotCase(substitute, town.claimed))?.mayHandle).toBe(true);
  });

  test('filters by what is asked for', async () => {
    const town = await aTown();
    const count = async (filter: Omit<SlotFilter, 'tab'>) =>
      (await listSlots(town.caseworker, { tab: 'open', ...filter })).rows.length;
    expect(await count({ q: 'eksempelvej 12' })).toBe(2);
    expect(await count({ q: 'eksempelvej månen' })).toBe(0);
    expect(await count({ q: '%' })).toBe(0);
    expect(await count({ maxRentOre: 594_000 })).toBe(2);
    expect(await count({ maxRentOre: 593_999 })).toBe(0);
    expect(await count({ rooms: 3, departmentId: town.department })).toBe(2);
    expect(await count({ rooms: 4 })).toBe(0);
    expect(await count({ demand: 'TIGHTENED_S1' })).toBe(2);
    expect(await count({ demand: 'TIGHTENED_S2' })).toBe(0);
    expect(await count({ demand: 'NONE' })).toBe(0);
  });

  test('another municipality and organisation see nothing of it', async () => {
    const town = await aTown();
    const stranger = await givenTown();
    for (const scope of [stranger.caseworker, stranger.officer]) {
      expect(await idsOf(scope, 'open')).toEqual([]);
      expect(await findSlotCase(scope, town.open)).toBeNull();
    }
    expect(await idsOf(town.officer, 'open')).toHaveLength(2);
  });

  test.each(['open', 'closed'] as const)('turns pages both ways without losing a home: %s', async (tab) => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const home = { allocationRule: 'ACCESSIBLE_FULL' };
    const reports = Array.from({ length: 120 }, () => aReport(department, { home }));
    granted(await reportVacancies(town.officer, { idempotencyKey: aKey(), reports }));
    await insert(
      `UPDATE slot SET answer_due = date '2025-10-15' + (abs(hashtext(id::text)) % 5),
         state = CASE WHEN $2 = 'closed' THEN 'RETURNED' ELSE state END WHERE department_id = $1`,
      [department, tab],
    );
    const first = await listSlots(town.caseworker, { tab });
    expect([first.rows.length, first.hasPrevious, first.hasNext]).toEqual([SLOTS_PER_PAGE, false, true]);
    const onward = (page: typeof first) =>
      page.places.last && { direction: 'after' as const, place: page.places.last };
    const second = await listSlots(town.caseworker, { tab }, onward(first));
    const third = await listSlots(town.caseworker, { tab }, onward(second));
    expect([third.rows.length, third.hasNext]).toEqual([20, false]);
    const seen = [first, second, third].flatMap((page) => page.rows.map(({ id }) => id));
    expect(new Set(seen).size).toBe(120);
    const { first: start } = third.places;
    const back = await listSlots(town.caseworker, { tab }, start && { direction: 'before', place: start });
    expect(back.rows.map(({ id }) => id)).toEqual(second.rows.map(({ id }) => id));
    expect(await listSlots(town.caseworker, { tab, rooms: 1 })).toMatchObject({
      rows: [],
      today: calendarDate(TODAY),
    });
  });
});
