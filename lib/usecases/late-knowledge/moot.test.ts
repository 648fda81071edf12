import { describe, expect, test } from 'vitest';
import { findLateFinding, listLateFindings } from '@/lib/data/late-knowledge/late-findings';
import { listReminders } from '@/lib/data/reminders/reminders';
import type { UserScope } from '@/lib/domain/access/scope';
import { OVERTAKEN } from '@/lib/domain/placement/late-settlement';
import { day, givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import {
  counterOnRecord,
  expectSoundBooks,
  reportedInTurn,
  vacancyOnRecord,
} from '@/lib/testing/environment/reporting';
import { findingsOf, givenManagers, lateRed } from '@/lib/testing/late';
import { aLateRed } from '@/lib/testing/late-red';
import { enterPlacement } from './enter-placement';
import { letStand } from './let-stand';
import { reportAnew } from './report-anew';

const reason = 'Aftalt på mødet mellem parterne';

/** How many wait to be settled, as the page and the tray say alike. */
async function openOf(scope: UserScope): Promise<number> {
  const { reminders } = await listReminders(scope);
  const late = reminders.filter(({ kind }) => kind === 'LATE_KNOWLEDGE');
  const { open } = await listLateFindings(scope, 'open');
  expect(late.reduce((sum, { words }) => sum + (words.count ?? 1), 0)).toBe(open);
  return open;
}

describe('when a later entry takes back what an earlier one said', () => {
  test('its open findings are let stand, and no home is voided for them', async () => {
    const { leader, landlord, department, ofThird, third, findings } = await aLateRed();
    await letStand(leader, { findingIds: [findings[0]?.id ?? ''], reason });
    const right = { ...lateRed(department), tier: 'GREEN', decidedOn: day('2025-09-21') };
    expect(await enterPlacement(leader, right)).toMatchObject({ ok: true, value: { found: 0 } });
    expect(await listLateFindings(leader, 'open')).toMatchObject({ rows: [], open: 0, settled: 4 });
    expect(await openOf(leader)).toBe(0);
    const settled = await rowsOf<{ reason: string }>(
      'SELECT outcome, reason, side FROM late_settlement WHERE municipality_id = (SELECT municipality_id FROM department WHERE id = $1)',
      [department],
    );
    expect(settled.filter((row) => row.reason === OVERTAKEN)).toHaveLength(3);
    expect(await reportAnew(landlord, { findingId: ofThird.id, reason })).toMatchObject({
      ok: false,
      error: { code: 'already-settled' },
    });
    expect(await vacancyOnRecord(third.vacancyId)).toMatchObject({ state: 'OFFERED', number: 3 });
  });

  test('what it says nothing of stays open', async () => {
    const { leader, department } = await aLateRed();
    await enterPlacement(leader, lateRed(department, '2025-09-30'));
    expect(await openOf(leader)).toBe(4);
  });
});

test('a home found twice is settled once: by what was found last', async () => {
  const town = await givenTown();
  const { leader, landlord } = await givenManagers(town);
  const department = await givenDepartment(town);
  await reportedInTurn(town.officer, department, 3);
  await enterPlacement(leader, { ...lateRed(department), tier: 'YELLOW' });
  await enterPlacement(leader, { ...lateRed(department, '2025-10-02'), tier: 'RED' });
  const findings = await findingsOf(department);
  expect(findings.map(({ would_tier }) => would_tier)).toEqual([
    ...['YELLOW', 'YELLOW', 'YELLOW'],
    ...['RED', 'RED', 'RED'],
  ]);
  expect(await openOf(landlord)).toBe(3);
  const [first, , , last] = findings;
  expect(await findLateFinding(landlord, first?.id ?? '')).toMatchObject({ laterId: last?.id });
  expect(await letStand(leader, { findingIds: [first?.id ?? ''], reason })).toMatchObject({
    ok: false,
    error: { code: 'already-settled' },
  });
  expect(await reportAnew(landlord, { findingId: first?.id ?? '', reason })).toMatchObject({
    ok: false,
    error: { code: 'already-settled' },
  });
  expect(await letStand(leader, { findingIds: [last?.id ?? ''], reason })).toMatchObject({ ok: true });
  expect(await openOf(landlord)).toBe(2);
});

test('a home that would get what it has is not voided, whatever the finding says', async () => {
  const { landlord, leader, ofThird, third, department } = await aLateRed();
  const before = await counterOnRecord(department);
  // Known by another way than an entry: a placement of a round, recorded since.
  await rowsOf(
    `INSERT INTO placement (id, department_id, organisation_id, municipality_id, tier, valid_from, decided_on, forum, criteria,
       recorded_at, recorded_by)
     SELECT gen_random_uuid(), department_id, organisation_id, municipality_id, 'GREEN', '2025-10-02', '2025-09-22', forum, criteria,
       recorded_at, recorded_by FROM placement WHERE department_id = $1 AND tier = 'RED' RETURNING id`,
    [department],
  );
  expect(await reportAnew(landlord, { findingId: ofThird.id, reason })).toEqual({
    ok: false,
    error: { code: 'no-longer-so' },
  });
  expect(await vacancyOnRecord(third.vacancyId)).toMatchObject({ state: 'OFFERED', number: 3 });
  expect(await counterOnRecord(department)).toEqual(before);
  expect(await letStand(leader, { findingIds: [ofThird.id], reason })).toMatchObject({ ok: true });
  await expectSoundBooks();
});
