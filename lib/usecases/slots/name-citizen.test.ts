import { describe, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { findSlotCase } from '@/lib/data/slots/slot-case';
import { listWaitingRequests } from '@/lib/data/slots/slot-trays';
import { inHotTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { SlotId } from '@/lib/domain/shared/ids';
import type { DemandAnswer } from '@/lib/domain/slot/naming-answers';
import { givenDepartment, givenPerson, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import {
  anOfferedSlot,
  claim,
  givenOffered,
  granted,
  name,
  revisionOf,
  stateOf,
} from '@/lib/testing/lettings/slots';
import { answerException } from './answer-exception';
import { returnSlot } from './return-slot';
import { unnameCitizen } from './unname-citizen';
import { withdrawNamingRequest } from './withdraw-naming-request';

const met = (...demands: string[]): DemandAnswer[] => demands.map((demand) => ({ demand, met: true }));
const except = (demand: string): DemandAnswer => ({ demand, met: false, exceptionReason: 'Akut behov' });

/** A home in a yellow department of Holbæk with two criteria switched on, received. */
async function aYellowHome() {
  const town = await givenTown();
  const department = await givenDepartment(town, { tier: 'YELLOW', criteria: ['S1', 'S3'] });
  const { slotId } = await anOfferedSlot(town, department);
  granted(await claim(town.caseworker, slotId));
  const reach = [town.municipalityId];
  const manager = await givenPerson('MANAGER', { municipalities: reach, reach });
  return { town, department, slotId, manager };
}

const namingOf = async (slotId: SlotId) =>
  (
    await rowsOf<{ case_reference: string; confirmations: unknown; named_by: string; special: boolean }>(
      `SELECT k.case_reference, k.confirmations, n.named_by, n.special_criteria AS special FROM naming n
       JOIN naming_case k ON k.naming_id = n.id WHERE n.slot_id = $1 ORDER BY n.named_at DESC, n.id DESC`,
      [slotId],
    )
  )[0];

describe('naming a citizen', () => {
  test('every demand in force is confirmed by name, and no fact is stored', async () => {
    const { town, slotId } = await aYellowHome();
    const { userId } = town.caseworker;
    const answer = granted(await name(town.caseworker, slotId, met('TIGHTENED_S1', 'TIGHTENED_S3')));
    expect(answer).toMatchObject({ kind: 'NAMED', specialCriteria: false });
    expect(await stateOf(slotId)).toBe('NAMED');
    const naming = await namingOf(slotId);
    expect(naming?.case_reference).toBe('SAG-2025-17');
    expect(naming?.confirmations).toEqual([
      { demand: 'TIGHTENED_S1', confirmedBy: userId, confirmedAt: expect.any(String) },
      { demand: 'TIGHTENED_S3', confirmedBy: userId, confirmedAt: expect.any(String) },
    ]);
  });

  test('one left out stops it, and says which', async () => {
    const { town, slotId } = await aYellowHome();
    const answer = await name(town.caseworker, slotId, met('TIGHTENED_S3'));
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'demands-unanswered', unanswered: [{ demand: 'TIGHTENED_S1' }] },
    });
    expect(await stateOf(slotId)).toBe('CLAIMED');
  });

  test('a designation that has come into force since the offer is demanded too', async () => {
    const { town, department, slotId } = await aYellowHome();
    await insert(
      `INSERT INTO area_designation (area_id, municipality_id, designation, valid_from, source)
       SELECT area_id, municipality_id, 'PREVENTION_AREA', '2025-10-06', 'prøve' FROM department WHERE id = $1`,
      [department],
    );
    // Reported before that day: it is the day of the naming that counts.
    await insert(`UPDATE vacancy SET reported_on = '2025-10-01' WHERE department_id = $1`, [department]);
    const shown = await findSlotCase(town.caseworker, slotId);
    expect(shown?.demands.map(({ demand }) => demand).sort()).toEqual([
      'SECTION_59_7',
      'TIGHTENED_S1',
      'TIGHTENED_S3',
    ]);
    const answer = await name(town.caseworker, slotId, met('TIGHTENED_S1', 'TIGHTENED_S3'));
    expect(answer).toMatchObject({
      error: { code: 'demands-unanswered', unanswered: [{ demand: 'SECTION_59_7' }] },
    });
  });

  test('criteria decided after the offer do not reach back', async () => {
    const { town, department, slotId } = await aYellowHome();
    await insert(
      `INSERT INTO placement (department_id, organisation_id, municipality_id, tier, valid_from, decided_on, forum, criteria)
       VALUES ($1, $2, $3, 'YELLOW', '2025-10-01', '2025-10-06', 'Embedsmandsgruppen', '{S1,S2,S3,S4}')`,
      [department, town.organisationId, town.municipalityId],
    );
    granted(await name(town.caseworker, slotId, met('TIGHTENED_S1', 'TIGHTENED_S3')));
  });

  test('the citizen declines, and another is named within the same deadline', async () => {
    const { town, slotId } = await aYellowHome();
    const answers = met('TIGHTENED_S1', 'TIGHTENED_S3');
    granted(await name(town.caseworker, slotId, answers, 'SAG-A'));
    const [before] = await rowsOf('SELECT name_due FROM slot WHERE id = $1', [slotId]);
    const input = { slotId, revision: await revisionOf(slotId), as: 'DECLINED', byTelephone: null } as const;
    granted(await unnameCitizen(town.caseworker, input));
    expect(await stateOf(slotId)).toBe('CLAIMED');
    granted(await name(town.caseworker, slotId, answers, 'SAG-B'));
    const shown = await findSlotCase(town.caseworker, slotId);
    expect(shown?.namings.map((row) => [row.own?.caseReference, row.withdrawnAs])).toEqual([
      ['SAG-B', null],
      ['SAG-A', 'DECLINED'],
    ]);
    expect(await rowsOf('SELECT name_due FROM slot WHERE id = $1', [slotId])).toEqual([before]);
  });
});

