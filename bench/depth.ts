import { APPLICANTS_PER_PAGE, listApplicants } from '@/lib/data/applicants/applicants-list';
import type { Keyset } from '@/lib/data/keyset';
import type { UserScope } from '@/lib/domain/access/scope';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { givenTown, type Town } from '@/lib/testing/builders';
import { FAMILY, GIVEN } from '@/prisma/seed/applicant-names';
import { type Random, randomFrom } from '@/prisma/seed/random';
import { withClient } from '@/scripts/database/connection.mjs';
import { type Comparison, compare, quantile } from './rounds';
import type { World } from './world';

export type DepthSize = {
  readonly many: number;
  readonly few: number;
  readonly rounds: number;
  readonly requests: number;
};

/**
 * B6: the last page of an organisation's applicants and a search by name, where it has many and where it has few; both stand in
 * the same tables. A request is both, one after the other; the slow end counts, so a round's figure is its 95th percentile.
 */
export async function depth(world: World, size: DepthSize): Promise<readonly Comparison[]> {
  const [many, few] = [await givenTown(), await givenTown()];
  await fill(world, many, size.many);
  await fill(world, few, size.few);
  await assertRight(few, size.few);
  await assertRight(many, size.many);
  const at = (town: Town, count: number) => ({
    name: `at ${count.toLocaleString('en')}`,
    run: () => slowEnd(town.officer, size.requests),
  });
  const ours = at(few, size.few);
  const [found] = await compare(size.rounds, ours, [{ contestant: at(many, size.many), target: '≤ 2' }]);
  return found ? [{ ...found, name: `B6 depth, p95 ${at(many, size.many).name} / ${ours.name}` }] : [];
}

/** How many a second would be answered if each took as long as the slowest but five in a hundred. */
async function slowEnd(officer: UserScope, requests: number): Promise<number> {
  const random = randomFrom(requests);
  const took: number[] = [];
  for (let n = 0; n < requests; n += 1) {
    const begun = performance.now();
    await listApplicants(officer, {}, LAST);
    await listApplicants(officer, { q: aQuestion(random) });
    took.push(performance.now() - begun);
  }
  return 1000 / quantile(took, 0.95);
}

/** The page that ends where the list does. */
const LAST: Keyset = {
  direction: 'before',
  place: { on: calendarDate('9999-12-31'), id: 'ffffffff-ffff-4fff-bfff-ffffffffffff' },
};

/** What somebody types: a given name, how a family name begins, or both. */
function aQuestion(random: Random): string {
  const [given, family] = [random.pick(GIVEN), random.pick(FAMILY)];
  return random.pick([given, family.slice(0, 4), `${given} ${family}`, `${family.slice(0, 5)} ${given}`]);
}

const ROWS = `
  INSERT INTO applicant (id, organisation_id, reference, name, list, seniority_on, state, flexible, source, enrolled_at, enrolled_by, changed_at)
  SELECT md5($1 || g)::uuid, $1::uuid, 'B-' || g, ($3::text[])[1 + g % $5] || ' ' || ($4::text[])[1 + g / $5 % $6],
    CASE WHEN g % 7 = 0 THEN 'TRANSFER' ELSE 'ORDINARY' END, date '2005-01-01' + (g::bigint * 7919 % 7500)::int, 'ACTIVE', g % 4 = 0,
    'IMPORT', now(), '00000000-0000-0000-0000-000000000001', now()
  FROM generate_series(1, $2::int) g`;
const MEMBERS = `
  INSERT INTO household_member (id, applicant_id, organisation_id, relation, born_on)
  SELECT md5('m' || id)::uuid, id, organisation_id, 'APPLICANT', date '1950-01-01' + abs(hashtext(id::text)) % 20000
  FROM applicant WHERE organisation_id = $1::uuid`;

const WORDS = `
  INSERT INTO applicant_word (organisation_id, word, seniority_on, applicant_id, words)
  SELECT organisation_id, w.word, seniority_on, id, w.words FROM applicant CROSS JOIN LATERAL words_in(name) w WHERE organisation_id = $1::uuid`;

/** Past the use cases, whose work is not what is asked about; rows that fit by how they are made are not checked one by one. */
async function fill({ superuserUrl }: World, { organisationId }: Town, count: number): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    await client.query('SET session_replication_role = replica; SET synchronous_commit = off');
    await client.query(ROWS, [organisationId, count, GIVEN, FAMILY, GIVEN.length, FAMILY.length]);
    await client.query(MEMBERS, [organisationId]);
    await client.query(WORDS, [organisationId]);
    await client.query('VACUUM ANALYZE applicant, applicant_word, household_member');
  });
}

/** The last page ends with the latest seniority, and a search finds everybody who is called so, and nobody else. */
async function assertRight({ officer }: Town, count: number): Promise<void> {
  const last = await listApplicants(officer, {}, LAST);
  const days = last.rows.map(({ seniorityOn }) => seniorityOn);
  const inOrder = [...days].sort().every((day, at) => day === days[at]);
  // 7919 and 7500 share no factor: from so many on there is somebody on every day.
  const isLatest = count < 7_500 || days.at(-1) === '2025-07-14';
  if (days.length !== APPLICANTS_PER_PAGE || !inOrder || !isLatest || last.hasNext !== true)
    throw new Error(`The last page of ${count} is not the last one: it ends on ${days.at(-1)}`);
  const name = `${GIVEN[1]} ${FAMILY[0]}`;
  const { rows, total } = await listApplicants(officer, { q: name });
  const expected = Math.floor((count - 1) / (GIVEN.length * FAMILY.length)) + 1;
  const areRight =
    rows.length === Math.min(expected, APPLICANTS_PER_PAGE) && rows.every((row) => row.name === name);
  if (!areRight || (total !== null && total !== expected))
    throw new Error(`Of ${expected} called ${name} among ${count}, ${total ?? rows.length} were found`);
}
