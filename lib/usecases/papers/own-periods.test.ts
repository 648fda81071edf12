import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listComingDeletions } from '@/lib/data/erasure/deletions';
import { listLastPeriodChanges } from '@/lib/data/erasure/period-changes';
import { DEFAULT_SETTINGS, type LettingSettings } from '@/lib/domain/letting/letting-settings';
import { newId } from '@/lib/platform/new-id';
import { givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { type GivenOffer, givenOffer } from '@/lib/testing/lettings/offers';
import { systemAt } from '@/lib/testing/lettings/slots';
import { withClient } from '@/scripts/database/connection.mjs';
import { changeApplicantState } from '../applicants/change-applicant-state';
import { eraseApplicants } from '../applicants/erase-applicants';
import { keepHouse } from '../housekeeping/keep-house';
import { eraseLetters } from '../letters/erase-letters';
import { makeLetter } from '../letters/make-letter';
import { eraseOfferTexts } from '../offers/erase-offer-texts';
import { writeSettings } from '../offers/write-settings';
import { eraseReasons } from './erase-reasons';

let town: Town;
let other: Town;
const at = (day: string) => systemAt(`${day}T10:00:00Z`);
let revision = 0;

/** As a manager saves the form. */
async function keeps(keptFor: LettingSettings['keptFor']): Promise<void> {
  const settings = { ...DEFAULT_SETTINGS, keptFor };
  const { organisationId } = town;
  expect(await writeSettings(town.officer, { organisationId, revision, settings })).toMatchObject({
    ok: true,
  });
  revision += 1;
}

const countOf = async (text: string, id: string) =>
  (await rowsOf<{ left: number }>(`SELECT count(*)::int AS left FROM ${text}`, [id]))[0]?.left;

beforeAll(() =>
  withClient(process.env.DATABASE_OWNER_URL ?? '', (owner) => owner.query('UPDATE instance SET demo = true')),
);
beforeEach(async () => {
  [town, other] = [await givenTown(), await givenTown()];
  revision = 0;
});

const LAPSED = { state: 'LAPSED', lapsedOn: '2025-03-31', eraseOn: '2026-03-31' } as const;

describe('an organisation’s own period', () => {
  test('of profiles is what the job goes by at its next run, and no other organisation’s', async () => {
    const { applicantId } = await givenApplicant(town, LAPSED);
    const neighbour = await givenApplicant(other, LAPSED);
    const left = (id: string) => countOf('applicant WHERE id = $1 AND erased_at IS NULL', id);
    await keeps({ APPLICANT: 6 });
    await eraseApplicants(at('2025-09-29'));
    expect(await left(applicantId)).toBe(1);
    await eraseApplicants(at('2025-09-30'));
    expect([await left(applicantId), await left(neighbour.applicantId)]).toEqual([0, 1]);
  });

  test('of profiles, prolonged, holds for what is not deleted yet; put back, the standing one does', async () => {
    const { applicantId } = await givenApplicant(town, LAPSED);
    const day = async () =>
      (await rowsOf<{ day: string }>('SELECT erase_on AS day FROM applicant WHERE id = $1', [applicantId]))[0]
        ?.day;
    await keeps({ APPLICANT: 18 });
    await eraseApplicants(at('2026-04-01'));
    expect(await day()).toBe('2026-09-30');
    await keeps({});
    await eraseApplicants(at('2026-03-30'));
    expect(await day()).toBe('2026-03-31');
    expect(await countOf('applicant WHERE id = $1 AND erased_at IS NULL', applicantId)).toBe(1);
    await eraseApplicants(at('2026-03-31'));
    expect(await countOf('applicant WHERE id = $1 AND erased_at IS NULL', applicantId)).toBe(0);
  });

  test('of profiles is the one that whoever lapses now gets', async () => {
    await keeps({ APPLICANT: 18 });
    const { applicantId } = await givenApplicant(town);
    const moved = { applicantId, revision: 1, state: 'LAPSED', reason: 'OWN_WISH' } as const;
    expect(await changeApplicantState(town.officer, moved)).toMatchObject({ ok: true });
    expect(await rowsOf('SELECT lapsed_on, erase_on FROM applicant WHERE id = $1', [applicantId])).toEqual([
      { lapsed_on: '2025-10-06', erase_on: '2027-04-06' },
    ]);
  });

  test('of letters is what a new one is written with, and what those that are there go by', async () => {
    await keeps({ LETTER: 30 });
    const { offerId } = await givenOffer(town);
    expect(await makeLetter(town.officer, { offerId, kind: 'OFFER', language: 'da' })).toMatchObject({
      ok: true,
    });
    const days = () => rowsOf('SELECT erase_on AS day FROM letter WHERE offer_id = $1', [offerId]);
    expect(await days()).toEqual([{ day: '2028-04-06' }]);
    await keeps({ LETTER: 6 });
    const kept = () => countOf('letter WHERE offer_id = $1 AND body_sealed IS NOT NULL', offerId);
    await eraseLetters(at('2026-04-05'));
    expect([await days(), await kept()]).toEqual([[{ day: '2026-04-06' }], 1]);
    await eraseLetters(at('2026-04-06'));
    expect(await kept()).toBe(0);
  });

  test('of reasons is what the job and what is told beforehand go by', async () => {
    const [one, two] = [await givenApplicant(town), await givenApplicant(town)]
      .map(({ applicantId }) => applicantId)
      .sort();
    const by = [town.organisationId, town.officer.userId];
    await insert(
      `INSERT INTO cpr_view (applicant_id, organisation_id, reason, viewed_by, viewed_at)
       VALUES ($1, $2, 'Ringede og spurgte', $3, '2025-04-10T10:00:00Z')`,
      [one, ...by],
    );
    await insert(
      `INSERT INTO duplicate_review (id, organisation_id, resolved_by, applicant_id, other_id, resolution, reason, resolved_at)
       VALUES ($1, $2, $3, $4, $5, 'DIFFERENT_PEOPLE', 'Mor og datter', '2025-04-11T10:00:00Z')`,
      [newId(), ...by, one, two],
    );
    const left = async () => [
      await countOf('cpr_view WHERE applicant_id = $1 AND reason IS NOT NULL', String(one)),
      await countOf('duplicate_review WHERE applicant_id = $1 AND reason IS NOT NULL', String(one)),
    ];
    expect(await listComingDeletions(town.officer)).toEqual([]);
    await keeps({ REASON: 6 });
    expect(await listComingDeletions(town.officer)).toMatchObject([
      { eraseOn: '2025-10-10', what: 'CPR_REASON' },
      { eraseOn: '2025-10-11', what: 'DUPLICATE_REASON' },
    ]);
    await eraseReasons(at('2025-10-10'));
    expect(await left()).toEqual([0, 1]);
    await keeps({ REASON: 36 });
    await eraseReasons(at('2027-04-12'));
    expect(await left()).toEqual([0, 1]);
  });
});

describe('what the criteria said', () => {
  let offer: GivenOffer;
  const kept = () =>
    countOf('offer_decision WHERE offer_id = $1 AND evaluation_sealed IS NOT NULL', offer.offerId);
  const rejected = async (columns = 'decided_by = decided_by') => {
    await insert(
      `INSERT INTO offer_decision (id, offer_id, organisation_id, decision, ground, reason, evaluation_sealed, state, decided_at, decided_by)
       VALUES (gen_random_uuid(), $1, $2, 'REJECTED', 'DEBT', 'prøve', 'forseglet', 'FINAL', '2025-10-06T08:00:00Z', $3)`,
      [offer.offerId, town.organisationId, town.officer.userId],
    );
    await insert(`UPDATE offer_decision SET ${columns} WHERE offer_id = $1`, [offer.offerId]);
  };
  beforeEach(async () => {
    offer = await givenOffer(town);
  });

  test('of a rejection goes as many days after it as the organisation says, however few', async () => {
    await rejected();
    await keeps({ EVALUATION_AT_MOST: 184 });
    await eraseOfferTexts(at('2026-04-07'));
    expect(await kept()).toBe(1);
    await eraseOfferTexts(at('2026-04-08'));
    expect(await kept()).toBe(0);
  });

  test('of a decision that was taken back is kept longer where the organisation says so', async () => {
    await rejected(
      `state = 'UNDONE', undone_at = '2025-10-06T10:00:00Z', undone_by = decided_by, undone_text = ''`,
    );
    await keeps({ EVALUATION: 365 });
    await eraseOfferTexts(at('2026-10-05'));
    expect(await kept()).toBe(1);
    await eraseOfferTexts(at('2026-10-06'));
    expect(await kept()).toBe(0);
  });
});

describe('changing a period', () => {
  test('is logged: what, from what to what, by whom; its own organisation reads it', async () => {
    await keeps({ LETTER: 36, REASON: 12 });
    await keeps({ LETTER: 36, REASON: 18 });
    const log = await listLastPeriodChanges(town.officer, town.organisationId);
    expect(log.map(({ what, before, after }) => [what, before, after])).toEqual([
      ['LETTER', 24, 36],
      ['REASON', 12, 18],
    ]);
    expect(log[0]).toMatchObject({
      kind: null,
      by: expect.stringContaining('Prøve Person'),
      at: expect.any(Date),
    });
    expect(
      await rowsOf('SELECT 1 FROM kept_for_change WHERE organisation_id = $1', [town.organisationId]),
    ).toHaveLength(3);
    expect(await listLastPeriodChanges(other.officer, town.organisationId)).toEqual([]);
    expect(await listLastPeriodChanges(town.caseworker, town.organisationId)).toEqual([]);
  });

  test('of files is logged with the kind of paper, and a change of something else logs nothing', async () => {
    const { organisationId, officer } = town;
    const settings = { ...DEFAULT_SETTINGS, paperDays: { PAYSLIP: 30 } };
    await writeSettings(officer, { organisationId, revision: 0, settings });
    await writeSettings(officer, { organisationId, revision: 1, settings: { ...settings, fourEyes: true } });
    expect(
      await rowsOf('SELECT what, kind, before, after FROM kept_for_change WHERE organisation_id = $1', [
        organisationId,
      ]),
    ).toEqual([{ what: 'PAPER_FILE', kind: 'PAYSLIP', before: 184, after: 30 }]);
  });

  test('takes effect in a turn of housekeeping', async () => {
    const { applicantId } = await givenApplicant(town, LAPSED);
    await keeps({ APPLICANT: 6 });
    expect(await keepHouse(at('2025-10-06'))).toMatchObject({ failed: [] });
    expect(await countOf('applicant WHERE id = $1 AND erased_at IS NULL', applicantId)).toBe(0);
  });

  test.each([`'{"LETTER": 0}'`, `'{"LETTER": "24"}'`, `'{"LETTER": 2.5}'`])(
    'to %s is refused by the database too',
    async (value) => {
      await keeps({});
      await expect(
        insert(`UPDATE letting_settings SET kept_for = ${value} WHERE organisation_id = $1`, [
          town.organisationId,
        ]),
      ).rejects.toMatchObject({ code: '23514' });
    },
  );
});
