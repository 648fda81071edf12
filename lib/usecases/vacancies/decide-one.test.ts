import { expect, test } from 'vitest';
import type { StoredVerdict } from '@/lib/domain/allocation/render-verdict';
import { givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import { reportedInTurn } from '@/lib/testing/environment/reporting';

test('what would have changed a verdict is said of the counter as the verdict met it, not as it left it', async () => {
  const town = await givenTown();
  const vacancies = await reportedInTurn(town.officer, await givenDepartment(town), 3);
  const said = await Promise.all(vacancies.map(({ vacancyId }) => changesSaid(vacancyId)));
  expect(said.map((changes) => changes.MORE_REPORTED_BEFORE?.value)).toEqual(['2', '1', '1']);
  // 2/3 + 1/6 at yellow; 0 + 1/6 would be the counter after the turn was given.
  expect(said[2]?.TIER?.text.da).toContain('5/6');
});

type Change = StoredVerdict['counterfactuals'][number];

async function changesSaid(vacancyId: string): Promise<Partial<Record<Change['fact'], Change>>> {
  const [row] = await rowsOf<{ verdict: StoredVerdict }>(
    'SELECT verdict FROM decision WHERE vacancy_id = $1',
    [vacancyId],
  );
  return Object.fromEntries((row?.verdict.counterfactuals ?? []).toReversed().map((one) => [one.fact, one]));
}
