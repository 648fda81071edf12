import { beforeEach, describe, expect, test } from 'vitest';
import { findRound } from '@/lib/data/placements/placement-rounds';
import type { UserScope } from '@/lib/domain/access/scope';
import type { DepartmentId, PlacementRoundId } from '@/lib/domain/shared/ids';
import {
  givenFigure,
  givenManagers,
  givenRound,
  givenSentRound,
  givenSignatures,
  type Managers,
  revisionOfRound,
  roundTerms,
} from '@/lib/testing/agreements/placement-rounds';
import { givenDepartment, givenPerson, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { acceptProposals } from './accept-proposals';
import { decideRow } from './decide-row';
import { makeRound } from './make-round';
import { recallRound } from './recall-round';
import { sendRound } from './send-round';
import { signRound } from './sign-round';
import { undoRound } from './undo-round';

let town: Town;
let managers: Managers;
let colleague: UserScope;
let departments: readonly DepartmentId[];

beforeEach(async () => {
  town = await givenTown();
  managers = await givenManagers(town);
  const reach = [town.municipalityId];
  colleague = await givenPerson('MANAGER', { municipalities: reach, reach });
  departments = await Promise.all(Array.from({ length: 6 }, () => givenDepartment(town)));
  for (const department of departments) await givenFigure(department, '35');
});

const decide = (scope: UserScope, roundId: PlacementRoundId, departmentId: DepartmentId, reason: string) =>
  decideRow(scope, {
    ...{ roundId, departmentId, revision: 1, figures: null },
    ...{ tier: 'GREEN', reason, criteria: [] },
  });
const codes = (answers: readonly { ok: boolean; error?: { code: string } }[]) =>
  answers.map((answer) => (answer.ok ? 'done' : answer.error?.code)).sort();
const placements = (roundId: PlacementRoundId) =>
  rowsOf<{ n: number }>('SELECT count(*)::int AS n FROM placement WHERE round_id = $1', [roundId]);

describe('two managers in one round', () => {
  test('working on different departments at once, nothing of either is lost', async () => {
    const roundId = await givenRound(managers.municipality);
    const answers = await Promise.all(
      departments.map((department, at) =>
        decide(at % 2 === 0 ? managers.municipality : colleague, roundId, department, `Grund ${at}`),
      ),
    );
    expect(codes(answers)).toEqual(departments.map(() => 'done'));
    const file = await findRound(managers.municipality, roundId);
    expect(file?.rows.map(({ reason }) => reason).sort()).toEqual(departments.map((_, at) => `Grund ${at}`));
  });

  test('working on the same department at once, the second is told who was first', async () => {
    const roundId = await givenRound(managers.municipality);
    const [department] = departments;
    if (!department) throw new Error('There are departments');
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        decide(at % 2 === 0 ? managers.municipality : colleague, roundId, department, `Grund ${at}`),
      ),
    );
    expect(codes(answers).filter((code) => code === 'done')).toHaveLength(1);
    const told = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
    for (const error of told)
      expect(error).toMatchObject({
        code: 'changed-meanwhile',
        by: expect.any(String),
        at: expect.any(Date),
      });
  });

  test('a proposal accepted in a heap never overwrites what a colleague has decided', async () => {
    const roundId = await givenRound(managers.municipality);
    const [department] = departments;
    if (!department) throw new Error('There are departments');
    const [decided] = await Promise.all([
      decide(colleague, roundId, department, 'Min egen grund'),
      acceptProposals(managers.municipality, { roundId }),
    ]);
    const [row] = await rowsOf<{ tier: string; reason: string | null }>(
      'SELECT tier, reason FROM placement_round_row WHERE round_id = $1 AND department_id = $2',
      [roundId, department],
    );
    expect(row).toEqual(
      decided.ok ? { tier: 'GREEN', reason: 'Min egen grund' } : { tier: 'YELLOW', reason: null },
    );
  });

  test('begin one round between them', async () => {
    const input = { ...roundTerms, municipalityId: town.municipalityId };
    const answers = await Promise.all(
      [managers.municipality, colleague, colleague].map((who) => makeRound(who, input)),
    );
    expect(codes(answers)).toEqual(['done', 'round-under-way', 'round-under-way']);
  });
});

describe('signing at once', () => {
  test('two who sign last together enter the placements once', async () => {
    const roundId = await givenSentRound(managers.municipality);
    const revision = await revisionOfRound(roundId);
    const answers = await Promise.all(
      [managers.municipality, colleague, managers.organisation, managers.organisation].map((who) =>
        signRound(who, { roundId, revision }),
      ),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(2);
    expect(answers.filter((answer) => answer.ok && answer.value.placed === 6)).toHaveLength(1);
    expect(await placements(roundId)).toEqual([{ n: 6 }]);
  });

  test('and calling back: the placements are entered, or nothing is', async () => {
    const roundId = await givenSentRound(managers.municipality);
    await givenSignatures(roundId, [managers.municipality]);
    const revision = await revisionOfRound(roundId);
    const [signed, recalled] = await Promise.all([
      signRound(managers.organisation, { roundId, revision }),
      recallRound(colleague, { roundId, revision, reason: 'En fejl' }),
    ]);
    expect([signed.ok, recalled.ok].filter(Boolean)).toHaveLength(1);
    expect(await placements(roundId)).toEqual([{ n: signed.ok ? 6 : 0 }]);
  });

  test('and deciding: nothing changes in what is being signed', async () => {
    const roundId = await givenRound(managers.municipality);
    await acceptProposals(managers.municipality, { roundId });
    const revision = await revisionOfRound(roundId);
    const [department] = departments;
    if (!department) throw new Error('There are departments');
    const change = decideRow(colleague, {
      ...{ roundId, departmentId: department, revision: 2, figures: null },
      ...{ tier: 'RED', reason: 'Ændret undervejs', criteria: [] },
    });
    const [sent, changed] = await Promise.all([
      sendRound(managers.municipality, { roundId, revision }),
      change,
    ]);
    expect(sent.ok).toBe(true);
    await givenSignatures(roundId, [managers.municipality, managers.organisation]);
    const [row] = await rowsOf<{ tier: string }>(
      'SELECT tier FROM placement WHERE round_id = $1 AND department_id = $2',
      [roundId, department],
    );
    expect(row?.tier).toBe(changed.ok ? 'RED' : 'YELLOW');
    if (!changed.ok)
      expect(changed.error).toMatchObject({ code: 'sent-for-signing', by: expect.any(String) });
  });

  test('undone by two at once, it is undone once', async () => {
    const roundId = await givenSentRound(managers.municipality);
    await givenSignatures(roundId, [managers.municipality, managers.organisation]);
    const revision = await revisionOfRound(roundId);
    const undo = (who: UserScope) => undoRound(who, { roundId, revision, reason: 'Forkert tal' });
    const answers = await Promise.all([undo(managers.municipality), undo(colleague)]);
    expect(codes(answers)).toEqual(['done', 'not-signed']);
  });
});
