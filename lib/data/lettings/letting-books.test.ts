import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '@/lib/domain/calendar/days';
import { LETTING_TYPES } from '@/lib/domain/letting/vocabulary';
import { givenDepartment, givenTown, insert, TODAY, type Town } from '@/lib/testing/builders';
import { type BookedHome, bookOf } from '@/lib/testing/letting-book';
import { inHotTransaction } from '../transaction';
import { readLettingBook } from './letting-books';

const TIERS = ['LEVEL_1', 'LEVEL_2', 'LEVEL_3'] as const;
/** Two of the three: what is let at the third is no part of the share. */
const AGREED = TIERS.slice(0, 2);

const homes: fc.Arbitrary<readonly BookedHome[]> = fc.array(
  fc.record({
    voided: fc.boolean(),
    tier: fc.constantFrom(...TIERS, null),
    counted: fc.boolean(),
    opened: fc.option(
      fc.record({ listTurn: fc.constantFrom('ORDINARY', 'TRANSFER', null), takesShare: fc.boolean() }),
    ),
    lease: fc.option(
      fc.record({
        type: fc.constantFrom(...LETTING_TYPES),
        takeoverOn: fc.option(fc.integer({ min: -2, max: 2 }).map((days) => addDays(TODAY, days))),
      }),
    ),
  }),
  { maxLength: 12 },
);

const LAY = `
  WITH home AS (SELECT gen_random_uuid() AS vacancy, gen_random_uuid() AS dwelling, n, h FROM
      jsonb_array_elements($5::jsonb) WITH ORDINALITY AS t(h, n)),
  counter AS (INSERT INTO counter (id, organisation_id, municipality_id, department_id, name)
    VALUES (gen_random_uuid(), $1, $2, $3, 'FAMILY') RETURNING id),
  stock AS (INSERT INTO dwelling (id, organisation_id, municipality_id, department_id, unit_number, type, street, house_number,
      postcode, city, rooms, area_tenths, rent_ore, address_key)
    SELECT dwelling, $1, $2, $3, n::text, 'FAMILY', 'Vej', n::text, '4300', 'By', 3, 700, 600000, n::text FROM home),
  vacant AS (INSERT INTO vacancy (id, organisation_id, municipality_id, department_id, reference, dwelling_id, unit_number, address,
      postcode, city, dwelling_type, occasion, rooms, area_tenths, rent_ore, reported_on, available_on, state, tier, route, counter_id,
      number, registered_at, registered_by, changed_at)
    SELECT vacancy, $1, $2, $3, 'B-' || vacancy, dwelling, n::text, 'Vej', '4300', 'By', 'FAMILY', 'RELET', 3, 700, 600000, '2025-09-01',
      '2025-10-01', CASE WHEN (h ->> 'voided')::boolean THEN 'VOIDED' ELSE 'LET' END, h ->> 'tier', 'ORGANISATION',
      CASE WHEN (h ->> 'counted')::boolean THEN (SELECT id FROM counter) END, CASE WHEN (h ->> 'counted')::boolean THEN n END,
      app_now(), $4, app_now() FROM home),
  opened AS (INSERT INTO letting (id, vacancy_id, organisation_id, municipality_id, department_id, basis, list_number, list_turn,
      under_cap, opening, state, opened_at, opened_by)
    SELECT gen_random_uuid(), vacancy, $1, $2, $3, 'LISTS', CASE WHEN h -> 'opened' ->> 'listTurn' IS NOT NULL THEN n END,
      h -> 'opened' ->> 'listTurn', (h -> 'opened' ->> 'takesShare')::boolean, '{}', 'OPEN', app_now(), $4
    FROM home WHERE jsonb_typeof(h -> 'opened') = 'object'),
  -- A lease that fell through before counts for nothing.
  fallen AS (INSERT INTO lease (id, vacancy_id, organisation_id, municipality_id, department_id, letting_type, takeover_on, recorded_at,
      recorded_by, fell_through_on, fall_reason, fell_through_at, fell_through_by)
    SELECT gen_random_uuid(), vacancy, $1, $2, $3, 'FLEXIBLE', app_today(), app_now(), $4, app_today(), 'OTHER', app_now(), $4
    FROM home WHERE n % 3 = 0)
  INSERT INTO lease (id, vacancy_id, organisation_id, municipality_id, department_id, letting_type, takeover_on, recorded_at, recorded_by)
  SELECT gen_random_uuid(), vacancy, $1, $2, $3, h -> 'lease' ->> 'type', (h -> 'lease' ->> 'takeoverOn')::date, app_now(), $4
  FROM home WHERE jsonb_typeof(h -> 'lease') = 'object'`;

async function givenHomes(town: Town, all: readonly BookedHome[]) {
  const departmentId = await givenDepartment(town);
  const { organisationId, municipalityId, officer } = town;
  await insert(LAY, [organisationId, municipalityId, departmentId, officer.userId, JSON.stringify(all)]);
  return departmentId;
}

test('the database tells of any homes the book that the rules tell', async () => {
  const town = await givenTown();
  await fc.assert(
    fc.asyncProperty(homes, async (all) => {
      const departmentId = await givenHomes(town, all);
      const read = await inHotTransaction(town.officer, (tx) =>
        readLettingBook(tx, town.officer, departmentId, AGREED),
      );
      const told = bookOf(all, { given: 0, tiers: AGREED, today: TODAY });
      expect(read).toEqual({ departmentId, ...told });
    }),
    { numRuns: 60 },
  );
});
