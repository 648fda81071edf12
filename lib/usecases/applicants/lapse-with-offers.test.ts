import { expect, test } from 'vitest';
import type { StateReason } from '@/lib/domain/applicant/vocabulary';
import type { ApplicantId } from '@/lib/domain/shared/ids';
import { givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { eventsOf } from '@/lib/testing/environment/reporting';
import { applicantRevision } from '@/lib/testing/lettings/applicant-forms';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { approve, givenApproved, givenYes, offerStates } from '@/lib/testing/lettings/leases';
import { givenOffer, givenSettings, offerOnRecord } from '@/lib/testing/lettings/offers';
import { granted } from '@/lib/testing/lettings/slots';
import { recordAnswer } from '../offers/record-answer';
import { changeApplicantState } from './change-applicant-state';

const moves = async (
  town: Town,
  applicantId: ApplicantId,
  state: 'PAUSED' | 'LAPSED',
  reason: StateReason = 'OWN_WISH',
) =>
  changeApplicantState(town.officer, {
    ...{ applicantId, state, reason, revision: await applicantRevision(applicantId) },
  });

/** A home offered to the applicant alone, one that she said yes to, and one where a second officer is waited for. */
async function givenThree(town: Town) {
  const { applicantId } = await givenApplicant(town);
  await givenSettings(town, { fourEyes: true });
  const sent = await givenOffer(town, { applicantId });
  const yes = await givenYes(town, { applicantId });
  const decided = await givenYes(town, { applicantId });
  granted(await approve(town.officer, decided.offerId));
  return { applicantId, sent, yes, decided };
}

test('whoever leaves the list is offered nothing any more: open offers are withdrawn, and what waited for a second officer', async () => {
  const town = await givenTown();
  const { applicantId, sent, yes, decided } = await givenThree(town);
  const other = await givenYes(town, { letting: yes });
  granted(await moves(town, applicantId, 'LAPSED'));
  expect(await offerStates(sent.vacancyId)).toBe('WITHDRAWN');
  expect(await offerStates(yes.vacancyId)).toBe('WITHDRAWN YES');
  expect(await offerStates(decided.vacancyId)).toBe('WITHDRAWN');
  expect((await eventsOf(yes.vacancyId)).at(-1)).toMatchObject({
    ...{ kind: 'OFFER_WITHDRAWN', payload: { offerId: yes.offerId } },
  });
  expect(await rowsOf('SELECT state FROM offer_decision WHERE offer_id = $1', [decided.offerId])).toEqual([
    { state: 'UNDONE' },
  ]);
  expect((await offerOnRecord(other.offerId)).state).toBe('YES');
});

test('whoever is paused keeps her offers, and so does whoever is approved until somebody decides otherwise', async () => {
  const town = await givenTown();
  const { applicantId, sent, yes, decided } = await givenThree(town);
  granted(await moves(town, applicantId, 'PAUSED'));
  const states = [sent, yes, decided].map(({ vacancyId }) => offerStates(vacancyId));
  expect(await Promise.all(states)).toEqual(['SENT', 'YES', 'YES']);
  const elsewhere = await givenTown();
  const approved = await givenApproved(elsewhere);
  granted(await moves(elsewhere, approved.applicantId, 'LAPSED'));
  expect(await offerStates(approved.vacancyId)).toBe('APPROVED');
});

test('a refused change withdraws nothing', async () => {
  const town = await givenTown();
  const { applicantId, sent } = await givenThree(town);
  const stale = await changeApplicantState(town.officer, {
    ...{ applicantId, state: 'LAPSED', reason: 'OWN_WISH', revision: 99 },
  });
  expect(stale).toMatchObject({ error: { code: 'changed-meanwhile' } });
  expect(await offerStates(sent.vacancyId)).toBe('SENT');
});

test('who answers while somebody takes her off the list: no lock is waited for in a ring, and nothing stays open', async () => {
  for (let turn = 0; turn < 6; turn += 1) {
    const town = await givenTown();
    const { applicantId } = await givenApplicant(town);
    const offers = [await givenOffer(town, { applicantId }), await givenOffer(town, { applicantId })];
    await Promise.all([
      ...offers.map(({ offerId }) => recordAnswer(town.officer, { offerId, revision: 1, answer: 'YES' })),
      moves(town, applicantId, 'LAPSED'),
    ]);
    const states = await Promise.all(offers.map(({ vacancyId }) => offerStates(vacancyId)));
    expect(states).toEqual(['WITHDRAWN', 'WITHDRAWN']);
  }
});
