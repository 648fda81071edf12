import { describe, expect, test } from 'vitest';
import { type CprNumber, parseCpr } from '@/lib/domain/applicant/cpr';
import { givenPerson, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import { applicantEvents } from '@/lib/testing/lettings/applicant-forms';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { findByCpr } from './find-by-cpr';
import { showCpr } from './show-cpr';

const WRITTEN = '251248-9996';
const CPR = parseCpr(WRITTEN) as CprNumber;
const reason = 'Til lejekontrakten';
const views = (applicantId: string) =>
  rowsOf('SELECT reason, viewed_by FROM cpr_view WHERE applicant_id = $1', [applicantId]);

describe('seeing a whole CPR number', () => {
  test('is recorded with who and why, and the history does not hold it', async () => {
    const town = await givenTown();
    const { applicantId } = await givenApplicant(town, { cpr: WRITTEN });
    expect(await showCpr(town.officer, { applicantId, reason })).toEqual({ ok: true, value: { cpr: CPR } });
    expect(await views(applicantId)).toEqual([{ reason, viewed_by: town.officer.userId }]);
    expect(await applicantEvents(applicantId)).toEqual([{ kind: 'CPR_SHOWN', payload: {} }]);
  });

  test('is not for others: another organisation, a municipality, or of a protected applicant a colleague', async () => {
    const town = await givenTown();
    const stranger = await givenTown();
    const colleague = await givenPerson('MANAGER', {
      ...{ organisations: [town.organisationId], reach: [town.municipalityId] },
    });
    const hidden = { cpr: WRITTEN, protected: true, handledBy: town.officer.userId };
    const { applicantId } = await givenApplicant(town, hidden);
    for (const [scope, code] of [
      [stranger.officer, 'not-found'],
      [town.caseworker, 'not-found'],
      [colleague, 'handled-by-another'],
    ] as const) {
      expect(await showCpr(scope, { applicantId, reason })).toEqual({ ok: false, error: { code } });
    }
    expect(await views(applicantId)).toEqual([]);
    expect(await showCpr(town.officer, { applicantId, reason })).toMatchObject({ ok: true });
  });

  test('that is not there records nothing', async () => {
    const town = await givenTown();
    const { applicantId } = await givenApplicant(town);
    expect(await showCpr(town.officer, { applicantId, reason })).toEqual({
      ok: false,
      error: { code: 'no-cpr' },
    });
    expect(await views(applicantId)).toEqual([]);
  });

  test('copied to another applicant’s row does not open', async () => {
    const town = await givenTown();
    const { applicantId } = await givenApplicant(town, { cpr: WRITTEN });
    const other = await givenApplicant(town, { cpr: '010107-0000' });
    await insert(
      'UPDATE applicant SET cpr_sealed = (SELECT cpr_sealed FROM applicant WHERE id = $2) WHERE id = $1',
      [other.applicantId, applicantId],
    );
    await expect(showCpr(town.officer, { applicantId: other.applicantId, reason })).rejects.toThrow();
  });
});

describe('finding by CPR number', () => {
  test('finds everybody with exactly that number in the reader’s own organisations, whoever is on a list first', async () => {
    const town = await givenTown();
    const stranger = await givenTown();
    await givenApplicant(stranger, { cpr: WRITTEN });
    await givenApplicant(town, { cpr: '251248-9997' });
    const lapsed = await givenApplicant(town, { cpr: WRITTEN, state: 'LAPSED', seniorityOn: '2001-01-01' });
    const active = await givenApplicant(town, { cpr: '2512489996' });
    expect(await findByCpr(town.officer, { cpr: CPR })).toEqual({
      ok: true,
      value: [active.applicantId, lapsed.applicantId],
    });
    const nobody = { ok: false, error: { code: 'nobody' } };
    expect(await findByCpr(town.officer, { cpr: parseCpr('010107-0000') as CprNumber })).toEqual(nobody);
    expect(await findByCpr(town.caseworker, { cpr: CPR })).toEqual(nobody);
  });

  test('the same number leaves other bytes in another organisation', async () => {
    const [town, other] = [await givenTown(), await givenTown()];
    const one = await givenApplicant(town, { cpr: WRITTEN });
    const two = await givenApplicant(other, { cpr: WRITTEN });
    const rows = await rowsOf<{ index: string }>(
      `SELECT DISTINCT encode(cpr_index, 'hex') AS index FROM applicant WHERE id = ANY ($1)`,
      [[one.applicantId, two.applicantId]],
    );
    expect(rows).toHaveLength(2);
  });
});
