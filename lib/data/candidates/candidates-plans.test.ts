import { beforeAll, describe, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import type { CandidatePlace } from '@/lib/domain/letting/finding/candidate-row';
import { SOURCES } from '@/lib/domain/letting/finding/opening';
import type { LadderPhase } from '@/lib/domain/letting/finding/waterfall';
import type { Letting } from '@/lib/domain/letting/letting';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { day, givenDepartment, givenTown, TODAY, type Town } from '@/lib/testing/builders';
import { asSuperuser } from '@/lib/testing/environment/a-hundred-thousand';
import { planOf, type Reading, tellPlans } from '@/lib/testing/environment/plans';
import { anOpenLetting } from '@/lib/testing/lettings/lettings';
import { readAgreementOf } from '../lettings/letting-file';
import { findLettingOf } from '../lettings/lettings';
import { inHotTransaction } from '../transaction';
import { readCandidates } from './candidates';
import { WINDOW } from './candidates-find';

const MANY = 100_000;
const BIG = ['applicant', 'household_member', 'offer'];

let town: Town;
let letting: Letting;
/** A department that one in a thousand wishes for. */
let rare: Letting;

async function openIn(department: DepartmentId): Promise<Letting> {
  const { vacancyId } = await anOpenLetting(town, department);
  const found = await findLettingOf(town.officer, vacancyId);
  if (!found) throw new Error('No letting');
  return found;
}

beforeAll(async () => {
  town = await givenTown(hoejeTaastrup2023);
  const departments = [
    await givenDepartment(town, { tier: 'UNPLACED' }),
    await givenDepartment(town, { tier: 'UNPLACED' }),
  ];
  const [often, seldom] = departments;
  if (!often || !seldom) throw new Error('No departments');
  letting = await openIn(often);
  rare = await openIn(seldom);
  const { organisationId, officer } = town;
  await asSuperuser(async (query) => {
    await query(
      `WITH a AS (INSERT INTO applicant (id, organisation_id, reference, name, list, seniority_on, state, state_reason, flexible, rehoused_from,
           departments, source, enrolled_at, enrolled_by, changed_at)
         SELECT gen_random_uuid(), '${organisationId}', 'M-' || n, 'Prøve ' || n, CASE WHEN n % 3 = 0 THEN 'TRANSFER' ELSE 'ORDINARY' END,
           date '1985-01-01' + (n % 14000), CASE WHEN n % 10 = 0 THEN 'PAUSED' ELSE 'ACTIVE' END, CASE WHEN n % 10 = 0 THEN 'OWN_WISH' END,
           n % 4 = 1, CASE WHEN n % 1000 = 1 THEN '${often}'::uuid END,
           CASE WHEN n % 1000 = 7 THEN ARRAY['${seldom}'::uuid] ELSE ARRAY['${often}'::uuid] END,
           CASE WHEN n % 500 = 3 THEN 'ADVERTISEMENT' ELSE 'IMPORT' END, now(), '${officer.userId}', now()
         FROM generate_series(1, ${MANY}) n RETURNING id)
       INSERT INTO household_member (id, applicant_id, organisation_id, relation, born_on)
         SELECT gen_random_uuid(), a.id, '${organisationId}', 'APPLICANT', date '1980-01-01' FROM a`,
    );
    await query('ANALYZE applicant, household_member');
  });
  await tellPlans();
}, 120_000);

const phaseOf = (source: LadderPhase['source']): LadderPhase => ({
  ...{ phase: 'ORDINARY', source, criteria: [], byTurn: false, position: 0 },
});

/** No big table is read from end to end, and nothing is sorted but a page. */
async function reading(
  of: Letting,
  source: LadderPhase['source'],
  after: CandidatePlace | null,
): Promise<Reading> {
  const read = () =>
    inHotTransaction(town.officer, async (tx) => {
      const agreement = await readAgreementOf(tx, town.officer, of);
      return readCandidates(tx, town.officer, {
        letting: of,
        phase: phaseOf(source),
        agreement,
        today: TODAY,
        after,
      });
    });
  const plan = await planOf(read);
  const big = plan.scans.filter(({ table }) => BIG.includes(table));
  expect(big.length, 'the database told its plans').toBeGreaterThan(0);
  expect(big.filter(({ how }) => how === 'Seq Scan')).toEqual([]);
  return plan;
}

const most = (plan: Reading) =>
  Math.max(...plan.scans.filter(({ table }) => table === 'applicant').map(({ rows }) => rows));

const FAR: CandidatePlace = { on: day('2015-06-01'), id: '7fffffff-ffff-4fff-bfff-ffffffffffff' };

describe('at a hundred thousand applicants of one organisation', () => {
  test.each(SOURCES)(
    'a page of %s is read from an index in its order, the first as one far down',
    async (source) => {
      for (const after of [null, FAR]) {
        const plan = await reading(letting, source, after);
        expect.soft(plan.indexes.filter((name) => name.startsWith('applicant_')).length).toBeGreaterThan(0);
        expect.soft(most(plan), `${source} from ${after?.on}`).toBeLessThan(1_000);
      }
    },
  );

  test.each(['ORDINARY', 'BOTH_LISTS', 'FLEXIBLE_LIST'] as const)(
    'where one in a thousand on %s wants the home, so much of the list is looked at and no more',
    async (source) => {
      const plan = await reading(rare, source, null);
      expect(most(plan)).toBeLessThanOrEqual(3 * WINDOW);
    },
  );
});
