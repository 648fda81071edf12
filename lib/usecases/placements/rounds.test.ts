import { beforeEach, describe, expect, test } from 'vitest';
import type { DepartmentId, PlacementRoundId } from '@/lib/domain/shared/ids';
import {
  fileOfRound,
  givenFigure,
  givenManagers,
  givenRound,
  givenSentRound,
  givenSignatures,
  type Managers,
  revisionOfRound,
  revisionOfRow,
  roundTerms,
} from '@/lib/testing/agreements/placement-rounds';
import {
  day,
  givenDepartment,
  givenOrganisation,
  givenPerson,
  givenTown,
  rowsOf,
  type Town,
} from '@/lib/testing/builders';
import { acceptProposals } from './accept-proposals';
import { changeRound } from './change-round';
import { decideRow } from './decide-row';
import { makeRound } from './make-round';
import { recallRound } from './recall-round';
import { sendRound } from './send-round';
import { signRound } from './sign-round';

let town: Town;
let managers: Managers;
let green: DepartmentId;
let yellow: DepartmentId;

beforeEach(async () => {
  town = await givenTown();
  managers = await givenManagers(town);
  green = await givenDepartment(town, { tier: 'GREEN' });
  yellow = await givenDepartment(town, { tier: 'GREEN' });
  await givenFigure(green, '30.49');
  await givenFigure(yellow, '30.5');
});

const placementsOf = (id: PlacementRoundId) =>
  rowsOf<{
    department_id: string;
    tier: string;
    valid_from: string;
    proposed_tier: string;
    deviation_reason: string | null;
  }>(
    'SELECT department_id, tier, valid_from::text, proposed_tier, deviation_reason FROM placement WHERE round_id = $1 ORDER BY tier',
    [id],
  );

