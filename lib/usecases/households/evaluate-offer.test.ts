import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { randers2022 } from '@/agreements/randers-2022';
import { findAgreement } from '@/agreements/registry';
import type { Member } from '@/lib/domain/criteria/household';
import { readEvaluation } from '@/lib/domain/criteria/parse/read-evaluation';
import type { StoredItem } from '@/lib/domain/criteria/render-evaluation';
import { parseExactJson } from '@/lib/domain/shared/exact-json';
import type { HouseholdMemberId } from '@/lib/domain/shared/ids';
import { type FactsMade, givenFacts, givenPaper } from '@/lib/testing/agreements/stated';
import { givenDepartment, givenTown } from '@/lib/testing/builders';
import { benefit, income, job, study } from '@/lib/testing/lettings/households';
import { type OfferedHousehold, offeredTo } from '@/lib/testing/lettings/offered';
import { type EvaluatedOffer, evaluateOffer } from './evaluate-offer';

const member = ({ memberIds }: OfferedHousehold, index = 0): HouseholdMemberId => {
  const id = memberIds[index];
  if (id === undefined) throw new Error(`There is no member ${index}`);
  return id;
};

async function evaluated({ town, offerId }: OfferedHousehold): Promise<EvaluatedOffer> {
  const found = await evaluateOffer(town.officer, offerId);
  if (found === null) throw new Error('The officer’s own offer was not found');
  return found;
}

const said = ({ stored }: EvaluatedOffer, criterion: string, id: string) =>
  stored.sets
    .flatMap(({ evaluation }) => evaluation.criteria)
    .find((row) => row.criterion === criterion)
    ?.members.find((row) => row.member === id);
const usedOf = ({ sets }: EvaluatedOffer) => sets.map(({ inUse }) => `${inUse.use} ${inUse.set.set}`);

describe('Holbæk, bilag 3: a couple with a baby, out of the database', () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const example: unknown = parseExactJson(readFileSync(`${root}docs/domain/evaluate-example.json`, 'utf8'));
  const read = readEvaluation(example, findAgreement);
  if (!read.ok) throw new Error(read.error.message);
  const { household, papers } = read.value;
  const bornOn = ({ born }: Member) => {
    if ('on' in born) return born.on;
    throw new Error('The example says when each was born');
  };

  async function theCouple(): Promise<
    OfferedHousehold & { readonly ids: Readonly<Record<string, HouseholdMemberId>> }
  > {
    const town = await givenTown();
    const department = await givenDepartment(town, { tier: 'RED' });
    const members = household.members.map((row) => ({ ...row, bornOn: bornOn(row) }));
    const given = await offeredTo(town, department, { phase: 'FLEXIBLE', members });
    const ids = Object.fromEntries(household.members.map(({ id }, index) => [id, member(given, index)]));
    for (const [index, row] of household.members.entries()) {
      await givenFacts(given.applicantId, member(given, index), row as FactsMade);
    }
    for (const { member: id, paper, verdict, issuedOn, seenOn, covers } of papers) {
      await givenPaper(given.applicantId, ids[id] ?? member(given), paper, {
        ...{ verdict, issuedOn: issuedOn ?? undefined, seenOn: seenOn ?? undefined },
        ...(covers === null ? {} : { covers: [covers.from, covers.to] as const }),
      });
    }
    return { ...given, ids };
  }

  test('is said the same of as the example says', async () => {
    const given = await theCouple();
    const file = await evaluated(given);
    const rows = [
      ['AGE', 'm1', 'MET', 'Alder: 39 år.'],
      ['AGE', 'm2', 'NOT_DOCUMENTED', 'Alder: 37 år. Mangler: pas eller sundhedskort og andet billed-id.'],
      [
        ...['S1', 'm2', 'NOT_DOCUMENTED'],
        'Ingen dom inden for 2 år før kontrakten. Mangler: straffeattest, udstedt 6. juli 2025 eller senere.',
      ],
      [
        ...['S2', 'm1', 'MET'],
        'Indtægten er 31.416,83 kr. om måneden i gennemsnit over 3 måneder; der kræves 16.408 kr. eller mere.',
      ],
      [
        ...['S2', 'm2', 'NOT_DOCUMENTED'],
        'Får barselsdagpenge, som en medarbejder kan sidestille med arbejde. En medarbejder skal svare: Kan ydelsen sidestilles med arbejde?',
      ],
      [
        ...['S4', 'm2', 'NOT_DOCUMENTED'],
        'Højeste uddannelse: videregående uddannelse. Mangler: eksamensbevis; dansk godkendelse af uddannelsen.',
      ],
    ] as const;
    for (const [criterion, id, outcome, da] of rows) {
      expect(said(file, criterion, given.ids[id] ?? ''), `${criterion} of ${id}`).toMatchObject({
        outcome,
        why: { da },
      });
    }
    expect(file.outcome).toBe('NOT_DOCUMENTED');
    const baby = file.stored.sets[0]?.evaluation.checklist.filter(
      (item: StoredItem) => item.member === given.ids.m3,
    );
    expect(baby?.map(({ criteria, state }) => [criteria, state])).toEqual([[['AGE'], 'AWAITS_REVIEW']]);
  });

  test('the year’s amount is missing, and that is said', async () => {
    const { stored } = await evaluated(await theCouple());
    expect(stored.sets[0]?.evaluation.warnings.map(({ da }) => da)).toEqual([
      'Indtægtsbeløbet er ikke reguleret for 2025; beløbet for 2023 er brugt.',
    ]);
  });
});

