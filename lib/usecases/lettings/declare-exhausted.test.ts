import { describe, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { randers2022 } from '@/agreements/randers-2022';
import { findLettingFile } from '@/lib/data/lettings/letting-file';
import { findLettingOf } from '@/lib/data/lettings/lettings';
import { findOfferCase } from '@/lib/data/offers/offer-case';
import type { LettingId, VacancyId } from '@/lib/domain/shared/ids';
import { givenFacts } from '@/lib/testing/agreements/stated';
import { givenDepartment, givenPerson, givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { benefit, job } from '@/lib/testing/lettings/households';
import { leavePhase as leave } from '@/lib/testing/lettings/left-phases';
import {
  anOpenLetting,
  givenOfferRow,
  givenOwnHomes,
  lettingRevisionOf,
} from '@/lib/testing/lettings/lettings';
import { givenSettings } from '@/lib/testing/lettings/offers';
import { granted } from '@/lib/testing/lettings/slots';
import { offerInTurn } from '../offers/offer-in-turn';
import { declareExhausted } from './declare-exhausted';
import { openLetting } from './open-letting';

const standing = async (town: Town, vacancyId: VacancyId) => {
  const file = await findLettingFile(town.officer, vacancyId);
  return {
    phase: file?.current?.phase ?? null,
    turn: file?.letting.listTurn,
    number: file?.letting.listNumber,
  };
};

/** A vulnerable area of Randers with combined letting switched on: the flexible list, then the lists under the filter. */
async function combined() {
  const town = await givenTown(randers2022);
  const department = await givenDepartment(town, {
    ...{ tier: 'ALL', criteria: ['NO_BENEFIT'] },
    designations: [{ designation: 'VULNERABLE_AREA', from: '2021-12-01' }],
  });
  return { town, department };
}

describe('leaving a phase of the waterfall behind', () => {
  test('from phase to phase to the end, each remembered with who and when', async () => {
    const town = await givenTown();
    const letting = await anOpenLetting(town, await givenDepartment(town));
    expect(granted(await leave(town, letting)).next).toBe('TRANSFER');
    expect(granted(await leave(town, letting)).next).toBe('ADVERTISED');
    expect(granted(await leave(town, letting)).next).toBeNull();
    const kept = await findLettingOf(town.officer, letting.vacancyId);
    expect(kept?.exhausted.map(({ position, phase, reason }) => ({ position, phase, reason }))).toEqual([
      { position: 1, phase: 'ORDINARY', reason: null },
      { position: 2, phase: 'TRANSFER', reason: null },
      { position: 3, phase: 'ADVERTISED', reason: null },
    ]);
    expect(kept?.exhausted.every(({ by, byName }) => by === town.officer.userId && byName)).toBe(true);
    const events = await rowsOf(
      `SELECT payload ->> 'phase' AS phase FROM case_event WHERE vacancy_id = $1 AND kind = 'PHASE_EXHAUSTED' ORDER BY id`,
      [letting.vacancyId],
    );
    expect(events.map(({ phase }) => phase)).toEqual(['ORDINARY', 'TRANSFER', 'ADVERTISED']);
    expect((await findLettingFile(town.officer, letting.vacancyId))?.candidates).toBeNull();
  });

  test('while somebody is left it takes a reason, and then it is kept where both parties see it', async () => {
    const town = await givenTown();
    await givenApplicant(town);
    const letting = await anOpenLetting(town, await givenDepartment(town));
    expect(await leave(town, letting)).toEqual({
      ...{ ok: false, error: { code: 'candidates-left', count: 1, more: false } },
    });
    expect((await standing(town, letting.vacancyId)).phase).toBe('ORDINARY');
    granted(await leave(town, letting, 'Boligen skal bruges i morgen'));
    const theirs = await findLettingOf(town.caseworker, letting.vacancyId);
    expect(theirs?.exhausted[0]).toMatchObject({ reason: 'Boligen skal bruges i morgen' });
  });

  test('of many who are left a page is counted, and that there are more', async () => {
    const town = await givenTown();
    for (let left = 0; left < 26; left += 1) await givenApplicant(town);
    const letting = await anOpenLetting(town, await givenDepartment(town));
    expect(await leave(town, letting)).toEqual({
      ...{ ok: false, error: { code: 'candidates-left', count: 25, more: true } },
    });
  });

  test.each(['SENT', 'YES'])('not while an offer is open: %s', async (state) => {
    const town = await givenTown();
    const { applicantId } = await givenApplicant(town);
    const letting = await anOpenLetting(town, await givenDepartment(town));
    await givenOfferRow(town.officer, letting.lettingId, applicantId, { state });
    expect(await leave(town, letting, 'Det haster')).toEqual({
      ...{ ok: false, error: { code: 'offers-open', count: 1 } },
    });
  });

  test('of two at once one leaves it, and the other is told who', async () => {
    const town = await givenTown();
    const letting = await anOpenLetting(town, await givenDepartment(town));
    const reach = [town.municipalityId];
    const colleague = await givenPerson('LETTING_OFFICER', { organisations: [town.organisationId], reach });
    const revision = await lettingRevisionOf(letting.lettingId);
    const position = (await findLettingFile(town.officer, letting.vacancyId))?.current?.position ?? -1;
    const input = { lettingId: letting.lettingId, revision, position, reason: null };
    const answers = await Promise.all(
      [town.officer, colleague].map((scope) => declareExhausted(scope, input)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'changed-meanwhile' } });
    expect((await standing(town, letting.vacancyId)).phase).toBe('TRANSFER');
  });

  test('another phase than was shown, another organisation and the municipality leave nothing', async () => {
    const [town, other] = [await givenTown(), await givenTown()];
    const letting = await anOpenLetting(town, await givenDepartment(town));
    const input = { lettingId: letting.lettingId, revision: 1, position: 2, reason: 'Det haster' };
    expect(await declareExhausted(town.officer, input)).toMatchObject({
      error: { code: 'changed-meanwhile' },
    });
    for (const scope of [other.officer, town.caseworker])
      expect(await declareExhausted(scope, { ...input, position: 1 })).toEqual({
        ...{ ok: false, error: { code: 'not-found' } },
      });
    expect((await standing(town, letting.vacancyId)).phase).toBe('ORDINARY');
  });
});

describe('what comes after the flexible list', () => {
  test('the turn of the lists is given out only then, and the lists stand in its order', async () => {
    const { town, department } = await combined();
    const [first, second] = [await anOpenLetting(town, department), await anOpenLetting(town, department)];
    expect(await standing(town, first.vacancyId)).toEqual({ phase: 'FLEXIBLE', turn: null, number: null });
    granted(await leave(town, second));
    granted(await leave(town, first));
    expect(await standing(town, second.vacancyId)).toEqual({
      phase: 'ORDINARY',
      turn: 'ORDINARY',
      number: 1,
    });
    expect(await standing(town, first.vacancyId)).toEqual({ phase: 'TRANSFER', turn: 'TRANSFER', number: 2 });
    const kept = await findLettingOf(town.officer, first.vacancyId);
    expect(kept?.exhausted[0]?.turn).toMatchObject({
      ...{ kind: 'LIST_TURN', outcome: 'TRANSFER', title: { da: 'Oprykningsventelistens tur' } },
    });
  });

  test('combined letting rejects only from then on, and never one who lives in the department', async () => {
    const { town, department } = await combined();
    const at = async (year: number, departmentId: typeof department | null) => {
      const made = await givenApplicant(town, {
        ...{ seniorityOn: `${year}-01-01`, flexible: true, list: 'ORDINARY' },
        residence: { municipalityId: town.municipalityId, departmentId },
      });
      const [memberId] = made.memberIds;
      if (!memberId) throw new Error('No member');
      const benefits = [benefit('CASH_ASSISTANCE', '2025-01')];
      await givenFacts(made.applicantId, memberId, { benefits, work: [job()], studies: [] });
      return made.reference;
    };
    const [outside, inside] = [await at(2001, null), await at(2002, department)];
    const letting = await anOpenLetting(town, department);
    const candidates = async () => {
      const page = (await findLettingFile(town.officer, letting.vacancyId))?.candidates;
      return {
        proposed: page?.proposed.map(({ candidate }) => candidate.applicant.reference),
        skipped: page?.skipped.map(({ skipped }) => skipped),
      };
    };
    expect((await candidates()).proposed).toEqual([outside, inside]);
    granted(await leave(town, letting, 'Ingen af dem vil have boligen'));
    expect(await candidates()).toMatchObject({
      proposed: [inside],
      skipped: [{ ground: 'CRITERIA', set: 'COMBINED', use: 'FILTER', criteria: ['NO_BENEFIT'] }],
    });
  });

  test('where the transfer list goes first it comes twice: by the criteria, and by its turn without them', async () => {
    const town = await givenTown(holbaek2024);
    await givenSettings(town, { transferFirst: true });
    const department = await givenDepartment(town, { tier: 'GREEN', criteria: ['F1'] });
    const letting = await anOpenLetting(town, department);
    const askedOf = async (year: number) => {
      const { applicantId } = await givenApplicant(town, { list: 'TRANSFER', seniorityOn: `${year}-01-01` });
      const asked = { lettingId: letting.lettingId, revision: await lettingRevisionOf(letting.lettingId) };
      const sent = granted(
        await offerInTurn(town.officer, {
          ...asked,
          phase: 'TRANSFER',
          applicantIds: [applicantId],
          reason: '',
        }),
      );
      const [offer] = sent.offers;
      const file = offer && (await findOfferCase(town.officer, offer.offerId));
      await insert(
        `UPDATE offer SET state = 'NO', answered_at = app_now(), answered_by = 'OFFICER' WHERE id = $1`,
        [offer?.offerId],
      );
      return file?.planned?.map(({ use, set }) => `${use} ${set}`);
    };
    expect(await askedOf(2001)).toEqual(['PRIORITY FLEXIBLE']);
    expect(granted(await leave(town, letting)).next).toBe('FLEXIBLE');
    expect(granted(await leave(town, letting)).next).toBe('ORDINARY');
    expect(granted(await leave(town, letting)).next).toBe('TRANSFER');
    expect(await askedOf(2002)).toEqual([]);
  });

  test('a share that was not used is given back to the next home', async () => {
    const town = await givenTown(hoejeTaastrup2023);
    const department = await givenDepartment(town, { tier: 'LEVEL_1' });
    const homes = await givenOwnHomes(town, department, 4);
    const opened = [];
    for (const vacancyId of homes) opened.push(granted(await openLetting(town.officer, { vacancyId })));
    const withShare = await rowsOf<{ id: LettingId; vacancy: VacancyId }>(
      'SELECT id, vacancy_id AS vacancy FROM letting WHERE department_id = $1 AND under_cap',
      [department],
    );
    const [own] = withShare;
    if (!own) throw new Error('Nobody took the share');
    granted(await leave(town, { lettingId: own.id, vacancyId: own.vacancy }));
    const [next] = await givenOwnHomes(town, department);
    if (!next) throw new Error('No home');
    granted(await openLetting(town.officer, { vacancyId: next }));
    expect((await findLettingOf(town.officer, next))?.opening).toMatchObject({
      ...{ takesShare: true, share: { letBefore: withShare.length - 1 } },
    });
  });
});
