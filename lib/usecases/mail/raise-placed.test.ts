import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { newId } from '@/lib/platform/new-id';
import { givenDepartment, givenPlacement, insert } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { systemAt } from '@/lib/testing/lettings/slots';
import { aToldTown, type ToldTown } from '@/lib/testing/summaries/told-towns';
import { raiseDays } from './raise-days';

beforeAll(async () => {
  // Only a demonstration may play other days than the fixed one.
  await playsOtherDays();
});

const ofKind = async (town: ToldTown, kind: string) =>
  (await town.told()).filter((line) => line.startsWith(kind)).map((line) => line.slice(kind.length + 1));

describe('what was placed by hand', () => {
  const EVERYBODY = ['caseworker DAILY', 'director AT_ONCE', 'manager AT_ONCE', 'officer DAILY'];

  test('is told to both sides a week before it takes effect, once however many departments it is of', async () => {
    const town = await aToldTown();
    for (const tier of ['RED', 'YELLOW']) {
      const departmentId = await givenDepartment(town);
      await givenPlacement(town, departmentId, { tier, from: '2026-01-01' });
    }
    await raiseDays(systemAt('2025-12-24T10:00:00Z'));
    expect(await ofKind(town, 'PLACEMENT_TAKES_EFFECT')).toEqual([]);
    for (const day of ['2025-12-25', '2025-12-26'])
      await Promise.all([0, 1].map(() => raiseDays(systemAt(`${day}T10:00:00Z`))));
    expect(await ofKind(town, 'PLACEMENT_TAKES_EFFECT')).toEqual(EVERYBODY);
  });

  test('and was entered late, after it had', async () => {
    const town = await aToldTown();
    await givenPlacement(town, await givenDepartment(town), { tier: 'RED', from: '2025-10-03' });
    await raiseDays(systemAt('2025-10-07T10:00:00Z'));
    expect(await ofKind(town, 'PLACEMENT_TAKES_EFFECT')).toEqual(EVERYBODY);
  });

  test('is not told when it was taken back before its day', async () => {
    const town = await aToldTown();
    const departmentId = await givenDepartment(town);
    await givenPlacement(town, departmentId, { tier: 'RED', from: '2026-01-01' });
    await insert(
      `INSERT INTO placement_withdrawal (placement_id, department_id, organisation_id, municipality_id, reason, recorded_at, recorded_by)
       SELECT id, department_id, organisation_id, municipality_id, 'En fejl', app_now(), $2 FROM placement
       WHERE department_id = $1 AND valid_from = '2026-01-01'`,
      [departmentId, town.manager.userId],
    );
    await raiseDays(systemAt('2025-12-26T10:00:00Z'));
    expect(await ofKind(town, 'PLACEMENT_TAKES_EFFECT')).toEqual([]);
  });

  test('a list of designated areas to the municipality and whoever has departments there, not to whoever entered it', async () => {
    const town = await aToldTown();
    const departmentId = await givenDepartment(town);
    const [list, designation] = [newId(), newId()];
    await insert(
      `INSERT INTO area_designation (id, area_id, municipality_id, designation, valid_from, source)
       SELECT $1, area_id, municipality_id, 'VULNERABLE_AREA', '2025-12-01', 'prøve' FROM department WHERE id = $2`,
      [designation, departmentId],
    );
    await insert(
      `INSERT INTO designation_list (id, municipality_id, list_on, source, recorded_at, recorded_by)
       VALUES ($1, $2, '2025-12-01', 'Prøvelisten', app_now(), $3)`,
      [list, town.municipalityId, town.manager.userId],
    );
    await raiseDays(systemAt('2025-11-28T10:00:00Z'));
    expect(await ofKind(town, 'DESIGNATION_TAKES_EFFECT')).toEqual([]);
    await insert(
      `INSERT INTO designation_list_row (list_id, designation_id, municipality_id, change) VALUES ($1, $2, $3, 'BEGINS')`,
      [list, designation, town.municipalityId],
    );
    for (const day of ['2025-11-28', '2025-11-29']) await raiseDays(systemAt(`${day}T10:00:00Z`));
    expect(await ofKind(town, 'DESIGNATION_TAKES_EFFECT')).toEqual([
      ...['caseworker DAILY', 'director AT_ONCE', 'officer DAILY'],
    ]);
  });
});