describe('Holbæk, the criteria of a department', () => {
  test('yellow: those that the placement switched on when the home was decided', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town, { tier: 'YELLOW', criteria: ['S1'] });
    const given = await offeredTo(town, department, { phase: 'FLEXIBLE' });
    const file = await evaluated(given);
    expect(file.sets[0]?.evaluation.criteria.map((row) => row.criterion)).toEqual(['AGE', 'S1']);
  });
  test('green, bilag 4: only in the phase that the criteria are for', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town, { tier: 'GREEN', criteria: ['F1', 'F4'] });
    const flexible = await evaluated(await offeredTo(town, department, { phase: 'FLEXIBLE' }));
    expect(usedOf(flexible)).toEqual(['PRIORITY FLEXIBLE']);
    const ordinary = await evaluated(await offeredTo(town, department, { phase: 'ORDINARY' }));
    expect(usedOf(ordinary)).toEqual([]);
    expect(ordinary.outcome).toBe('MET');
    expect(ordinary.checklist).toEqual([]);
  });
  test('bilag 4, 2: a school in the municipality of the home', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town, { tier: 'GREEN', criteria: ['F2'] });
    const given = await offeredTo(town, department, { phase: 'FLEXIBLE' });
    await givenFacts(given.applicantId, member(given), { studies: [study()] });
    await givenPaper(given.applicantId, member(given), 'ENROLMENT_DECLARATION', { issuedOn: '2025-09-01' });
    expect((await evaluated(given)).outcome).toBe('MET');
    await givenFacts(given.applicantId, member(given), { studies: [study({ inMunicipality: false })] });
    expect((await evaluated(given)).outcome).toBe('NOT_MET');
  });
});

describe('Randers, combined letting: a couple who both receive', () => {
  const COUPLE = [
    { relation: 'APPLICANT', bornOn: '1985-05-17' },
    { relation: 'SPOUSE', bornOn: '1987-01-02' },
  ] as const;
  async function theCouple(
    lives: 'NOBODY_SAID' | 'ELSEWHERE' | 'THERE',
    to: string | null,
  ): Promise<OfferedHousehold> {
    const town = await givenTown(randers2022);
    const departmentId = await givenDepartment(town, { tier: 'ALL', criteria: ['NO_BENEFIT'] });
    const { municipalityId } = town;
    const residence = {
      NOBODY_SAID: null,
      ELSEWHERE: { municipalityId, departmentId: null },
      THERE: { municipalityId, departmentId },
    }[lives];
    const given = await offeredTo(town, departmentId, { phase: 'ORDINARY', members: COUPLE, residence });
    const facts = [benefit('CASH_ASSISTANCE', '2025-01'), benefit('UNEMPLOYMENT_BENEFIT', '2025-03', to)];
    for (const [index, one] of facts.entries()) {
      await givenFacts(given.applicantId, member(given, index), { benefits: [one] });
      await givenPaper(given.applicantId, member(given, index), 'BENEFIT_STATEMENT', {
        issuedOn: '2025-10-01',
      });
    }
    return given;
  }
  test.each([
    ['it depends on where they live, which nobody has said', 'NOBODY_SAID', null, 'NOT_DOCUMENTED'],
    ['they live elsewhere: rejected', 'ELSEWHERE', null, 'NOT_MET'],
    ['she began work in September: not rejected', 'ELSEWHERE', '2025-08', 'MET'],
    ['they live in the department: not asked', 'THERE', null, 'MET'],
  ] as const)('%s', async (_title, lives, to, outcome) => {
    const file = await evaluated(await theCouple(lives, to));
    expect(usedOf(file)).toEqual(['FILTER COMBINED']);
    expect(file.outcome).toBe(outcome);
  });
});

describe('Høje-Taastrup, level 3', () => {
  test('permanent work, a vocational education and a clean certificate: all but the income, of which no amount is at hand', async () => {
    const town = await givenTown(hoejeTaastrup2023);
    const department = await givenDepartment(town, { tier: 'LEVEL_3' });
    const given = await offeredTo(town, department, { phase: 'FLEXIBLE' });
    const { applicantId } = given;
    await givenFacts(applicantId, member(given), {
      ...{ work: [job()], studies: [], benefits: [], convictions: { kind: 'NONE' } },
      income: income(['2025-07', 2_500_000], ['2025-08', 2_500_000], ['2025-09', 2_500_000]),
      education: { level: 'VOCATIONAL', taken: 'IN_DENMARK', approved: null },
    });
    await givenPaper(applicantId, member(given), 'EMPLOYMENT_CONTRACT');
    await givenPaper(applicantId, member(given), 'PAYSLIP', { covers: ['2025-07', '2025-09'] });
    await givenPaper(applicantId, member(given), 'CRIMINAL_RECORD', { issuedOn: '2025-09-01' });
    await givenPaper(applicantId, member(given), 'DIPLOMA');
    const file = await evaluated(given);
    const [set] = file.sets;
    expect(set?.evaluation.criteria.map(({ criterion, outcome }) => `${criterion} ${outcome}`)).toEqual([
      ...['WORK MET', 'CONVICTION MET', 'EDUCATION MET', 'INCOME NOT_DOCUMENTED'],
    ]);
    const asked = file.checklist.filter(({ state }) => state !== 'FULFILLED');
    expect(asked.map(({ ask }) => ask)).toEqual([
      { kind: 'CONFIRMATION', question: 'INCOME_WITHOUT_AMOUNT' },
    ]);
  });
});

test('an offer is the organisation’s own: others and the municipality find none', async () => {
  const town = await givenTown();
  const given = await offeredTo(town, await givenDepartment(town, { tier: 'RED' }), { phase: 'FLEXIBLE' });
  expect(await evaluateOffer(town.officer, given.offerId)).not.toBe(null);
  expect(await evaluateOffer((await givenTown()).officer, given.offerId)).toBe(null);
  expect(await evaluateOffer(town.caseworker, given.offerId)).toBe(null);
});
