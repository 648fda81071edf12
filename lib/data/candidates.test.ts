import { beforeAll, describe, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import type { HousingWishes } from '@/lib/domain/applicant/applicant';
import type { CandidatePage } from '@/lib/domain/letting/candidate-row';
import { type SkipContext, skipGround } from '@/lib/domain/letting/skip';
import type { ApplicantId, DepartmentId, VacancyId } from '@/lib/domain/shared/ids';
import { givenApplicant } from '@/lib/testing/applicants';
import { givenDepartment, givenTown, insert, rowsOf, TODAY, type Town } from '@/lib/testing/builders';
import { job } from '@/lib/testing/households';
import { anOpenLetting, givenOfferRow } from '@/lib/testing/lettings';
import { givenFacts } from '@/lib/testing/stated';
import { readApplicants } from './applicants';
import { findLettingFile } from './letting-file';
import { type HotTx, inHotTransaction } from './transaction';

const pageOf = async (town: Town, vacancyId: VacancyId, after: CandidatePage['next'] = null) => {
  const file = await findLettingFile(town.officer, vacancyId, after);
  if (!file?.candidates) throw new Error('Nobody can have the home');
  return file.candidates;
};

const whoIn = (page: CandidatePage) => page.proposed.map(({ candidate }) => candidate.applicant.reference);
const skippedIn = (page: CandidatePage) =>
  page.skipped.map(({ applicant, skipped }) => `${applicant.reference} ${skipped.ground}`);

describe('who is next from the lists', () => {
  test('the most senior first, those of the other list and of another organisation not at all', async () => {
    const [town, other] = [await givenTown(), await givenTown()];
    const department = await givenDepartment(town);
    const second = await givenApplicant(town, { seniorityOn: '2011-01-01' });
    const first = await givenApplicant(town, { seniorityOn: '2010-01-01' });
    await givenApplicant(town, { seniorityOn: '2005-01-01', list: 'TRANSFER' });
    await givenApplicant(other, { seniorityOn: '2001-01-01' });
    const { vacancyId } = await anOpenLetting(town, department);
    const page = await pageOf(town, vacancyId);
    expect(whoIn(page)).toEqual([first.reference, second.reference]);
    expect(page.next).toBeNull();
  });

  test('whoever is not suited is skipped with the ground and counted', async () => {
    const town = await givenTown();
    const [department, elsewhere] = [await givenDepartment(town), await givenDepartment(town)];
    const home = { rooms: 3, rentOre: 600_000, lift: false, groundFloor: false };
    const at = (year: number, more: Parameters<typeof givenApplicant>[1]) =>
      givenApplicant(town, { seniorityOn: `${year}-01-01`, ...more });
    const wants = (year: number, wishes: Partial<HousingWishes>) => at(year, { wishes });
    const adult = { relation: 'APPLICANT', bornOn: '1980-01-01' } as const;
    const expected = [
      [await wants(2001, { departments: [elsewhere] }), 'DEPARTMENT'],
      [await wants(2002, { roomsFrom: 4 }), 'ROOMS'],
      [await wants(2003, { roomsTo: 2 }), 'ROOMS'],
      [await wants(2004, { mostRentOre: 599_999 }), 'RENT'],
      [await wants(2005, { access: 'GROUND_FLOOR' }), 'ACCESS'],
      [await at(2006, { state: 'PAUSED' }), 'PAUSED'],
      [
        await at(2007, {
          members: [
            adult,
            ...Array.from({ length: 6 }, () => ({ relation: 'CHILD' as const, bornOn: '2015-01-01' })),
          ],
        }),
        'TOO_MANY_PEOPLE',
      ],
      [await at(2008, { members: [{ ...adult, bornOn: '2007-10-07' }] }), 'TOO_YOUNG'],
    ] as const;
    const suited = [
      await wants(2009, {
        departments: [elsewhere, department],
        roomsFrom: 3,
        roomsTo: 3,
        mostRentOre: 600_000,
      }),
      await at(2010, { members: [{ ...adult, bornOn: '2007-10-06' }] }),
      await at(2011, {
        members: [
          adult,
          ...Array.from({ length: 5 }, () => ({ relation: 'CHILD' as const, bornOn: '2015-01-01' })),
        ],
      }),
    ];
    await at(2012, { state: 'LAPSED' });
    const { vacancyId } = await anOpenLetting(town, department, home);
    const page = await pageOf(town, vacancyId);
    expect(whoIn(page)).toEqual(suited.map(({ reference }) => reference));
    expect(skippedIn(page)).toEqual(expected.map(([{ reference }, ground]) => `${reference} ${ground}`));
    expect(page.counts).toEqual({
      ...{ DEPARTMENT: 1, ROOMS: 2, RENT: 1, ACCESS: 1, PAUSED: 1, TOO_MANY_PEOPLE: 1, TOO_YOUNG: 1 },
    });
  });

  test('whoever has had the home offered is skipped, and comes back when the offer is withdrawn', async () => {
    const town = await givenTown();
    const { vacancyId, lettingId } = await anOpenLetting(town, await givenDepartment(town));
    const made = [];
    for (const [year, state] of [
      [2001, 'SENT'],
      [2002, 'NO'],
      [2003, 'NO_ANSWER'],
      [2004, 'WITHDRAWN'],
    ] as const) {
      const { applicantId, reference } = await givenApplicant(town, { seniorityOn: `${year}-01-01` });
      await givenOfferRow(town.officer, lettingId, applicantId, { state });
      made.push(reference);
    }
    const page = await pageOf(town, vacancyId);
    expect(whoIn(page)).toEqual([made[3]]);
    expect(skippedIn(page)).toEqual([`${made[0]} OFFERED`, `${made[1]} DECLINED`, `${made[2]} NO_ANSWER`]);
  });

  test('a long list is turned page by page, nobody twice and nobody left out', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    for (let n = 0; n < 60; n += 1) {
      await givenApplicant(town, {
        seniorityOn: `20${10 + (n % 10)}-01-01`,
        state: n % 20 === 7 ? 'PAUSED' : 'ACTIVE',
      });
    }
    const { vacancyId } = await anOpenLetting(town, department);
    const seen: string[] = [];
    let skipped = 0;
    let after: CandidatePage['next'] = null;
    let pages = 0;
    do {
      const page: CandidatePage = await pageOf(town, vacancyId, after);
      seen.push(...whoIn(page));
      skipped += page.counts.PAUSED ?? 0;
      after = page.next;
      pages += 1;
    } while (after !== null);
    expect(pages).toBe(3);
    expect(seen).toHaveLength(57);
    expect(new Set(seen).size).toBe(57);
    expect(skipped).toBe(3);
  });

  test('a municipality finds no letting with candidates, and what is protected is hidden', async () => {
    const town = await givenTown();
    await givenApplicant(town, { name: 'Hemmelig Prøve', protected: true });
    const { vacancyId } = await anOpenLetting(town, await givenDepartment(town));
    const page = await pageOf(town, vacancyId);
    expect(page.proposed[0]?.candidate.applicant).toMatchObject({ hidden: true, contact: { name: '' } });
    const theirs = await findLettingFile(town.caseworker, vacancyId);
    expect(theirs?.candidates?.proposed ?? []).toEqual([]);
  });
});

