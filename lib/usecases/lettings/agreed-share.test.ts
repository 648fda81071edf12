import { describe, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { openOfferLink } from '@/lib/auth/links/offer-link';
import { systemScope } from '@/lib/auth/scope';
import { findLettingFile } from '@/lib/data/lettings/letting-file';
import { findLettingOf } from '@/lib/data/lettings/lettings';
import { asId, type DepartmentId, type VacancyId } from '@/lib/domain/shared/ids';
import { day, givenDepartment, givenTown, insert, rowsOf, TODAY, type Town } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { approve } from '@/lib/testing/lettings/leases';
import { givenOwnHomes, lettingRevisionOf, turnsOf } from '@/lib/testing/lettings/lettings';
import { offerOnRecord, secretOf } from '@/lib/testing/lettings/offers';
import { granted, vacancyRevisionOf } from '@/lib/testing/lettings/slots';
import { recordFallThrough } from '../leases/record-fall-through';
import { signLease } from '../leases/sign-lease';
import { answerByLink } from '../offers/answer-by-link';
import { offerInTurn } from '../offers/offer-in-turn';
import { recordAnswer } from '../offers/record-answer';
import { voidVacancy } from '../vacancies/void-vacancy';
import { declareExhausted } from './declare-exhausted';
import { openLetting } from './open-letting';

const open = async (town: Town, vacancyId: VacancyId) =>
  granted(await openLetting(town.officer, { vacancyId }));

describe('the agreed share of flexible letting', () => {
  const sharesOf = (department: DepartmentId) =>
    rowsOf<{ cap: boolean; let: number; counted: number }>(
      `SELECT under_cap AS cap, (opening #>> '{share,letBefore}')::integer AS let, (opening #>> '{share,counted}')::integer AS counted
       FROM letting WHERE department_id = $1 ORDER BY opened_at, id`,
      [department],
    );

  test('is never exceeded, whoever opens at once: of fifty homes exactly a third of all counted are let flexibly', async () => {
    const town = await givenTown(hoejeTaastrup2023);
    const department = await givenDepartment(town, { tier: 'LEVEL_1' });
    const homes = await givenOwnHomes(town, department, 50);
    const [all] = await rowsOf<{ n: number }>(
      'SELECT count(*)::int AS n FROM vacancy WHERE department_id = $1',
      [department],
    );
    await Promise.all(homes.map((vacancyId) => open(town, vacancyId)));
    const shares = await sharesOf(department);
    const taken = shares.filter(({ cap }) => cap);
    expect(taken).toHaveLength(Math.floor((all?.n ?? 0) / 3));
    expect(taken.map((row) => row.let).sort((a, b) => a - b)).toEqual(taken.map((_, index) => index));
    expect(taken.every((row) => 3 * (row.let + 1) <= row.counted)).toBe(true);
    expect(shares.filter(({ cap }) => !cap).every((row) => 3 * (row.let + 1) > row.counted)).toBe(true);
    expect((await turnsOf(department)).map(({ n }) => n)).toEqual(
      Array.from({ length: 50 - taken.length }, (_, index) => index + 1),
    );
  });

  test('is never exceeded by homes let without an offer either, whoever registers them at once', async () => {
    const town = await givenTown(hoejeTaastrup2023);
    const department = await givenDepartment(town, { tier: 'LEVEL_1' });
    const homes = await givenOwnHomes(town, department, 20);
    const [all] = await rowsOf<{ n: number }>(
      'SELECT count(*)::int AS n FROM vacancy WHERE department_id = $1',
      [department],
    );
    const leased = { by: 'OUTSIDE', lettingType: 'FLEXIBLE', reason: 'Aftalt før Nøglen' } as const;
    const signed = await Promise.all(
      homes.map(async (vacancyId) =>
        signLease(town.officer, {
          ...{ vacancyId, revision: await vacancyRevisionOf(vacancyId), leased },
          ...{ signedOn: TODAY, takeoverOn: day('2026-01-01') },
        }),
      ),
    );
    expect(signed.filter(({ ok }) => ok)).toHaveLength(Math.floor((all?.n ?? 0) / 3));
  });

  test('holds at every prefix while homes are reported, opened and voided', async () => {
    const town = await givenTown(hoejeTaastrup2023);
    const department = await givenDepartment(town, { tier: 'LEVEL_1' });
    for (let round = 0; round < 8; round += 1) {
      const homes = await givenOwnHomes(town, department, 1 + (round % 3));
      for (const vacancyId of homes) await open(town, vacancyId);
      const shares = await sharesOf(department);
      const newest = shares.filter(({ cap }) => cap).map((row) => 3 * (row.let + 1) <= row.counted);
      expect(newest.every(Boolean)).toBe(true);
    }
    const [flexible] = await rowsOf<{ id: string }>(
      'SELECT vacancy_id AS id FROM letting WHERE department_id = $1 AND under_cap',
      [department],
    );
    const vacancyId = asId<VacancyId>(flexible?.id ?? '');
    const before = await sharesOf(department);
    const taken = before.filter(({ cap }) => cap).length;
    const revision = await vacancyRevisionOf(vacancyId);
    granted(await voidVacancy(town.officer, { vacancyId, revision, reason: 'Meldt ved en fejl' }));
    const [next] = await givenOwnHomes(town, department);
    if (!next) throw new Error('No home');
    await open(town, next);
    expect((await findLettingOf(town.officer, next))?.opening.share?.letBefore).toBe(taken - 1);
  });

  test('a home let flexibly outside the app is part of it, one let to the lists is not', async () => {
    const town = await givenTown(hoejeTaastrup2023);
    const department = await givenDepartment(town, { tier: 'LEVEL_1' });
    const [first, second, next] = await givenOwnHomes(town, department, 3);
    if (!first || !second || !next) throw new Error('No home');
    const letOutside = async (vacancyId: VacancyId, lettingType: 'FLEXIBLE' | 'ORDINARY') =>
      granted(
        await signLease(town.officer, {
          ...{
            vacancyId,
            revision: await vacancyRevisionOf(vacancyId),
            signedOn: TODAY,
            takeoverOn: day('2026-01-01'),
          },
          leased: { by: 'OUTSIDE', lettingType, reason: 'Aftalt på kontoret' },
        }),
      );
    await letOutside(first, 'FLEXIBLE');
    await letOutside(second, 'ORDINARY');
    await open(town, next);
    expect((await findLettingOf(town.officer, next))?.opening.share?.letBefore).toBe(1);
  });

  test('a home let another way keeps its share until it is taken over, for the lease may fall through', async () => {
    const town = await givenTown(hoejeTaastrup2023);
    const department = await givenDepartment(town, { tier: 'LEVEL_1' });
    const [first, next] = await givenOwnHomes(town, department, 3);
    if (!first || !next) throw new Error('No home');
    await open(town, first);
    const revision = await vacancyRevisionOf(first);
    const days = { signedOn: TODAY, takeoverOn: day('2026-01-01') };
    const leased = { by: 'OUTSIDE', lettingType: 'ORDINARY', reason: 'Aftalt på kontoret' } as const;
    granted(await signLease(town.officer, { vacancyId: first, revision, ...days, leased }));
    await open(town, next);
    const fall = { revision: revision + 1, fellOn: TODAY, reason: 'OTHER', revive: [] } as const;
    granted(await recordFallThrough(town.officer, { vacancyId: first, ...fall }));
    // Four have been counted, so one may be let flexibly, and the first is that one again.
    const shares = await sharesOf(department);
    expect(shares.filter(({ cap }) => cap)).toHaveLength(1);
    await insert(
      `UPDATE lease SET fell_through_on = NULL, fell_through_at = NULL, fell_through_by = NULL, fall_reason = NULL,
      takeover_on = '2025-10-05', signed_on = '2025-10-01' WHERE vacancy_id = $1`,
      [first],
    );
    await insert("UPDATE vacancy SET state = 'LET', takeover_on = '2025-10-05' WHERE id = $1", [first]);
    const [last] = await givenOwnHomes(town, department);
    if (!last) throw new Error('No home');
    await open(town, last);
    expect((await findLettingOf(town.officer, last))?.opening.share?.letBefore).toBe(0);
  });

  test('a no becomes no lease after the flexible list was declared exhausted: the share is another home’s by then', async () => {
    const town = await givenTown(hoejeTaastrup2023);
    const department = await givenDepartment(town, { tier: 'LEVEL_1' });
    const [first, next] = await givenOwnHomes(town, department, 3);
    if (!first || !next) throw new Error('No home');
    const { lettingId } = await open(town, first);
    const { applicantId } = await givenApplicant(town, { flexible: true });
    const asked = { lettingId, phase: 'FLEXIBLE', applicantIds: [applicantId], reason: '' } as const;
    const revision = await lettingRevisionOf(lettingId);
    const [sent] = granted(await offerInTurn(town.officer, { ...asked, revision })).offers;
    if (!sent) throw new Error('No offer');
    const { offerId } = sent;
    const link = systemScope('test');
    granted(await answerByLink(link, { offerId, answer: 'NO', declineReason: null }));
    const position = (await findLettingFile(town.officer, first))?.current?.position ?? -1;
    const given = { lettingId, revision: await lettingRevisionOf(lettingId), position, reason: null };
    granted(await declareExhausted(town.officer, given));
    await open(town, next);
    expect((await sharesOf(department)).map(({ cap }) => cap)).toEqual([false, true]);
    expect(await openOfferLink(await secretOf(offerId))).toBeNull();
    const late = await answerByLink(link, { offerId, answer: 'YES' });
    expect(late).toEqual({ ok: false, error: { code: 'link-closed' } });
    const told = { offerId, revision: (await offerOnRecord(offerId)).revision, answer: 'YES' } as const;
    granted(await recordAnswer(town.officer, told));
    expect(await approve(town.officer, offerId)).toEqual({ ok: false, error: { code: 'share-given-back' } });
  });

  test('what was let at another tier is no part of it', async () => {
    const town = await givenTown(hoejeTaastrup2023);
    const department = await givenDepartment(town, { tier: 'LEVEL_3' });
    for (const vacancyId of await givenOwnHomes(town, department, 3)) await open(town, vacancyId);
    await insert(
      `INSERT INTO placement (department_id, organisation_id, municipality_id, tier, valid_from, decided_on, forum, figure, criteria)
       VALUES ($1, $2, $3, 'LEVEL_1', '2025-10-01', '2025-10-01', 'Embedsmandsgruppen', 27.4, '{}')`,
      [department, town.organisationId, town.municipalityId],
    );
    const [home] = await givenOwnHomes(town, department);
    if (!home) throw new Error('No home');
    await open(town, home);
    expect((await findLettingOf(town.officer, home))?.opening.share).toMatchObject({
      letBefore: 0,
      counted: 1,
    });
  });
});
