import { expect, test } from 'vitest';
import { aKey, aReport, day, givenDepartment, givenTown, insert } from '@/lib/testing/builders';
import { givenOffer, givenOpenLetting } from '@/lib/testing/offers';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
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
