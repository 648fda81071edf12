import { beforeAll, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { systemScope } from '@/lib/auth/scope';
import type { SavedSummaryId, SlotId } from '@/lib/domain/shared/ids';
import type { InputKind } from '@/lib/domain/summary/inputs';
import { standingOf } from '@/lib/domain/summary/standing';
import { givenFigure, givenManagers, type Managers } from '@/lib/testing/agreements/placement-rounds';
import { day, givenAgreement, givenPerson, givenPlacement, insert, rowsOf } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { granted, revisionOf, systemAt } from '@/lib/testing/lettings/slots';
import { fileOfSummary, givenApproved, todaysFigures } from '@/lib/testing/summaries/saved-summaries';
import { type PlayedYear, playedYear } from '@/lib/testing/summaries/summary-played';
import { afterTheDays } from '@/lib/testing/summaries/summary-stage';
import { withClient } from '@/scripts/database/connection.mjs';
import { completeSlot } from '../slots/complete-slot';
import { voidVacancy } from '../vacancies/void-vacancy';
import { restateSummary } from './restate-summary';
import { setRentThreshold } from './set-rent-threshold';
import { verifyEditions } from './verify-editions';

let year: PlayedYear;
let managers: Managers;
let summaryId: SavedSummaryId;

beforeAll(async () => {
  await playsOtherDays();
  year = await playedYear();
  managers = await givenManagers(year.town);
  const reach = [year.town.municipalityId];
  const neighbour = await givenPerson('MANAGER', { organisations: [year.neighbour.organisationId], reach });
  summaryId = await givenApproved([managers.municipality, managers.organisation, neighbour], year.town);
  await afterTheDays();
});

/** As whoever owns the database can, past what the acts allow. */
const asOwner = (text: string, values: readonly unknown[], table?: string) =>
  withClient(process.env.DATABASE_OWNER_URL ?? '', async (owner) => {
    await owner.query(`SELECT set_config('app.system', 'a change of a test', false)`);
    if (table) await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    const { rowCount } = await owner.query(text, [...values]);
    if (table) await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    if (rowCount === 0) throw new Error(`Nothing was changed by ${text}`);
  });

const later = systemAt('2025-10-21T08:00:00Z');
const last = async () => (await fileOfSummary(managers.municipality, summaryId)).editions.at(-1);

async function voidsHome(): Promise<void> {
  const [home] = await rowsOf<{ id: string; revision: number }>(
    `SELECT id, revision FROM vacancy WHERE department_id = $1 AND state = 'ORGANISATION' LIMIT 1`,
    [year.b],
  );
  if (!home) throw new Error('There is a home to void');
  const { id, revision } = home;
  const voided = await voidVacancy(year.town.officer, {
    ...{ vacancyId: id as Parameters<typeof voidVacancy>[1]['vacancyId'], revision },
    reason: 'Opsigelsen trukket tilbage',
  });
  if (!voided.ok) throw new Error(JSON.stringify(voided.error));
}

const entered = (on: string, measure: string, detail: string) =>
  insert(
    `INSERT INTO tally_change (municipality_id, organisation_id, department_id, day, measure, tier, dwelling_type, detail, denominator, n, amount)
     VALUES ($1, $2, $3, $4, $5, 'LEVEL_1', 'FAMILY', $6, 1, 1, 0)`,
    [year.town.municipalityId, year.town.organisationId, year.a, on, measure, detail],
  );

/** As migration 0043 adds the days between report and turn to what was counted from the turn. */
const daysFromTheReport = () =>
  insert(
    `INSERT INTO tally_change (municipality_id, organisation_id, department_id, day, measure, tier, dwelling_type, detail, denominator, n, amount)
     SELECT municipality_id, organisation_id, department_id, day, measure, tier, dwelling_type, detail, denominator, 0, 7 FROM tally_change
     WHERE department_id = $1 AND measure = 'ANSWER_DAYS' LIMIT 1`,
    [year.a],
  );

async function letsAfterwards(): Promise<void> {
  const [turn] = await rowsOf<{ id: SlotId }>(
    `SELECT id FROM slot WHERE department_id = $1 AND state = 'NAMED' AND rent_from <= '2025-10-06'`,
    [year.b],
  );
  if (!turn) throw new Error('There is a turn whose rent runs');
  const days = { leaseSignedOn: day('2025-10-20'), takeoverOn: day('2025-11-01') };
  const by = systemScope('test', {
    now: new Date('2025-10-20T12:00:00Z'),
    actAs: { userId: year.town.caseworker.userId, side: 'MUNICIPALITY' },
  });
  granted(
    await completeSlot(by, {
      slotId: turn.id,
      revision: await revisionOf(turn.id),
      byTelephone: null,
      ...days,
    }),
  );
}

/** Said afterwards of a day of the time that is closed. */
const FEWER_HOMES = `
  INSERT INTO department_stock (department_id, organisation_id, municipality_id, valid_from, recorded_at, family_dwellings, youth_dwellings,
    elderly_dwellings)
  SELECT id, organisation_id, municipality_id, '2025-02-01', now(), 90, 0, 0 FROM department WHERE id = $1`;
const OTHER_NAME = `
  INSERT INTO department_name (department_id, organisation_id, municipality_id, valid_from, recorded_at, number, name)
  SELECT id, organisation_id, municipality_id, '2025-02-01', now(), number, 'Nyparken' FROM department WHERE id = $1`;

const CHANGES: readonly (readonly [
  what: string,
  kinds: readonly InputKind[],
  change: () => Promise<unknown>,
])[] = [
  ['a home is voided', ['sums'], voidsHome],
  [
    'a counter began otherwise',
    ['books'],
    () =>
      asOwner(
        'UPDATE counter SET opening_n = opening_n + opening_d WHERE department_id = $1',
        [year.a],
        'counter',
      ),
  ],
  [
    'the municipality has another name',
    ['names'],
    () => asOwner(`UPDATE municipality SET name = name || ' Ny' WHERE id = $1`, [year.town.municipalityId]),
  ],
  ['a department was called otherwise', ['names'], () => asOwner(OTHER_NAME, [year.a])],
  ['a department had other homes', ['stock'], () => asOwner(FEWER_HOMES, [year.a])],
  [
    'a department was placed otherwise, and that was entered late',
    // At level 1 flexible letting has a limit, so it is told what was let there.
    ['placements', 'lettings'],
    () => givenPlacement(year.town, year.b, { tier: 'LEVEL_1', from: '2025-10-01' }),
  ],
  [
    'the agreement is another version',
    ['agreements'],
    () =>
      asOwner(
        'UPDATE agreement_version SET version = version + 1 WHERE municipality_id = $1',
        [year.town.municipalityId],
        'agreement_version',
      ),
  ],
  ['a key figure is corrected', ['key-figures'], () => givenFigure(year.a, '38.9', { from: '2025-04-01' })],
  [
    'a target is another',
    ['goals'],
    () =>
      asOwner(
        'UPDATE figure_goal SET amount = 25 WHERE municipality_id = $1 AND amount IS NOT NULL',
        [year.town.municipalityId],
        'figure_goal',
      ),
  ],
  [
    'what a cheap home is was another',
    ['thresholds'],
    () =>
      setRentThreshold(managers.municipality, {
        ...{ municipalityId: year.town.municipalityId, from: day('2025-01-01'), ore: 300_000 },
        source: 'Byrådet',
      }),
  ],
  [
    'it is said why a home stood empty',
    ['voids'],
    () =>
      asOwner(
        `INSERT INTO void_ground (id, vacancy_id, organisation_id, municipality_id, department_id, ground, bearer, recorded_at, recorded_by)
         SELECT gen_random_uuid(), v.id, v.organisation_id, v.municipality_id, v.department_id, 'OTHER', 'DEPARTMENT', now(), $2
         FROM vacancy v WHERE v.department_id = $1 AND v.state = 'ORGANISATION' AND v.available_on <= '2025-10-01'`,
        [year.a, year.town.officer.userId],
      ),
  ],
  [
    'the municipality pays from another day',
    ['rents'],
    () =>
      asOwner(
        `UPDATE slot SET rent_from = '2025-09-15' WHERE department_id = $1 AND state = 'NAMED'`,
        [year.b],
        'slot',
      ),
  ],
  ['how long a turn took is counted from another day', ['sums'], daysFromTheReport],
  // What has become of a turn is told with the turn; what was paid for it on the last day stays.
  ['a turn is let after the time has ended', ['sums'], letsAfterwards],
  ['something is entered of an earlier time', ['known'], () => entered('2020-05-05', 'CHOICE', 'VOID')],
  [
    'a home was let flexibly while the agreement was young',
    ['lettings'],
    () => entered('2023-05-05', 'LET', 'FLEXIBLE'),
  ],
];

test('a closed summary is made of what it was made of, and verifying says nothing', async () => {
  expect(await verifyEditions(later)).toMatchObject({ faults: [], toRestate: [] });
});

test.each(CHANGES)('%s: verifying names %j, and a restatement settles it', async (_, kinds, change) => {
  expect((await verifyEditions(later)).toRestate).toEqual([]);
  await change();
  const edition = await last();
  const { faults, toRestate } = await verifyEditions(later);
  const { summary } = await fileOfSummary(managers.municipality, summaryId);
  const now = await todaysFigures(summary);
  if (!edition || !now) throw new Error('It is closed');
  const restated = await restateSummary(
    managers.municipality,
    { summaryId, after: edition.number, reason: 'Rettet bagefter' },
    todaysFigures,
  );
  expect(restated).toMatchObject({ ok: true });
  expect(standingOf(edition, now).inputs).toEqual(kinds);
  expect([faults, toRestate.length]).toEqual([[], 1]);
  for (const kind of kinds) expect(toRestate[0]).toContain(kind);
});

test('what happens after the time has ended is none of it: a home that stood empty is let and taken over', async () => {
  await asOwner(
    `UPDATE vacancy SET state = 'LET', takeover_on = '2025-11-01' WHERE department_id = $1 AND state = 'ORGANISATION'
       AND available_on <= '2025-10-01'`,
    [year.a],
    'vacancy',
  );
  expect((await verifyEditions(systemAt('2025-12-01T08:00:00Z'))).toRestate).toEqual([]);
});

test('nor are the words of an agreement that takes over later', async () => {
  const { municipalityId } = year.town;
  await asOwner(
    'UPDATE agreement_version SET valid_to = $2 WHERE municipality_id = $1',
    [...[municipalityId, '2026-12-31']],
    'agreement_version',
  );
  const tiers = hoejeTaastrup2023.tiers.map((tier, at) =>
    at === 0 ? { ...tier, label: { da: 'Niveau A', en: 'Level A' } } : tier,
  );
  await givenAgreement(municipalityId, { ...hoejeTaastrup2023, tiers }, { from: '2027-01-01', to: null });
  expect((await verifyEditions(systemAt('2025-12-01T08:00:00Z'))).toRestate).toEqual([]);
});
