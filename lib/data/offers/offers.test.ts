import { beforeAll, describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { OFFER_TABS, type OfferTab } from '@/lib/domain/letting/offers/offer-row';
import { givenPaper } from '@/lib/testing/agreements/stated';
import { givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { type GivenOffer, givenOffer, givenOpenLetting, givenSettings } from '@/lib/testing/lettings/offers';
import { getNavigationCounts } from '../tray/navigation-counts';
import { countOffers, findOffer, listOffers, listOffersOfLetting } from './offers';

let town: Town;
let stranger: Town;
const offers: Partial<Record<'yes' | 'papers' | 'remind' | 'waiting' | 'today' | 'approved', GivenOffer>> =
  {};
const idOf = (name: keyof typeof offers) => offers[name]?.offerId ?? '';

beforeAll(async () => {
  [town, stranger] = [await givenTown(), await givenTown()];
  for (const name of ['yes', 'papers', 'remind', 'waiting', 'today', 'approved'] as const)
    offers[name] = await givenOffer(town);
  const set = (name: keyof typeof offers, columns: string) =>
    insert(`UPDATE offer SET ${columns} WHERE id = $1`, [idOf(name)]);
  await set('yes', `state = 'YES', answer_due = '2025-10-03'`);
  await set('remind', 'reminded_at = app_now()');
  await set(
    'today',
    `answer_due = '2025-10-06', reminded_at = app_now(), reminder_told_at = app_now(), reminder_told_by = sent_by`,
  );
  await set('approved', `state = 'APPROVED'`);
  const [member] = await rowsOf<{ id: never }>('SELECT id FROM household_member WHERE applicant_id = $1', [
    offers.papers?.applicantId,
  ]);
  if (!offers.papers || !member) throw new Error('Nobody was offered a home');
  await givenPaper(offers.papers.applicantId, member.id, 'PAYSLIP', { verdict: 'UNSEEN' });
  await insert('UPDATE paper SET offer_id = $1 WHERE applicant_id = $2', [
    idOf('papers'),
    offers.papers.applicantId,
  ]);
});

describe('the officer’s offers', () => {
  test.each<[OfferTab, readonly (keyof typeof offers)[]]>([
    ['deciding', ['yes']],
    ['papers', ['papers']],
    ['reminders', ['remind']],
    ['waiting', ['today', 'papers', 'remind', 'waiting']],
    ['late', ['today']],
  ])('%s: %s', async (tab, expected) => {
    const page = await listOffers(town.officer, tab, null);
    expect(page.rows.map(({ id }) => id)).toEqual(expected.map(idOf));
    expect((await countOffers(town.officer))[tab]).toBe(expected.length);
  });

  test('stand in the menu with what waits: yes, papers, reminders; late where a yes has waited past its deadline', async () => {
    expect(await getNavigationCounts(town.officer)).toMatchObject({ offers: 3, lateOffers: 1 });
  });

  test('are nobody else’s', async () => {
    for (const scope of [stranger.officer, town.caseworker]) {
      for (const tab of OFFER_TABS) expect((await listOffers(scope, tab, null)).rows).toEqual([]);
      expect(Object.values(await countOffers(scope)).every((count) => count === 0)).toBe(true);
      const { offerId, lettingId } = offers.yes ?? (await givenOffer(town));
      expect(await findOffer(scope, offerId)).toBeNull();
      expect(await listOffersOfLetting(scope, lettingId)).toEqual([]);
    }
  });

  test('show a protected name to whoever handles the applicant and to nobody else', async () => {
    const { applicantId } = await givenApplicant(town, { name: 'Hemmelig Prøve', protected: true });
    const { offerId } = await givenOffer(town, { applicantId });
    expect(await findOffer(town.officer, offerId)).toMatchObject({ applicantName: null });
    await insert('UPDATE applicant SET handled_by = $2 WHERE id = $1', [applicantId, town.officer.userId]);
    expect(await findOffer(town.officer, offerId)).toMatchObject({ applicantName: 'Hemmelig Prøve' });
  });

  test('are turned page by page, nobody twice and nobody left out', async () => {
    const own = await givenTown();
    await givenSettings(own, { offersAtOnce: 50 });
    const letting = await givenOpenLetting(own);
    const { offerId } = await givenOffer(own, { letting });
    await insert(
      `INSERT INTO applicant SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'reference', 'R' || n))).*
       FROM offer o JOIN applicant a ON a.id = o.applicant_id, generate_series(2, 120) AS n WHERE o.id = $1`,
      [offerId],
    );
    await insert(
      `INSERT INTO offer SELECT (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'applicant_id', a.id,
         'place', 1 + row_number() OVER (), 'link_hash', '\\x' || md5(a.id::text), 'answer_due', '2025-10-13'::date + (right(a.reference, 1))::int))).*
       FROM offer o JOIN applicant a ON a.organisation_id = o.organisation_id AND a.id <> o.applicant_id WHERE o.id = $1`,
      [offerId],
    );
    const seen: string[] = [];
    let page = await listOffers(own.officer, 'waiting', null);
    for (;;) {
      seen.push(...page.rows.map(({ id }) => id));
      if (page.next === null) break;
      page = await listOffers(own.officer, 'waiting', { direction: 'after', place: page.next });
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
    const before =
      page.previous &&
      (await listOffers(own.officer, 'waiting', { direction: 'before', place: page.previous }));
    expect(before?.rows.map(({ id }) => id)).toEqual(seen.slice(50, 100));
  });

  test('a job reads them all', async () => {
    expect((await listOffers(systemScope('test'), 'deciding', null)).rows.length).toBeGreaterThan(0);
  });
});
