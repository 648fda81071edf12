import { beforeAll, describe, expect, test } from 'vitest';
import { listReminders } from '@/lib/data/reminders/reminders';
import { inTransaction } from '@/lib/data/transaction';
import { findTransitional, listTransitional } from '@/lib/data/transitional/transitional';
import type { DepartmentId, SlotId } from '@/lib/domain/shared/ids';
import {
  day,
  givenDepartment,
  givenPerson,
  givenTown,
  rowsOf,
  TODAY,
  type Town,
} from '@/lib/testing/builders';
import { aCompletedSlot } from '@/lib/testing/completed';
import { aNamedSlot, granted } from '@/lib/testing/lettings/slots';
import { assessTransitional } from './assess-transitional';
import { beginTransitional } from './begin-transitional';
import { endTransitional } from './end-transitional';

let town: Town;
let department: DepartmentId;
const TIMES = { from: TODAY, until: day('2026-04-05') };

beforeAll(async () => {
  town = await givenTown();
  department = await givenDepartment(town);
});

const codeOf = (answer: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  answer.ok ? 'ok' : answer.error?.code;
const begun = async (times = TIMES): Promise<SlotId> => {
  const { slotId } = await aCompletedSlot(town, department);
  granted(await beginTransitional(town.caseworker, { slotId, ...times }));
  return slotId;
};
const held = async (slotId: SlotId) => {
  const row = await findTransitional(town.caseworker, slotId);
  return { slotId, revision: row?.revision ?? 0 };
};

describe('a home that the municipality had as a turn', () => {
  test('becomes a transitional one for five years at most, and both parties see where', async () => {
    const { slotId } = await aCompletedSlot(town, department);
    const begin = (until: string) =>
      beginTransitional(town.caseworker, { slotId, ...TIMES, until: day(until) });
    expect(codeOf(await begin('2030-10-06'))).toBe('longer-than-five-years');
    expect(codeOf(await begin('2025-10-05'))).toBe('until-before-from');
    expect(codeOf(await begin('2030-10-05'))).toBe('ok');
    expect(codeOf(await begin('2030-10-05'))).toBe('already-recorded');
    for (const scope of [town.caseworker, town.officer])
      expect((await listTransitional(scope)).filter((row) => row.slotId === slotId)).toMatchObject([
        { departmentId: department, from: TODAY, until: '2030-10-05', ended: null },
      ]);
    const events = await rowsOf(
      `SELECT e.kind, e.payload FROM case_event e JOIN slot s ON s.vacancy_id = e.vacancy_id
       WHERE s.id = $1 AND e.kind LIKE 'TRANSITIONAL%'`,
      [slotId],
    );
    expect(events).toEqual([{ kind: 'TRANSITIONAL_BEGUN', payload: { from: TODAY, until: '2030-10-05' } }]);
  });

  test('is none before it is let, nor for the organisation or another municipality to say', async () => {
    const named = await aNamedSlot(town, department);
    expect(codeOf(await beginTransitional(town.caseworker, { ...named, ...TIMES }))).toBe('not-let');
    const { slotId } = await aCompletedSlot(town, department);
    const stranger = await givenTown();
    for (const scope of [town.officer, stranger.caseworker, stranger.officer])
      expect(codeOf(await beginTransitional(scope, { slotId, ...TIMES }))).toBe('not-found');
    const later = await aCompletedSlot(town, department, day('2025-11-01'));
    expect(codeOf(await beginTransitional(town.caseworker, { ...later, ...TIMES }))).toBe(
      'from-before-takeover',
    );
    await begun();
    expect(await listTransitional(stranger.caseworker)).toEqual([]);
    expect(await listTransitional(stranger.officer)).toEqual([]);
  });

  test('ends once, on a day that has come, by whoever saw it as it is', async () => {
    const slotId = await begun();
    const first = await held(slotId);
    const end = (on: string, as: 'MOVED' | 'PERMANENT' = 'MOVED', seen = first) =>
      endTransitional(town.caseworker, { ...seen, on: day(on), as });
    expect(codeOf(await end('2025-10-07'))).toBe('in-the-future');
    expect(codeOf(await end('2025-10-05'))).toBe('before-it-began');
    granted(await assessTransitional(town.caseworker, { ...first, on: TODAY }));
    expect(await end(TODAY)).toMatchObject({ error: { code: 'changed-meanwhile' } });
    const now = await held(slotId);
    expect(codeOf(await endTransitional(town.officer, { ...now, on: TODAY, as: 'MOVED' }))).toBe('not-found');
    expect(codeOf(await end(TODAY, 'PERMANENT', now))).toBe('ok');
    expect(codeOf(await end(TODAY, 'MOVED', await held(slotId)))).toBe('already-ended');
    expect(await findTransitional(town.officer, slotId)).toMatchObject({
      ...{ assessedOn: TODAY, ended: { on: TODAY, as: 'PERMANENT' } },
    });
  });

  test('recorded by mistake is as if it had not been, and can be recorded again', async () => {
    const slotId = await begun();
    granted(await endTransitional(town.caseworker, { ...(await held(slotId)), on: TODAY, as: 'MISTAKE' }));
    expect(await findTransitional(town.caseworker, slotId)).toBeNull();
    expect(codeOf(await beginTransitional(town.caseworker, { slotId, ...TIMES }))).toBe('ok');
  });
});

describe('the reminder', () => {
  const kindsOf = async (slotId: SlotId, scope = town.caseworker) =>
    (await listReminders(scope)).reminders
      .filter(({ href }) => href.includes(slotId))
      .map(({ kind, day: on }) => [kind, on]);

  test('to assess the ability to pay comes half a year before the end, to the municipality alone, until it is done', async () => {
    // Half a year before 5 April 2026 is today.
    const slotId = await begun();
    const early = await begun({ from: TODAY, until: day('2026-06-30') });
    expect(await kindsOf(slotId)).toEqual([['TRANSITIONAL_TO_ASSESS', TODAY]]);
    expect(await kindsOf(early)).toEqual([]);
    expect(await kindsOf(slotId, town.officer)).toEqual([]);
    granted(await assessTransitional(town.caseworker, { ...(await held(slotId)), on: TODAY }));
    expect(await kindsOf(slotId)).toEqual([]);
    const short = await begun({ from: TODAY, until: day('2025-11-30') });
    expect((await kindsOf(short)).map(([kind]) => kind)).toEqual([
      ...['TRANSITIONAL_TO_ASSESS', 'TRANSITIONAL_ENDS'],
    ]);
    granted(await endTransitional(town.caseworker, { ...(await held(short)), on: TODAY, as: 'MOVED' }));
    expect(await kindsOf(short)).toEqual([]);
  });
});

test('the organisation can change nothing of the register, whatever asks', async () => {
  const slotId = await begun();
  const manager = await givenPerson('MANAGER', {
    ...{ organisations: [town.organisationId], reach: [town.municipalityId] },
  });
  const change = inTransaction(
    manager,
    (tx) =>
      tx.$executeRaw`UPDATE transitional_dwelling SET until_on = until_on - 1 WHERE slot_id = ${slotId}::uuid`,
  );
  await expect(change).rejects.toThrow(/row-level security/);
});