describe('the days of agreements', () => {
  const until = (to: string | null) => ({ ...holbaek2024, inForce: { ...holbaek2024.inForce, to } });

  test('the last day to give notice, and when talks begin, to both sides as long before as the tray has them', async () => {
    const town = await aToldTown(until('2028-01-01'));
    const both = ['director AT_ONCE', 'manager AT_ONCE'];
    const at = async (day: string, kind: string) => {
      await raiseDays(systemAt(`${day}T10:00:00Z`));
      return ofKind(town, kind);
    };
    // Six months before the end: 1 July 2027. Talks begin on 1 March 2027.
    expect(await at('2026-12-30', 'AGREEMENT_RENEGOTIATION')).toEqual([]);
    expect(await at('2026-12-31', 'AGREEMENT_RENEGOTIATION')).toEqual(both);
    expect(await at('2027-02-15', 'AGREEMENT_RENEGOTIATION')).toEqual([...both, ...both].sort());
    expect(await at('2027-04-01', 'AGREEMENT_NOTICE')).toEqual([]);
    expect(await at('2027-04-02', 'AGREEMENT_NOTICE')).toEqual(both);
  });

  test('talks that have begun are not called for', async () => {
    const town = await aToldTown(until('2028-01-01'));
    await insert(
      `INSERT INTO agreement_draft (id, municipality_id, agreement_id, kind, title, document, checksum, state, revision, created_at,
         created_by, changed_at, changed_by)
       SELECT gen_random_uuid(), municipality_id, agreement_id, 'FRAMEWORK', 'Ny aftale', document, checksum, 'DRAFT', 1, app_now(), $2, app_now(), $2
       FROM agreement_version WHERE municipality_id = $1`,
      [town.municipalityId, town.manager.userId],
    );
    await raiseDays(systemAt('2026-12-31T10:00:00Z'));
    expect(await ofKind(town, 'AGREEMENT_RENEGOTIATION')).toEqual([]);
  });

  test('the end of an individual agreement, to the municipality and to whose it is', async () => {
    const town = await aToldTown(until(null));
    const agreementId = newId();
    await insert(
      `INSERT INTO agreement (id, municipality_id, organisation_id, framework_id, slug, kind)
       SELECT $1, municipality_id, $3, id, 'egen-' || id, 'INDIVIDUAL' FROM agreement WHERE municipality_id = $2 AND kind = 'FRAMEWORK'`,
      [agreementId, town.municipalityId, town.organisationId],
    );
    const version = (n: number, from: string, to: string) =>
      insert(
        `INSERT INTO agreement_version (agreement_id, municipality_id, organisation_id, kind, version, valid_from, valid_to, document, checksum)
         VALUES ($1, $2, $3, 'INDIVIDUAL', $4, $5, $6, '{}', $7)`,
        [
          ...[agreementId, town.municipalityId, town.organisationId, n, from, to],
          createHash('sha256').update(from).digest('hex'),
        ],
      );
    await version(1, '2025-01-01', '2026-07-01');
    await raiseDays(systemAt('2026-01-01T10:00:00Z'));
    expect(await ofKind(town, 'AGREEMENT_EXPIRES')).toEqual(['director AT_ONCE', 'manager AT_ONCE']);
    // What follows on it needs nobody to be told.
    await version(2, '2026-07-01', '2027-07-01');
    await raiseDays(systemAt('2026-06-01T10:00:00Z'));
    expect(await ofKind(town, 'AGREEMENT_EXPIRES')).toHaveLength(2);
    await raiseDays(systemAt('2027-01-05T10:00:00Z'));
    expect(await ofKind(town, 'AGREEMENT_EXPIRES')).toHaveLength(4);
  });

  test('the last day of a dispensation, to the municipality and to whose it is, two months and two weeks before', async () => {
    const town = await aToldTown(until(null));
    const agreementId = newId();
    await insert(
      `INSERT INTO agreement (id, municipality_id, organisation_id, framework_id, slug, kind)
       SELECT $1, municipality_id, $3, id, 'egen-' || id, 'INDIVIDUAL' FROM agreement WHERE municipality_id = $2 AND kind = 'FRAMEWORK'`,
      [agreementId, town.municipalityId, town.organisationId],
    );
    const version = (n: number, from: string, to: string | null, given: Readonly<Record<string, string>>) =>
      insert(
        `INSERT INTO agreement_version (agreement_id, municipality_id, organisation_id, kind, version, valid_from, valid_to, document, checksum)
         VALUES ($1, $2, $3, 'INDIVIDUAL', $4, $5, $6, $7, $8)`,
        [
          ...[agreementId, town.municipalityId, town.organisationId, n, from, to],
          JSON.stringify({
            dispensations: Object.entries(given).map(([department, last]) => ({ department, until: last })),
          }),
          createHash('sha256').update(from).digest('hex'),
        ],
      );
    const one = 'A'.repeat(20);
    await version(1, '2025-01-01', '2026-08-01', { [one]: '2026-07-31' });
    const told = async (at: string) => {
      await raiseDays(systemAt(at));
      return ofKind(town, 'DISPENSATION_ENDS');
    };
    const both = ['director AT_ONCE', 'manager AT_ONCE'];
    expect(await told('2026-05-31T10:00:00Z')).toEqual([]);
    expect(await told('2026-06-01T10:00:00Z')).toEqual(both);
    expect(await told('2026-07-16T10:00:00Z')).toEqual(both);
    expect(await told('2026-07-17T10:00:00Z')).toEqual([...both, ...both].sort());
    // What is carried on needs nobody to be told; in the next agreement it has a last day again.
    await version(2, '2026-08-01', '2027-08-01', { [one]: '2027-07-31' });
    await version(3, '2027-08-01', null, { [one]: '2027-12-31' });
    expect(await told('2027-06-02T10:00:00Z')).toHaveLength(4);
    expect(await told('2027-11-01T10:00:00Z')).toHaveLength(6);
  });
});
