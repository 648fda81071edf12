import { expect, test } from 'vitest';
import { givenFacts, givenPaper } from '@/lib/testing/agreements/stated';
import { givenTown } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { study } from '@/lib/testing/lettings/households';
import { evaluateApplicant } from './evaluate-applicant';

test('an applicant is held against the criteria of priority before there is any home', async () => {
  const town = await givenTown();
  const { applicantId, memberIds } = await givenApplicant(town, {
    residence: { municipalityId: town.municipalityId, departmentId: null },
  });
  const [id] = memberIds;
  if (id === undefined) throw new Error('An applicant is a member');
  const standing = () => evaluateApplicant(town.officer, applicantId);
  expect((await standing()).map(({ evaluation }) => `${evaluation.set} ${evaluation.outcome}`)).toEqual([
    'FLEXIBLE NOT_DOCUMENTED',
  ]);
  await givenFacts(applicantId, id, { studies: [study()] });
  await givenPaper(applicantId, id, 'ENROLMENT_DECLARATION', { issuedOn: '2025-09-01' });
  const [{ evaluation, municipality } = { evaluation: null, municipality: '' }] = await standing();
  expect(municipality).toContain('Prøvekøbing');
  expect(evaluation?.criteria.map(({ criterion, outcome }) => `${criterion} ${outcome}`)).toEqual([
    ...['F1 NOT_DOCUMENTED', 'F2 MET', 'F3 NOT_DOCUMENTED', 'F4 NOT_MET', 'F5 NOT_DOCUMENTED'],
  ]);
  expect(evaluation?.checklist.every(({ state }) => state === 'FULFILLED')).toBe(true);
  expect(await evaluateApplicant((await givenTown()).officer, applicantId)).toEqual([]);
  expect(await evaluateApplicant(town.caseworker, applicantId)).toEqual([]);
});
