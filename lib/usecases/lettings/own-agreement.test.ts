import { expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { readHomeCriteria } from '@/lib/data/candidates/home-criteria';
import { inHotTransaction } from '@/lib/data/transaction';
import type { IndividualDocument } from '@/lib/domain/agreement/individual/individual-agreement';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import {
  anIndividual,
  givenSigned,
  givenSigningTown,
  type SigningTown,
} from '@/lib/testing/agreements/signing';
import { aReport, givenDepartment, rowsOf } from '@/lib/testing/builders';
import { reportVacancies } from '../vacancies/report-vacancies';
import { previewLetting } from './preview-letting';

const reference = { text: { da: 'Individuel aftale, afsnit 3', en: 'Section 3' }, assumed: false };
const OWN: Partial<IndividualDocument> = {
  inForce: { from: '2025-10-01', to: '2025-11-01' },
  criteria: [{ department: null, set: 'COMMON', criteria: ['ELDERLY'], reference }],
  flexibleShare: { share: '1/5', reference },
  transferFirst: { reference },
  movers: { meet: false, reference },
};

async function homeReported(town: SigningTown, reportedOn: string): Promise<VacancyId> {
  const departmentId = await givenDepartment(town, { tier: 'LEVEL_1' });
  const days = { reportedOn, availableOn: '2026-01-01', choiceReason: 'prøve' } as never;
  // Enough of them that a place of the share is left.
  for (let number = 1; number <= 6; number += 1) {
    const reported = await reportVacancies(town.officer, {
      ...{ idempotencyKey: newId(), reports: [aReport(departmentId, days)] },
    });
    if (!reported.ok) throw new Error(reported.error.code);
  }
  const [own] = await rowsOf<{ id: VacancyId }>(
    `SELECT id FROM vacancy WHERE department_id = $1 AND state = 'ORGANISATION' ORDER BY number DESC LIMIT 1`,
    [departmentId],
  );
  if (own === undefined) throw new Error('No home is the organisation’s');
  return own.id;
}

const criteriaOf = async (town: SigningTown, id: VacancyId) =>
  (await inHotTransaction(town.officer, (tx) => readHomeCriteria(tx, town.officer, [id]))).get(id)?.inUse;

test('an individual agreement in force on the day of the report decides the letting, and another day’s does not', async () => {
  const town = await givenSigningTown({ from: '2023-01-01', to: '2027-01-01' }, hoejeTaastrup2023);
  await givenSigned(town, anIndividual(town, OWN));
  const inForce = await homeReported(town, '2025-10-06');
  const opening = await previewLetting(town.officer, { vacancyId: inForce });
  expect(opening).toMatchObject({
    value: {
      share: { cap: '1/5' },
      facts: { transferFirst: true, criteria: ['ELDERLY'], individualVersionId: expect.any(String) },
      ladder: [
        { phase: 'REHOUSING' },
        { phase: 'TRANSFER', criteria: [] },
        { phase: 'FLEXIBLE' },
        {},
        {},
        {},
      ],
    },
  });
  expect(await criteriaOf(town, inForce)).toMatchObject([{ switchedOn: ['ELDERLY'] }]);
  const before = await homeReported(town, '2025-09-30');
  const earlier = await previewLetting(town.officer, { vacancyId: before });
  expect(earlier).toMatchObject({
    value: { share: { cap: '1/3' }, facts: { transferFirst: false, criteria: [] } },
  });
  expect(await criteriaOf(town, before)).toMatchObject([{ switchedOn: null }]);
});