describe('a placement round', () => {
  test('has every department with its figure, what the agreement proposes of it and where it stood', async () => {
    const roundId = await givenRound(managers.municipality);
    const { rows, round } = await fileOfRound(managers.municipality, roundId);
    expect(round).toMatchObject({ state: 'PREPARING', parties: [town.organisationId] });
    const said = rows.map(({ department, proposal, last, chosen }) => [
      ...[department.id, proposal.tier, last?.tier, chosen[0]?.value],
    ]);
    expect(said).toEqual([
      [green, 'GREEN', 'GREEN', '30.49'],
      [yellow, 'YELLOW', 'GREEN', '30.5'],
    ]);
    expect(rows[1]?.proposal.near.map(({ tier }) => tier)).toEqual(['GREEN']);
  });

  test('accepted as proposed and signed by both, its placements are entered from its day with what they rest on', async () => {
    const roundId = await givenSentRound(managers.municipality);
    await givenSignatures(roundId, [managers.municipality]);
    expect(await placementsOf(roundId)).toEqual([]);
    await givenSignatures(roundId, [managers.organisation]);
    const from = roundTerms.effectiveOn;
    expect(await placementsOf(roundId)).toMatchObject([
      { department_id: green, tier: 'GREEN', valid_from: from, proposed_tier: 'GREEN' },
      { department_id: yellow, tier: 'YELLOW', valid_from: from, proposed_tier: 'YELLOW' },
    ]);
    expect((await fileOfRound(managers.organisation, roundId)).standing).toBe('SIGNED');
  });

  test('is begun for a day to come after the meeting, one at a time, under an agreement that has tiers', async () => {
    const make = (terms: Partial<typeof roundTerms>, manager = managers.municipality) =>
      makeRound(manager, { ...roundTerms, ...terms, municipalityId: town.municipalityId });
    const today = day('2025-10-06');
    expect(await make({ meetingOn: day('2025-10-01'), effectiveOn: today })).toMatchObject({
      error: { code: 'not-to-come' },
    });
    expect(await make({ effectiveOn: roundTerms.meetingOn })).toMatchObject({
      error: { code: 'not-after-meeting' },
    });
    expect(await make({ effectiveOn: day('2030-01-01') })).toMatchObject({
      error: { code: 'no-agreement-on-day' },
    });
    expect(await make({}, managers.organisation)).toMatchObject({ error: { code: 'not-found' } });
    const tomorrow = await make({ meetingOn: day('2025-10-01'), effectiveOn: day('2025-10-07') });
    expect(tomorrow).toMatchObject({ ok: true });
    expect(await make({})).toMatchObject({
      error: { code: 'round-under-way', roundId: tomorrow.ok && tomorrow.value.roundId },
    });
  });

  test('a tier other than the proposed needs its reason, and criteria only those the agreement lets be switched on', async () => {
    const roundId = await givenRound(managers.municipality);
    const decide = async (more: {
      tier: string | null;
      reason?: string | null;
      criteria?: readonly string[];
    }) =>
      decideRow(managers.municipality, {
        ...{ roundId, departmentId: yellow, figures: null, reason: null, criteria: [] },
        ...{ revision: await revisionOfRow(roundId, yellow), ...more },
      });
    expect(await decide({ tier: 'GREEN' })).toMatchObject({ error: { code: 'reason-needed' } });
    expect(await decide({ tier: 'BLUE' })).toMatchObject({ error: { code: 'tier-unknown' } });
    expect(await decide({ tier: 'YELLOW', criteria: ['S9'] })).toMatchObject({
      error: { code: 'criterion-unknown' },
    });
    expect(await decide({ tier: 'YELLOW', criteria: ['S1', 'S3'] })).toMatchObject({ ok: true });
    expect(await decide({ tier: 'GREEN', reason: 'På vej ned' })).toMatchObject({ ok: true });
    const { rows } = await fileOfRound(managers.municipality, roundId);
    expect(rows[1]).toMatchObject({ tier: 'GREEN', reason: 'På vej ned', criteria: [] });
  });

  test('another figure that somebody chose gives another proposal', async () => {
    await givenFigure(yellow, '46.2', { kind: 'LBF' });
    const roundId = await givenRound(managers.municipality);
    const [, row] = (await fileOfRound(managers.municipality, roundId)).rows;
    const other = row?.options.find(({ value }) => value === '46.2');
    if (!row || !other) throw new Error('Both sources are offered');
    expect(row.proposal.tier).toBe('YELLOW');
    const decided = await decideRow(managers.municipality, {
      ...{ roundId, departmentId: yellow, revision: row.revision, figures: [other.id] },
      ...{ tier: 'RED', reason: null, criteria: [] },
    });
    expect(decided).toMatchObject({ ok: true });
    const both = await decideRow(managers.municipality, {
      ...{ roundId, departmentId: yellow, revision: row.revision + 1 },
      ...{ figures: [other.id, ...row.figures], tier: 'RED', reason: null, criteria: [] },
    });
    expect(both).toMatchObject({ error: { code: 'figure-unknown' } });
  });

  test('without figures a department is nobody’s to accept in a heap', async () => {
    const unknown = await givenDepartment(town, { tier: null });
    const roundId = await givenRound(managers.municipality);
    expect(await acceptProposals(managers.municipality, { roundId })).toEqual({
      ok: true,
      value: { accepted: 2, left: 1 },
    });
    const send = async () =>
      sendRound(managers.municipality, { roundId, revision: await revisionOfRound(roundId) });
    expect(await send()).toMatchObject({ error: { code: 'rows-open', open: 1 } });
    const decided = await decideRow(managers.municipality, {
      ...{ roundId, departmentId: unknown, revision: 1, figures: null },
      ...{ tier: 'UNCOLOURED', reason: null, criteria: [] },
    });
    expect(decided).toMatchObject({ ok: true });
    expect(await send()).toMatchObject({ ok: true });
  });

  test('sent for signing it is locked: whoever changes it is told who sent it, and when', async () => {
    const roundId = await givenSentRound(managers.municipality);
    const [who] = await rowsOf<{ name: string }>('SELECT name FROM person WHERE id = $1', [
      managers.municipality.userId,
    ]);
    const refused = { error: { code: 'sent-for-signing', by: who?.name, at: expect.any(Date) } };
    const decided = decideRow(managers.municipality, {
      ...{ roundId, departmentId: green, revision: 2, figures: null },
      ...{ tier: 'GREEN', reason: null, criteria: [] },
    });
    expect(await decided).toMatchObject(refused);
    expect(await changeRound(managers.municipality, { ...roundTerms, roundId, revision: 2 })).toMatchObject(
      refused,
    );
  });

  test('called back and sent again, it is signed anew', async () => {
    const roundId = await givenSentRound(managers.municipality);
    const seen = await revisionOfRound(roundId);
    await givenSignatures(roundId, [managers.organisation]);
    await recallRound(managers.municipality, { roundId, revision: seen, reason: 'En fejl' });
    expect(await signRound(managers.municipality, { roundId, revision: seen })).toMatchObject({
      error: { code: 'not-sent' },
    });
    await sendRound(managers.municipality, { roundId, revision: await revisionOfRound(roundId) });
    expect(await signRound(managers.municipality, { roundId, revision: seen })).toMatchObject({
      error: { code: 'changed-meanwhile' },
    });
    await givenSignatures(roundId, [managers.municipality]);
    expect(await placementsOf(roundId)).toEqual([]);
    await givenSignatures(roundId, [managers.organisation]);
    expect(await placementsOf(roundId)).toHaveLength(2);
  });

  test('each organisation signs for itself, and sees its own departments only', async () => {
    const reach = [town.municipalityId];
    const other = await givenOrganisation(reach);
    const department = await givenDepartment({ ...town, organisationId: other });
    await givenFigure(department, '20');
    const theirs = await givenPerson('MANAGER', { organisations: [other], reach });
    const roundId = await givenSentRound(managers.municipality);
    expect((await fileOfRound(theirs, roundId)).rows.map((row) => row.department.id)).toEqual([department]);
    await givenSignatures(roundId, [managers.municipality, managers.organisation]);
    expect(
      await signRound(managers.organisation, { roundId, revision: await revisionOfRound(roundId) }),
    ).toMatchObject({
      error: { code: 'signed-already' },
    });
    expect(await placementsOf(roundId)).toEqual([]);
    // The last one enters the placements of departments that she may not see.
    await givenSignatures(roundId, [theirs]);
    expect(await placementsOf(roundId)).toHaveLength(3);
  });
});
