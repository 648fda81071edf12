import { describe, expect, test } from 'vitest';
import { fraction } from '@/lib/domain/shared/fraction';
import {
  criteriaSet,
  criterionOf,
  day,
  evaluate,
  household,
  income,
  job,
  type MemberInput,
  member,
  memberOf,
  paper,
} from '@/lib/testing/lettings/households';
import { checklist } from './checklist';
import type { CriteriaSet, Criterion } from './criteria-set';
import type { Paper } from './household';

const tightened = criteriaSet('holbaek-2024', 'TIGHTENED');
const annex4 = criteriaSet('holbaek-2024', 'FLEXIBLE');

/** Somebody in work and without a blemish, and the papers to show it. */
const SOUND: MemberInput = {
  work: [job()],
  income: income(['2025-07', 3_000_000], ['2025-08', 3_000_000], ['2025-09', 3_000_000]),
  studies: [],
  benefits: [],
  convictions: { kind: 'NONE' },
  education: { level: 'VOCATIONAL', taken: 'IN_DENMARK', approved: null },
};
const papersOf = (id: string): readonly Paper[] => [
  paper('PASSPORT', { member: id }),
  paper('CRIMINAL_RECORD', { member: id, issuedOn: '2025-09-01' }),
  paper('PAYSLIP', { member: id, covers: ['2025-01', '2025-09'] }),
  paper('ANNUAL_TAX', { member: id, covers: ['2023-01', '2024-12'] }),
  paper('DIPLOMA', { member: id }),
];

describe('a set of which all must be met', () => {
  const couple = (partner: MemberInput) =>
    household(
      member(SOUND),
      member({ ...SOUND, id: 'm2', relation: 'SPOUSE', ...partner }),
      member({ id: 'm3', relation: 'CHILD', born: '2020-01-01' }),
    );
  const PAPERS = [...papersOf('m1'), ...papersOf('m2'), paper('PASSPORT', { member: 'm3' })];

  test('is met when every member in the age bands meets every criterion', () => {
    const evaluation = evaluate(tightened, { household: couple({}), papers: PAPERS });
    expect(evaluation).toMatchObject({ outcome: 'MET', rank: null, mayReach: null });
    expect(evaluation.criteria.map((row) => [row.criterion, row.outcome, row.members.length])).toEqual([
      ['AGE', 'MET', 3],
      ...['S1', 'S2', 'S3', 'S4'].map((id) => [id, 'MET', 2]),
    ]);
    expect(criterionOf(evaluation, 'S2').notConcerned).toEqual([{ member: 'm3', age: 5, because: 'AGE' }]);
  });
  test('one member who does not meet one criterion decides', () => {
    const evaluation = evaluate(tightened, {
      household: couple({ education: { level: 'COMPULSORY', taken: 'IN_DENMARK', approved: null } }),
      papers: PAPERS,
    });
    expect(evaluation.outcome).toBe('NOT_MET');
    expect(memberOf(evaluation, 'S4', 'm1')?.outcome).toBe('MET');
    expect(memberOf(evaluation, 'S4', 'm2')?.outcome).toBe('NOT_MET');
  });
  test('one paper that is missing leaves it undocumented', () => {
    expect(evaluate(tightened, { household: couple({}), papers: PAPERS.slice(0, -1) }).outcome).toBe(
      'NOT_DOCUMENTED',
    );
  });
  test('not met goes before not documented', () => {
    const facts = { convictions: { kind: 'LATEST', judgedOn: day('2025-01-01') } } as const;
    expect(evaluate(tightened, { household: couple(facts), papers: [] }).outcome).toBe('NOT_MET');
  });
  test('a criterion that concerns nobody is met', () => {
    const evaluation = evaluate(tightened, { household: household(member({ age: 20 })) });
    expect(criterionOf(evaluation, 'S4')).toMatchObject({
      outcome: 'MET',
      ground: 'NOBODY_CONCERNED',
      members: [],
    });
  });
});

describe('criteria switched on for the department', () => {
  const ids = (switchedOn: readonly string[] | null) =>
    evaluate(tightened, { switchedOn }).criteria.map((row) => row.criterion);
  test('apply alone, and with them the one that always does', () => {
    expect(ids(['S3', 'S2'])).toEqual(['AGE', 'S2', 'S3']);
    expect(ids(null)).toEqual(['AGE', 'S1', 'S2', 'S3', 'S4']);
  });
  test('none: nothing is asked, and nothing stands in the way', () => {
    expect(ids([])).toEqual([]);
    expect(evaluate(tightened, { switchedOn: [] })).toMatchObject({ outcome: 'MET', warnings: [] });
    expect(evaluate(annex4, { switchedOn: [] }).outcome).toBe('NOT_MET');
  });
});