describe('who is next by criteria', () => {
  test('on the flexible list whoever does not meet them is skipped with the criteria', async () => {
    const town = await givenTown(holbaek2024);
    const department = await givenDepartment(town, { tier: 'GREEN', criteria: ['F1'] });
    const at = async (year: number, work: Parameters<typeof givenFacts>[2]['work'], flexible = true) => {
      const made = await givenApplicant(town, { seniorityOn: `${year}-01-01`, flexible });
      const [memberId] = made.memberIds;
      if (memberId && work !== undefined) await givenFacts(made.applicantId, memberId, { work });
      return made;
    };
    const idle = await at(2001, []);
    const unknown = await at(2002, undefined);
    const inWork = await at(2003, [job()]);
    await at(2000, [job()], false);
    const { vacancyId } = await anOpenLetting(town, department);
    const page = await pageOf(town, vacancyId);
    expect(whoIn(page)).toEqual([unknown.reference, inWork.reference]);
    expect(page.skipped).toMatchObject([
      {
        applicant: { reference: idle.reference },
        skipped: { ground: 'CRITERIA', set: 'FLEXIBLE', criteria: ['F1'] },
      },
    ]);
    expect(page.counts).toEqual({ CRITERIA: 1 });
  });

  test('where all letting is by criteria both lists are one, by seniority', async () => {
    const town = await givenTown(holbaek2024);
    const department = await givenDepartment(town, { tier: 'RED' });
    const [a, b, c] = [
      await givenApplicant(town, { seniorityOn: '2001-01-01', list: 'TRANSFER' }),
      await givenApplicant(town, { seniorityOn: '2002-01-01' }),
      await givenApplicant(town, { seniorityOn: '2003-01-01', list: 'TRANSFER', flexible: true }),
    ];
    const paused = await givenApplicant(town, { seniorityOn: '2002-06-01', state: 'PAUSED' });
    const { vacancyId } = await anOpenLetting(town, department);
    const page = await pageOf(town, vacancyId);
    expect(whoIn(page)).toEqual([a.reference, b.reference, c.reference]);
    expect(page.proposed.every(({ outcome }) => outcome === 'NOT_DOCUMENTED')).toBe(true);
    expect(skippedIn(page)).toEqual([`${paused.reference} PAUSED`]);
  });

  test('whoever must be rehoused from the department goes before everybody, and is asked for nothing', async () => {
    const town = await givenTown(holbaek2024);
    const [department, elsewhere] = [
      await givenDepartment(town, { tier: 'RED' }),
      await givenDepartment(town),
    ];
    await givenApplicant(town, { seniorityOn: '1990-01-01' });
    const moved = await givenApplicant(town, {
      ...{ seniorityOn: '2024-01-01', rehousedFrom: department, wishes: { departments: [elsewhere] } },
    });
    const { vacancyId } = await anOpenLetting(town, department);
    const file = await findLettingFile(town.officer, vacancyId);
    expect(file?.current?.phase).toBe('REHOUSING');
    expect(file?.candidates && whoIn(file.candidates)).toEqual([moved.reference]);
    expect(file?.candidates?.proposed[0]?.outcome).toBe('MET');
    await insert('UPDATE applicant SET rehoused_from = NULL WHERE id = $1', [moved.applicantId]);
    expect((await findLettingFile(town.officer, vacancyId))?.current?.phase).toBe('FLEXIBLE');
  });
});

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
