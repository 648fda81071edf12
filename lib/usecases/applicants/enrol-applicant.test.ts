import { describe, expect, test } from 'vitest';
import { findApplicant } from '@/lib/data/applicants/applicants';
import { parseCpr } from '@/lib/domain/applicant/cpr';
import { day, givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import { anEnrolment, applicantEvents } from '@/lib/testing/lettings/applicant-forms';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { granted } from '@/lib/testing/lettings/slots';
import { enrolApplicant } from './enrol-applicant';

const CPR = parseCpr('251248-9996');
const member = (relation: 'APPLICANT' | 'CHILD', bornOn: string) =>
  ({ id: null, relation, bornOn: day(bornOn), cohabitingSince: null }) as const;
const enrolled = ({ organisationId }: { organisationId: string }) =>
  rowsOf('SELECT id FROM applicant WHERE organisation_id = $1', [organisationId]);

describe('enrolling', () => {
  test('stores what was stated, with a reference and who did it', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const residence = { municipalityId: town.municipalityId, departmentId: department };
    const input = anEnrolment(town, {
      ...{ list: 'TRANSFER', flexible: true, rehousedFrom: department, residence, externalId: 'M-17' },
      household: [member('APPLICANT', '1985-05-17'), member('CHILD', '2015-02-03')],
    });
    const { applicantId } = granted(await enrolApplicant(town.officer, input));
    expect(await findApplicant(town.officer, applicantId)).toMatchObject({
      reference: expect.stringMatching(/^2025-[0-9A-Z]{3}-[0-9A-Z]{3}$/),
      contact: input.statement.contact,
      ...{ list: 'TRANSFER', state: 'ACTIVE', flexible: true, rehousedFrom: department, residence },
      ...{ externalId: 'M-17', source: 'OFFICE', hasCpr: false, revision: 1 },
      household: [{ bornOn: '1985-05-17' }, { relation: 'CHILD', bornOn: '2015-02-03' }],
    });
    expect(await applicantEvents(applicantId)).toEqual([{ kind: 'ENROLLED', payload: { list: 'TRANSFER' } }]);
  });

  test('sent twice, also at once, enrols once; sent anew with another person it enrols both', async () => {
    const town = await givenTown();
    const input = anEnrolment(town);
    const twice = await Promise.all([
      enrolApplicant(town.officer, input),
      enrolApplicant(town.officer, input),
    ]);
    expect(twice.map((result) => granted(result).applicantId)).toEqual([
      input.applicantId,
      input.applicantId,
    ]);
    expect(await enrolled(town)).toHaveLength(1);
    const contact = { ...input.statement.contact, name: 'Bo Eksempelsen' };
    const anew = granted(
      await enrolApplicant(town.officer, { ...input, statement: { ...input.statement, contact } }),
    );
    expect(anew.applicantId).not.toBe(input.applicantId);
    expect(await enrolled(town)).toHaveLength(2);
  });

  test('is for one’s own organisation, with its own departments, municipalities and colleagues', async () => {
    const town = await givenTown();
    const stranger = await givenTown();
    const theirs = await givenDepartment(stranger);
    const { organisationId } = stranger;
    const wishes = { ...anEnrolment(town).statement.wishes, departments: [theirs] };
    const refused = async (said: Parameters<typeof anEnrolment>[1], code: string) =>
      expect(await enrolApplicant(town.officer, anEnrolment(town, said))).toEqual({
        ok: false,
        error: { code },
      });
    expect(await enrolApplicant(town.officer, { ...anEnrolment(town), organisationId })).toMatchObject({
      error: { code: 'not-found' },
    });
    await refused({ wishes }, 'unknown-department');
    await refused({ rehousedFrom: theirs }, 'unknown-department');
    const residence = { municipalityId: stranger.municipalityId, departmentId: null };
    await refused({ residence }, 'unknown-municipality');
    await refused({ handledBy: stranger.officer.userId }, 'not-a-colleague');
    await refused({ handledBy: town.caseworker.userId }, 'not-a-colleague');
    expect(await enrolled(town)).toEqual([]);
  });

  test('asks for fifteen years, on the day', async () => {
    const town = await givenTown();
    const born = (on: string) => anEnrolment(town, { household: [member('APPLICANT', on)] });
    expect(await enrolApplicant(town.officer, born('2010-10-07'))).toEqual({
      ok: false,
      error: { code: 'faults', faults: [{ code: 'too-young' }] },
    });
    expect(await enrolApplicant(town.officer, born('2010-10-06'))).toMatchObject({ ok: true });
  });

  test('an own number is one applicant’s', async () => {
    const town = await givenTown();
    const { applicantId, reference } = await givenApplicant(town, { externalId: 'M-17' });
    expect(await enrolApplicant(town.officer, anEnrolment(town, { externalId: 'M-17' }))).toEqual({
      ok: false,
      error: { code: 'external-id-taken', applicantId, reference },
    });
    const other = await givenTown();
    expect(await enrolApplicant(other.officer, anEnrolment(other, { externalId: 'M-17' }))).toMatchObject({
      ok: true,
    });
  });

  test('a protected applicant is in the hands of whoever writes', async () => {
    const town = await givenTown();
    const input = anEnrolment(town, { protected: true });
    const { applicantId } = granted(await enrolApplicant(town.officer, input));
    expect(await findApplicant(town.officer, applicantId)).toMatchObject({
      handledBy: town.officer.userId,
      hidden: false,
    });
  });
});

describe('with a CPR number', () => {
  test('it stands nowhere as it was written', async () => {
    const town = await givenTown();
    const { applicantId } = granted(await enrolApplicant(town.officer, anEnrolment(town, { cpr: CPR })));
    const [row] = await rowsOf<{ text: string; sealed: Buffer; index: Buffer }>(
      'SELECT a::text AS text, cpr_sealed AS sealed, cpr_index AS index FROM applicant a WHERE id = $1',
      [applicantId],
    );
    expect(row?.text).not.toContain('251248');
    for (const bytes of [row?.sealed, row?.index]) {
      expect(bytes?.includes(Buffer.from('2512489996'))).toBe(false);
    }
    expect(await findApplicant(town.officer, applicantId)).toMatchObject({ hasCpr: true });
  });

  test('nobody stands twice on one list, also when many enrol her at once', async () => {
    const town = await givenTown();
    const all = await Promise.all(
      Array.from({ length: 12 }, () => enrolApplicant(town.officer, anEnrolment(town, { cpr: CPR }))),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    const [applicantId] = all.flatMap((answer) => (answer.ok ? [answer.value.applicantId] : []));
    expect(all.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'already-enrolled', applicantId } });
    expect(await enrolled(town)).toHaveLength(1);
    const transfer = anEnrolment(town, { cpr: CPR, list: 'TRANSFER' });
    expect(await enrolApplicant(town.officer, transfer)).toMatchObject({ ok: true });
  });

  test('of somebody who left the list, she is enrolled anew', async () => {
    const town = await givenTown();
    await givenApplicant(town, { cpr: '251248-9996', state: 'LAPSED' });
    expect(await enrolApplicant(town.officer, anEnrolment(town, { cpr: CPR }))).toMatchObject({ ok: true });
  });
});
