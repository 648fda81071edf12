import { expect } from 'vitest';
import { readPast } from '@/lib/data/replays/past';
import { parsePeriod } from '@/lib/domain/reporting/period';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { NOTHING_ELSE } from '@/lib/domain/what-if/plan';
import { enterPlacement } from '@/lib/usecases/late-knowledge/enter-placement';
import { givenDepartment, givenTown, type Town } from './builders';
import { reportedInTurn } from './environment/reporting';
import { findingsOf, givenManagers, lateRed } from './late';
import { allTried } from './tried';

/** Four homes in a green department, the third of them the municipality's; then it turns out that it was red. */
export async function aLateRed() {
  const town = await givenTown();
  const managers = await givenManagers(town);
  const department = await givenDepartment(town);
  const homes = await reportedInTurn(town.officer, department, 4);
  const [, , third] = homes;
  if (third === undefined) throw new Error('Four were reported');
  expect(third.route).toBe('MUNICIPAL');
  const entered = await enterPlacement(managers.leader, lateRed(department));
  expect(entered).toEqual({ ok: true, value: { departmentId: department, found: 4 } });
  const findings = await findingsOf(department);
  return {
    town,
    ...managers,
    department,
    homes,
    third,
    findings,
    ofThird: findings[2] ?? expect.unreachable(),
  };
}

/** Stored and replayed verdicts of a department, as known at the time. */
export async function replayAtTheTime({ officer, municipalityId }: Town, department: DepartmentId) {
  const period = parsePeriod('2025') ?? expect.unreachable();
  const past = await readPast(officer, { period, municipality: municipalityId });
  const own = allTried(past, NOTHING_ELSE, 'AT_THE_TIME').homes.filter(
    (home) => home.past.departmentId === department,
  );
  return own.map(({ past: { decided }, would }) => [
    `${decided.route} ${decided.tier}`,
    `${would.route} ${would.tier}`,
  ]);
}
