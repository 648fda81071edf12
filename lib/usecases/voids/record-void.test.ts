import { describe, expect, test } from 'vitest';
import { randers2022 } from '@/agreements/randers-2022';
import { findVoidFile, listEmptyHomes, listVoidLines } from '@/lib/data/lettings/voids';
import { emptyFrom, voidIn } from '@/lib/domain/letting/voids/void-period';
import type { VoidRecord } from '@/lib/domain/letting/voids/void-record';
import { voidsByDepartment } from '@/lib/domain/letting/voids/void-register';
import { aReport, day, givenDepartment, givenTown, insert, rowsOf, TODAY } from '@/lib/testing/builders';
import { eventsOf, reported, reportedInTurn } from '@/lib/testing/environment/reporting';
import { granted } from '@/lib/testing/lettings/slots';
import { signLease } from '../leases/sign-lease';
import { recordVoid } from './record-void';

const code = (answer: { readonly ok: boolean; readonly error?: unknown }) =>
  answer.ok ? 'ok' : (answer.error as { code: string }).code;
const RECORD: VoidRecord = {
  ...{ ground: 'NO_APPLICANT', bearer: 'ORGANISATION', municipalityPermille: null },
  ...{ emptyUntil: null, effort: '' },
};
const YEAR = { from: day('2025-01-01'), to: day('2026-01-01') };

async function anEmptyHome(availableOn = '2025-09-16') {
  const town = await givenTown();
  const departmentId = await givenDepartment(town);
  const report = aReport(departmentId, { availableOn: day(availableOn), home: { rentOre: 600_000 } });
  const { vacancyId } = await reported(town.officer, report);
  return { town, departmentId, vacancyId };
}

describe('why a home stands empty', () => {
  test('is recorded by the organisation, and both parties see the latest word and all before it', async () => {
    const { town, vacancyId } = await anEmptyHome();
    granted(await recordVoid(town.officer, { vacancyId, record: RECORD }));
    const shared = { ...RECORD, bearer: 'SHARED', municipalityPermille: 400 } as const;
    granted(await recordVoid(town.officer, { vacancyId, record: shared }));
    for (const scope of [town.officer, town.caseworker]) {
      const file = await findVoidFile(scope, vacancyId);
      expect(file?.record).toMatchObject({ bearer: 'SHARED', municipalityPermille: 400 });
      expect(file?.records.map(({ bearer }) => bearer)).toEqual(['SHARED', 'ORGANISATION']);
    }
    expect((await eventsOf(vacancyId)).at(-1)).toMatchObject({
      kind: 'VOID_RECORDED',
      payload: { ground: 'NO_APPLICANT', bearer: 'SHARED', emptyUntil: null },
    });
  });

  test('is not the municipality’s to record, nor a stranger’s', async () => {
    const [{ town, vacancyId }, stranger] = [await anEmptyHome(), await givenTown()];
    for (const scope of [town.caseworker, stranger.officer]) {
      expect(code(await recordVoid(scope, { vacancyId, record: RECORD }))).toBe('not-found');
    }
    expect(await findVoidFile(stranger.officer, vacancyId)).toBeNull();
    expect(await rowsOf('SELECT id FROM void_ground WHERE vacancy_id = $1', [vacancyId])).toEqual([]);
    expect(code(await recordVoid(town.officer, { vacancyId, record: RECORD }))).toBe('ok');
  });

  test('is combined letting only where the agreement has it for the home', async () => {
    const combined = { ...RECORD, ground: 'COMBINED_LETTING' } as const;
    const { town, vacancyId } = await anEmptyHome();
    expect(code(await recordVoid(town.officer, { vacancyId, record: combined }))).toBe('no-combined-letting');
    expect((await findVoidFile(town.officer, vacancyId))?.combined).toBe(false);
    const randers = await givenTown(randers2022);
    const departmentId = await givenDepartment(randers, { tier: 'ALL', criteria: ['NO_BENEFIT'] });
    const home = await reported(randers.officer, aReport(departmentId));
    const record = (bearer: VoidRecord['bearer']) =>
      recordVoid(randers.officer, { vacancyId: home.vacancyId, record: { ...combined, bearer } });
    expect(code(await record('DEPARTMENT'))).toBe('department-must-not-bear');
    expect(code(await record('ORGANISATION'))).toBe('ok');
    expect((await findVoidFile(randers.officer, home.vacancyId))?.combined).toBe(true);
  });

  test('is not said of a home that the municipality has', async () => {
    const town = await givenTown();
    const homes = await reportedInTurn(town.officer, await givenDepartment(town), 3);
    const offered = homes[2];
    if (!offered) throw new Error('Three were reported');
    const answer = await recordVoid(town.officer, { vacancyId: offered.vacancyId, record: RECORD });
    expect(code(answer)).toBe('not-empty-by-us');
  });
});

