import { describe, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { listChoices } from '@/lib/data/vacancies/choices-list';
import { findVacancyCase } from '@/lib/data/vacancies/vacancy-case';
import type { Occasion } from '@/lib/domain/agreement/vocabulary';
import { LETTING_TYPES, type LettingType } from '@/lib/domain/letting/vocabulary';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { aReport, day, givenDepartment, givenTown, rowsOf, TODAY, type Town } from '@/lib/testing/builders';
import { eventsOf, reported, reportedInTurn, vacancyOnRecord } from '@/lib/testing/environment/reporting';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import {
  approve,
  caseOnRecord,
  givenApproved,
  givenLet,
  givenYes,
  offerStates,
  sign,
} from '@/lib/testing/lettings/leases';
import { givenOffer } from '@/lib/testing/lettings/offers';
import { granted } from '@/lib/testing/lettings/slots';
import type { SignLeaseInput } from './enter-lease';
import { signLease } from './sign-lease';

const code = (answer: { readonly ok: boolean; readonly error?: unknown }) =>
  answer.ok ? 'ok' : (answer.error as { code: string }).code;
const OUTSIDE = { by: 'OUTSIDE', lettingType: 'EXCHANGE', reason: null } as const;
const outside = (town: Town, vacancyId: VacancyId, change: Partial<SignLeaseInput> = {}) =>
  signLease(town.officer, {
    ...{ vacancyId, revision: 1, signedOn: TODAY, takeoverOn: day('2026-01-01'), leased: OUTSIDE },
    ...change,
  });
const as = (lettingType: LettingType, reason: string | null = null): Partial<SignLeaseInput> => ({
  leased: { by: 'OUTSIDE', lettingType, reason },
});
const choicesOf = (vacancyId: VacancyId) =>
  rowsOf<{ kind: string; reason: string }>(
    'SELECT kind, reason FROM reporting_choice WHERE vacancy_id = $1 ORDER BY kind',
    [vacancyId],
  );
const applicantOnRecord = async (id: string) => {
  const [row] = await rowsOf(
    `SELECT state, state_reason AS reason, seniority_on AS seniority, erase_on AS erase FROM applicant WHERE id = $1`,
    [id],
  );
  return row;
};

describe('a lease with the applicant who was approved', () => {
  test('ends the vacancy, uses the seniority and withdraws the others', async () => {
    const { offer, reserve } = await givenLet(await givenTown());
    expect(await caseOnRecord(offer.vacancyId)).toEqual({
      ...{ vacancy: 'LET', takeover: '2026-01-01', letting: 'LEASED', leases: 1 },
    });
    expect(await offerStates(offer.vacancyId)).toBe('LEASED WITHDRAWN');
    expect(await applicantOnRecord(offer.applicantId)).toEqual({
      ...{ state: 'LAPSED', reason: 'HOUSED', seniority: '2020-01-01', erase: '2026-10-06' },
    });
    expect(await applicantOnRecord(reserve.applicantId)).toMatchObject({ state: 'ACTIVE' });
    const event = (await eventsOf(offer.vacancyId)).at(-1);
    expect(event).toMatchObject({
      kind: 'LET',
      payload: { lettingType: 'ORDINARY', takeoverOn: '2026-01-01' },
    });
  });

  test('takes back what the applicant was offered elsewhere', async () => {
    const town = await givenTown();
    const here = await givenApproved(town);
    const elsewhere = await givenOffer(town, { applicantId: here.applicantId });
    granted(await sign(town.officer, here));
    expect(await offerStates(elsewhere.vacancyId)).toBe('WITHDRAWN');
  });

  test('is not signed for somebody who has got another home', async () => {
    const town = await givenTown();
    const here = await givenApproved(town);
    const there = await givenApproved(town, { applicantId: here.applicantId });
    granted(await sign(town.officer, here));
    expect(code(await sign(town.officer, there))).toBe('applicant-gone');
    expect((await caseOnRecord(there.vacancyId))?.leases).toBe(0);
  });

  test('is not signed with a reserve, nor with nobody approved', async () => {
    const town = await givenTown();
    const first = await givenYes(town);
    expect(code(await sign(town.officer, first))).toBe('offer-not-approved');
    const second = await givenYes(town, { letting: first });
    granted(await approve(town.officer, first.offerId));
    expect(code(await sign(town.officer, second))).toBe('offer-not-approved');
    expect((await caseOnRecord(first.vacancyId))?.vacancy).toBe('ORGANISATION');
  });

  test('is the organisation’s own', async () => {
    const [town, stranger] = [await givenTown(), await givenTown()];
    const offer = await givenApproved(town);
    expect(code(await sign(stranger.officer, offer))).toBe('not-found');
    expect(code(await sign(town.officer, offer))).toBe('ok');
  });
});

describe('a home let outside the app', () => {
  const own = async () => {
    const town = await givenTown();
    const [first] = await reportedInTurn(town.officer, await givenDepartment(town), 1);
    if (!first) throw new Error('One was reported');
    return { town, vacancyId: first.vacancyId };
  };

  const BY_LISTS = LETTING_TYPES.filter((type) => type !== 'FLEXIBLE');

  test.each(BY_LISTS)('is counted as %s', async (lettingType) => {
    const { town, vacancyId } = await own();
    expect(code(await outside(town, vacancyId, as(lettingType)))).toBe('ok');
    expect(await choicesOf(vacancyId)).toEqual([]);
    const rows = await rowsOf('SELECT letting_type, combined FROM lease WHERE vacancy_id = $1', [vacancyId]);
    expect(rows).toEqual([{ letting_type: lettingType, combined: false }]);
    expect(code(await outside(town, vacancyId, { revision: 2 }))).toBe('already-let');
  });

  test.each<[string, Partial<SignLeaseInput>, string]>([
    ['before it is free', { takeoverOn: day('2025-12-31') }, 'takeover-too-early'],
    ['with a lease signed tomorrow', { signedOn: day('2025-10-07') }, 'signed-in-the-future'],
    ['by a form that is stale', { revision: 9 }, 'changed-meanwhile'],
  ])('is not let %s', async (_, change, expected) => {
    const { town, vacancyId } = await own();
    expect(code(await outside(town, vacancyId, change))).toBe(expected);
    expect((await vacancyOnRecord(vacancyId)).state).toBe('ORGANISATION');
  });

  test('is not one that is with the municipality', async () => {
    const town = await givenTown();
    const reported = await reportedInTurn(town.officer, await givenDepartment(town), 3);
    const offered = reported[2];
    if (!offered) throw new Error('Three were reported');
    expect(code(await outside(town, offered.vacancyId))).toBe('still-with-the-municipality');
  });

  test('withdraws what was offered, but passes nobody over who was approved', async () => {
    const town = await givenTown();
    const [yes, approved] = [await givenYes(town), await givenApproved(town)];
    expect(code(await outside(town, yes.vacancyId))).toBe('outside-reason-needed');
    expect(await offerStates(yes.vacancyId)).toBe('YES');
    expect(code(await outside(town, yes.vacancyId, as('EXCHANGE', 'Bytning aftalt før tilbuddet')))).toBe(
      'ok',
    );
    expect(await offerStates(yes.vacancyId)).toBe('WITHDRAWN');
    expect(code(await outside(town, approved.vacancyId))).toBe('somebody-approved');
    expect(await offerStates(approved.vacancyId)).toBe('APPROVED');
    expect(await givenApplicant(town)).toBeTruthy();
  });
});

describe('a home that the agreement lets by criteria alone', () => {
  const tightened = async (occasion: Occasion = 'RELET') => {
    const town = await givenTown(hoejeTaastrup2023);
    const department = await givenDepartment(town, { tier: 'LEVEL_3' });
    const report = aReport(department, { occasion, choiceReason: 'Aftalt' });
    const { vacancyId } = await reported(town.officer, report);
    return { town, vacancyId };
  };

  test.each(['ORDINARY', 'TRANSFER'] as const)('is not let as %s, and the section is named', async (type) => {
    const { town, vacancyId } = await tightened();
    expect(await outside(town, vacancyId, as(type, 'Stod øverst på listen'))).toMatchObject({
      error: {
        code: 'type-not-possible',
        because: 'BY_CRITERIA',
        reference: { text: { da: expect.stringMatching(/4\.\d/) } },
      },
    });
    expect((await vacancyOnRecord(vacancyId)).state).toBe('ORGANISATION');
  });

  test('is let with a reason, which both parties find on the case and among the choices', async () => {
    const { town, vacancyId } = await tightened();
    expect(code(await outside(town, vacancyId, as('FLEXIBLE')))).toBe('outside-reason-needed');
    const reason = 'Udlejet efter kriterierne fra vores egen liste';
    expect(code(await outside(town, vacancyId, as('FLEXIBLE', reason)))).toBe('ok');
    expect(await choicesOf(vacancyId)).toEqual([{ kind: 'LET_OUTSIDE', reason }]);
    expect((await findVacancyCase(town.caseworker, vacancyId))?.choices).toMatchObject([
      { kind: 'LET_OUTSIDE', reason },
    ]);
    expect((await listChoices(town.caseworker, { kind: 'LET_OUTSIDE' })).rows).toMatchObject([{ reason }]);
    expect((await eventsOf(vacancyId)).at(-1)).toMatchObject({
      payload: { lettingType: 'FLEXIBLE', outside: true },
    });
  });

  test('asks the same when two tenants are said to exchange a home reported as vacant', async () => {
    const { town, vacancyId } = await tightened();
    expect(code(await outside(town, vacancyId, as('EXCHANGE')))).toBe('outside-reason-needed');
  });

  test.each(['EXCHANGE', 'CONTINUATION', 'REHOUSING'] as const)(
    'is one act when reported as %s',
    async (occasion) => {
      const { town, vacancyId } = await tightened(occasion);
      expect(code(await outside(town, vacancyId))).toBe('ok');
      expect((await choicesOf(vacancyId)).map(({ kind }) => kind)).not.toContain('LET_OUTSIDE');
    },
  );
});
