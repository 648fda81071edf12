import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { CriteriaSet, Criterion } from '../lib/domain/criteria/criteria-set';
import { CRITERION_KINDS, PAPER_KINDS, SITUATIONS } from '../lib/domain/criteria/vocabulary';
import { AGREEMENT_IDS, getAgreement } from './registry';

const root = fileURLToPath(new URL('..', import.meta.url));
const setOf = (agreement: string, name: string): CriteriaSet => {
  const set = getAgreement(agreement).criteriaSets.find((row) => row.set === name);
  if (set === undefined) throw new Error(`${agreement} has no ${name}`);
  return set;
};
const ages = ({ whom }: Criterion) =>
  whom.ages === null ? 'all' : `${whom.ages.from ?? ''}-${whom.ages.to ?? ''}`;
const summary = (agreement: string, name: string) =>
  setOf(agreement, name).criteria.map(
    (row) => `${row.criterion} ${row.kind} ${row.whom.members} ${ages(row)} ${row.whom.hold}`,
  );

describe('the criteria that the parties signed', () => {
  test('Holbæk, bilag 3: all, by every member in the age band', () => {
    expect(setOf('holbaek-2024', 'TIGHTENED').mode).toBe('ALL');
    expect(summary('holbaek-2024', 'TIGHTENED')).toEqual([
      'AGE AGE_DOCUMENTED EVERY_MEMBER all EVERY',
      'S1 NO_CONVICTION EVERY_MEMBER 15- EVERY',
      'S2 WORK_OR_EDUCATION EVERY_MEMBER 15-64 EVERY',
      'S3 SELF_SUPPORT EVERY_MEMBER 18-64 EVERY',
      'S4 EDUCATION_LEVEL EVERY_MEMBER 30-59 EVERY',
    ]);
  });
  test('Holbæk, bilag 4: equal, any one gives priority', () => {
    const set = setOf('holbaek-2024', 'FLEXIBLE');
    expect(set.mode).toBe('ANY');
    expect(new Set(set.criteria.map((row) => row.rank))).toEqual(new Set([1]));
    expect(summary('holbaek-2024', 'FLEXIBLE')).toEqual([
      'F1 EMPLOYMENT APPLICANT_AND_PARTNER all ANY',
      ...['F2 EDUCATION_AT_PLACE', 'F3 SEPARATED_WITH_CHILDREN', 'F4 SENIOR', 'F5 FREED_OWN_HOME'].map(
        (row) => `${row} APPLICANT all ANY`,
      ),
    ]);
  });
  test('the amount of 2023 is 16,408 kroner a month', () => {
    const [, , s2] = setOf('holbaek-2024', 'TIGHTENED').criteria;
    expect(s2?.kind === 'WORK_OR_EDUCATION' && s2.income).toEqual({
      months: 3,
      amounts: [{ year: 2023, oere: 1_640_800 }],
    });
  });
  test('Høje-Taastrup, whose annexes are missing: every criterion is marked as assumed', () => {
    for (const { criteria } of getAgreement('hoeje-taastrup-2023').criteriaSets) {
      for (const row of criteria)
        expect([row.criterion, row.reference.assumed]).toEqual([row.criterion, true]);
    }
  });
  test('Randers: priority for work and higher education, combined letting by the Act', () => {
    expect(summary('randers-2022', 'FLEXIBLE').map((row) => row.split(' ')[1])).toEqual([
      'EMPLOYMENT',
      'HIGHER_EDUCATION',
    ]);
    expect(summary('randers-2022', 'COMBINED')).toEqual([
      'NO_BENEFIT NO_LISTED_BENEFIT APPLICANT_AND_PARTNER all ANY',
    ]);
  });
});

describe.each(AGREEMENT_IDS)('%s', (id) => {
  const agreement = getAgreement(id);
  test('every set is used at some tier', () => {
    const used = agreement.letting.flatMap((row) => row.criteria.map((use) => use.set));
    expect([...new Set(used)].sort()).toEqual(agreement.criteriaSets.map((row) => row.set).sort());
  });
  test('tightened letting requires a set, flexible letting prefers or requires one, lists require none', () => {
    for (const { basis, criteria } of agreement.letting) {
      const uses = criteria.map((row) => row.use);
      if (basis === 'TIGHTENED') expect(uses).toContain('REQUIRED');
      if (basis === 'FLEXIBLE') expect(uses.some((use) => use !== 'FILTER')).toBe(true);
      if (basis === 'LISTS') expect(uses).not.toContain('REQUIRED');
    }
  });
  test('no two criteria of the agreement have the same name in different meanings', () => {
    const named = agreement.criteriaSets.flatMap((set) =>
      set.criteria.map((row) => `${row.criterion} ${row.kind}`),
    );
    const byName = new Map<string, Set<string>>();
    for (const row of named) {
      const [name = '', kind = ''] = row.split(' ');
      byName.set(name, (byName.get(name) ?? new Set()).add(kind));
    }
    expect([...byName].filter(([, kinds]) => kinds.size > 1)).toEqual([]);
  });
});

test('the domain never asks for the name of a criterion or a set', () => {
  // Also words of the domain itself: a basis of letting, why a member is not concerned, a fact.
  const words: readonly string[] = [
    ...CRITERION_KINDS,
    ...PAPER_KINDS,
    ...SITUATIONS,
    'TIGHTENED',
    'FLEXIBLE',
    'AGE',
    'SEPARATED',
  ];
  const sets = AGREEMENT_IDS.flatMap((id) => getAgreement(id).criteriaSets);
  const names = sets.flatMap((set) => [set.set, ...set.criteria.map((row) => row.criterion)]);
  const own = names.filter((name) => !words.includes(name));
  expect(own).toEqual(expect.arrayContaining(['S1', 'F5', 'NO_BENEFIT', 'COMBINED']));
  const folder = `${root}lib/domain/criteria`;
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(?!.*test).*ts$/.test(file),
  );
  expect(sources.length).toBeGreaterThan(30);
  const named = sources.flatMap((file) => {
    const code = readFileSync(`${folder}/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    return own.filter((name) => code.includes(`'${name}'`)).map((name) => `${file}: ${name}`);
  });
  expect(named).toEqual([]);
});

test('the criteria named by demands and seeded placements are those of the sets', () => {
  const ids = setOf('holbaek-2024', 'TIGHTENED').criteria.map((row) => row.criterion);
  const demanded = getAgreement('holbaek-2024').demands.flatMap(({ when }) => when.criterion ?? []);
  expect(ids).toEqual(expect.arrayContaining(demanded));
  const seeded = readFileSync(`${root}prisma/seed/holbaek.ts`, 'utf8').match(/criteria: \[[^\]]*\]/g) ?? [];
  const names =
    seeded
      .join(' ')
      .match(/'[^']+'/g)
      ?.map((name) => name.slice(1, -1)) ?? [];
  expect(names.length).toBeGreaterThan(0);
  expect(ids).toEqual(expect.arrayContaining(names));
});
