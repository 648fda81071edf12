import { describe, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { randers2022 } from '@/agreements/randers-2022';
import { findLettingFile } from '@/lib/data/lettings/letting-file';
import { findLettingOf } from '@/lib/data/lettings/lettings';
import type { LettingId, VacancyId } from '@/lib/domain/shared/ids';
import {
  day,
  givenDepartment,
  givenPerson,
  givenTown,
  rowsOf,
  TODAY,
  type Town,
} from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { leavePhase } from '@/lib/testing/lettings/left-phases';
import {
  anOpenLetting,
  givenOfferRow,
  givenOwnHomes,
  lettingRevisionOf,
  turnsOf,
} from '@/lib/testing/lettings/lettings';
import { granted } from '@/lib/testing/lettings/slots';
import { signLease } from '../leases/sign-lease';
import { openLetting } from './open-letting';
import { resumePhase } from './resume-phase';

type Opened = { readonly vacancyId: VacancyId; readonly lettingId: LettingId };
const REASON = 'Den forkerte liste';

async function resume(town: Town, { lettingId, vacancyId }: Opened, scope = town.officer) {
  const left = (await findLettingOf(town.officer, vacancyId))?.exhausted.at(-1);
  const revision = await lettingRevisionOf(lettingId);
  return resumePhase(scope, { lettingId, revision, position: left?.position ?? -1, reason: REASON });
}

const phaseOf = async (town: Town, { vacancyId }: Opened) =>
  (await findLettingFile(town.officer, vacancyId))?.current?.phase ?? null;

/** An area of Randers with flexible criteria and combined letting: the flexible list, then the lists by turns. */
async function flexible() {
  const town = await givenTown(randers2022);
  const department = await givenDepartment(town, {
    ...{ tier: 'ALL', criteria: ['NO_BENEFIT'] },
    designations: [{ designation: 'VULNERABLE_AREA', from: '2021-12-01' }],
  });
  return { town, department };
}

describe('taking up again a phase that was left too soon', () => {
  test('the one left last, then the one before; what was declared and why it was undone both stand', async () => {
    const town = await givenTown();
    await givenApplicant(town);
    const letting = await anOpenLetting(town, await givenDepartment(town));
    granted(await leavePhase(town, letting, 'Det haster'));
    granted(await leavePhase(town, letting));
    expect(await phaseOf(town, letting)).toBe('ADVERTISED');
    granted(await resume(town, letting));
    expect(await phaseOf(town, letting)).toBe('TRANSFER');
    granted(await resume(town, letting));
    expect(await phaseOf(town, letting)).toBe('ORDINARY');
    // The municipality reads it too.
    const kept = await findLettingOf(town.caseworker, letting.vacancyId);
    expect(kept?.exhausted).toEqual([]);
    expect(kept?.resumed.map(({ position, phase, reason }) => ({ position, phase, reason }))).toEqual([
      { position: 2, phase: 'TRANSFER', reason: REASON },
      { position: 1, phase: 'ORDINARY', reason: REASON },
    ]);
    const [row] = await rowsOf<{ said: string; by: string }>(
      `SELECT declared ->> 'reason' AS said, resumed_by AS by FROM phase_resumption WHERE letting_id = $1 AND position = 1`,
      [letting.lettingId],
    );
    expect(row).toEqual({ said: 'Det haster', by: town.officer.userId });
    const events = await rowsOf<{ phase: string }>(
      `SELECT payload ->> 'phase' AS phase FROM case_event WHERE vacancy_id = $1 AND kind = 'PHASE_RESUMED' ORDER BY id`,
      [letting.vacancyId],
    );
    expect(events.map(({ phase }) => phase)).toEqual(['TRANSFER', 'ORDINARY']);
  });

  test.each(['SENT', 'NO', 'WITHDRAWN'])(
    'not once somebody further down has been offered it: %s',
    async (state) => {
      const town = await givenTown();
      const letting = await anOpenLetting(town, await givenDepartment(town));
      granted(await leavePhase(town, letting));
      const { applicantId } = await givenApplicant(town, { list: 'TRANSFER' });
      await givenOfferRow(town.officer, letting.lettingId, applicantId, { state, phase: 'TRANSFER' });
      expect(await resume(town, letting)).toEqual({ ok: false, error: { code: 'offered-after', count: 1 } });
      expect(await phaseOf(town, letting)).toBe('TRANSFER');
    },
  );

  test('of two at once one takes it up, and the other is told who', async () => {
    const town = await givenTown();
    const letting = await anOpenLetting(town, await givenDepartment(town));
    granted(await leavePhase(town, letting));
    const reach = [town.municipalityId];
    const colleague = await givenPerson('LETTING_OFFICER', { organisations: [town.organisationId], reach });
    const answers = await Promise.all([town.officer, colleague].map((who) => resume(town, letting, who)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'changed-meanwhile' } });
    const rows = await rowsOf('SELECT 1 FROM phase_resumption WHERE letting_id = $1', [letting.lettingId]);
    expect(rows).toHaveLength(1);
  });

  test('another organisation and the municipality take up nothing, nor does anybody where nothing was left', async () => {
    const [town, other] = [await givenTown(), await givenTown()];
    const letting = await anOpenLetting(town, await givenDepartment(town));
    expect(await resume(town, letting)).toMatchObject({ error: { code: 'changed-meanwhile' } });
    granted(await leavePhase(town, letting));
    for (const scope of [other.officer, town.caseworker])
      expect(await resume(town, letting, scope)).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(await phaseOf(town, letting)).toBe('TRANSFER');
  });
});

