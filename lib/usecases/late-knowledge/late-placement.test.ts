import { describe, expect, test } from 'vitest';
import { readPast } from '@/lib/data/past';
import type { StoredVerdict } from '@/lib/domain/allocation/render-verdict';
import { parsePeriod } from '@/lib/domain/reporting/period';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { NOTHING_ELSE } from '@/lib/domain/what-if/plan';
import { tryOut } from '@/lib/domain/what-if/try-out';
import { aReport, day, givenDepartment, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { findingsOf, givenManagers, lateRed } from '@/lib/testing/late';
import {
  counterOnRecord,
  expectSoundBooks,
  reported,
  reportedInTurn,
  vacancyOnRecord,
} from '@/lib/testing/reporting';
import { enterPlacement, previewPlacement } from './enter-placement';
import { letStand } from './let-stand';
import { reportAnew } from './report-anew';

const reason = 'Afgjort på mødet mellem parterne';

/** Four homes in a green department, the third of them the municipality's; then it turns out that it was red. */
async function aLateRed() {
  const town = await givenTown();
  const managers = await givenManagers(town);
  const department = await givenDepartment(town);
  const homes = await reportedInTurn(town.officer, department, 4);
  const [, , third] = homes;
  if (third === undefined) throw new Error('Four were reported');
  expect(third.route).toBe('MUNICIPAL');
  const entered = await enterPlacement(managers.leader, lateRed(department));
  expect(entered).toEqual({ ok: true, value: { departmentId: department, found: 4 } });
  const findings = await findingsOf(department);
  return {
    town,
    ...managers,
    department,
    homes,
    third,
    findings,
    ofThird: findings[2] ?? expect.unreachable(),
  };
}

async function replayAtTheTime({ officer, municipalityId }: Town, department: DepartmentId) {
  const period = parsePeriod('2025') ?? expect.unreachable();
  const past = await readPast(officer, { period, municipality: municipalityId });
  const own = tryOut(past, NOTHING_ELSE, 'AT_THE_TIME').homes.filter(
    (home) => home.past.departmentId === department,
  );
  return own.map(({ past: { decided }, would }) => [
    `${decided.route} ${decided.tier}`,
    `${would.route} ${would.tier}`,
  ]);
}

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

describe('a manager settles', () => {
  test('that the verdict stands, once, with a reason', async () => {
    const { leader, landlord, ofThird, third } = await aLateRed();
    const input = { findingIds: [ofThird.id], reason };
    expect(await letStand(leader, input)).toEqual({ ok: true, value: { settled: 1 } });
    expect(await letStand(landlord, input)).toMatchObject({ ok: false, error: { code: 'already-settled' } });
    expect(await reportAnew(landlord, { findingId: ofThird.id, reason })).toMatchObject({
      ok: false,
      error: { code: 'already-settled' },
    });
    expect(await vacancyOnRecord(third.vacancyId)).toMatchObject({ state: 'OFFERED' });
  });

  test('that it is voided and reported anew: decided by what is known now, linked, and the books balance', async () => {
    const { landlord, ofThird, third, department, town } = await aLateRed();
    const answer = await reportAnew(landlord, { findingId: ofThird.id, reason });
    if (!answer.ok) throw new Error(answer.error.code);
    const { replacement, correction } = answer.value;
    expect(correction).toBe('2/3');
    expect(replacement).toMatchObject({ route: 'ORGANISATION', tier: 'RED', number: 5 });
    expect(await vacancyOnRecord(third.vacancyId)).toMatchObject({ state: 'VOIDED', number: 3 });
    expect(
      await rowsOf(
        'SELECT outcome, reason, replacement_id, side FROM late_settlement WHERE finding_id = $1',
        [ofThird.id],
      ),
    ).toEqual([
      { outcome: 'REPORTED_ANEW', reason, replacement_id: replacement.vacancyId, side: 'ORGANISATION' },
    ]);
    expect(await rowsOf('SELECT replaces_id FROM vacancy WHERE id = $1', [replacement.vacancyId])).toEqual([
      { replaces_id: third.vacancyId },
    ]);
    // Four earned a third each, one turn was used and given back with what it had earned, and at red nothing is earned.
    expect(await counterOnRecord(department)).toEqual({ credit: '1/1', counted: 5, slots: 1, entries: 6 });
    await expectSoundBooks();
    for (const [stored, again] of await replayAtTheTime(town, department)) expect(again).toBe(stored);
  });

  test('two at once: one of them is told who was first', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { leader, landlord, ofThird } = await aLateRed();
      const both = await Promise.all([
        letStand(leader, { findingIds: [ofThird.id], reason }),
        reportAnew(landlord, { findingId: ofThird.id, reason }),
      ]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'already-settled' } });
      expect(
        await rowsOf('SELECT finding_id FROM late_settlement WHERE finding_id = $1', [ofThird.id]),
      ).toHaveLength(1);
    }
    await expectSoundBooks();
  });

  test('the municipality reports nobody’s homes, and another town’s findings are not there', async () => {
    const { leader, ofThird } = await aLateRed();
    const other = await givenManagers(await givenTown());
    expect(await reportAnew(leader, { findingId: ofThird.id, reason })).toEqual({
      ok: false,
      error: { code: 'organisation-reports' },
    });
    expect(await letStand(other.landlord, { findingIds: [ofThird.id], reason })).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(
      await rowsOf('SELECT finding_id FROM late_settlement WHERE finding_id = $1', [ofThird.id]),
    ).toEqual([]);
  });

  test('a home with a lease can only stand', async () => {
    const { landlord, findings, homes } = await aLateRed();
    const [first] = findings;
    await rowsOf(`UPDATE vacancy SET state = 'LET' WHERE id = $1 RETURNING id`, [homes[0]?.vacancyId]);
    expect(await reportAnew(landlord, { findingId: first?.id ?? '', reason })).toEqual({
      ok: false,
      error: { code: 'lease-signed' },
    });
    expect(await letStand(landlord, { findingIds: [first?.id ?? ''], reason })).toMatchObject({ ok: true });
  });
});

describe('a placement outside a round', () => {
  test.each([
    [{ from: day('2025-10-06') }, 'for-a-round'],
    [{ from: day('2025-09-10') }, 'decided-after-it-began'],
    [{ tier: 'LEVEL_1' }, 'unknown-tier'],
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
