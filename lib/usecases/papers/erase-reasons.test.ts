import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listComingDeletions, listDeletions } from '@/lib/data/erasure/deletions';
import { inHotTransaction } from '@/lib/data/transaction';
import type { ApplicantId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { systemAt } from '@/lib/testing/lettings/slots';
import { withClient } from '@/scripts/database/connection.mjs';
import { keepHouse } from '../housekeeping/keep-house';
import { eraseReasons } from './erase-reasons';

let town: Town;
let one: ApplicantId;
let other: ApplicantId;

const owner = (text: string, values: readonly unknown[] = []): Promise<unknown> =>
  withClient(process.env.DATABASE_OWNER_URL ?? '', async (client) => {
    await client.query(`SELECT set_config('app.system', 'on', false)`);
    return client.query(text, [...values]);
  });

beforeAll(() => owner('UPDATE instance SET demo = true'));

beforeEach(async () => {
  town = await givenTown();
  const made = [(await givenApplicant(town)).applicantId, (await givenApplicant(town)).applicantId].sort();
  [one, other] = made as [ApplicantId, ApplicantId];
  await insert(
    `INSERT INTO cpr_view (applicant_id, organisation_id, reason, viewed_by, viewed_at)
     VALUES ($1, $2, 'Ringede og spurgte til sin plads', $3, app_now())`,
    [one, town.organisationId, town.officer.userId],
  );
  await insert(
    `INSERT INTO duplicate_review (id, organisation_id, applicant_id, other_id, resolution, reason, resolved_by, resolved_at)
     VALUES ($1, $2, $3, $4, 'DIFFERENT_PEOPLE', 'Mor og datter med samme navn', $5, app_now())`,
    [newId(), town.organisationId, one, other, town.officer.userId],
  );
});

const at = (day: string) => systemAt(`${day}T10:00:00Z`);
const left = async () => {
  const [views, reviews] = await Promise.all([
    rowsOf('SELECT reason, viewed_by FROM cpr_view WHERE applicant_id = $1', [one]),
    rowsOf('SELECT reason, resolution FROM duplicate_review WHERE applicant_id = $1', [one]),
  ]);
  return { views, reviews };
};
const log = async () =>
  (await listDeletions(town.officer)).rows.map(({ what, because }) => `${what} ${because}`);

describe('what officers wrote of people', () => {
  test('is kept for two years and then erased; that they looked and decided stays, and the log tells', async () => {
    await eraseReasons(at('2027-10-05'));
    expect(await left()).toMatchObject({
      views: [{ reason: 'Ringede og spurgte til sin plads' }],
      reviews: [{ reason: 'Mor og datter med samme navn' }],
    });
    await eraseReasons(at('2027-10-06'));
    await eraseReasons(at('2027-10-07'));
    expect(await left()).toEqual({
      views: [{ reason: null, viewed_by: town.officer.userId }],
      reviews: [{ reason: null, resolution: 'DIFFERENT_PEOPLE' }],
    });
    expect((await log()).sort()).toEqual(['CPR_REASON RETENTION', 'DUPLICATE_REASON RETENTION']);
  });

  test('is erased by nobody but the system, whoever asks the database', async () => {
    const [view] = await rowsOf('SELECT id FROM cpr_view WHERE applicant_id = $1', [one]);
    const [review] = await rowsOf('SELECT id FROM duplicate_review WHERE applicant_id = $1', [one]);
    const erased = await inHotTransaction(town.officer, async (tx) => {
      const views = await tx.query({
        text: 'SELECT erase_cpr_reasons(ARRAY[$1::bigint])',
        values: [view?.id],
      });
      const reviews = await tx.query({
        text: 'SELECT erase_duplicate_reasons(ARRAY[$1::uuid])',
        values: [review?.id],
      });
      return [...views.rows, ...reviews.rows];
    });
    expect(erased).toEqual([]);
    expect(await left()).toMatchObject({
      views: [{ reason: expect.any(String) }],
      reviews: [{ reason: expect.any(String) }],
    });
  });

  test('goes with either of the two, in the same night', async () => {
    await insert(
      `UPDATE applicant SET state = 'LAPSED', state_reason = 'OTHER', erase_on = '2026-10-06' WHERE id = $1`,
      [other],
    );
    expect(await keepHouse(at('2026-10-06'))).toMatchObject({ failed: [] });
    expect(await left()).toMatchObject({
      views: [{ reason: 'Ringede og spurgte til sin plads' }],
      reviews: [{ reason: null }],
    });
    await insert(
      `UPDATE applicant SET state = 'LAPSED', state_reason = 'OTHER', erase_on = '2026-10-07' WHERE id = $1`,
      [one],
    );
    expect(await keepHouse(at('2026-10-07'))).toMatchObject({ failed: [] });
    expect(await left()).toMatchObject({ views: [{ reason: null }] });
  });

  test('is told of beforehand', async () => {
    await insert(
      `UPDATE applicant SET state = 'LAPSED', state_reason = 'OTHER', erase_on = '2025-10-20' WHERE id = $1`,
      [one],
    );
    expect(await listComingDeletions(town.officer)).toEqual([
      ...['APPLICANT', 'CPR_REASON', 'DUPLICATE_REASON'].map((what) => ({
        ...{ eraseOn: '2025-10-20', what, kind: null, count: 1 },
      })),
    ]);
    expect(await listComingDeletions((await givenTown()).officer)).toEqual([]);
    expect(await left()).toMatchObject({ reviews: [{ reason: 'Mor og datter med samme navn' }] });
  });
});

describe('the two tables', () => {
  const refused = { code: '23001' };
  test.each([
    ['another reason', `UPDATE cpr_view SET reason = 'Noget andet' WHERE applicant_id = $1`],
    ['another officer', 'UPDATE cpr_view SET reason = NULL, viewed_at = app_now() WHERE applicant_id = $1'],
    ['no row', 'DELETE FROM cpr_view WHERE applicant_id = $1'],
    ['another outcome', `UPDATE duplicate_review SET resolution = 'SAME_PERSON' WHERE applicant_id = $1`],
  ])('take %s from nobody, the owner too', async (_title, text) =>
    expect(owner(text, [one])).rejects.toMatchObject(refused),
  );

  test('let another organisation erase nothing', async () => {
    const { officer } = await givenTown();
    await eraseReasons(officer);
    expect(await left()).toMatchObject({ views: [{ reason: 'Ringede og spurgte til sin plads' }] });
  });
});
