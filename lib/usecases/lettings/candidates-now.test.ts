import { describe, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { holdLettingRow } from '@/lib/data/offers-lock';
import { inHotTransaction } from '@/lib/data/transaction';
import type { Phase } from '@/lib/domain/letting/vocabulary';
import type { ApplicantId, LettingId } from '@/lib/domain/shared/ids';
import { type ApplicantMade, givenApplicant } from '@/lib/testing/applicants';
import { givenDepartment, givenTown, type Town } from '@/lib/testing/builders';
import { anOpenLetting, givenOfferRow } from '@/lib/testing/lettings';
import { givenFacts } from '@/lib/testing/stated';
import { candidatesNow } from './candidates-now';

const ask = (town: Town, lettingId: LettingId, phase: Phase, applicantIds: readonly ApplicantId[]) =>
  inHotTransaction(town.officer, async (tx) => {
    const held = await holdLettingRow(tx, town.officer, lettingId);
    if (!held) throw new Error('No letting');
    return candidatesNow(tx, town.officer, held, { phase, applicantIds });
  });

describe('whom a home may be offered to as everything stands now', () => {
  test('the order is the waterfall’s, whoever sends it', async () => {
    const town = await givenTown();
    const { lettingId } = await anOpenLetting(town, await givenDepartment(town));
    const [late, early] = [
      (await givenApplicant(town, { seniorityOn: '2020-01-01' })).applicantId,
      (await givenApplicant(town, { seniorityOn: '2010-01-01' })).applicantId,
    ];
    expect(await ask(town, lettingId, 'ORDINARY', [late, early])).toEqual({ ok: true, value: [early, late] });
  });

  test('not in another phase than the one it stands at', async () => {
    const town = await givenTown();
    const { lettingId } = await anOpenLetting(town, await givenDepartment(town));
    const { applicantId } = await givenApplicant(town, { list: 'TRANSFER' });
    expect(await ask(town, lettingId, 'TRANSFER', [applicantId])).toEqual({
      ...{ ok: false, error: { code: 'phase-left' } },
    });
  });

  test.each<[string, ApplicantMade, string | null]>([
    ['of the other list', { list: 'TRANSFER' }, null],
    ['paused', { state: 'PAUSED' }, 'PAUSED'],
    ['who wants more rooms', { wishes: { roomsFrom: 4 } }, 'ROOMS'],
    ['too young', { members: [{ relation: 'APPLICANT', bornOn: '2010-01-01' }] }, 'TOO_YOUNG'],
  ])('not to somebody %s', async (_title, made, ground) => {
    const town = await givenTown();
    const { lettingId } = await anOpenLetting(town, await givenDepartment(town), { rooms: 3 });
    const { applicantId, reference } = await givenApplicant(town, made);
    const { applicantId: suited } = await givenApplicant(town);
    expect(await ask(town, lettingId, 'ORDINARY', [suited, applicantId])).toEqual({
      ...{ ok: false, error: { code: 'not-a-candidate', reference, ground } },
    });
  });

  test('not to somebody who has declined it, or does not meet the criteria', async () => {
    const town = await givenTown(holbaek2024);
    const department = await givenDepartment(town, { tier: 'GREEN', criteria: ['F1'] });
    const { lettingId } = await anOpenLetting(town, department);
    const declined = await givenApplicant(town, { flexible: true });
    await givenOfferRow(town.officer, lettingId, declined.applicantId, { state: 'NO', phase: 'FLEXIBLE' });
    const idle = await givenApplicant(town, { flexible: true });
    const [memberId] = idle.memberIds;
    if (memberId) await givenFacts(idle.applicantId, memberId, { work: [] });
    const elsewhere = await givenApplicant(town, { flexible: false });
    for (const [{ applicantId, reference }, ground] of [
      [declined, 'DECLINED'],
      [idle, 'CRITERIA'],
      [elsewhere, null],
    ] as const)
      expect(await ask(town, lettingId, 'FLEXIBLE', [applicantId])).toEqual({
        ...{ ok: false, error: { code: 'not-a-candidate', reference, ground } },
      });
  });
});
