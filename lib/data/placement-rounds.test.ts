import { beforeEach, describe, expect, test } from 'vitest';
import type { UserScope } from '@/lib/domain/access/scope';
import type { DepartmentId, OrganisationId, PlacementRoundId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { givenDepartment, givenOrganisation, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { givenFigure, givenManagers, givenSentRound, type Managers } from '@/lib/testing/placement-rounds';
import { inHotTransaction } from './transaction';

let town: Town;
let managers: Managers;
let roundId: PlacementRoundId;
let others: { readonly organisationId: OrganisationId; readonly department: DepartmentId };

beforeEach(async () => {
  town = await givenTown();
  managers = await givenManagers(town);
  const organisationId = await givenOrganisation([town.municipalityId]);
  others = { organisationId, department: await givenDepartment({ ...town, organisationId }) };
  for (const department of [await givenDepartment(town), others.department])
    await givenFigure(department, '20');
  roundId = await givenSentRound(managers.municipality);
});

const attempt = (scope: UserScope, text: string, values: readonly unknown[]) =>
  inHotTransaction(scope, (tx) => tx.query({ text, values: [...values] })).then(
    ({ rowCount }) => rowCount ?? 0,
    (error: { code?: string }) => error.code,
  );
const REFUSED = '42501';

describe('the database itself lets a party', () => {
  const sign = (scope: UserScope, party: OrganisationId | null) =>
    attempt(
      scope,
      `INSERT INTO placement_round_signature (id, round_id, municipality_id, party_id, revision, recorded_at, recorded_by)
       VALUES ($1, $2, $3, $4, 2, app_now(), $5)`,
      [newId(), roundId, town.municipalityId, party, scope.userId],
    );

  test('sign for itself, and for nobody else', async () => {
    expect(await sign(managers.organisation, null)).toBe(REFUSED);
    expect(await sign(managers.organisation, others.organisationId)).toBe(REFUSED);
    expect(await sign(managers.organisation, town.organisationId)).toBe(1);
  });

  test('hold a round still, and change nothing of it', async () => {
    const { organisation } = managers;
    expect(
      await attempt(organisation, 'SELECT id FROM placement_round WHERE id = $1 FOR UPDATE', [roundId]),
    ).toBe(1);
    expect(
      await attempt(organisation, `UPDATE placement_round SET state = 'SIGNED' WHERE id = $1`, [roundId]),
    ).toBe(REFUSED);
  });

  test('see and write the rows of its own departments alone', async () => {
    const { organisation } = managers;
    expect(
      await attempt(organisation, 'SELECT tier FROM placement_round_row WHERE round_id = $1', [roundId]),
    ).toBe(1);
    const theirs = `UPDATE placement_round_row SET reason = 'Andres' WHERE round_id = $1 AND department_id = $2`;
    expect(await attempt(organisation, theirs, [roundId, others.department])).toBe(0);
  });

  test('have the placements entered when all have signed, and never before', async () => {
    const take = () => attempt(managers.organisation, 'SELECT take_placement_round($1)', [roundId]);
    expect(await take()).toBe('23001');
    await sign(managers.organisation, town.organisationId);
    expect(await take()).toBe('23001');
    expect(await rowsOf('SELECT id FROM placement WHERE round_id = $1', [roundId])).toEqual([]);
  });
});
