import { describe, expect, test } from 'vitest';
import { findVacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import type { VacancyId } from '@/lib/domain/shared/ids';
import type { Home } from '@/lib/domain/vacancy/vacancy-report';
import {
  aReport,
  day,
  givenDepartment,
  givenPerson,
  givenTown,
  insert,
  rowsOf,
} from '@/lib/testing/builders';
import { eventsOf, reported, reportedInTurn, vacancyOnRecord } from '@/lib/testing/environment/reporting';
import { signLease } from '../leases/sign-lease';
import { changeVacancy } from './change-vacancy';

async function twoKinds() {
  const town = await givenTown();
  const department = await givenDepartment(town);
  const [own, , offered] = await reportedInTurn(town.officer, department, 3);
  if (!own || !offered) throw new Error('Three were reported');
  return { town, department, own: own.vacancyId, offered: offered.vacancyId };
}

type Officer = Parameters<typeof changeVacancy>[0];

async function change(officer: Officer, id: VacancyId, home: Partial<Home>, revision?: number) {
  const record = await findVacancyRecord(officer, id);
  if (record === null) throw new Error('There is no such vacancy');
  const report = { ...record.report, home: { ...record.report.home, ...home } };
  return changeVacancy(officer, { vacancyId: id, revision: revision ?? record.revision, report });
}

describe('facts that no decision uses', () => {
  test('change by an event that remembers what they were', async () => {
    const { town, own } = await twoKinds();
    const answer = await change(town.officer, own, { rentOre: 612_500, door: 'th' });
    expect(answer).toEqual({
      ok: true,
      value: { vacancyId: own, revision: 2, changed: ['door', 'rentOre'], due: null },
    });
    const changes = [
      { field: 'door', before: 'tv', after: 'th' },
      { field: 'rentOre', before: '594000', after: '612500' },
    ];
    expect((await eventsOf(own)).at(-1)).toMatchObject({
      kind: 'CHANGED',
      payload: { changes, revision: 2 },
    });
    expect(await rowsOf('SELECT rent_ore, address FROM vacancy WHERE id = $1', [own])).toEqual([
      { rent_ore: 612_500, address: 'Eksempelvej 12, 2. th' },
    ]);
  });

  test('give an open turn a fresh deadline and say that the home has changed', async () => {
    const { town, offered } = await twoKinds();
    await insert(`UPDATE slot SET answer_due = '2025-10-07' WHERE vacancy_id = $1`, [offered]);
    const answer = await change(town.officer, offered, { rentOre: 612_500 });
    expect(answer).toMatchObject({ ok: true, value: { due: '2025-10-15' } });
    const [slot] = await rowsOf(
      'SELECT answer_due, rent_ore, changed_at IS NOT NULL AS changed, revision FROM slot WHERE vacancy_id = $1',
      [offered],
    );
    expect(slot).toEqual({ answer_due: '2025-10-15', rent_ore: 612_500, changed: true, revision: 2 });
    expect((await eventsOf(offered)).at(-1)?.payload).toMatchObject({
      answerDue: { before: '2025-10-07', after: '2025-10-15' },
    });
  });

  test('leave the turn alone when they are the organisation’s own affair', async () => {
    const { town, offered } = await twoKinds();
    const record = await findVacancyRecord(town.officer, offered);
    if (record === null) throw new Error('There is no such vacancy');
    const report = { ...record.report, externalId: 'UB-9' };
    expect((await changeVacancy(town.officer, { vacancyId: offered, revision: 1, report })).ok).toBe(true);
    expect(await rowsOf('SELECT changed_at, revision FROM slot WHERE vacancy_id = $1', [offered])).toEqual([
      { changed_at: null, revision: 1 },
    ]);
  });

  test('that are as they were change nothing', async () => {
    const { town, own } = await twoKinds();
    expect(await change(town.officer, own, {})).toMatchObject({
      ok: true,
      value: { changed: [], revision: 1 },
    });
    expect((await eventsOf(own)).map((event) => event.kind)).toEqual(['REPORTED', 'ALLOCATED']);
  });

  test('are not changed over a colleague’s change: who, when and what is told', async () => {
    const { town, own } = await twoKinds();
    const colleague = await givenPerson('LETTING_OFFICER', {
      organisations: [town.organisationId],
      reach: [town.municipalityId],
    });
    await change(colleague, own, { rentOre: 612_500 });
    const late = await change(town.officer, own, { rooms: 4 }, 1);
    const [{ name } = { name: '' }] = await rowsOf<{ name: string }>(
      'SELECT name FROM person WHERE id = $1',
      [colleague.userId],
    );
    expect(late).toMatchObject({
      ok: false,
      error: { code: 'changed-meanwhile', by: name, changes: [{ field: 'rentOre', now: '6.125,00' }] },
    });
    expect(await rowsOf('SELECT rooms FROM vacancy WHERE id = $1', [own])).toEqual([{ rooms: 3 }]);
  });

  test('of two saved at once from the same form one is told', async () => {
    const { town, own } = await twoKinds();
    const both = await Promise.all([
      change(town.officer, own, { rooms: 4 }, 1),
      change(town.officer, own, { rooms: 5 }, 1),
    ]);
    expect(both.map((answer) => (answer.ok ? 'saved' : answer.error.code)).sort()).toEqual([
      'changed-meanwhile',
      'saved',
    ]);
  });

  test.each([
    [{ dwellingType: 'YOUTH' as const }, 'needs-correction'],
    [{ allocationRule: 'ACCESSIBLE_FULL' }, 'needs-correction'],
  ])('are not those that the decision used: %o', async (home, code) => {
    const { town, own } = await twoKinds();
    expect(await change(town.officer, own, home)).toMatchObject({ ok: false, error: { code } });
  });

  test('are another organisation’s to nobody', async () => {
    const [{ town, own }, stranger] = [await twoKinds(), await givenTown()];
    const record = await findVacancyRecord(town.officer, own);
    expect(await findVacancyRecord(stranger.officer, own)).toBeNull();
    if (record === null) throw new Error('There is no such vacancy');
    const answer = await changeVacancy(stranger.officer, {
      vacancyId: own,
      revision: 1,
      report: record.report,
    });
    expect(answer).toEqual({ ok: false, error: { code: 'not-found' } });
  });
});

describe('a home that the organisation lets', () => {
  test('is no longer changed once it is let', async () => {
    const { town, own } = await twoKinds();
    const leased = { by: 'OUTSIDE', lettingType: 'ORDINARY', reason: null } as const;
    const days = { signedOn: day('2025-10-06'), takeoverOn: day('2026-01-15') };
    expect((await signLease(town.officer, { vacancyId: own, revision: 1, ...days, leased })).ok).toBe(true);
    expect(await change(town.officer, own, { rooms: 4 })).toMatchObject({
      ok: false,
      error: { code: 'case-closed' },
    });
  });
});

test('what was reported is what the form is filled with', async () => {
  const town = await givenTown();
  const report = aReport(await givenDepartment(town), { noticeOn: day('2025-10-03'), externalId: 'UB-1' });
  const { vacancyId } = await reported(town.officer, report);
  expect((await findVacancyRecord(town.officer, vacancyId))?.report).toEqual(report);
});

describe('an id of the organisation’s own', () => {
  const renamed = async (officer: Officer, id: VacancyId, externalId: string) => {
    const record = await findVacancyRecord(officer, id);
    if (record === null) throw new Error('There is no such vacancy');
    const { revision, report } = record;
    return changeVacancy(officer, { vacancyId: id, revision, report: { ...report, externalId } });
  };

  test('that another vacancy has is refused by name, and nothing changes', async () => {
    const { town, own, offered } = await twoKinds();
    expect(await renamed(town.officer, own, 'UB-7')).toMatchObject({ ok: true });
    expect(await renamed(town.officer, own, 'UB-7')).toMatchObject({ ok: true, value: { changed: [] } });
    const taken = await renamed(town.officer, offered, 'UB-7');
    expect(taken).toMatchObject({ ok: false, error: { code: 'id-already-reported', vacancyId: own } });
    expect((await vacancyOnRecord(offered)).revision).toBe(1);
  });

  test('given to two vacancies at once stays with one', async () => {
    const { town, own, offered } = await twoKinds();
    const answers = await Promise.all([own, offered].map((id) => renamed(town.officer, id, 'UB-8')));
    expect(answers.map((answer) => (answer.ok ? 'changed' : answer.error.code)).sort()).toEqual([
      'changed',
      'id-already-reported',
    ]);
  });
});
