import { expect, test } from 'vitest';
import { newId } from '@/lib/platform/new-id';
import { seal } from '@/lib/platform/secrets/sealed';
import { givenTown, insert } from '@/lib/testing/builders';
import { offeredInRed } from '@/lib/testing/lettings/offered';
import { evaluateOffer } from '@/lib/usecases/households/evaluate-offer';
import { findFrozenEvaluation } from './frozen-evaluation';

test('what the criteria said when an offer was decided is read as it was written, by its organisation alone', async () => {
  const { town, offerId } = await offeredInRed(await givenTown());
  const evaluated = await evaluateOffer(town.officer, offerId);
  expect(await findFrozenEvaluation(town.officer, offerId)).toBe(null);
  const id = newId();
  const sealed = Buffer.from(seal(JSON.stringify(evaluated?.stored), id));
  await insert(
    `INSERT INTO offer_decision (id, offer_id, organisation_id, decision, ground, reason, evaluation_sealed, state, decided_at, decided_by)
     VALUES ($1, $2, $3, 'REJECTED', 'NOT_DOCUMENTED', 'Intet vist', $4, 'FINAL', app_now(), $5)`,
    [id, offerId, town.organisationId, sealed, town.officer.userId],
  );
  expect((await findFrozenEvaluation(town.officer, offerId))?.stored).toEqual(evaluated?.stored);
  expect(await findFrozenEvaluation(town.caseworker, offerId)).toBe(null);
  expect(await findFrozenEvaluation((await givenTown()).officer, offerId)).toBe(null);
  await insert('UPDATE offer_decision SET evaluation_sealed = NULL WHERE id = $1', [id]);
  expect(await findFrozenEvaluation(town.officer, offerId)).toMatchObject({ stored: null });
});
