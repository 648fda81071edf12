import { describe, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import type { HousingWishes } from '@/lib/domain/applicant/applicant';
import type { CandidatePage } from '@/lib/domain/letting/finding/candidate-row';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { givenFacts } from '@/lib/testing/agreements/stated';
import { day, givenDepartment, givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { income, job } from '@/lib/testing/lettings/households';
import { anOpenLetting, givenOfferRow } from '@/lib/testing/lettings/lettings';
import { findLettingFile } from '../lettings/letting-file';

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
  test('by the amount of the year that the parties have set, as on the page of the offer', async () => {
    const town = await givenTown(holbaek2024);
    const { officer, organisationId, municipalityId } = town;
    const department = await givenDepartment(town, { tier: 'RED' });
    const { applicantId, memberIds, reference } = await givenApplicant(town);
    const [memberId] = memberIds;
    if (!memberId) throw new Error('Nobody');
    const months = income(['2025-07', 1_650_000], ['2025-08', 1_650_000], ['2025-09', 1_650_000]);
    await givenFacts(applicantId, memberId, { work: [job()], studies: [], benefits: [], income: months });
    const { vacancyId } = await anOpenLetting(town, department);
    expect(whoIn(await pageOf(town, vacancyId))).toEqual([reference]);
    await insert(
      `INSERT INTO criterion_amount (organisation_id, municipality_id, criterion, year, oere, source, recorded_by, recorded_at)
       VALUES ($1, $2, 'S2', 2025, 1650001, 'Regulering', $3, app_now())`,
      [organisationId, municipalityId, officer.userId],
    );
    const page = await pageOf(town, vacancyId);
    expect(page.skipped).toMatchObject([{ skipped: { ground: 'CRITERIA', criteria: ['S2'] } }]);
  });

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

test('a list that nobody stands on is told apart from one where everybody is skipped, with whose it is', async () => {
  const town = await givenTown();
  const { vacancyId } = await anOpenLetting(town, await givenDepartment(town));
  const emptyListOf = async (after: CandidatePage['next'] = null) =>
    (await findLettingFile(town.officer, vacancyId, after))?.emptyListOf;
  await givenApplicant(town, { list: 'TRANSFER' });
  const [organisation] = await rowsOf<{ name: string }>('SELECT name FROM organisation WHERE id = $1', [
    town.officer.organisations[0],
  ]);
  expect(await emptyListOf()).toBe(organisation?.name);
  expect(await emptyListOf({ on: day('2030-01-01'), id: vacancyId })).toBeNull();
  await givenApplicant(town, { state: 'PAUSED' });
  expect(await emptyListOf()).toBeNull();
});
