import { describe, expect, test } from 'vitest';
import { listConfirmations } from '@/lib/data/people/confirmations';
import { inHotTransaction } from '@/lib/data/transaction';
import { givenFacts, givenPaper } from '@/lib/testing/agreements/stated';
import { givenTown, insert, rowsOf } from '@/lib/testing/builders';
import { benefit } from '@/lib/testing/lettings/households';
import { type OfferedHousehold, offeredInRed } from '@/lib/testing/lettings/offered';
import { granted } from '@/lib/testing/lettings/slots';
import { type ConfirmQuestionInput, confirmQuestion } from './confirm-question';
import { evaluateOffer } from './evaluate-offer';

const REASON = 'Barslen løber fra et fast arbejde hos Eksempel ApS';

/** On parental leave: an officer must say whether it counts as work. @see reading Q26 */
async function onLeave(): Promise<OfferedHousehold> {
  const given = await offeredInRed(await givenTown());
  const [id] = given.memberIds;
  await givenFacts(given.applicantId, id, {
    ...{ work: [], studies: [], benefits: [benefit('PARENTAL_BENEFIT', '2025-06')] },
  });
  await givenPaper(given.applicantId, id, 'BENEFIT_STATEMENT', { issuedOn: '2025-10-01' });
  return given;
}

const answered = ({ town, offerId, memberIds }: OfferedHousehold, more: Partial<ConfirmQuestionInput> = {}) =>
  confirmQuestion(town.officer, {
    ...{ offerId, memberId: memberIds[0], criterion: 'S2', question: 'BENEFIT_COUNTS_AS_WORK' },
    ...{ upheld: true, reason: REASON },
    ...more,
  });

const s2 = async ({ town, offerId }: OfferedHousehold) =>
  (await evaluateOffer(town.officer, offerId))?.sets[0]?.evaluation.criteria.find(
    ({ criterion }) => criterion === 'S2',
  )?.outcome;

describe('an officer answers what the rule cannot settle', () => {
  test('and the latest answer counts', async () => {
    const given = await onLeave();
    expect(await s2(given)).toBe('NOT_DOCUMENTED');
    granted(await answered(given));
    expect(await s2(given)).toBe('MET');
    granted(await answered(given, { upheld: false, reason: 'Ansættelsen er ophørt' }));
    expect(await s2(given)).toBe('NOT_MET');
  });

  test('with a reason that is sealed, by name, and remembered without it', async () => {
    const given = await onLeave();
    const { town, applicantId, memberIds } = given;
    granted(await answered(given));
    const [row] = await rowsOf<{ sealed: Buffer }>(
      'SELECT reason_sealed AS sealed FROM confirmation WHERE applicant_id = $1',
      [applicantId],
    );
    expect(row?.sealed.includes(Buffer.from('Barslen'))).toBe(false);
    const shown = await inHotTransaction(town.officer, (tx) =>
      listConfirmations(tx, town.officer, applicantId),
    );
    expect(shown).toMatchObject([
      { memberId: memberIds[0], criterion: 'S2', upheld: true, reason: REASON, on: '2025-10-06' },
    ]);
    expect(shown[0]?.by).toContain('Prøve Person');
    const events = await rowsOf<{ payload: unknown }>(
      `SELECT payload FROM applicant_event WHERE applicant_id = $1 AND kind = 'CONFIRMED'`,
      [applicantId],
    );
    expect(events).toEqual([{ payload: { criterion: 'S2', upheld: true } }]);
  });

  test.each<[string, Partial<ConfirmQuestionInput>]>([
    ['a question of another criterion', { criterion: 'S1' }],
    ['a criterion that there is none of', { criterion: 'S9' }],
    ['a question that this criterion does not ask', { question: 'ENTRY_OF_NO_CONCERN' }],
  ])('%s is not asked', async (_title, more) => {
    expect(await answered(await onLeave(), more)).toEqual({
      ok: false,
      error: { code: 'question-not-asked' },
    });
  });

  test('not about a member of somebody else, nor for another organisation or the municipality', async () => {
    const given = await onLeave();
    const stranger = await onLeave();
    expect(await answered(given, { memberId: stranger.memberIds[0] })).toMatchObject({
      error: { code: 'question-not-asked' },
    });
    const notFound = { ok: false, error: { code: 'not-found' } };
    expect(await answered({ ...given, town: stranger.town })).toEqual(notFound);
    expect(await answered({ ...given, town: { ...given.town, officer: given.town.caseworker } })).toEqual(
      notFound,
    );
    expect(await rowsOf('SELECT 1 FROM confirmation WHERE applicant_id = $1', [given.applicantId])).toEqual(
      [],
    );
  });

  test('not once the offer has been decided', async () => {
    const given = await onLeave();
    await insert(`UPDATE offer SET state = 'REJECTED' WHERE id = $1`, [given.offerId]);
    expect(await answered(given)).toEqual({ ok: false, error: { code: 'offer-closed' } });
  });
});
