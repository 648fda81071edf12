import { beforeEach, describe, expect, test } from 'vitest';
import type { UserScope } from '@/lib/domain/access/scope';
import type { DepartmentId, OrganisationId, PlacementRoundId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import {
  givenFigure,
  givenManagers,
  givenSentRound,
  type Managers,
} from '@/lib/testing/agreements/placement-rounds';
import { givenDepartment, givenOrganisation, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { recallRound } from '@/lib/usecases/placements/recall-round';
import { inHotTransaction } from '../transaction';

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

  const ofRow = (set: string) => `UPDATE placement_round_row SET ${set} WHERE round_id = $1`;
  const recall = () => recallRound(managers.municipality, { roundId, revision: 2, reason: 'Et tal mangler' });

  test('change nothing of what was sent, nor does the municipality', async () => {
    for (const set of [`tier = 'RED'`, `proposed_tier = 'RED'`, 'revision = 9'])
      for (const scope of [managers.organisation, managers.municipality])
        expect(await attempt(scope, ofRow(set), [roundId])).toBe('23001');
    expect(await recall()).toMatchObject({ ok: true });
    expect(await attempt(managers.municipality, ofRow(`tier = 'YELLOW'`), [roundId])).toBe(2);
  });

  test('say in its own rows what it makes of its departments, and decide nothing', async () => {
    await recall();
    const { organisation } = managers;
    for (const set of [
      `tier = 'RED'`,
      `reason = 'Fordi'`,
      'figure = 1',
      `figures = '{}'`,
      `criteria = '{A}'`,
    ])
      expect([set, await attempt(organisation, ofRow(set), [roundId])]).toEqual([set, REFUSED]);
    expect(await attempt(organisation, ofRow(`department_id = department_id`), [roundId])).toBe(REFUSED);
    const assess = `assessed_tier = 'YELLOW', assessment = 'Små', assessed_at = app_now(), assessed_by = '${organisation.userId}'`;
    expect(await attempt(organisation, ofRow(assess), [roundId])).toBe(1);
  });

  test('tell of no event that was not its own', async () => {
    const tell = (scope: UserScope, kind: string, party: OrganisationId | null) =>
      attempt(
        scope,
        `INSERT INTO placement_round_event (round_id, municipality_id, kind, party_id, revision, recorded_at, recorded_by)
         VALUES ($1, $2, $3, $4, 2, app_now(), $5)`,
        [roundId, town.municipalityId, kind, party, scope.userId],
      );
    for (const kind of ['SENT', 'RECALLED', 'UNDONE', 'TAKEN'])
      expect(await tell(managers.organisation, kind, town.organisationId)).toBe(REFUSED);
    expect(await tell(managers.municipality, 'CHANGED', town.organisationId)).toBe(REFUSED);
    expect(await sign(managers.municipality, town.organisationId)).toBe(REFUSED);
  });

  test('and another municipality write nothing that counts as of this round', async () => {
    const stranger = await givenManagers(await givenTown());
    const { municipality } = stranger;
    const foreign = '23503';
    const of = [roundId, municipality.municipalities[0], municipality.userId];
    const signature = `INSERT INTO placement_round_signature (id, round_id, municipality_id, revision, recorded_at, recorded_by)
      VALUES (gen_random_uuid(), $1, $2, 2, app_now(), $3)`;
    const event = `INSERT INTO placement_round_event (round_id, municipality_id, kind, revision, recorded_at, recorded_by)
      VALUES ($1, $2, 'UNDONE', 2, app_now(), $3)`;
    expect(await attempt(municipality, signature, of)).toBe(foreign);
    expect(await attempt(municipality, event, of)).toBe(foreign);
  });
});
