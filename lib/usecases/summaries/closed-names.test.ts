import { beforeAll, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { changedOn, saidOn } from '@/lib/testing/agreements/department-past';
import { day, givenDepartment } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { areaOf } from '@/lib/testing/late';
import { fileOfSummary, givenApproved, reportedHome } from '@/lib/testing/summaries/saved-summaries';
import { afterTheDays, givenSummaryStage } from '@/lib/testing/summaries/summary-stage';
import { verifyEditions } from './verify-editions';

beforeAll(playsOtherDays);

const SO_FAR = { from: day('2025-01-01'), through: day('2025-10-05') };

test('a closed summary of an area is not changed by what departments are called, where they lie and how many homes they have later', async () => {
  const { town, department, both } = await givenSummaryStage();
  await reportedHome(town, department);
  const [own, theirs] = [await areaOf(department), await areaOf(await givenDepartment(town))];
  const part = { kind: 'AREA', id: own } as const;
  const id = await givenApproved([both[0], both[1]], town, { part, period: SO_FAR });
  await afterTheDays();
  const before = await fileOfSummary(both[0], id);
  expect(before.summary.state).toBe('CLOSED');
  const verified = () => verifyEditions(systemScope('verifying the books'));
  expect(await verified()).toMatchObject({ faults: [], toRestate: [] });
  await changedOn('2025-10-21', department, { name: 'Birkely', area: theirs, homes: 60 });
  await saidOn('2025-10-21', `UPDATE area SET name = 'Nyt ' || name WHERE id = $1`, [own]);
  expect(await verified()).toMatchObject({ faults: [], toRestate: [] });
  expect(await fileOfSummary(both[0], id)).toEqual(before);
  // What is said of a day within the period is another matter: then it has to be restated.
  await changedOn('2025-09-01', department, { homes: 61 });
  expect((await verified()).toRestate.join()).toContain('has to be restated');
});
