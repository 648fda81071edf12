import { beforeAll, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import type { UserScope } from '@/lib/domain/access/scope';
import type { MunicipalityId, OrganisationId } from '@/lib/domain/shared/ids';
import { COUNTED_EACH_TIME, MEASURES } from '@/lib/domain/summary/measure';
import { day, givenAgreement, givenPerson, rowsOf } from '@/lib/testing/builders';
import { asSuperuser, givenAHundredThousand } from '@/lib/testing/environment/a-hundred-thousand';
import { planOf, tellPlans } from '@/lib/testing/environment/plans';
import { HOMES_PER_PAGE } from '../overview/homes-behind';
import { readSummedBooks } from '../overview/overview-books';
import { readTallies } from '../sums/tallies';
import { inTransaction } from '../transaction';
import { listBehindSummary } from './summary-behind';
import { listSummaryPlaces } from './summary-parts';

const BIG = [
  'vacancy',
  'slot',
  'slot_return',
  'naming',
  'lease',
  'reporting_choice',
  'ledger_entry',
  'tally',
];
const YEAR = { from: day('2023-01-01'), through: day('2023-12-31') };
const TEN_YEARS = { from: day('2015-01-01'), through: day('2024-12-31') };
/** A town has two thousand vacancies in ten years. */
const OF_ONE_YEAR = 450;

let scopes: readonly UserScope[];
let municipality: MunicipalityId;

beforeAll(async () => {
  await givenAHundredThousand();
  const [town] = await rowsOf<{ m: MunicipalityId; o: OrganisationId }>(
    `SELECT md5('m1')::uuid AS m, md5('o1')::uuid AS o`,
  );
  if (!town) throw new Error('There is no town');
  municipality = town.m;
  await givenAgreement(municipality, holbaek2024, { from: '2015-01-01' });
  const reach = [municipality];
  scopes = [
    await givenPerson('CASEWORKER', { municipalities: reach, reach }),
    await givenPerson('LETTING_OFFICER', { organisations: [town.o], reach }),
  ];
  // Past the triggers: what they would have kept, and what no other test of plans needs.
  await asSuperuser(async (query) => {
    for (const rows of ROWS) await query(rows);
    await query('ANALYZE');
  });
  await tellPlans();
}, 240_000);

const COLUMNS =
  'municipality_id, organisation_id, department_id, measure, tier, dwelling_type, detail, denominator';
const ROWS = [
  'SET session_replication_role = replica',
  `UPDATE slot SET lease_signed_on = offered_on + 30, completed_at = offered_at + interval '30 days', rent_until = rent_from + 9
   WHERE state = 'COMPLETED'`,
  `INSERT INTO naming (id, slot_id, organisation_id, municipality_id, department_id, tier, special_criteria, named_at, named_by)
   SELECT gen_random_uuid(), id, organisation_id, municipality_id, department_id, tier, false, offered_at + interval '9 days', claimed_by
   FROM slot WHERE state = 'COMPLETED'`,
  `INSERT INTO lease (id, vacancy_id, organisation_id, municipality_id, department_id, letting_type, signed_on, recorded_at, recorded_by,
     fell_through_on, fall_reason, fell_through_at, fell_through_by)
   SELECT gen_random_uuid(), id, organisation_id, municipality_id, department_id, 'ORDINARY', reported_on + 30, registered_at, registered_by, f.on,
     CASE WHEN f.on IS NOT NULL THEN 'OTHER' END, CASE WHEN f.on IS NOT NULL THEN registered_at END, CASE WHEN f.on IS NOT NULL THEN registered_by END
   FROM vacancy, LATERAL (SELECT CASE WHEN number % 9 = 0 THEN reported_on + 40 END AS on) f WHERE state = 'LET'`,
  // A quarter of the departments at a time: a transaction that is long holds back the events of every test on the server.
  ...Array.from(
    { length: 4 },
    (_, quarter) =>
      `INSERT INTO tally (${COLUMNS}, span, day, n, amount) SELECT ${COLUMNS.replaceAll(/(\w+)/g, 'l.$1')}, s.span, s.first, sum(l.n), sum(l.amount)
       FROM tally_recount l, LATERAL spans_of(l.day) s
       WHERE l.department_id = ANY (ARRAY(SELECT id FROM department WHERE number::int % 4 = ${quarter})) GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`,
  ),
];

/** No big table is read from end to end, nor more of one than said. */
async function expectFew(read: (scope: UserScope) => Promise<unknown>, most: number, what = String(read)) {
  for (const scope of scopes) {
    const { scans } = await planOf(() => read(scope));
    const big = scans.filter(({ table }) => BIG.includes(table));
    expect(big.length, what).toBeGreaterThan(0);
    expect
      .soft(
        big.filter(({ how, rows }) => how === 'Seq Scan' || rows > most),
        what,
      )
      .toEqual([]);
  }
}

test.each([
  ['a year', YEAR, 400],
  ['ten years', TEN_YEARS, 4000],
])('the sums of %s are read from its years', async (_, period, most) => {
  await expectFew(
    (scope) =>
      inTransaction(scope, (tx) => readTallies(tx, scope, { municipality }, [{ name: 'now', period }])),
    most,
  );
});

test('books are counted up from sums, places from a town’s own', async () => {
  for (const period of [YEAR, TEN_YEARS])
    await expectFew(
      (scope) => inTransaction(scope, (tx) => readSummedBooks(tx, scope, { period, municipality })),
      4000,
    );
  await expectFew(listSummaryPlaces, 40_000);
});

test.each([...MEASURES, ...COUNTED_EACH_TIME])(
  'the homes behind %s of a year are found by its days',
  async (measure) => {
    const asked = {
      municipality,
      part: { kind: 'MUNICIPALITY' },
      period: YEAR,
      counted: { measure },
    } as const;
    await expectFew((scope) => listBehindSummary(scope, asked), OF_ONE_YEAR, measure);
  },
);

const HALFWAY = { on: day('2023-07-01'), id: '7fffffff-ffff-4fff-bfff-ffffffffffff' };

test('any page of them reads the homes of the year once, and looks up what a page of them is called', async () => {
  for (const adds of [{}, { adds: 'TIMES' } as const])
    for (const turn of [
      null,
      { direction: 'after', place: HALFWAY },
      { direction: 'before', place: HALFWAY },
    ] as const) {
      const part = { kind: 'MUNICIPALITY' } as const;
      const asked = { municipality, part, period: YEAR, counted: { measure: 'REPORTED', ...adds } } as const;
      const what = JSON.stringify([adds, turn]);
      await expectFew((scope) => listBehindSummary(scope, asked, turn), OF_ONE_YEAR, what);
      for (const scope of scopes) {
        const { scans } = await planOf(() => listBehindSummary(scope, asked, turn));
        const names = scans.filter(({ table }) => table === 'department_name');
        expect(names, what).toHaveLength(1);
        expect(names[0]?.rows, what).toBeLessThanOrEqual(HOMES_PER_PAGE + 1);
      }
    }
});
