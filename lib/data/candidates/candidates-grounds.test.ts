import { beforeAll, describe, expect, test } from 'vitest';
import type { CandidatePage } from '@/lib/domain/letting/finding/candidate-row';
import { type SkipContext, skipGround } from '@/lib/domain/letting/finding/skip';
import type { ApplicantId, DepartmentId, VacancyId } from '@/lib/domain/shared/ids';
import { givenDepartment, givenTown, insert, rowsOf, TODAY, type Town } from '@/lib/testing/builders';
import { anOpenLetting } from '@/lib/testing/lettings/lettings';
import { readApplicants } from '../applicants/applicants';
import { findLettingFile } from '../lettings/letting-file';
import { type HotTx, inHotTransaction } from '../transaction';

const pageOf = async (town: Town, vacancyId: VacancyId, after: CandidatePage['next']) => {
  const file = await findLettingFile(town.officer, vacancyId, after);
  if (!file?.candidates) throw new Error('Nobody can have the home');
  return file.candidates;
};

describe('the list and the domain rule out the same people on the same grounds', () => {
  let town: Town;
  let department: DepartmentId;
  beforeAll(async () => {
    town = await givenTown();
    department = await givenDepartment(town);
    const elsewhere = await givenDepartment(town);
    // Drawn by the database from a fixed seed: every wish, household and state beside every other.
    await insert(
      `WITH drawn AS (SELECT gen_random_uuid() AS id, n, floor(random() * 4) AS d, floor(random() * 6)::int AS rf, floor(random() * 5)::int AS rt,
          floor(random() * 5)::int AS rent, floor(random() * 3)::int AS access, floor(random() * 8)::int AS people, floor(random() * 9)::int AS age,
          random() < 0.2 AS paused FROM (SELECT setseed(0.42)) s, generate_series(1, 3000) n),
        a AS (INSERT INTO applicant (id, organisation_id, reference, name, list, seniority_on, state, state_reason, departments, rooms_from, rooms_to,
            most_rent_ore, access, source, enrolled_at, enrolled_by, changed_at)
          SELECT id, $1, 'X-' || n, 'Prøve', 'ORDINARY', date '2000-01-01' + (n % 700), CASE WHEN paused THEN 'PAUSED' ELSE 'ACTIVE' END,
            CASE WHEN paused THEN 'OWN_WISH' END, CASE d WHEN 0 THEN ARRAY[]::uuid[] WHEN 1 THEN ARRAY[$2::uuid] WHEN 2 THEN ARRAY[$3::uuid, $2::uuid] ELSE ARRAY[$3::uuid] END,
            nullif(rf, 0), CASE WHEN rt = 0 THEN NULL ELSE greatest(rf, rt) END, CASE rent WHEN 0 THEN NULL ELSE 590000 + rent * 5000 END,
            CASE access WHEN 0 THEN 'ANY' WHEN 1 THEN 'GROUND_FLOOR' ELSE 'LIFT_OR_GROUND_FLOOR' END, 'OFFICE', now(), $4, now() FROM drawn RETURNING id)
        INSERT INTO household_member (id, applicant_id, organisation_id, relation, born_on)
          SELECT gen_random_uuid(), drawn.id, $1, CASE p WHEN 0 THEN 'APPLICANT' ELSE 'CHILD' END,
            CASE p WHEN 0 THEN date '2007-10-10' - age ELSE date '2015-01-01' END
          FROM drawn, generate_series(0, people) p`,
      [town.organisationId, department, elsewhere, town.officer.userId],
    );
  });

  test.each([
    ['a lift', { lift: true, groundFloor: false }],
    ['the ground floor', { lift: false, groundFloor: true }],
    ['neither', { lift: false, groundFloor: false }],
  ])('for a home with %s', async (_title, access) => {
    const { vacancyId } = await anOpenLetting(town, department, { rooms: 3, rentOre: 600_000, ...access });
    // The transfer list's turn, so that every one of these is the ordinary list's.
    await anOpenLetting(town, department);
    const found: string[] = [];
    const counts: Record<string, number> = {};
    let after: CandidatePage['next'] = null;
    do {
      const page: CandidatePage = await pageOf(town, vacancyId, after);
      found.push(...page.proposed.map(({ candidate }) => candidate.id));
      for (const [ground, count] of Object.entries(page.counts))
        counts[ground] = (counts[ground] ?? 0) + count;
      after = page.next;
    } while (after !== null);
    const home = { departmentId: department, rooms: 3, rentOre: 600_000, ...access };
    const expected = await asTheDomainSays({ source: 'ORDINARY', home, today: TODAY });
    expect(found).toEqual(expected.suited);
    expect(counts).toEqual(expected.counts);
  });

  async function asTheDomainSays(context: SkipContext) {
    const ids = await rowsOf<{ id: ApplicantId }>('SELECT id FROM applicant WHERE organisation_id = $1', [
      town.organisationId,
    ]);
    const read = (tx: HotTx) =>
      readApplicants(
        tx,
        town.officer,
        ids.map(({ id }) => id),
      );
    const all = [...(await inHotTransaction(town.officer, read)).values()];
    const grounds = all.map((applicant) => {
      const [own] = applicant.household;
      if (!own) throw new Error('Nobody is without a household');
      const facts = { ...applicant, people: applicant.household.length, bornOn: own.bornOn, offer: null };
      return { applicant, ground: skipGround(facts, context)?.ground ?? null };
    });
    const counts: Record<string, number> = {};
    for (const { ground } of grounds) if (ground) counts[ground] = (counts[ground] ?? 0) + 1;
    const suited = grounds
      .filter(({ ground }) => ground === null)
      .map(({ applicant: { seniorityOn, id } }) => ({ place: `${seniorityOn} ${id}`, id }))
      .sort((a, b) => (a.place < b.place ? -1 : 1));
    return { counts, suited: suited.map(({ id }) => id) };
  }
});
