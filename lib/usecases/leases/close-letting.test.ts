import { expect, test } from 'vitest';
import { givenTown, rowsOf } from '@/lib/testing/builders';
import { caseOnRecord, givenApproved, offerStates } from '@/lib/testing/lettings/leases';
import { granted, vacancyRevisionOf } from '@/lib/testing/lettings/slots';
import { voidVacancy } from '../vacancies/void-vacancy';

test('a voided home is let to nobody: every offer is withdrawn and no approval stands', async () => {
  const town = await givenTown();
  const offer = await givenApproved(town);
  const { vacancyId } = offer;
  const revision = await vacancyRevisionOf(vacancyId);
  granted(await voidVacancy(town.officer, { vacancyId, revision, reason: 'Opsigelsen er trukket tilbage' }));
  expect(await caseOnRecord(vacancyId)).toMatchObject({ vacancy: 'VOIDED', letting: 'CLOSED' });
  expect(await offerStates(vacancyId)).toBe('WITHDRAWN');
  const rows = await rowsOf('SELECT state FROM offer_decision WHERE offer_id = $1', [offer.offerId]);
  expect(rows).toEqual([{ state: 'UNDONE' }]);
  const [applicant] = await rowsOf('SELECT state FROM applicant WHERE id = $1', [offer.applicantId]);
  expect(applicant).toEqual({ state: 'ACTIVE' });
});
