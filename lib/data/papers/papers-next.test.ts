import { beforeEach, expect, test } from 'vitest';
import type { PaperId } from '@/lib/domain/shared/ids';
import { givenTown, insert, type Town } from '@/lib/testing/builders';
import { givenOfferTo, type OfferWithMember } from '@/lib/testing/lettings/papers';
import { givenFileOf, givenPaper } from '@/lib/testing/lettings/stored-papers';
import { findNextWaiting } from './papers-next';

let town: Town;
let offer: OfferWithMember;
let seen: PaperId;

const sent = async (of: OfferWithMember, at: string): Promise<PaperId> => {
  const id = await givenPaper({ town, offer: of }, 'PAYSLIP');
  await givenFileOf({ town }, id);
  await insert('UPDATE paper SET received_at = $2 WHERE id = $1', [id, at]);
  return id;
};
const next = async (scope = town.officer) =>
  (await findNextWaiting(scope, { id: seen, applicantId: offer.applicantId }))?.id ?? null;

beforeEach(async () => {
  town = await givenTown();
  offer = await givenOfferTo(town);
  seen = await sent(offer, '2025-10-01T08:00:00Z');
});

test('the next paper that waits is of the same household first, then the one that has waited longest', async () => {
  expect(await next()).toBeNull();
  const others = await givenOfferTo(town);
  const young = await sent(others, '2025-10-03T08:00:00Z');
  const old = await sent(others, '2025-10-02T08:00:00Z');
  expect(await next()).toBe(old);
  const own = await sent(offer, '2025-10-05T08:00:00Z');
  expect(await next()).toBe(own);
  await insert(`DELETE FROM paper_chunk WHERE file_id IN (SELECT id FROM paper_file WHERE paper_id = $1)`, [
    own,
  ]);
  await insert('UPDATE paper_file SET erased_at = app_now(), name_sealed = NULL WHERE paper_id = ANY ($1)', [
    [own, old],
  ]);
  expect(await next()).toBe(young);
});

test('neither of an offer that is over, nor of somebody who is protected, nor another organisation’s', async () => {
  const others = await givenOfferTo(town);
  await sent(others, '2025-10-02T08:00:00Z');
  expect(await next((await givenTown()).officer)).toBeNull();
  await insert('UPDATE applicant SET protected = true WHERE id = $1', [others.applicantId]);
  expect(await next()).toBeNull();
  await insert('UPDATE applicant SET handled_by = $2 WHERE id = $1', [
    others.applicantId,
    town.officer.userId,
  ]);
  expect(await next()).not.toBeNull();
  await insert(`UPDATE offer SET state = 'REJECTED' WHERE id = $1`, [others.offerId]);
  expect(await next()).toBeNull();
});