describe('a set of which any gives priority', () => {
  const senior = { members: [member({ born: '1960-01-01' })], residence: ['MUNICIPALITY'] as const };
  const shown = [paper('PASSPORT'), paper('RESIDENCE_CERTIFICATE', { issuedOn: '2025-09-01' })];
  test('is met by one, whatever the others are', () => {
    const evaluation = evaluate(annex4, { household: senior, papers: shown });
    expect(evaluation.outcome).toBe('MET');
    expect(evaluation.criteria.map((row) => row.outcome)).toEqual([
      ...Array(3).fill('NOT_DOCUMENTED'),
      'MET',
      'NOT_DOCUMENTED',
    ]);
    expect(evaluation.rank).toBeNull();
  });
  test('and then no more is asked for', () => {
    const states = checklist(evaluate(annex4, { household: senior, papers: shown })).map(
      (item) => item.state,
    );
    expect(states).toEqual(['FULFILLED', 'FULFILLED']);
  });
  test('is not met when none is', () => {
    const nobody = member({
      work: [],
      studies: [],
      separation: { kind: 'NONE' },
      soldHome: { kind: 'NONE' },
    });
    expect(evaluate(annex4, { household: household(nobody) }).outcome).toBe('NOT_MET');
  });
});

/** Another municipality's practice: twenty hours a week first, then students in the municipality, then seniors. */
describe('a ranked set', () => {
  const ranked: CriteriaSet = {
    ...annex4,
    set: 'RANKED',
    mode: 'RANKED',
    criteria: ['F1', 'F2', 'F4'].flatMap((id, index) =>
      annex4.criteria
        .filter((row) => row.criterion === id)
        .map((row): Criterion => {
          const twentyHours = row.kind === 'EMPLOYMENT' ? { ...row, hoursPerWeek: fraction(20n) } : row;
          return { ...twentyHours, rank: index + 1 };
        }),
    ),
  };
  const RESIDENT = ['MUNICIPALITY'] as const;
  const place = (facts: MemberInput, papers: readonly Paper[]) => {
    const { outcome, rank, mayReach } = evaluate(ranked, {
      household: { members: [member(facts)], residence: RESIDENT },
      papers,
    });
    return [outcome, rank, mayReach];
  };
  const CONTRACT = [paper('EMPLOYMENT_CONTRACT'), paper('PAYSLIP', { covers: ['2025-07', '2025-09'] })];
  const SENIORS = [paper('PASSPORT'), paper('RESIDENCE_CERTIFICATE', { issuedOn: '2025-09-01' })];
  const halfTime = [job({ hoursPerWeek: fraction(20n) })];

  test.each([
    ['work shown', { work: halfTime, studies: [] }, CONTRACT, ['MET', 1, null]],
    ['a senior without work', { work: [], studies: [], born: '1960-01-01' }, SENIORS, ['MET', 3, null]],
    [
      'a senior whose work is not shown yet',
      { work: halfTime, studies: [], born: '1960-01-01' },
      SENIORS,
      ['MET', 3, 1],
    ],
    ['a senior of whose studies nobody has said', { work: [], born: '1960-01-01' }, SENIORS, ['MET', 3, 2]],
    [
      'both shown',
      { work: halfTime, studies: [], born: '1960-01-01' },
      [...CONTRACT, ...SENIORS],
      ['MET', 1, null],
    ],
    ['work not shown, too young', { work: halfTime, studies: [] }, [], ['NOT_DOCUMENTED', null, 1]],
    ['nothing', { work: [], studies: [] }, [], ['NOT_MET', null, null]],
  ])('%s', (_title, facts, papers, expected) => expect(place(facts, papers)).toEqual(expected));

  test('does not ask for what would give the same place', () => {
    const equal = { ...ranked, criteria: ranked.criteria.map((row) => ({ ...row, rank: 1 })) };
    const request = {
      household: { members: [member({ born: '1960-01-01' })], residence: RESIDENT },
      papers: SENIORS,
    };
    const evaluation = evaluate(equal, request);
    expect([evaluation.rank, evaluation.mayReach]).toEqual([1, null]);
    expect(checklist(evaluation).map((item) => item.state)).toEqual(['FULFILLED', 'FULFILLED']);
  });
  test('asks only for what may lift the place', () => {
    const facts = { work: halfTime, born: '1960-01-01' };
    const request = { household: { members: [member(facts)], residence: RESIDENT } };
    const asked = (papers: readonly Paper[]) =>
      checklist(evaluate(ranked, { ...request, papers }))
        .filter((item) => item.state !== 'FULFILLED')
        .map((item) => item.criteria);
    expect(asked(SENIORS)).toEqual([['F1'], ['F1'], ['F2']]);
    expect(asked([...CONTRACT, ...SENIORS])).toEqual([]);
  });
});
