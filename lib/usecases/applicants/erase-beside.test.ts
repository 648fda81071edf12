import { expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { givenTown, insert, rowsOf, TODAY, type Town } from '@/lib/testing/builders';
import { givenOfferTo, type OfferWithMember } from '@/lib/testing/lettings/papers';
import { fileOnRecord, givenStoredFile } from '@/lib/testing/lettings/stored-papers';
import { eraseApplicants } from './erase-applicants';

const SAID = 'Det der blev sagt om hende';

/** Everything that is said of somebody beside the applicant herself. */
async function givenAllThatIsSaid(town: Town, { offerId, applicantId, memberId }: OfferWithMember) {
  const { organisationId, officer, caseworker } = town;
  const values = [organisationId, offerId, officer.userId];
  await insert(
    `INSERT INTO letter (id, offer_id, organisation_id, kind, language, body_sealed, erase_on, made_at, made_by)
     VALUES (gen_random_uuid(), $2, $1, 'OFFER', 'da', '${SAID}', '2099-01-01', app_now(), $3)`,
    values,
  );
  await insert(
    `INSERT INTO offer_decision (id, offer_id, organisation_id, decision, reason, evaluation_sealed, state, decided_at, decided_by,
       second_at, second_by, second_text, undone_at, undone_by, undone_text)
     VALUES (gen_random_uuid(), $2, $1, 'APPROVED', '${SAID}', '${SAID}', 'UNDONE', app_now(), $3, app_now(), $4, '${SAID}',
       app_now(), $3, '${SAID}')`,
    [...values, caseworker.userId],
  );
  await insert(
    `INSERT INTO confirmation (id, applicant_id, member_id, organisation_id, criterion, question, upheld, reason_sealed, answered_on,
       answered_at, answered_by)
     VALUES (gen_random_uuid(), $3, $4, $1, 'S2', 'BENEFIT_COUNTS_AS_WORK', true, '${SAID}', app_today(), app_now(), $2)`,
    [organisationId, officer.userId, applicantId, memberId],
  );
  await insert(
    `UPDATE offer SET state = 'NO', answered_at = app_now(), answered_by = 'APPLICANT', decline_reason = 'FOUND_ANOTHER',
       passed_over = 1, passed_over_reason = '${SAID}', crowding_reason = '${SAID}' WHERE id = $1`,
    [offerId],
  );
}

const lapses = (applicantId: string) =>
  insert(`UPDATE applicant SET state = 'LAPSED', state_reason = 'OTHER', erase_on = $2::date WHERE id = $1`, [
    applicantId,
    TODAY,
  ]);

const saidOf = async (offerId: string) =>
  JSON.stringify(
    await rowsOf(
      `SELECT (SELECT json_agg(o) FROM offer o WHERE o.id = $1) AS offers,
         (SELECT json_agg(d) FROM offer_decision d WHERE d.offer_id = $1) AS decisions,
         (SELECT json_agg(l) FROM letter l WHERE l.offer_id = $1) AS letters,
         (SELECT json_agg(c) FROM confirmation c JOIN offer o ON o.applicant_id = c.applicant_id WHERE o.id = $1) AS answers`,
      [offerId],
    ),
  );

const logOf = async (applicantId: string) =>
  (
    await rowsOf<{ what: string }>('SELECT what FROM deletion_log WHERE applicant_id = $1 ORDER BY what', [
      applicantId,
    ])
  ).map(({ what }) => what);

const hex = Buffer.from(SAID).toString('hex');

test('with the person go the papers, and what offers, decisions, letters and answers said, each with its row in the log', async () => {
  const town = await givenTown();
  const offer = await givenOfferTo(town);
  const other = await givenOfferTo(town);
  for (const one of [offer, other]) await givenAllThatIsSaid(town, one);
  const file = await givenStoredFile({ town, offer }, 'PAYSLIP', '2099-01-01');
  await lapses(offer.applicantId);
  expect(await eraseApplicants(systemScope('test'))).toEqual({ applicants: 1 });
  const left = await saidOf(offer.offerId);
  expect(left).not.toContain(SAID);
  expect(left).not.toContain(hex);
  expect(left).not.toContain('FOUND_ANOTHER');
  expect(left).toContain('"link_sealed":null');
  expect(left).toContain('"reason":"***"');
  expect(await fileOnRecord(file)).toMatchObject({ erased: true, name: false, chunks: 0 });
  expect(await logOf(offer.applicantId)).toEqual([
    ...['APPLICANT', 'CONFIRMATION', 'EVALUATION', 'LETTER', 'OFFER_LINK', 'PAPER_FILE'],
  ]);
  expect(await saidOf(other.offerId)).toContain(SAID);
  expect(await saidOf(other.offerId)).toContain(hex);
  expect(await logOf(other.applicantId)).toEqual([]);
});
