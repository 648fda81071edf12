import { describe, expect, test } from 'vitest';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { rentUntilAfterReturn } from '@/lib/domain/slot/rent-owed';
import { day, givenDepartment, givenTown, rowsOf, TODAY, type Town } from '@/lib/testing/builders';
import { eventsOf, vacancyOnRecord } from '@/lib/testing/environment/reporting';
import { caseOnRecord, givenLet, offerStates, sign } from '@/lib/testing/lettings/leases';
import { anOfferedSlot, claim, granted, revisionOf, vacancyRevisionOf } from '@/lib/testing/lettings/slots';
import { returnSlot } from '../slots/return-slot';
import { type FallThroughInput, recordFallThrough } from './record-fall-through';
import { signLease } from './sign-lease';

const code = (answer: { readonly ok: boolean; readonly error?: unknown }) =>
  answer.ok ? 'ok' : (answer.error as { code: string }).code;
const fall = async (town: Town, vacancyId: VacancyId, change: Partial<FallThroughInput> = {}) =>
  recordFallThrough(town.officer, {
    ...{ vacancyId, revision: await vacancyRevisionOf(vacancyId), fellOn: TODAY },
    ...{ reason: 'DEPOSIT_UNPAID', revive: [] },
    ...change,
  });

describe('a letting that comes to nothing', () => {
  test('opens the home where it was, with everybody where they were', async () => {
    const town = await givenTown();
    const { offer, reserve } = await givenLet(town);
    expect(code(await fall(town, offer.vacancyId, { revive: [reserve.offerId] }))).toBe('ok');
    expect(await caseOnRecord(offer.vacancyId)).toEqual({
      ...{ vacancy: 'ORGANISATION', takeover: null, letting: 'OPEN', leases: 0 },
    });
    expect(await offerStates(offer.vacancyId)).toBe('FALLEN_THROUGH YES');
    const [applicant] = await rowsOf(
      `SELECT state, state_reason AS reason, seniority_on AS seniority, erase_on AS erase FROM applicant WHERE id = $1`,
      [offer.applicantId],
    );
    expect(applicant).toEqual({ state: 'ACTIVE', reason: null, seniority: '2020-01-01', erase: null });
    expect((await eventsOf(offer.vacancyId)).at(-1)).toMatchObject({
      kind: 'FELL_THROUGH',
      payload: { reason: 'DEPOSIT_UNPAID' },
    });
    const [lease] = await rowsOf('SELECT fell_through_on, fall_reason FROM lease WHERE vacancy_id = $1', [
      offer.vacancyId,
    ]);
    expect(lease).toEqual({ fell_through_on: '2025-10-06', fall_reason: 'DEPOSIT_UNPAID' });
  });

  test('leaves reserves that nobody asks again alone, and asks no one who is none', async () => {
    const town = await givenTown();
    const { offer, reserve } = await givenLet(town);
    expect(code(await fall(town, offer.vacancyId, { revive: [offer.offerId] }))).toBe('not-a-reserve');
    expect(code(await fall(town, offer.vacancyId))).toBe('ok');
    expect(await offerStates(offer.vacancyId)).toBe('FALLEN_THROUGH WITHDRAWN');
    expect(code(await sign(town.officer, reserve))).toBe('offer-not-approved');
  });

  test('can happen again after the next lease', async () => {
    const town = await givenTown();
    const { offer } = await givenLet(town);
    for (const lettingType of ['ORDINARY', 'TRANSFER'] as const) {
      granted(await fall(town, offer.vacancyId));
      const days = { signedOn: TODAY, takeoverOn: day('2026-01-01') };
      const revision = await vacancyRevisionOf(offer.vacancyId);
      const leased = { by: 'OUTSIDE', lettingType, reason: 'Aftalt på kontoret' } as const;
      granted(await signLease(town.officer, { vacancyId: offer.vacancyId, revision, ...days, leased }));
    }
    expect((await caseOnRecord(offer.vacancyId))?.leases).toBe(1);
  });

  test.each<[string, Partial<FallThroughInput>, string]>([
    ['tomorrow', { fellOn: day('2025-10-07') }, 'fell-in-the-future'],
    ['before it was signed', { fellOn: day('2025-10-05') }, 'fell-before-signing'],
    ['by a form that is stale', { revision: 1 }, 'changed-meanwhile'],
  ])('is not recorded for %s', async (_, change, expected) => {
    const town = await givenTown();
    const { offer } = await givenLet(town);
    expect(code(await fall(town, offer.vacancyId, change))).toBe(expected);
    expect((await caseOnRecord(offer.vacancyId))?.vacancy).toBe('LET');
  });

  test('is not recorded of a home that nobody has let, nor by a stranger', async () => {
    const [town, stranger] = [await givenTown(), await givenTown()];
    const { offer } = await givenLet(town);
    expect(code(await fall(stranger, offer.vacancyId))).toBe('not-found');
    granted(await fall(town, offer.vacancyId));
    expect(code(await fall(town, offer.vacancyId))).toBe('not-let');
  });
});

test('a home that the municipality gave back is returned again, and the municipality pays again', async () => {
  const town = await givenTown();
  const department = await givenDepartment(town);
  const { slotId, vacancyId } = await anOfferedSlot(town, department);
  granted(await claim(town.caseworker, slotId));
  const returning = { reason: 'LOCATION', textShared: '', textInternal: '', byTelephone: null } as const;
  granted(await returnSlot(town.caseworker, { slotId, revision: await revisionOf(slotId), ...returning }));
  const rent = async () => {
    const [row] = await rowsOf<{ from: string; until: string }>(
      'SELECT rent_from AS from, rent_until AS until FROM slot WHERE id = $1',
      [slotId],
    );
    return row;
  };
  const before = await rent();
  expect(before?.until).toBe(
    rentUntilAfterReturn({ from: day('2026-01-01') }, { on: TODAY, afterClaim: true, fault: 'NOBODY' }),
  );
  const leased = { by: 'OUTSIDE', lettingType: 'ORDINARY', reason: null } as const;
  const days = { signedOn: TODAY, takeoverOn: day('2026-01-15') };
  const revision = await vacancyRevisionOf(vacancyId);
  granted(await signLease(town.officer, { vacancyId, revision, ...days, leased }));
  expect((await rent())?.until).toBe('2026-01-15');
  granted(await fall(town, vacancyId));
  expect((await vacancyOnRecord(vacancyId)).state).toBe('RETURNED');
  expect(await rent()).toEqual(before);
});