describe('an exception from a demand', () => {
  test('a caseworker’s waits for the manager, who names by approving it', async () => {
    const { town, slotId, manager } = await aYellowHome();
    const asked = granted(
      await name(town.caseworker, slotId, [...met('TIGHTENED_S1'), except('TIGHTENED_S3')]),
    );
    if (asked.kind !== 'AWAITING_APPROVAL') throw new Error('It did not wait');
    expect(await stateOf(slotId)).toBe('CLAIMED');
    expect(await listWaitingRequests(manager)).toMatchObject([{ slotId, requestId: asked.requestId }]);
    expect(await listWaitingRequests(town.officer)).toEqual([]);
    const seenBy = async (scope: UserScope) => {
      const text = 'SELECT id FROM naming_request';
      return (await inHotTransaction(scope, (tx) => tx.query({ text }))).rows.length;
    };
    expect([await seenBy(town.officer), await seenBy(town.caseworker)]).toEqual([0, 1]);
    const input = { requestId: asked.requestId, answer: 'APPROVED', text: '' } as const;
    expect(await answerException(town.caseworker, input)).toEqual({
      ok: false,
      error: { code: 'manager-needed' },
    });
    expect(await answerException(town.officer, input)).toEqual({ ok: false, error: { code: 'not-found' } });
    granted(await answerException(manager, input));
    expect(await stateOf(slotId)).toBe('NAMED');
    const naming = await namingOf(slotId);
    expect(naming?.named_by).toBe(town.caseworker.userId);
    expect(naming?.confirmations).toEqual([
      { demand: 'TIGHTENED_S1', confirmedBy: town.caseworker.userId, confirmedAt: expect.any(String) },
      {
        demand: 'TIGHTENED_S3',
        exceptionReason: 'Akut behov',
        approvedBy: manager.userId,
        approvedAt: expect.any(String),
      },
    ]);
    expect(await answerException(manager, input)).toEqual({ ok: false, error: { code: 'request-answered' } });
  });

  test('a manager’s own naming needs nobody else', async () => {
    const { slotId, manager } = await aYellowHome();
    const answer = granted(await name(manager, slotId, [except('TIGHTENED_S1'), except('TIGHTENED_S3')]));
    expect(answer.kind).toBe('NAMED');
  });

  test('refused or withdrawn, the home is free to be named for somebody else', async () => {
    const { town, slotId, manager } = await aYellowHome();
    const answers = [...met('TIGHTENED_S1'), except('TIGHTENED_S3')];
    const first = granted(await name(town.caseworker, slotId, answers));
    expect(await name(town.caseworker, slotId, met('TIGHTENED_S1', 'TIGHTENED_S3'))).toEqual({
      ok: false,
      error: { code: 'request-waiting' },
    });
    if (first.kind !== 'AWAITING_APPROVAL') throw new Error('It did not wait');
    granted(await answerException(manager, { requestId: first.requestId, answer: 'REFUSED', text: 'Nej' }));
    const second = granted(await name(town.caseworker, slotId, answers));
    if (second.kind !== 'AWAITING_APPROVAL') throw new Error('It did not wait');
    granted(await withdrawNamingRequest(town.caseworker, { requestId: second.requestId }));
    granted(await name(town.caseworker, slotId, met('TIGHTENED_S1', 'TIGHTENED_S3')));
    expect(await stateOf(slotId)).toBe('NAMED');
  });

  test('approved by two managers at once, it names once', async () => {
    const { town, slotId, manager } = await aYellowHome();
    const asked = granted(
      await name(town.caseworker, slotId, [...met('TIGHTENED_S1'), except('TIGHTENED_S3')]),
    );
    if (asked.kind !== 'AWAITING_APPROVAL') throw new Error('It did not wait');
    const input = { requestId: asked.requestId, answer: 'APPROVED', text: '' } as const;
    const answers = await Promise.all([1, 2, 3, 4].map(() => answerException(manager, input)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await rowsOf('SELECT 1 FROM naming WHERE slot_id = $1', [slotId])).toHaveLength(1);
  });
});

describe('every second naming at level 2 must meet the special criteria', () => {
  async function homesAtLevelTwo(count: number) {
    const town = await givenTown(hoejeTaastrup2023);
    const department = await givenDepartment(town, { tier: 'LEVEL_2' });
    // Homes of the fund are the municipality's every time, at every tier that is not closed.
    const homes = await givenOffered(town, department, count, { allocationRule: 'FUND_DWELLING' });
    for (const { slotId } of homes) granted(await claim(town.caseworker, slotId));
    return { town, homes: homes.map(({ slotId }) => slotId) };
  }
  const special = met('SPECIAL_CRITERIA');

  test('name, name, return the first, name, name: no, yes, yes, no', async () => {
    const { town, homes } = await homesAtLevelTwo(4);
    const said: boolean[] = [];
    for (const [index, slotId] of homes.entries()) {
      const answer = granted(await name(town.caseworker, slotId, special));
      said.push(answer.kind === 'NAMED' && answer.specialCriteria);
      const [first] = homes;
      if (index !== 1 || !first) continue;
      const texts = { textShared: '', textInternal: '', byTelephone: null };
      granted(
        await returnSlot(town.caseworker, {
          ...{ slotId: first, revision: await revisionOf(first), reason: 'LOCATION', ...texts },
        }),
      );
    }
    expect(said).toEqual([false, true, true, false]);
  });

  test('it is stated before the naming', async () => {
    const { town, homes } = await homesAtLevelTwo(2);
    const [first, second] = homes;
    if (!first || !second) throw new Error('Two homes were given');
    granted(await name(town.caseworker, first));
    const shown = await findSlotCase(town.caseworker, second);
    expect(shown?.specialCriteria).toEqual({ every: 2, standing: 1, next: true });
    expect(shown?.demands.map(({ demand }) => demand)).toEqual(['SPECIAL_CRITERIA']);
    const answer = await name(town.caseworker, second);
    expect(answer).toMatchObject({ ok: false, error: { code: 'demands-unanswered' } });
  });

  test('twelve namings at once: six and six', async () => {
    const { town, homes } = await homesAtLevelTwo(12);
    const answers = await Promise.all(homes.map((slotId) => name(town.caseworker, slotId, special)));
    const said = answers.map((answer) => {
      const value = granted(answer);
      return value.kind === 'NAMED' && value.specialCriteria;
    });
    expect(said.filter(Boolean)).toHaveLength(6);
  });
});
