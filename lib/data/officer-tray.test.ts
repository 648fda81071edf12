import { expect, test } from 'vitest';
import { aKey, aReport, day, givenDepartment, givenTown, insert } from '@/lib/testing/builders';
import { approve, givenColleagueOf, givenYes } from '@/lib/testing/leases';
import { givenOffer, givenOpenLetting, givenSettings } from '@/lib/testing/offers';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { getNavigationCounts } from './navigation-counts';
import { countOffers, listOffers, listToSecond } from './offers';
import { getOfficerTray } from './officer-tray';

test('the tray groups what waits, the most urgent home of each kind first, and only one’s own', async () => {
  const [town, other] = [await givenTown(), await givenTown()];
  const department = await givenDepartment(town);
  const reports = ['2025-09-01', '2025-12-01', '2025-12-01', '2025-11-01'].map((availableOn) =>
    aReport(department, {
      reportedOn: day('2025-09-15'),
      availableOn: day(availableOn),
      choiceReason: 'prøve',
    }),
  );
  await reportVacancies(town.officer, { idempotencyKey: aKey(), reports });
  await insert(`UPDATE slot SET answer_due = '2025-10-03' WHERE department_id = $1`, [department]);
  const tray = await getOfficerTray(town.officer);
  expect(tray.today).toBe('2025-10-06');
  const seen = tray.groups.map(({ task, total, items }) => [task, total, items.map((item) => item.day)]);
  expect(seen).toEqual([
    ['EMPTY', 1, ['2025-09-01']],
    ['TO_LET', 2, ['2025-11-01', '2025-12-01']],
    ['MUNICIPALITY_LATE', 1, ['2025-10-03']],
  ]);
  expect((await getOfficerTray(other.officer)).groups).toEqual([]);
});

test('what waits for an agreement is counted', async () => {
  const town = await givenTown(null);
  const reports = [aReport(await givenDepartment(town, { tier: null }))];
  await reportVacancies(town.officer, { idempotencyKey: aKey(), reports });
  expect(await getOfficerTray(town.officer)).toMatchObject({ awaiting: 1, groups: [] });
});

test('a home whose offers wait for the office stands with each kind of thing that waits', async () => {
  const town = await givenTown();
  const letting = await givenOpenLetting(town);
  const [said, silent] = [await givenOffer(town, { letting }), await givenOffer(town, { letting })];
  const tasks = async () =>
    (await getOfficerTray(town.officer)).groups
      .filter(({ task }) => task === 'DECIDE' || task === 'PAPERS' || task === 'REMIND')
      .map(({ task, items }) => [task, items.map(({ vacancyId }) => vacancyId)]);
  expect(await tasks()).toEqual([]);
  await insert(`UPDATE offer SET state = 'YES' WHERE id = $1`, [said.offerId]);
  await insert('UPDATE offer SET reminded_at = app_now() WHERE id = $1', [silent.offerId]);
  expect(await tasks()).toEqual([
    ['DECIDE', [letting.vacancyId]],
    ['REMIND', [letting.vacancyId]],
  ]);
  await insert(`UPDATE offer SET answer_due = '2025-10-03' WHERE id = $1`, [silent.offerId]);
  await insert(`UPDATE offer SET state = 'WITHDRAWN' WHERE id = $1`, [said.offerId]);
  expect(await tasks()).toEqual([]);
});

test('a decision that waits for a second officer waits with every colleague but the one who made it', async () => {
  const town = await givenTown();
  await givenSettings(town, { fourEyes: true });
  const colleague = await givenColleagueOf(town);
  const offer = await givenYes(town);
  const seenBy = async (scope: typeof colleague) => {
    const { groups } = await getOfficerTray(scope);
    const counts = await countOffers(scope);
    return {
      tray: groups.map(({ task }) => task).filter((task) => task === 'SECOND' || task === 'DECIDE'),
      tabs: [counts.deciding, counts.second],
      rows: (await listOffers(scope, 'second', null)).rows.length,
      manager: (await listToSecond(scope)).map(({ id }) => id),
      menu: (await getNavigationCounts(scope)).offers,
    };
  };
  const toDecide = { tray: ['DECIDE'], tabs: [1, 0], rows: 0, manager: [], menu: 1 };
  expect(await seenBy(town.officer)).toEqual(toDecide);
  expect(await approve(town.officer, offer.offerId)).toMatchObject({ ok: true });
  expect(await seenBy(town.officer)).toEqual({ tray: [], tabs: [0, 0], rows: 0, manager: [], menu: 0 });
  expect(await seenBy(colleague)).toEqual({
    ...{ tray: ['SECOND'], tabs: [0, 1], rows: 1, manager: [offer.offerId], menu: 1 },
  });
  const { officer } = await givenTown();
  expect(await seenBy(officer)).toEqual({ tray: [], tabs: [0, 0], rows: 0, manager: [], menu: 0 });
});