describe('the register', () => {
  test('counts to and with today, and stops when somebody takes over', async () => {
    const { town, departmentId, vacancyId } = await anEmptyHome();
    const sums = async () => voidsByDepartment(await listEmptyHomes(town.officer, YEAR), YEAR, TODAY);
    // 16 to 30 September is half of it, 1 to 6 October six of 31 days.
    const lostOre = 300_000 + Math.round((600_000 * 6) / 31);
    expect(await sums()).toEqual([
      expect.objectContaining({
        departmentId,
        homes: 1,
        now: 1,
        days: 21,
        lostOre,
        departmentOre: 0,
        unexplainedOre: lostOre,
      }),
    ]);
    granted(
      await signLease(town.officer, {
        ...{ vacancyId, revision: 1, signedOn: TODAY, takeoverOn: TODAY },
        leased: { by: 'OUTSIDE', lettingType: 'ORDINARY', reason: null },
      }),
    );
    expect(await sums()).toEqual([expect.objectContaining({ days: 20, now: 0 })]);
  });

  test('leaves repair out of the sums, and shows it in the list', async () => {
    const { town, departmentId, vacancyId } = await anEmptyHome();
    granted(await recordVoid(town.officer, { vacancyId, record: { ...RECORD, ground: 'REPAIR' } }));
    expect(voidsByDepartment(await listEmptyHomes(town.officer, YEAR), YEAR, TODAY)).toEqual([]);
    const { rows } = await listVoidLines(town.officer, departmentId, YEAR, null);
    expect(rows.map((row) => row.record?.ground)).toEqual(['REPAIR']);
  });

  test('begins where the municipality pays no more', async () => {
    const { town, vacancyId } = await anEmptyHome();
    const file = await findVoidFile(town.officer, vacancyId);
    if (!file) throw new Error('It is the officer’s own');
    expect(emptyFrom({ ...file, municipalityPaysUntil: day('2025-10-01') })).toBe('2025-10-01');
    expect(voidIn({ ...file, municipalityPaysUntil: day('2025-10-01') }, YEAR, TODAY)?.days).toBe(6);
  });

  test('knows nothing of homes that are not free yet', async () => {
    const { town } = await anEmptyHome('2025-10-07');
    expect(await listEmptyHomes(town.officer, YEAR)).toEqual([]);
  });

  test('turns its pages both ways', async () => {
    const { town, departmentId, vacancyId } = await anEmptyHome();
    await insert(
      `INSERT INTO vacancy SELECT (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(),
         'reference', 'P-' || n, 'available_on', '2025-01-01'::date + n, 'counter_id', NULL, 'number', NULL,
         'dwelling_id', v.dwelling_id))).* FROM vacancy v, generate_series(1, 60) n WHERE v.id = $1`,
      [vacancyId],
    );
    const first = await listVoidLines(town.officer, departmentId, YEAR, null);
    expect([first.rows.length, first.hasPrevious, first.hasNext]).toEqual([50, false, true]);
    const last = first.rows.at(-1);
    if (!last) throw new Error('There are fifty');
    const place = { on: last.availableOn, id: last.vacancyId };
    const second = await listVoidLines(town.officer, departmentId, YEAR, { direction: 'after', place });
    expect([second.rows.length, second.hasPrevious, second.hasNext]).toEqual([11, true, false]);
    const [start] = second.rows;
    if (!start) throw new Error('There are eleven');
    const back = await listVoidLines(town.officer, departmentId, YEAR, {
      direction: 'before',
      place: { on: start.availableOn, id: start.vacancyId },
    });
    expect(back.rows.map(({ vacancyId: id }) => id)).toEqual(first.rows.map(({ vacancyId: id }) => id));
  });
});
