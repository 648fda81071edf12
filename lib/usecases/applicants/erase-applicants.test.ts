import { describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { givenDepartment, givenTown, insert, rowsOf, TODAY } from '@/lib/testing/builders';
import { applicantEvents } from '@/lib/testing/lettings/applicant-forms';
import { type ApplicantMade, givenApplicant } from '@/lib/testing/lettings/applicants';
import { eraseApplicants } from './erase-applicants';

const JOB = systemScope('test');
const LAPSED: ApplicantMade = {
  ...{
    name: 'Karla Eksempelsen',
    email: 'karla@eksempel.invalid',
    phone: '12345678',
    street: 'Eksempelvej 1',
  },
  ...{ postcode: '4300', city: 'Prøvekøbing', cpr: '251248-9996', externalId: 'M-17', state: 'LAPSED' },
};
const logOf = (applicantId: string) =>
  rowsOf('SELECT what, because, row_id FROM deletion_log WHERE applicant_id = $1', [applicantId]);

describe('a year after somebody lapsed', () => {
  test('all that is known of the person goes, is logged, and is gone once, also by two workers', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const { applicantId } = await givenApplicant(town, {
      ...{
        ...LAPSED,
        eraseOn: TODAY,
        rehousedFrom: department,
        wishes: { departments: [department], pets: true },
      },
      members: [
        { relation: 'APPLICANT', bornOn: '1985-05-17' },
        { relation: 'COHABITANT', bornOn: '1984-01-02', cohabitingSince: '2019-06-01' },
      ],
    });
    await insert(
      `UPDATE household_member SET facts_sealed = 'x', facts_at = app_now() WHERE applicant_id = $1`,
      [applicantId],
    );
    await insert(
      `INSERT INTO seniority_change (applicant_id, organisation_id, revision, list_before, list_after, seniority_before, seniority_after,
         reason, changed_at, changed_by)
       VALUES ($1, $2, 1, 'ORDINARY', 'ORDINARY', '2020-01-01', '2010-01-01', 'Karla skrev sig op før', app_now(), $3)`,
      [applicantId, town.organisationId, town.officer.userId],
    );
    const [one, two] = await Promise.all([eraseApplicants(JOB), eraseApplicants(JOB)]);
    expect(one.applicants + two.applicants).toBe(1);
    const [row] = await rowsOf<{ text: string; erased: boolean }>(
      'SELECT a::text AS text, erased_at IS NOT NULL AS erased FROM applicant a WHERE id = $1',
      [applicantId],
    );
    expect(row?.erased).toBe(true);
    expect(row?.text).not.toMatch(/Karla|karla|12345678|Eksempelvej|4300|Prøvekøbing|M-17/);
    expect(
      await rowsOf('SELECT cpr_sealed, cpr_index, departments, rehoused_from FROM applicant WHERE id = $1', [
        applicantId,
      ]),
    ).toEqual([{ cpr_sealed: null, cpr_index: null, departments: [], rehoused_from: null }]);
    expect(await rowsOf('SELECT word FROM applicant_word WHERE applicant_id = $1', [applicantId])).toEqual(
      [],
    );
    const members =
      'SELECT born_on, cohabiting_since, facts_sealed FROM household_member WHERE applicant_id = $1 ORDER BY 1';
    expect(await rowsOf(members, [applicantId])).toEqual([
      { born_on: '1984-01-01', cohabiting_since: null, facts_sealed: null },
      { born_on: '1985-01-01', cohabiting_since: null, facts_sealed: null },
    ]);
    const places = 'SELECT reason, seniority_before FROM seniority_change WHERE applicant_id = $1';
    expect(await rowsOf(places, [applicantId])).toEqual([{ reason: null, seniority_before: '2020-01-01' }]);
    expect(await logOf(applicantId)).toEqual([
      { what: 'APPLICANT', because: 'RETENTION', row_id: applicantId },
    ]);
    expect(await applicantEvents(applicantId)).toEqual([{ kind: 'ERASED', payload: {} }]);
  });

  test('not the day before, and nobody who is on the list again', async () => {
    const town = await givenTown();
    const tomorrow = await givenApplicant(town, { ...LAPSED, eraseOn: '2025-10-07' });
    const back = await givenApplicant(town, { ...LAPSED, state: 'ACTIVE', externalId: null, eraseOn: TODAY });
    await eraseApplicants(JOB);
    for (const { applicantId } of [tomorrow, back]) {
      expect(await rowsOf('SELECT name FROM applicant WHERE id = $1', [applicantId])).toEqual([
        { name: 'Karla Eksempelsen' },
      ]);
      expect(await logOf(applicantId)).toEqual([]);
    }
  });
});
