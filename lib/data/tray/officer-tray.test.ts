import { expect, test } from 'vitest';
import { randers2022 } from '@/agreements/randers-2022';
import type { Occasion } from '@/lib/domain/agreement/vocabulary';
import { aKey, aReport, day, givenDepartment, givenTown, insert } from '@/lib/testing/builders';
import { approve, givenColleagueOf, givenYes } from '@/lib/testing/lettings/leases';
import { givenOffer, givenOpenLetting, givenSettings } from '@/lib/testing/lettings/offers';
import { givenOfferTo } from '@/lib/testing/lettings/papers';
import { givenPaper } from '@/lib/testing/lettings/stored-papers';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { countOffers, listOffers, listToSecond } from '../offers/offers';
import { getNavigationCounts } from './navigation-counts';
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

test('one task alone is all that the tray counts of it, in the same order; what is not for others has its own', async () => {
  const town = await givenTown(randers2022);
  const department = await givenDepartment(town, { tier: 'ALL' });
  const home = (month: number, occasion: Occasion = 'RELET') =>
    aReport(department, { availableOn: day(`2025-${month}-01`), occasion, choiceReason: 'prøve' });
  const occasions = (['EXCHANGE', 'CONTINUATION', 'REHOUSING'] as const).map((of) => home(11, of));
  const reports = [...Array.from({ length: 8 }, (_, at) => home(at % 2 === 0 ? 12 : 11)), ...occasions];
  await reportVacancies(town.officer, { idempotencyKey: aKey(), reports });
  const inTray = (await getOfficerTray(town.officer)).groups.filter(
    ({ task }) => task !== 'MUNICIPALITY_LATE',
  );
  expect(inTray.map(({ task, total }) => [task, total])).toEqual([
    ['REGISTER', 3],
    ['TO_LET', expect.any(Number)],
  ]);
  const toLet = inTray[1];
  const { groups } = await getOfficerTray(town.officer, 'TO_LET');
  expect(groups.map(({ task }) => task)).toEqual(['TO_LET']);
  expect(groups[0]?.items).toHaveLength(toLet?.total ?? 0);
  expect(toLet?.total).toBeGreaterThan(5);
  expect(groups[0]?.items.slice(0, 5)).toEqual(toLet?.items);
});

test('what waits for an agreement is counted', async () => {
  const town = await givenTown(null);
  const reports = [aReport(await givenDepartment(town, { tier: null }))];
  await reportVacancies(town.officer, { idempotencyKey: aKey(), reports });
  expect(await getOfficerTray(town.officer)).toMatchObject({ awaiting: 1, groups: [] });
});

const linksPassedOn = (vacancyId: string) =>
  insert('UPDATE offer SET link_told_at = app_now(), link_told_by = sent_by WHERE vacancy_id = $1', [
    vacancyId,
  ]);

test('a home stands once, under the most pressing of what it waits for, with the day that counts and what else waits', async () => {
  const town = await givenTown();
  const letting = await givenOpenLetting(town);
  const items = async () =>
    (await getOfficerTray(town.officer)).groups.flatMap((group) =>
      group.items.map(({ task, day: on, since, count, also }) => ({ task, on, since, count, also })),
    );
  const nobodyAsked = { since: false, count: 1, also: [] };
  expect(await items()).toEqual([{ task: 'NEXT', on: '2026-01-01', ...nobodyAsked }]);

  const [said, silent] = [await givenOffer(town, { letting }), await givenOffer(town, { letting })];
  const links = { task: 'LINKS', on: '2025-10-13', since: false, also: ['ANSWERS'] };
  expect(await items()).toEqual([{ ...links, count: 2 }]);
  await linksPassedOn(letting.vacancyId);
  expect(await items()).toEqual([{ task: 'ANSWERS', on: '2025-10-13', since: false, count: 2, also: [] }]);

  await insert('UPDATE offer SET reminded_at = app_now() WHERE id = $1', [silent.offerId]);
  expect(await items()).toMatchObject([{ task: 'REMIND', on: '2025-10-13', count: 1, also: ['ANSWERS'] }]);
  await insert(
    `UPDATE offer SET state = 'YES', answered_at = '2025-10-02T08:00Z', answered_by = 'OFFICER', link_until = '2025-10-17' WHERE id = $1`,
    [said.offerId],
  );
  const decide = { task: 'DECIDE', count: 1, also: ['REMIND', 'ANSWERS'] };
  expect(await items()).toEqual([{ ...decide, on: '2025-10-02', since: true }]);
  await insert(`UPDATE letting SET basis = 'FLEXIBLE' WHERE id = $1`, [letting.lettingId]);
  expect(await items()).toEqual([{ ...decide, on: '2025-10-17', since: false }]);

  await insert(`UPDATE offer SET state = 'APPROVED' WHERE id = $1`, [said.offerId]);
  // Whoever is in reserve is not decided about while somebody is approved.
  await insert(`UPDATE offer SET state = 'YES' WHERE id = $1`, [silent.offerId]);
  expect(await items()).toEqual([{ task: 'LEASE', on: '2026-01-01', ...nobodyAsked }]);
  await insert(`UPDATE offer SET state = 'WITHDRAWN' WHERE letting_id = $1`, [letting.lettingId]);
  await insert(`UPDATE vacancy SET available_on = '2025-10-01' WHERE id = $1`, [letting.vacancyId]);
  expect(await items()).toEqual([{ task: 'EMPTY', on: '2025-10-01', ...nobodyAsked }]);
});

test('papers that nobody has looked at are counted, with the last day to document after a yes', async () => {
  const town = await givenTown();
  const offer = await givenOfferTo(town);
  await linksPassedOn(offer.vacancyId);
  for (const kind of ['PAYSLIP', 'DIPLOMA'] as const) await givenPaper({ town, offer }, kind);
  const papers = async () => {
    const { groups } = await getOfficerTray(town.officer);
    return groups.map(({ task, total, things, items: [first] }) => [task, total, things, first?.day]);
  };
  expect(await papers()).toEqual([['PAPERS', 1, 2, '2025-10-13']]);
  await insert(`UPDATE offer SET state = 'APPROVED', link_until = '2025-10-20' WHERE id = $1`, [
    offer.offerId,
  ]);
  expect(await papers()).toEqual([['PAPERS', 1, 2, '2025-10-20']]);
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
      tray: groups.map(({ task }) => task),
      tabs: [counts.deciding, counts.second],
      rows: (await listOffers(scope, 'second', null)).rows.length,
      manager: (await listToSecond(scope)).map(({ id }) => id),
      menu: (await getNavigationCounts(scope)).offers,
    };
  };
  const toDecide = { tray: ['DECIDE'], tabs: [1, 0], rows: 0, manager: [], menu: 1 };
  expect(await seenBy(town.officer)).toEqual(toDecide);
  expect(await approve(town.officer, offer.offerId)).toMatchObject({ ok: true });
  expect(await seenBy(town.officer)).toEqual({
    ...{ tray: ['AT_COLLEAGUE'], tabs: [0, 0], rows: 0, manager: [], menu: 0 },
  });
  expect(await seenBy(colleague)).toEqual({
    ...{ tray: ['SECOND'], tabs: [0, 1], rows: 1, manager: [offer.offerId], menu: 1 },
  });
  const { officer } = await givenTown();
  expect(await seenBy(officer)).toEqual({ tray: [], tabs: [0, 0], rows: 0, manager: [], menu: 0 });
});
