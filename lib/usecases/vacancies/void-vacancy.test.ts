import { describe, expect, test } from 'vitest';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { aReport, givenDepartment, givenPlacement, givenTown, rowsOf } from '@/lib/testing/builders';
import {
  counterOnRecord,
  expectSoundBooks,
  reported,
  reportedInTurn,
  vacancyOnRecord,
} from '@/lib/testing/environment/reporting';
import { claimSlot } from '../slots/claim-slot';
import { nameCitizen } from '../slots/name-citizen';
import { returnSlot } from '../slots/return-slot';
import { voidVacancy } from './void-vacancy';

const reason = 'Opsigelsen er trukket tilbage';
const slotOf = async (id: VacancyId) => {
  type Slot = { id: Parameters<typeof claimSlot>[1]['slotId']; revision: number; state: string };
  const [slot] = await rowsOf<Slot>('SELECT id, revision, state FROM slot WHERE vacancy_id = $1', [id]);
  if (!slot) throw new Error('The municipality has no turn on it');
  return slot;
};

async function threeReported() {
  const town = await givenTown();
  const department = await givenDepartment(town);
  const [first, second, third] = await reportedInTurn(town.officer, department, 3);
  if (!first || !second || !third) throw new Error('Three were reported');
  return { town, department, first, second, third };
}

describe('a voided vacancy', () => {
  test('gives back what it earned; numbers run on and the decision stands', async () => {
    const { town, department, second } = await threeReported();
    const answer = await voidVacancy(town.officer, { vacancyId: second.vacancyId, revision: 1, reason });
    expect(answer).toEqual({ ok: true, value: { vacancyId: second.vacancyId, correction: '-1/3' } });
    expect((await reported(town.officer, aReport(department))).number).toBe(4);
    expect(await rowsOf('SELECT route FROM decision WHERE vacancy_id = $1', [second.vacancyId])).toHaveLength(
      1,
    );
    await expectSoundBooks();
  });

  test('gives a turn back when it was the municipality’s: the next home is theirs', async () => {
    const { town, department, third } = await threeReported();
    const answer = await voidVacancy(town.officer, { vacancyId: third.vacancyId, revision: 1, reason });
    expect(answer).toMatchObject({ ok: true, value: { correction: '2/3' } });
    expect((await reported(town.officer, aReport(department))).route).toBe('MUNICIPAL');
    await expectSoundBooks();
  });

  test('takes the naming and the turn with it', async () => {
    const { town, third } = await threeReported();
    const offered = await slotOf(third.vacancyId);
    await claimSlot(town.caseworker, { slotId: offered.id, revision: offered.revision, byTelephone: null });
    const { id: slotId, revision } = await slotOf(third.vacancyId);
    expect(
      (await nameCitizen(town.caseworker, { slotId, revision, caseReference: 'SAG-1', answers: [] })).ok,
    ).toBe(true);
    const named = await vacancyOnRecord(third.vacancyId);
    expect(named.state).toBe('NAMED');
    expect(
      (await voidVacancy(town.officer, { vacancyId: third.vacancyId, revision: named.revision, reason })).ok,
    ).toBe(true);
    expect(await rowsOf('SELECT withdrawn_as FROM naming WHERE slot_id = $1', [slotId])).toEqual([
      { withdrawn_as: 'VOIDED' },
    ]);
    expect((await slotOf(third.vacancyId)).state).toBe('VOIDED');
  });

  test('after a return at the organisation’s fault takes both back', async () => {
    const { town, department, third } = await threeReported();
    const { id: slotId, revision } = await slotOf(third.vacancyId);
    const input = {
      slotId,
      revision,
      reason: 'WRONG_DATA',
      textShared: 'Forkert areal',
      textInternal: '',
      byTelephone: null,
    } as const;
    expect((await returnSlot(town.caseworker, input)).ok).toBe(true);
    expect((await counterOnRecord(department)).credit).toBe('1/1');
    const back = await vacancyOnRecord(third.vacancyId);
    const answer = await voidVacancy(town.officer, {
      vacancyId: third.vacancyId,
      revision: back.revision,
      reason,
    });
    expect(answer).toMatchObject({ ok: true, value: { correction: '-1/3' } });
    expect((await counterOnRecord(department)).credit).toBe('2/3');
    await expectSoundBooks();
  });

  test('that was not counted changes its state only', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const { vacancyId } = await reported(
      town.officer,
      aReport(department, { home: { dwellingType: 'ELDERLY' } }),
    );
    expect(await voidVacancy(town.officer, { vacancyId, revision: 1, reason })).toMatchObject({
      ok: true,
      value: { correction: null },
    });
    expect((await counterOnRecord(department)).entries).toBe(0);
  });

  test('is not voided twice', async () => {
    const { town, department, first } = await threeReported();
    const both = await Promise.all(
      [1, 2].map(() => voidVacancy(town.officer, { vacancyId: first.vacancyId, revision: 1, reason })),
    );
    expect(both.map((answer) => (answer.ok ? 'voided' : answer.error.code)).sort()).toEqual([
      'already-voided',
      'voided',
    ]);
    expect((await counterOnRecord(department)).credit).toBe('-1/3');
  });

  test('is not another organisation’s', async () => {
    const [{ first }, stranger] = [await threeReported(), await givenTown()];
    const answer = await voidVacancy(stranger.officer, { vacancyId: first.vacancyId, revision: 1, reason });
    expect(answer).toEqual({ ok: false, error: { code: 'not-found' } });
    expect((await vacancyOnRecord(first.vacancyId)).state).toBe('ORGANISATION');
  });
});

test('reports, voids, returns and new placements at once leave books that balance', async () => {
  const town = await givenTown();
  const department = await givenDepartment(town);
  const before = await reportedInTurn(town.officer, department, 12);
  const tiers = ['YELLOW', 'RED', 'GREEN', 'UNCOLOURED'];
  const all = await Promise.all([
    ...Array.from({ length: 20 }, () => reported(town.officer, aReport(department))),
    ...before
      .filter((vacancy) => vacancy.route === 'ORGANISATION')
      .map(({ vacancyId }) => voidVacancy(town.officer, { vacancyId, revision: 1, reason })),
    ...before
      .filter((vacancy) => vacancy.route === 'MUNICIPAL')
      .map(async ({ vacancyId }) => {
        const { id: slotId, revision } = await slotOf(vacancyId);
        const input = {
          slotId,
          revision,
          reason: 'NOT_LETTABLE',
          textShared: 'Vandskade',
          textInternal: '',
          byTelephone: null,
        } as const;
        return returnSlot(town.caseworker, input);
      }),
    ...tiers.map((tier) => givenPlacement(town, department, { tier })),
  ]);
  expect(all).toHaveLength(36);
  expect((await counterOnRecord(department)).counted).toBe(32);
  await expectSoundBooks();
});
