import { describe, expect, test } from 'vitest';
import { givenTown, rowsOf } from '@/lib/testing/builders';
import { applicantEvents, applicantRevision } from '@/lib/testing/lettings/applicant-forms';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { granted } from '@/lib/testing/lettings/slots';
import { changeApplicantState } from './change-applicant-state';

describe('the state of an applicant', () => {
  const move = async (
    town: Awaited<ReturnType<typeof givenTown>>,
    applicantId: Awaited<ReturnType<typeof givenApplicant>>['applicantId'],
    to: Pick<Parameters<typeof changeApplicantState>[1], 'state' | 'reason'>,
  ) =>
    changeApplicantState(town.officer, {
      applicantId,
      revision: await applicantRevision(applicantId),
      ...to,
    });

  test('pauses, comes back, and lapses with a day of deletion a year later; seniority stays', async () => {
    const town = await givenTown();
    const { applicantId } = await givenApplicant(town, { missedOffers: 2 });
    const row = async () =>
      (
        await rowsOf(
          'SELECT state, state_reason, erase_on, missed_offers, seniority_on FROM applicant WHERE id = $1',
          [applicantId],
        )
      )[0];
    granted(await move(town, applicantId, { state: 'PAUSED', reason: 'OWN_WISH' }));
    const seniority = { seniority_on: '2020-01-01' };
    expect(await row()).toEqual({
      ...{ state: 'PAUSED', state_reason: 'OWN_WISH', erase_on: null, missed_offers: 2, ...seniority },
    });
    granted(await move(town, applicantId, { state: 'ACTIVE', reason: null }));
    expect(await row()).toMatchObject({
      state: 'ACTIVE',
      state_reason: null,
      missed_offers: 0,
      ...seniority,
    });
    granted(await move(town, applicantId, { state: 'LAPSED', reason: 'FEE_UNPAID' }));
    expect(await row()).toMatchObject({
      state: 'LAPSED',
      state_reason: 'FEE_UNPAID',
      erase_on: '2026-10-06',
    });
    granted(await move(town, applicantId, { state: 'ACTIVE', reason: null }));
    expect(await row()).toMatchObject({ state: 'ACTIVE', erase_on: null, ...seniority });
    expect((await applicantEvents(applicantId)).map(({ payload }) => payload)).toEqual([
      { state: 'PAUSED', reason: 'OWN_WISH' },
      { state: 'ACTIVE', reason: null },
      { state: 'LAPSED', reason: 'FEE_UNPAID' },
      { state: 'ACTIVE', reason: null },
    ]);
  });

  test.each([
    ['ACTIVE', { state: 'ACTIVE', reason: null }, 'cannot-move'],
    ['LAPSED', { state: 'PAUSED', reason: 'OWN_WISH' }, 'cannot-move'],
    ['ACTIVE', { state: 'PAUSED', reason: null }, 'reason-does-not-fit'],
    ['ACTIVE', { state: 'PAUSED', reason: 'FEE_UNPAID' }, 'reason-does-not-fit'],
    ['ACTIVE', { state: 'LAPSED', reason: 'SAME_PERSON' }, 'reason-does-not-fit'],
    ['PAUSED', { state: 'ACTIVE', reason: 'OTHER' }, 'reason-does-not-fit'],
  ] as const)('from %s to %o is refused', async (state, to, code) => {
    const town = await givenTown();
    const { applicantId } = await givenApplicant(town, { state });
    expect(await move(town, applicantId, to)).toEqual({ ok: false, error: { code } });
    expect(await applicantEvents(applicantId)).toEqual([]);
  });

  test('does not come back to a list on which the same CPR number stands meanwhile', async () => {
    const town = await givenTown();
    const cpr = '251248-9996';
    const before = await givenApplicant(town, { state: 'LAPSED', cpr });
    const since = await givenApplicant(town, { cpr });
    expect(await move(town, before.applicantId, { state: 'ACTIVE', reason: null })).toEqual({
      ...{ ok: false },
      error: { code: 'already-enrolled', applicantId: since.applicantId, reference: since.reference },
    });
    expect(await applicantEvents(before.applicantId)).toEqual([]);
  });

  test('of a row that was joined with another does not change', async () => {
    const town = await givenTown();
    const { applicantId } = await givenApplicant(town, { state: 'LAPSED', stateReason: 'SAME_PERSON' });
    expect(await move(town, applicantId, { state: 'ACTIVE', reason: null })).toMatchObject({
      error: { code: 'cannot-move' },
    });
  });
});
