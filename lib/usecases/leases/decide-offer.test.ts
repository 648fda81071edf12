import { describe, expect, test } from 'vitest';
import { findDecisionFile } from '@/lib/data/lettings/decision-file';
import type { RejectionGround } from '@/lib/domain/letting/vocabulary';
import type { OfferId } from '@/lib/domain/shared/ids';
import { open } from '@/lib/platform/secrets/sealed';
import { givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { eventsOf } from '@/lib/testing/environment/reporting';
import { approve, givenColleagueOf, givenYes, offerStates } from '@/lib/testing/lettings/leases';
import { type GivenOffer, givenOffer, givenSettings, offerOnRecord } from '@/lib/testing/lettings/offers';
import { granted } from '@/lib/testing/lettings/slots';
import { decideOffer } from './decide-offer';
import { secondDecision } from './second-decision';
import { undoDecision } from './undo-decision';

const code = (answer: { readonly ok: boolean; readonly error?: unknown }) =>
  answer.ok ? 'ok' : (answer.error as { code: string }).code;

const reject = async (town: Town, offerId: OfferId, ground: RejectionGround, vouched = true) => {
  const { revision } = await offerOnRecord(offerId);
  return decideOffer(town.officer, {
    ...{ offerId, revision, reason: 'Fordi det er sådan' },
    made: { decision: 'REJECTED', ground, vouched, nothingComesOn: null },
  });
};

type DecisionRow = { state: string; decision: string; ground: string | null; id: string; sealed: Buffer };
const decisionsOf = (offerId: OfferId) =>
  rowsOf<DecisionRow>(
    `SELECT id, state, decision, ground, evaluation_sealed AS sealed FROM offer_decision WHERE offer_id = $1 ORDER BY decided_at, id`,
    [offerId],
  );

describe('a named officer', () => {
  test('approves, and what the criteria said is sealed with it', async () => {
    const town = await givenTown();
    const offer = await givenYes(town);
    expect(code(await approve(town.officer, offer.offerId, false))).toBe('ok');
    expect(await offerStates(offer.vacancyId)).toBe('APPROVED');
    const [row] = await decisionsOf(offer.offerId);
    expect(row).toMatchObject({ state: 'FINAL', decision: 'APPROVED', ground: null });
    if (!row) throw new Error('A decision was made');
    expect(JSON.parse(open(row.sealed, row.id))).toMatchObject({ outcome: 'MET', sets: [] });
    expect((await eventsOf(offer.vacancyId)).at(-1)).toMatchObject({ kind: 'APPLICANT_APPROVED' });
  });

  test('leaves the others as reserves, and approves nobody beside', async () => {
    const town = await givenTown();
    const first = await givenYes(town);
    const second = await givenYes(town, { letting: first });
    granted(await approve(town.officer, first.offerId));
    expect(await offerStates(first.vacancyId)).toBe('APPROVED YES');
    expect(code(await approve(town.officer, second.offerId))).toBe('other-approved');
    expect(await findDecisionFile(town.officer, second.offerId)).toMatchObject({
      ...{
        decisions: [],
        otherApproved: { offerId: first.offerId, byName: expect.stringMatching(/^Prøve/) },
      },
    });
    expect((await findDecisionFile(town.officer, first.offerId))?.otherApproved).toBeNull();
  });

  test('says that she has seen who stands before', async () => {
    const town = await givenTown();
    const first = await givenYes(town);
    const second = await givenYes(town, { letting: first });
    const unseen = await approve(town.officer, second.offerId, false);
    expect(unseen).toMatchObject({ error: { code: 'cautions-unseen', cautions: ['PASSES_OVER'] } });
    expect(await offerStates(first.vacancyId)).toBe('YES YES');
    expect(code(await approve(town.officer, second.offerId, true))).toBe('ok');
  });

  test('decides nothing about whoever has not answered, and nothing by a form that is stale', async () => {
    const town = await givenTown();
    const sent = await givenOffer(town);
    expect(code(await approve(town.officer, sent.offerId))).toBe('not-accepted');
    const yes = await givenYes(town);
    const stale = await decideOffer(town.officer, {
      ...{ offerId: yes.offerId, revision: 1, reason: 'Øverst' },
      made: { decision: 'APPROVED', ground: null, aware: true },
    });
    expect(code(stale)).toBe('changed-meanwhile');
    expect(await decisionsOf(yes.offerId)).toEqual([]);
  });

  test.each<[RejectionGround, boolean, string]>([
    ['DEBT', true, 'ok'],
    ['DEBT', false, 'debt-not-vouched-for'],
    ['TOO_MANY_PEOPLE', true, 'people-fit'],
    ['CRITERIA_NOT_MET', true, 'no-criterion-failed'],
    ['NOT_DOCUMENTED', true, 'nothing-missing'],
    ['SAFETY', true, 'no-safety-ground'],
    ['COMBINED_LETTING', true, 'not-barred-by-combined-letting'],
  ])('rejects because of %s (%s): %s', async (ground, vouched, expected) => {
    const town = await givenTown();
    const offer = await givenYes(town);
    expect(code(await reject(town, offer.offerId, ground, vouched))).toBe(expected);
    expect(await offerStates(offer.vacancyId)).toBe(expected === 'ok' ? 'REJECTED' : 'YES');
    expect(await decisionsOf(offer.offerId)).toHaveLength(expected === 'ok' ? 1 : 0);
  });

  test('is the organisation’s own: a stranger and the municipality find nothing', async () => {
    const [town, stranger] = [await givenTown(), await givenTown()];
    const offer = await givenYes(town);
    for (const scope of [stranger.officer, town.caseworker]) {
      expect(code(await approve(scope, offer.offerId))).toBe('not-found');
    }
    expect(code(await approve(town.officer, offer.offerId))).toBe('ok');
    const seen = await rowsOf<{ seen_by: string }>(
      `SELECT seen_by FROM case_event WHERE vacancy_id = $1 AND kind = 'APPLICANT_APPROVED'`,
      [offer.vacancyId],
    );
    expect(seen).toEqual([{ seen_by: 'ORGANISATION' }]);
  });
});

describe('four eyes', () => {
  const asked = async (): Promise<{ town: Town; offer: GivenOffer }> => {
    const town = await givenTown();
    await givenSettings(town, { fourEyes: true });
    const offer = await givenYes(town);
    granted(await approve(town.officer, offer.offerId));
    return { town, offer };
  };
  const answer = async (scope: Town['officer'], offerId: OfferId, agrees: boolean) =>
    secondDecision(scope, {
      ...{ offerId, revision: (await offerOnRecord(offerId)).revision, agrees },
      text: agrees ? '' : 'Der mangler en lønseddel',
    });

  test('a decision waits until a colleague agrees', async () => {
    const { town, offer } = await asked();
    expect(await offerStates(offer.vacancyId)).toBe('YES');
    expect(code(await answer(town.officer, offer.offerId, true))).toBe('not-your-own');
    expect(code(await approve(town.officer, offer.offerId))).toBe('awaits-second');
    expect(code(await answer(await givenColleagueOf(town), offer.offerId, true))).toBe('ok');
    expect(await offerStates(offer.vacancyId)).toBe('APPROVED');
    expect((await decisionsOf(offer.offerId))[0]?.state).toBe('FINAL');
  });

  test('a colleague who does not agree leaves it undecided', async () => {
    const { town, offer } = await asked();
    expect(code(await answer(await givenColleagueOf(town), offer.offerId, false))).toBe('ok');
    expect(await offerStates(offer.vacancyId)).toBe('YES');
    expect((await decisionsOf(offer.offerId))[0]?.state).toBe('REFUSED_BY_SECOND');
    expect(code(await approve(town.officer, offer.offerId))).toBe('ok');
  });
});

describe('a decision is taken back', () => {
  const undo = async (town: Town, offerId: OfferId) =>
    undoDecision(town.officer, {
      ...{ offerId, revision: (await offerOnRecord(offerId)).revision, reason: 'Forkert ansøger' },
    });

  test('before the lease, and stands in the record', async () => {
    const town = await givenTown();
    const offer = await givenYes(town);
    expect(code(await undo(town, offer.offerId))).toBe('nothing-to-undo');
    granted(await approve(town.officer, offer.offerId));
    expect(code(await undo(town, offer.offerId))).toBe('ok');
    expect(await offerStates(offer.vacancyId)).toBe('YES');
    granted(await reject(town, offer.offerId, 'DEBT'));
    expect(code(await undo(town, offer.offerId))).toBe('ok');
    expect((await decisionsOf(offer.offerId)).map(({ state }) => state)).toEqual(['UNDONE', 'UNDONE']);
  });
});
