import { beforeAll, describe, expect, test } from 'vitest';
import type { ApplicantId } from '@/lib/domain/shared/ids';
import { givenPerson, givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import {
  type GivenLetting,
  givenOffer,
  givenOpenLetting,
  givenSettings,
  lettingRevisionOf,
  offerOnRecord,
  secretOf,
} from '@/lib/testing/lettings/offers';
import { sendOffers } from '@/lib/testing/lettings/sent-offers';
import { granted } from '@/lib/testing/lettings/slots';

let town: Town;
let letting: GivenLetting;
beforeAll(async () => {
  town = await givenTown();
  letting = await givenOpenLetting(town);
});

const send = async (
  applicantIds: readonly ApplicantId[],
  more: Partial<GivenLetting & { revision: number }> = {},
) =>
  sendOffers(town.officer, {
    lettingId: more.lettingId ?? letting.lettingId,
    revision: more.revision ?? (await lettingRevisionOf(more.lettingId ?? letting.lettingId)),
    ...{ phase: 'ORDINARY', applicantIds },
  });
const somebody = async () => (await givenApplicant(town)).applicantId;
const placesOf = (lettingId: string) =>
  rowsOf<{ applicant: string; place: number }>(
    'SELECT applicant_id AS applicant, place FROM offer WHERE letting_id = $1 ORDER BY place',
    [lettingId],
  );

describe('offers of a home', () => {
  test('are placed in the order of the waterfall, go on after the first ones, and are remembered at home and applicant', async () => {
    const home = await givenOpenLetting(town);
    const [a, b, c] = [await somebody(), await somebody(), await somebody()];
    const sent = granted(await send([b, a], home));
    granted(await send([c], home));
    expect(await placesOf(home.lettingId)).toEqual([
      { applicant: b, place: 1 },
      { applicant: a, place: 2 },
      { applicant: c, place: 3 },
    ]);
    expect(sent.answerDue).toBe('2025-10-13');
    const events = await rowsOf(
      'SELECT kind, payload, seen_by FROM case_event WHERE vacancy_id = $1 AND kind = $2 ORDER BY id',
      [home.vacancyId, 'OFFERS_SENT'],
    );
    expect(events[0]).toEqual({
      kind: 'OFFERS_SENT',
      payload: {
        offerIds: sent.offers.map(({ offerId }) => offerId),
        phase: 'ORDINARY',
        answerDue: '2025-10-13',
      },
      seen_by: 'ORGANISATION',
    });
    expect(events).toHaveLength(2);
    expect(await rowsOf('SELECT kind FROM applicant_event WHERE applicant_id = $1', [c])).toEqual([
      { kind: 'OFFERED' },
    ]);
  });

  test('have links of their own, stored as a hash and sealed for their row', async () => {
    const { offerId, secret } = await givenOffer(town);
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const other = await givenOffer(town);
    expect(await secretOf(other.offerId)).not.toBe(secret);
    const rows = await rowsOf(`SELECT id FROM offer o WHERE o::text LIKE '%' || $1 || '%'`, [secret]);
    expect(rows).toEqual([]);
    const found = await rowsOf(`SELECT id FROM offer WHERE link_hash = sha256(convert_to($1, 'UTF8'))`, [
      secret,
    ]);
    expect(found).toEqual([{ id: offerId }]);
  });

  test('are refused in one piece where one applicant is paused, unknown or another organisation’s', async () => {
    const active = await somebody();
    const paused = await givenApplicant(town, { state: 'PAUSED' });
    const foreign = (await givenApplicant(await givenTown())).applicantId;
    expect(await send([active, paused.applicantId])).toEqual({
      ok: false,
      error: { code: 'applicant-not-active', references: [paused.reference] },
    });
    expect(await send([active, foreign])).toMatchObject({ error: { code: 'not-found' } });
    expect(await send([])).toMatchObject({ error: { code: 'nobody-chosen' } });
    expect(await rowsOf('SELECT 1 FROM offer WHERE applicant_id = $1', [active])).toEqual([]);
  });

  test('are at most so many waiting at once as the organisation has set', async () => {
    const own = await givenTown();
    await givenSettings(own, { offersAtOnce: 2 });
    const home = await givenOpenLetting(own);
    const ids = [await givenApplicant(own), await givenApplicant(own), await givenApplicant(own)].map(
      ({ applicantId }) => applicantId,
    );
    const ask = async (applicantIds: readonly ApplicantId[]) =>
      sendOffers(own.officer, {
        ...{ lettingId: home.lettingId, revision: await lettingRevisionOf(home.lettingId) },
        ...{ phase: 'ORDINARY', applicantIds },
      });
    expect(await ask(ids)).toEqual({ ok: false, error: { code: 'too-many-at-once', most: 2, waiting: 0 } });
    granted(await ask(ids.slice(0, 2)));
    expect(await ask(ids.slice(2))).toEqual({
      ok: false,
      error: { code: 'too-many-at-once', most: 2, waiting: 2 },
    });
  });

  test('are another tenant’s to nobody, and none once the letting is closed or the home is gone', async () => {
    const stranger = (await givenTown()).officer;
    const asked = { lettingId: letting.lettingId, revision: 1, phase: 'ORDINARY' as const };
    const id = await somebody();
    expect(await sendOffers(stranger, { ...asked, applicantIds: [id] })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await sendOffers(town.caseworker, { ...asked, applicantIds: [id] })).toMatchObject({
      error: { code: 'not-found' },
    });
    const closed = await givenOpenLetting(town);
    await insert(`UPDATE letting SET state = 'CLOSED' WHERE id = $1`, [closed.lettingId]);
    expect(await send([id], closed)).toMatchObject({ error: { code: 'letting-closed' } });
    const gone = await givenOpenLetting(town);
    await insert(`UPDATE vacancy SET state = 'VOIDED' WHERE id = $1`, [gone.vacancyId]);
    expect(await send([id], gone)).toMatchObject({ error: { code: 'letting-closed' } });
  });

  test('are none while somebody has been approved', async () => {
    const { offerId, lettingId } = await givenOffer(town);
    await insert(`UPDATE offer SET state = 'APPROVED' WHERE id = $1`, [offerId]);
    expect(await send([await somebody()], { lettingId })).toMatchObject({
      error: { code: 'somebody-approved' },
    });
    expect((await offerOnRecord(offerId)).state).toBe('APPROVED');
  });

  test('from a page that is stale are told who sent meanwhile', async () => {
    const { lettingId } = await givenOffer(town);
    expect(await send([await somebody()], { lettingId, revision: 1 })).toMatchObject({
      error: { code: 'changed-meanwhile', by: expect.stringContaining('Prøve Person') },
    });
  });
});

describe('two officers who offer the same home at once', () => {
  test('to the same applicant make one offer, and the other hears who was first', async () => {
    const { lettingId } = await givenOpenLetting(town);
    const colleague = await givenPerson('LETTING_OFFICER', {
      ...{ organisations: [town.organisationId], reach: [town.municipalityId] },
    });
    const applicantId = await somebody();
    const asked = { lettingId, revision: 1, phase: 'ORDINARY' as const, applicantIds: [applicantId] };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => sendOffers(n % 2 ? colleague : town.officer, asked)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    expect(new Set(refused)).toEqual(new Set(['already-offered']));
    expect(await placesOf(lettingId)).toEqual([{ applicant: applicantId, place: 1 }]);
  });

  test('to different applicants: the second one has to look again', async () => {
    const { lettingId } = await givenOpenLetting(town);
    const ids = [await somebody(), await somebody()];
    const answers = await Promise.all(ids.map((id) => send([id], { lettingId, revision: 1 })));
    expect(answers.map((answer) => (answer.ok ? 'sent' : answer.error.code)).sort()).toEqual([
      'changed-meanwhile',
      'sent',
    ]);
    expect(await placesOf(lettingId)).toHaveLength(1);
  });

  test('the database alone refuses a second standing offer to one applicant', async () => {
    const { offerId } = await givenOffer(town);
    const twice = insert(
      `INSERT INTO offer SELECT (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'place', 99,
         'link_hash', '\\x00'))).* FROM offer o WHERE o.id = $1`,
      [offerId],
    );
    await expect(twice).rejects.toThrow('offer_one_at_a_time');
  });
});
