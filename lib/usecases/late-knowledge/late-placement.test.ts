import { describe, expect, test } from 'vitest';
import type { StoredVerdict } from '@/lib/domain/allocation/render-verdict';
import { whileReporting } from '@/lib/testing/api/held-report';
import { aReport, day, givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import {
  counterOnRecord,
  expectSoundBooks,
  reported,
  reportedInTurn,
  vacancyOnRecord,
} from '@/lib/testing/environment/reporting';
import { findingsOf, givenManagers, lateRed } from '@/lib/testing/late';
import { aLateRed, replayAtTheTime } from '@/lib/testing/late-red';
import { enterPlacement, previewPlacement } from './enter-placement';

describe('a red placement entered too late in a department that was green', () => {
  test('lists every home that it would have decided otherwise, and changes none of them', async () => {
    const { findings, third, department } = await aLateRed();
    expect(
      findings.map((row) => `${row.was_route} ${row.was_tier} > ${row.would_route} ${row.would_tier}`),
    ).toEqual([
      'ORGANISATION GREEN > ORGANISATION RED',
      'ORGANISATION GREEN > ORGANISATION RED',
      'MUNICIPAL GREEN > ORGANISATION RED',
      'ORGANISATION GREEN > ORGANISATION RED',
    ]);
    expect(await vacancyOnRecord(third.vacancyId)).toMatchObject({
      state: 'OFFERED',
      route: 'MUNICIPAL',
      number: 3,
    });
    expect(await counterOnRecord(department)).toEqual({ credit: '1/3', counted: 4, slots: 1, entries: 4 });
  });

  test('keeps the explanation that each would have had, in both languages', async () => {
    const { ofThird, department } = await aLateRed();
    const [row] = await rowsOf<{ would_verdict: StoredVerdict }>(
      'SELECT would_verdict FROM late_finding WHERE id = $1',
      [ofThird.id],
    );
    const verdict = row?.would_verdict ?? expect.unreachable();
    expect(verdict.lead.da).toContain('rød');
    expect(verdict.lead.en).toContain('red');
    expect(verdict.steps.length).toBeGreaterThan(3);
    expect(department).toBeDefined();
  });

  test('finds as many as the preview said, and nothing twice', async () => {
    const town = await givenTown();
    const { leader } = await givenManagers(town);
    const department = await givenDepartment(town);
    await reportedInTurn(town.officer, department, 3);
    const preview = await previewPlacement(leader, lateRed(department));
    expect(preview.ok && preview.value.found.length).toBe(3);
    expect(await findingsOf(department)).toEqual([]);
    await enterPlacement(leader, lateRed(department));
    expect(await enterPlacement(leader, lateRed(department))).toEqual({
      ok: false,
      error: { code: 'as-it-is' },
    });
    expect(await findingsOf(department)).toHaveLength(3);
  });

  test('leaves homes that were reported before its day, and other departments, alone', async () => {
    const town = await givenTown();
    const { leader } = await givenManagers(town);
    const [department, other] = [await givenDepartment(town), await givenDepartment(town)];
    await reported(
      town.officer,
      aReport(department, { reportedOn: day('2025-09-30'), choiceReason: 'Glemt' }),
    );
    const late = await reported(town.officer, aReport(department));
    await reportedInTurn(town.officer, other, 3);
    await enterPlacement(leader, lateRed(department));
    expect((await findingsOf(department)).map((row) => row.vacancy_id)).toEqual([late.vacancyId]);
    expect(await findingsOf(other)).toEqual([]);
  });

  test('finds what follows from it further on: at another share the turn falls on another home', async () => {
    const town = await givenTown();
    const { leader } = await givenManagers(town);
    const department = await givenDepartment(town, { tier: 'YELLOW' });
    await reportedInTurn(town.officer, department, 6);
    await enterPlacement(leader, { ...lateRed(department), tier: 'GREEN' });
    const routes = (await findingsOf(department)).map((row) => `${row.was_route} > ${row.would_route}`);
    expect(routes).toEqual([
      'ORGANISATION > ORGANISATION',
      'ORGANISATION > ORGANISATION',
      'ORGANISATION > MUNICIPAL',
      'ORGANISATION > ORGANISATION',
      'ORGANISATION > ORGANISATION',
      'MUNICIPAL > MUNICIPAL',
    ]);
  });

  test('is asked again by each later entry only for what that one changes', async () => {
    const town = await givenTown();
    const { leader } = await givenManagers(town);
    const department = await givenDepartment(town);
    await reportedInTurn(town.officer, department, 3);
    await enterPlacement(leader, lateRed(department));
    // Red from a day earlier says nothing new of homes that were red in the meantime.
    expect(await enterPlacement(leader, lateRed(department, '2025-09-30'))).toMatchObject({
      value: { found: 0 },
    });
    expect(await findingsOf(department)).toHaveLength(3);
  });

  test('and a replay with what was known at the time still gives exactly the stored verdicts', async () => {
    const { town, department } = await aLateRed();
    for (const [stored, again] of await replayAtTheTime(town, department)) expect(again).toBe(stored);
  });
});

describe('a placement outside a round', () => {
  test.each([
    [{ from: day('2025-10-06') }, 'for-a-round'],
    [{ from: day('2025-09-10') }, 'decided-after-it-began'],
    [{ tier: 'LEVEL_1' }, 'unknown-tier'],
    [{ criteria: ['F9'] }, 'unknown-criterion'],
    [{ decidedOn: day('2025-10-07') }, 'decided-in-the-future'],
    [{ tier: 'GREEN', from: day('2021-01-01'), decidedOn: day('2020-12-01') }, 'no-agreement'],
  ])('%o is refused: %s', async (change, code) => {
    const town = await givenTown();
    const { leader } = await givenManagers(town);
    const department = await givenDepartment(town);
    expect(await enterPlacement(leader, { ...lateRed(department), ...change })).toEqual({
      ok: false,
      error: { code },
    });
    expect(
      await rowsOf('SELECT id FROM late_entry WHERE municipality_id = $1', [town.municipalityId]),
    ).toEqual([]);
  });

  test('is the municipality’s to enter', async () => {
    const town = await givenTown();
    const { landlord } = await givenManagers(town);
    const department = await givenDepartment(town);
    expect(await enterPlacement(landlord, lateRed(department))).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});

test('reports that run while a late placement is entered are decided by it or found by it', async () => {
  const town = await givenTown();
  const { leader } = await givenManagers(town);
  const department = await givenDepartment(town);
  const reports = Array.from({ length: 24 }, () => reported(town.officer, aReport(department)));
  const entered = new Promise((resolve) => setTimeout(resolve, 15)).then(() =>
    enterPlacement(leader, lateRed(department)),
  );
  const [answer] = await Promise.all([entered, ...reports]);
  expect(answer.ok).toBe(true);
  const green = await rowsOf<{ id: string }>(
    `SELECT vacancy_id AS id FROM decision WHERE department_id = $1 AND tier = 'GREEN' ORDER BY number`,
    [department],
  );
  expect((await findingsOf(department)).map((row) => row.vacancy_id)).toEqual(green.map(({ id }) => id));
  await expectSoundBooks();
});

test('a report that was decided before and is stored after the question is waited for, and found', async () => {
  const town = await givenTown();
  const { leader } = await givenManagers(town);
  const department = await givenDepartment(town);
  await reportedInTurn(town.officer, department, 1);
  const answer = await whileReporting(town.officer, aReport(department), () =>
    enterPlacement(leader, lateRed(department)),
  );
  expect(answer).toMatchObject({ ok: true, value: { found: 2 } });
  expect(await findingsOf(department)).toHaveLength(2);
});
