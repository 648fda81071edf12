import { beforeAll, describe, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { findLettingFile } from '@/lib/data/lettings/letting-file';
import { listOffersOfLetting } from '@/lib/data/offers/offers';
import type { Phase } from '@/lib/domain/letting/vocabulary';
import type { ApplicantId, HouseholdMemberId, LettingId } from '@/lib/domain/shared/ids';
import { givenFacts } from '@/lib/testing/agreements/stated';
import { givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { type ApplicantMade, givenApplicant } from '@/lib/testing/lettings/applicants';
import { givenOpenLetting, lettingRevisionOf } from '@/lib/testing/lettings/offers';
import { granted } from '@/lib/testing/lettings/slots';
import { offerInTurn } from './offer-in-turn';

let town: Town;
let ids: readonly ApplicantId[];
beforeAll(async () => {
  town = await givenTown();
  ids = await Promise.all([2001, 2002, 2003, 2004].map((year) => on(year)));
});

const on = async (year: number, more: ApplicantMade = {}) =>
  (await givenApplicant(town, { seniorityOn: `${year}-01-01`, ...more })).applicantId;
const offer = async (
  lettingId: LettingId,
  applicantIds: readonly (ApplicantId | undefined)[],
  { reason = '', phase = 'ORDINARY' as Phase } = {},
) =>
  offerInTurn(town.officer, {
    ...{ lettingId, revision: await lettingRevisionOf(lettingId), phase, reason },
    applicantIds: applicantIds.filter((id) => id !== undefined),
  });
const placesOf = (lettingId: LettingId) =>
  rowsOf<{ id: string; over: number; reason: string | null }>(
    `SELECT applicant_id AS id, passed_over AS over, passed_over_reason AS reason FROM offer WHERE letting_id = $1 ORDER BY place`,
    [lettingId],
  );

describe('a home is offered in turn', () => {
  test('whatever order the form sent, the offers stand as the list does', async () => {
    const { lettingId } = await givenOpenLetting(town);
    granted(await offer(lettingId, [ids[1], ids[0]]));
    granted(await offer(lettingId, [ids[2]]));
    expect(await placesOf(lettingId)).toEqual(ids.slice(0, 3).map((id) => ({ id, over: 0, reason: null })));
  });

  test('whoever stands higher is passed over with a reason, and it stands with the offer', async () => {
    const { lettingId } = await givenOpenLetting(town);
    expect(await offer(lettingId, [ids[0], ids[3]])).toEqual({
      ok: false,
      error: { code: 'passed-over', count: 2 },
    });
    expect(await placesOf(lettingId)).toEqual([]);
    granted(await offer(lettingId, [ids[0], ids[3]], { reason: 'Har ringet: vil ikke flytte nu' }));
    expect(await placesOf(lettingId)).toEqual([
      { id: ids[0], over: 0, reason: null },
      { id: ids[3], over: 2, reason: 'Har ringet: vil ikke flytte nu' },
    ]);
  });

  test('a reason without anybody passed over is not kept', async () => {
    const { lettingId } = await givenOpenLetting(town);
    granted(await offer(lettingId, [ids[0]], { reason: 'Ingen' }));
    expect(await placesOf(lettingId)).toEqual([{ id: ids[0], over: 0, reason: null }]);
  });

  test('nobody of another list, and nobody whom the home does not suit', async () => {
    const own = await givenTown();
    const { lettingId } = await givenOpenLetting(own);
    const ask = async (made: ApplicantMade) => {
      const { applicantId, reference } = await givenApplicant(own, made);
      const revision = await lettingRevisionOf(lettingId);
      const asked = {
        lettingId,
        revision,
        phase: 'ORDINARY' as const,
        applicantIds: [applicantId],
        reason: 'fordi',
      };
      const answer = await offerInTurn(own.officer, asked);
      expect(answer).toEqual({ ok: false, error: { code: 'not-a-candidate', references: [reference] } });
    };
    await ask({ list: 'TRANSFER' });
    await ask({ wishes: { roomsFrom: 5 } });
    await ask({ wishes: { mostRentOre: 100_000 } });
    expect(await placesOf(lettingId)).toEqual([]);
  });

  test('not in a phase that is not its own, and what stops any sending is said in its words', async () => {
    const { lettingId } = await givenOpenLetting(town);
    expect(await offer(lettingId, [ids[0]], { phase: 'ADVERTISED' })).toMatchObject({
      error: { code: 'changed-meanwhile' },
    });
    expect(await offer(lettingId, [])).toMatchObject({ error: { code: 'nobody-chosen' } });
    const paused = await on(1999, { state: 'PAUSED' });
    expect(await offer(lettingId, [paused])).toMatchObject({ error: { code: 'applicant-not-active' } });
    granted(await offer(lettingId, [ids[0]]));
    expect(await offer(lettingId, [ids[0]])).toMatchObject({ error: { code: 'already-offered' } });
    const stranger = (await givenTown()).officer;
    const asked = { lettingId, revision: 1, phase: 'ORDINARY' as const, applicantIds: [], reason: '' };
    expect(await offerInTurn(stranger, asked)).toMatchObject({ error: { code: 'not-found' } });
  });
});

describe('how many are passed over is exact', () => {
  /** Sixty on the ordinary list, the most senior first: more than two pages, and more than is held against criteria for one. */
  async function sixty(own: Town) {
    const made: ApplicantId[] = [];
    for (let n = 0; n < 60; n += 1) {
      const seniorityOn = `20${String(10 + Math.floor(n / 28)).padStart(2, '0')}-01-${String((n % 28) + 1).padStart(2, '0')}`;
      made.push((await givenApplicant(own, { seniorityOn })).applicantId);
    }
    return made;
  }

  test('however far down the list somebody stands', async () => {
    const own = await givenTown();
    const made = await sixty(own);
    const { lettingId } = await givenOpenLetting(own);
    const ask = async (at: readonly number[], reason = '') =>
      offerInTurn(own.officer, {
        ...{ lettingId, revision: await lettingRevisionOf(lettingId), phase: 'ORDINARY', reason },
        applicantIds: at.flatMap((n) => made[n] ?? []),
      });
    expect(await ask([57])).toEqual({ ok: false, error: { code: 'passed-over', count: 57 } });
    granted(await ask([0, 30, 57], 'Har ringet alle de andre op'));
    expect((await placesOf(lettingId)).map(({ over }) => over)).toEqual([0, 29, 55]);
    // Those who have an offer are in the running no more.
    expect(await ask([59])).toEqual({ ok: false, error: { code: 'passed-over', count: 56 } });
  });

  test('whoever does not meet the criteria is not passed over', async () => {
    const own = await givenTown(holbaek2024);
    const made = await sixty(own);
    // Nobody under thirty days' seniority has said anything; the first ten have been convicted.
    for (const applicantId of made.slice(0, 10)) {
      const [member] = await rowsOf<{ id: HouseholdMemberId }>(
        'SELECT id FROM household_member WHERE applicant_id = $1',
        [applicantId],
      );
      if (member) await givenFacts(applicantId, member.id, { benefits: [], work: [], studies: [] });
    }
    const { lettingId, vacancyId } = await givenOpenLetting(own, { tier: 'RED' });
    const file = await findLettingFile(own.officer, vacancyId);
    expect(file?.candidates?.counts.CRITERIA).toBe(10);
    const asked = { lettingId, revision: 1, phase: 'FLEXIBLE' as const, reason: '' };
    const last = made[59];
    if (!last) throw new Error('Nobody stands last');
    expect(await offerInTurn(own.officer, { ...asked, applicantIds: [last] })).toEqual({
      ...{ ok: false, error: { code: 'passed-over', count: 49 } },
    });
  });
});

describe('a household of more than two per room', () => {
  const large = Array.from({ length: 6 }, () => ({ relation: 'CHILD' as const, bornOn: '2015-01-01' }));
  const members = [{ relation: 'APPLICANT' as const, bornOn: '1980-01-01' }, ...large];
  const crowdingOf = (lettingId: LettingId) =>
    rowsOf<{ id: string; why: string | null; over: number }>(
      'SELECT applicant_id AS id, crowding_reason AS why, passed_over AS over FROM offer WHERE letting_id = $1 ORDER BY place',
      [lettingId],
    );

  test('is skipped, and may be offered the home with a reason, in its place', async () => {
    const own = await givenTown();
    const at = (year: number, more: ApplicantMade = {}) =>
      givenApplicant(own, { seniorityOn: `${year}-01-01`, ...more });
    const [first, crowded, after] = [await at(2001), await at(2002, { members }), await at(2003)];
    const { lettingId, vacancyId } = await givenOpenLetting(own);
    const page = (await findLettingFile(own.officer, vacancyId))?.candidates;
    expect(page?.counts).toEqual({ TOO_MANY_PEOPLE: 1 });
    expect(page?.crowded.map(({ candidate }) => candidate.id)).toEqual([crowded.applicantId]);
    const asked = { lettingId, revision: 1, phase: 'ORDINARY' as const, reason: '' };
    const applicantIds = [after.applicantId, crowded.applicantId, first.applicantId];
    expect(await offerInTurn(own.officer, { ...asked, applicantIds })).toEqual({
      ...{ ok: false, error: { code: 'too-many-people', references: [crowded.reference] } },
    });
    const why = 'To af børnene flytter hjemmefra til sommer';
    granted(await offerInTurn(own.officer, { ...asked, applicantIds, crowdingReason: why }));
    expect(await crowdingOf(lettingId)).toEqual([
      { id: first.applicantId, why: null, over: 0 },
      { id: crowded.applicantId, why, over: 0 },
      { id: after.applicantId, why: null, over: 0 },
    ]);
    const sent = await listOffersOfLetting(own.officer, lettingId);
    expect(sent.map(({ crowdingReason }) => crowdingReason)).toEqual([null, why, null]);
  });

  test('passes over whoever stands before it, and is not passed over itself', async () => {
    const own = await givenTown();
    const at = (year: number, more: ApplicantMade = {}) =>
      givenApplicant(own, { seniorityOn: `${year}-01-01`, ...more });
    const [, crowded, after] = [await at(2001), await at(2002, { members }), await at(2003)];
    const { lettingId } = await givenOpenLetting(own);
    const asked = { lettingId, revision: 1, phase: 'ORDINARY' as const, reason: '' };
    const passedOver = (count: number) => ({ ok: false, error: { code: 'passed-over', count } });
    expect(await offerInTurn(own.officer, { ...asked, applicantIds: [after.applicantId] })).toEqual(
      passedOver(1),
    );
    const crowdingReason = 'Større boliger findes ikke i afdelingen';
    expect(
      await offerInTurn(own.officer, { ...asked, applicantIds: [crowded.applicantId], crowdingReason }),
    ).toEqual(passedOver(1));
  });

  test('is offered nothing that it does not suit for another reason too', async () => {
    const own = await givenTown();
    const { applicantId, reference } = await givenApplicant(own, {
      members: [{ relation: 'APPLICANT', bornOn: '2010-01-01' }, ...large],
    });
    const { lettingId, vacancyId } = await givenOpenLetting(own);
    expect((await findLettingFile(own.officer, vacancyId))?.candidates?.crowded).toEqual([]);
    const asked = { lettingId, revision: 1, phase: 'ORDINARY' as const, reason: '' };
    expect(
      await offerInTurn(own.officer, {
        ...asked,
        applicantIds: [applicantId],
        crowdingReason: 'Det går nok',
      }),
    ).toEqual({ ok: false, error: { code: 'not-a-candidate', references: [reference] } });
  });
});
