import { beforeEach, describe, expect, test } from 'vitest';
import { findRound } from '@/lib/data/placements/placement-rounds';
import type { UserScope } from '@/lib/domain/access/scope';
import type { DepartmentId, PlacementRoundId } from '@/lib/domain/shared/ids';
import {
  givenFigure,
  givenManagers,
  givenRound,
  type Managers,
  revisionOfRow,
  roundTerms,
} from '@/lib/testing/agreements/placement-rounds';
import { givenDepartment, givenTown, insert, type Town } from '@/lib/testing/builders';
import { acceptProposals } from './accept-proposals';
import { assessDepartment } from './assess-department';
import { decideRow } from './decide-row';
import { makeRound } from './make-round';

let town: Town;
let managers: Managers;
let small: DepartmentId;
let large: DepartmentId;
let roundId: PlacementRoundId;

const withHomes = (id: DepartmentId, homes: number) =>
  insert('UPDATE department SET family_dwellings = $2 WHERE id = $1', [id, homes]);

beforeEach(async () => {
  town = await givenTown();
  managers = await givenManagers(town);
  small = await givenDepartment(town, { tier: null });
  large = await givenDepartment(town);
  await withHomes(small, 99);
  await withHomes(large, 100);
  await givenFigure(large, '20');
  roundId = await givenRound(managers.municipality);
});

const assess = async (scope: UserScope, departmentId: DepartmentId, tier = 'YELLOW') =>
  assessDepartment(scope, {
    ...{ roundId, departmentId, tier, reason: 'Mange fraflytninger i år' },
    revision: await revisionOfRow(roundId, departmentId),
  });
const rowOf = async (scope: UserScope, id: DepartmentId) =>
  (await findRound(scope, roundId))?.rows.find(({ department }) => department.id === id);

describe('an organisation’s own assessment', () => {
  test('is of a department under a hundred homes, by the organisation, with a reason', async () => {
    expect(await assess(managers.organisation, large)).toMatchObject({ error: { code: 'not-small' } });
    expect(await assess(managers.municipality, small)).toMatchObject({ error: { code: 'not-found' } });
    expect(await assess(managers.organisation, small, 'BLUE')).toMatchObject({
      error: { code: 'tier-unknown' },
    });
    expect(await assess(managers.organisation, small)).toMatchObject({ ok: true });
    expect(await rowOf(managers.municipality, small)).toMatchObject({
      tier: null,
      assessment: { tier: 'YELLOW', text: 'Mange fraflytninger i år' },
    });
  });

  test('is confirmed by the municipality, and not accepted in a heap', async () => {
    await givenFigure(small, '20');
    await assess(managers.organisation, small);
    expect(await acceptProposals(managers.municipality, { roundId })).toEqual({
      ok: true,
      value: { accepted: 1, left: 1 },
    });
    const confirm = async (reason: string | null) =>
      decideRow(managers.municipality, {
        ...{ roundId, departmentId: small, revision: await revisionOfRow(roundId, small) },
        ...{ tier: 'YELLOW', reason, criteria: [], figures: null },
      });
    expect(await confirm(null)).toMatchObject({ error: { code: 'reason-needed' } });
    expect(await confirm('Egen vurdering, bekræftet')).toMatchObject({ ok: true });
    expect(await assess(managers.organisation, small, 'GREEN')).toMatchObject({
      error: { code: 'answered-already' },
    });
  });

  test('where the round allows none, there is none', async () => {
    const other = await givenTown();
    const theirs = await givenManagers(other);
    const department = await givenDepartment(other);
    await withHomes(department, 20);
    const made = await makeRound(theirs.municipality, {
      ...{ ...roundTerms, municipalityId: other.municipalityId, ownAssessmentBelow: null },
    });
    if (!made.ok) throw new Error('The round was not made');
    const assessed = await assessDepartment(theirs.organisation, {
      ...{
        roundId: made.value.roundId,
        departmentId: department,
        revision: 1,
        tier: 'GREEN',
        reason: 'Vi kender den',
      },
    });
    expect(assessed).toMatchObject({ error: { code: 'not-small' } });
  });
});
