import { beforeAll, describe, expect, test } from 'vitest';
import type { Phase } from '@/lib/domain/letting/vocabulary';
import type { ApplicantId, LettingId } from '@/lib/domain/shared/ids';
import { type ApplicantMade, givenApplicant } from '@/lib/testing/applicants';
import { givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { givenOpenLetting, lettingRevisionOf } from '@/lib/testing/offers';
import { granted } from '@/lib/testing/slots';
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