describe('what had come after the phase', () => {
  test('the turn of the lists stays the home’s, is not given out twice, and is told as it was found', async () => {
    const { town, department } = await flexible();
    const letting = await anOpenLetting(town, department);
    granted(await leavePhase(town, letting));
    granted(await resume(town, letting));
    expect(await phaseOf(town, letting)).toBe('FLEXIBLE');
    granted(await leavePhase(town, letting));
    expect(await phaseOf(town, letting)).toBe('ORDINARY');
    expect(await turnsOf(department)).toEqual([{ n: 1, turn: 'ORDINARY' }]);
    const kept = await findLettingOf(town.officer, letting.vacancyId);
    expect(kept?.turnStep).toMatchObject({ kind: 'LIST_TURN', outcome: 'ORDINARY' });
    const second = await anOpenLetting(town, department);
    granted(await leavePhase(town, second));
    expect(await turnsOf(department)).toEqual([
      { n: 1, turn: 'ORDINARY' },
      { n: 2, turn: 'TRANSFER' },
    ]);
  });

  test('the share is taken again, unless another home has it by now', async () => {
    const town = await givenTown(hoejeTaastrup2023);
    const department = await givenDepartment(town, { tier: 'LEVEL_1' });
    for (const vacancyId of await givenOwnHomes(town, department, 4))
      granted(await openLetting(town.officer, { vacancyId }));
    const underCap = () =>
      rowsOf<{ lettingId: LettingId; vacancyId: VacancyId }>(
        `SELECT id AS "lettingId", vacancy_id AS "vacancyId" FROM letting WHERE department_id = $1 AND under_cap ORDER BY opened_at, id`,
        [department],
      );
    const before = await underCap();
    const [own] = before;
    if (!own) throw new Error('Nobody took the share');
    granted(await leavePhase(town, own));
    expect(await underCap()).toHaveLength(before.length - 1);
    granted(await resume(town, own));
    expect(await underCap()).toEqual(before);
    granted(await leavePhase(town, own));
    // Others are opened until one finds no place in the share any more.
    let takes = true;
    while (takes) {
      const [next] = await givenOwnHomes(town, department);
      if (!next) throw new Error('No home');
      granted(await openLetting(town.officer, { vacancyId: next }));
      takes = (await findLettingOf(town.officer, next))?.opening.takesShare === true;
    }
    const full = await underCap();
    expect(await resume(town, own)).toEqual({ ok: false, error: { code: 'share-gone' } });
    const leased = { by: 'OUTSIDE', lettingType: 'FLEXIBLE', reason: 'Udlejet fra egen liste' } as const;
    const days = { signedOn: TODAY, takeoverOn: day('2026-01-01') };
    expect(
      await signLease(town.officer, { vacancyId: own.vacancyId, revision: 1, ...days, leased }),
    ).toMatchObject({ error: { code: 'type-not-possible', because: 'SHARE_USED' } });
    expect(await underCap()).toEqual(full);
  });
});
