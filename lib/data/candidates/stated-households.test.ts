import { describe, expect, test } from 'vitest';
import type { Scope } from '@/lib/domain/access/scope';
import { householdAt } from '@/lib/domain/applicant/stated-household';
import type { ApplicantId } from '@/lib/domain/shared/ids';
import { asId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { givenFacts, givenPaper } from '@/lib/testing/agreements/stated';
import { givenDepartment, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { benefit, income, job, study } from '@/lib/testing/lettings/households';
import { inHotTransaction } from '../transaction';
import { readStatedHouseholds } from './stated-households';

const read = (scope: Scope, ...ids: ApplicantId[]) =>
  inHotTransaction(scope, (tx) => readStatedHouseholds(tx, scope, ids));

async function aCouple() {
  const town = await givenTown();
  const made = await givenApplicant(town, {
    members: [
      { relation: 'APPLICANT', bornOn: '1985-05-17' },
      { relation: 'COHABITANT', bornOn: '1987-01-02', cohabitingSince: '2020-01-01' },
    ],
    residence: { municipalityId: town.municipalityId, departmentId: null },
  });
  const [he, she] = made.memberIds;
  if (he === undefined || she === undefined) throw new Error('Two members were made');
  return { town, ...made, he, she };
}

describe('a stated household', () => {
  test('has its members with their facts, papers and where it lives', async () => {
    const { town, applicantId, he, she } = await aCouple();
    await givenFacts(applicantId, he, {
      work: [job()],
      income: income(['2025-09', 2_500_000]),
      studies: [study()],
    });
    await givenPaper(applicantId, she, 'PAYSLIP', { covers: ['2025-07', '2025-09'], verdict: 'UNSEEN' });
    const stated = (await read(town.officer, applicantId)).get(applicantId);
    expect(stated?.members.map(({ id, relation }) => [id, relation])).toEqual([
      [he, 'APPLICANT'],
      [she, 'COHABITANT'],
    ]);
    expect(stated?.members[0]).toMatchObject({ work: [job()], benefits: null });
    expect(stated?.members[1]).toMatchObject({ work: null, cohabitingSince: '2020-01-01' });
    expect(stated?.papers).toEqual([
      {
        ...{ member: she, paper: 'PAYSLIP', verdict: 'UNSEEN', issuedOn: null, seenOn: null },
        covers: { from: '2025-07', to: '2025-09' },
      },
    ]);
    const departmentId = await givenDepartment(town);
    if (stated === undefined) throw new Error('It was read');
    const here = householdAt(stated, { municipalityId: town.municipalityId, departmentId });
    expect(here.members[0]?.studies).toMatchObject([{ inMunicipality: true }]);
    expect(here.residence).toEqual(['MUNICIPALITY']);
    const elsewhere = householdAt(stated, { municipalityId: asId<MunicipalityId>('other'), departmentId });
    expect(elsewhere.members[0]?.studies).toMatchObject([{ inMunicipality: false }]);
    expect(elsewhere.residence).toEqual([]);
  });

  test('lies sealed in the table, and opens in its own row only', async () => {
    const { town, applicantId, he, she } = await aCouple();
    await givenFacts(applicantId, he, { benefits: [benefit('CASH_ASSISTANCE', '2025-01')] });
    const [row] = await rowsOf<{ sealed: Buffer }>(
      'SELECT facts_sealed AS sealed FROM household_member WHERE id = $1',
      [he],
    );
    expect(row?.sealed.includes('CASH_ASSISTANCE')).toBe(false);
    await insert('UPDATE household_member SET facts_sealed = $2 WHERE id = $1', [she, row?.sealed]);
    await expect(read(town.officer, applicantId)).rejects.toThrow();
  });

  test('is another organisation’s own, and never the municipality’s', async () => {
    const { town, applicantId } = await aCouple();
    const other = await givenTown();
    expect((await read(town.officer, applicantId)).size).toBe(1);
    expect((await read(other.officer, applicantId)).size).toBe(0);
    expect((await read(town.caseworker, applicantId)).size).toBe(0);
  });
});
