import { describe, expect, test } from 'vitest';
import {
  answer,
  benefit,
  criteriaSet,
  evaluate,
  household,
  income,
  job,
  type MemberInput,
  member,
  memberOf,
  paper,
  study,
} from '@/lib/testing/lettings/households';
import type { EvaluationRequest } from '../evaluation';

const tightened = criteriaSet('holbaek-2024', 'TIGHTENED');
const FLOOR = 1_640_800;
const LATEST = ['2025-07', '2025-08', '2025-09'] as const;
const PAYSLIPS = paper('PAYSLIP', { covers: ['2025-07', '2025-09'] });
const earning = (...oere: readonly number[]) => income(...LATEST.map((at, i) => [at, oere[i] ?? 0] as const));

/** Somebody of whom everything is stated, and nothing speaks for. */
const IDLE: MemberInput = { work: [], studies: [], benefits: [] };
const s2 = (facts: MemberInput, more: Partial<EvaluationRequest> = {}) =>
  memberOf(evaluate(tightened, { household: household(member({ ...IDLE, ...facts })), ...more }), 'S2');
const worker = (...oere: readonly number[]): MemberInput => ({ work: [job()], income: earning(...oere) });

describe('the income of the latest three months', () => {
  test.each([
    ['one krone below on average', [FLOOR - 100, FLOOR - 100, FLOOR - 100], 'NOT_MET'],
    ['one øre below in one month', [FLOOR, FLOOR, FLOOR - 1], 'NOT_MET'],
    ['at the amount', [FLOOR, FLOOR, FLOOR], 'MET'],
    ['at the amount on average', [FLOOR - 900, FLOOR + 1000, FLOOR - 100], 'MET'],
    ['one krone above', [FLOOR + 100, FLOOR + 100, FLOOR + 100], 'MET'],
  ])('%s', (_title, oere, outcome) => {
    expect(s2(worker(...oere), { papers: [PAYSLIPS] })?.outcome).toBe(outcome);
  });

  test('is said with the average and the amount', () => {
    expect(s2(worker(FLOOR, FLOOR, FLOOR - 1), { papers: [PAYSLIPS] })?.reason).toEqual({
      ...{ code: 'INCOME_TOO_LOW', averageOere: FLOOR - 1, floorOere: FLOOR, months: 3 },
    });
  });
  test('is not proved without payslips for every month', () => {
    const two = paper('PAYSLIP', { covers: ['2025-08', '2025-09'] });
    expect(s2(worker(FLOOR, FLOOR, FLOOR), { papers: [two] })).toMatchObject({
      outcome: 'NOT_DOCUMENTED',
      missing: [{ kind: 'PAPERS', need: { anyOf: [[{ missingMonths: ['2025-07'] }]] } }],
    });
    const one = paper('PAYSLIP', { covers: ['2025-07', '2025-07'] });
    expect(s2(worker(FLOOR, FLOOR, FLOOR), { papers: [two, one] })?.outcome).toBe('MET');
  });
  test('too low as stated needs no payslips', () => {
    expect(s2(worker(FLOOR, FLOOR, FLOOR - 1))).toMatchObject({ outcome: 'NOT_MET', missing: [] });
  });
  test('is asked for where a month has not been stated', () => {
    const result = s2({ work: [job()], income: income(['2025-09', FLOOR]) }, { papers: [PAYSLIPS] });
    expect(result?.missing).toEqual([{ kind: 'FACT', fact: 'income' }]);
  });
  test('of payslips that were seen before stays the income that was proved', () => {
    const seen = paper('PAYSLIP', { covers: ['2025-04', '2025-06'], seenOn: '2025-07-02' });
    const rows = income(['2025-04', FLOOR], ['2025-05', FLOOR], ['2025-06', FLOOR]);
    const result = (more: typeof rows, papers = [seen]) =>
      s2({ work: [job()], income: [...rows, ...more] }, { papers })?.outcome;
    expect(result([])).toBe('MET');
    expect(result(earning(FLOOR, FLOOR, FLOOR - 1))).toBe('MET');
    expect(result(earning(FLOOR, FLOOR, FLOOR - 1), [seen, PAYSLIPS])).toBe('NOT_MET');
    expect(result(earning(FLOOR, FLOOR, FLOOR - 1), [seen, { ...PAYSLIPS, verdict: 'UNSEEN' }])).toBe('MET');
  });
});

describe('work', () => {
  test.each([
    ['not permanent', job({ permanent: false }), 'WORK_NOT_PERMANENT'],
    ['begun the day after the offer', job({ from: '2025-10-07' }), 'NOT_IN_WORK_OR_STUDY'],
    ['ended the day before the offer', job({ to: '2025-10-05' }), 'NOT_IN_WORK_OR_STUDY'],
    ['with its last day on the offer', job({ to: '2025-10-06' }), 'INCOME_SUFFICES'],
    ['begun on the first day of the three months', job({ from: '2025-07-01' }), 'INCOME_SUFFICES'],
    ['begun the day after that', job({ from: '2025-07-02' }), 'NEW_JOB'],
    ['one’s own business', job({ form: 'SELF_EMPLOYED' }), 'SELF_EMPLOYED'],
  ])('%s', (_title, work, code) => {
    const facts = { work: [work], income: earning(FLOOR, FLOOR, FLOOR) };
    expect(s2(facts, { papers: [PAYSLIPS] })?.reason.code).toBe(code);
  });
  test('that is new is settled by an officer, on the contract', () => {
    const facts = { work: [job({ from: '2025-09-15' })] };
    const papers = [paper('EMPLOYMENT_CONTRACT')];
    expect(s2(facts, { papers })?.missing).toEqual([{ kind: 'CONFIRMATION', question: 'NEW_JOB_INCOME' }]);
    const confirmations = [answer('S2', 'NEW_JOB_INCOME', true)];
    expect(s2(facts, { confirmations })).toMatchObject({
      ...{ outcome: 'NOT_DOCUMENTED', reason: { code: 'NEW_JOB' } },
    });
    expect(s2(facts, { papers, confirmations })).toMatchObject({
      outcome: 'MET',
      reason: { code: 'CONFIRMED' },
    });
  });
  test('need not be permanent where the agreement does not ask for it', () => {
    const any = {
      ...tightened,
      criteria: tightened.criteria.map((row) =>
        row.kind === 'WORK_OR_EDUCATION' ? { ...row, permanentWork: false } : row,
      ),
    };
    const facts = { ...IDLE, work: [job({ permanent: false })], income: earning(FLOOR, FLOOR, FLOOR) };
    const evaluation = evaluate(any, { household: household(member(facts)), papers: [PAYSLIPS] });
    expect(memberOf(evaluation, 'S2')?.outcome).toBe('MET');
  });
  test('of two jobs the better one decides', () => {
    expect(
      s2(
        { work: [job({ permanent: false }), job()], income: earning(FLOOR, FLOOR, FLOOR) },
        { papers: [PAYSLIPS] },
      )?.outcome,
    ).toBe('MET');
  });
});

describe('education', () => {
  test.each([
    ['approved, declared', study(), [paper('ENROLMENT_DECLARATION', { issuedOn: '2025-09-01' })], 'MET'],
    ['approved, not declared', study(), [], 'NOT_DOCUMENTED'],
    ['not approved', study({ approved: false }), [], 'NOT_MET'],
    [
      'an apprenticeship with its contract',
      study({ form: 'APPRENTICESHIP' }),
      [paper('TRAINING_CONTRACT')],
      'MET',
    ],
    [
      'compulsory school, of which nothing is asked',
      study({ level: 'COMPULSORY', approved: false }),
      [],
      'MET',
    ],
    ['compulsory school begun on the day', study({ level: 'COMPULSORY', from: '2025-10-06' }), [], 'MET'],
    [
      'compulsory school begun the day after',
      study({ level: 'COMPULSORY', from: '2025-10-07' }),
      [],
      'NOT_MET',
    ],
    ['ended the day before the offer', study({ to: '2025-10-05' }), [], 'NOT_MET'],
  ])('%s', (_title, one, papers, outcome) =>
    expect(s2({ studies: [one] }, { papers })?.outcome).toBe(outcome),
  );
});

describe('a benefit that an officer may count as work', () => {
  const onLeave = { benefits: [benefit('PARENTAL_BENEFIT', '2025-10')] };
  const papers = [paper('BENEFIT_STATEMENT', { issuedOn: '2025-10-01' })];
  const asked = { code: 'ON_CONFIRMABLE_BENEFIT', benefit: 'PARENTAL_BENEFIT' };
  test.each([
    ['not answered', [], 'NOT_DOCUMENTED', asked],
    ['accepted', [true], 'MET', { code: 'CONFIRMED' }],
    ['refused', [false], 'NOT_MET', { code: 'CONFIRMED_AGAINST' }],
    ['accepted, then refused', [true, false], 'NOT_MET', { code: 'CONFIRMED_AGAINST' }],
    ['refused, then accepted', [false, true], 'MET', { code: 'CONFIRMED' }],
  ] as const)('%s', (_title, answers, outcome, reason) => {
    const confirmations = answers.map((upheld) => answer('S2', 'BENEFIT_COUNTS_AS_WORK', upheld));
    expect(s2(onLeave, { papers, confirmations })).toMatchObject({ outcome, reason });
  });
  test.each([
    ['for another criterion', { criterion: 'S3' }],
    ['for another member', { member: 'm2' }],
    ['to another question', { question: 'NEW_JOB_INCOME' as const }],
  ])('an answer %s is none', (_title, other) => {
    const confirmations = [{ ...answer('S2', 'BENEFIT_COUNTS_AS_WORK', true), ...other }];
    expect(s2(onLeave, { papers, confirmations })?.outcome).toBe('NOT_DOCUMENTED');
  });
  test.each([
    ['one that is not allowed', benefit('CASH_ASSISTANCE', '2025-01')],
    ['one that ended the month before', benefit('PARENTAL_BENEFIT', '2025-01', '2025-09')],
    ['one that begins the month after', benefit('PARENTAL_BENEFIT', '2025-11')],
  ])('%s does not count', (_title, period) => {
    expect(s2({ benefits: [period] })?.reason.code).toBe('NOT_IN_WORK_OR_STUDY');
  });
});

describe('what has not been stated', () => {
  test.each([
    ['work and education first', { work: null, studies: null, benefits: null }, ['work', 'studies']],
    ['work alone', { work: null, benefits: null }, ['work']],
    ['benefits only when the others do not decide', { benefits: null }, ['benefits']],
  ])('%s', (_title, facts, asked) => {
    expect(s2(facts)?.missing).toEqual(asked.map((fact) => ({ kind: 'FACT', fact })));
  });
  test('nothing more where work is proved', () => {
    const facts = { ...worker(FLOOR, FLOOR, FLOOR), studies: null, benefits: null };
    expect(s2(facts, { papers: [PAYSLIPS] })).toMatchObject({ outcome: 'MET', missing: [] });
  });
});

test.each([
  ['turns 15 the day after the offer', '2010-10-07', null],
  ['turns 15 on the day', '2010-10-06', 'NOT_MET'],
  ['turns 65 the day after the offer', '1960-10-07', 'NOT_MET'],
  ['turns 65 on the day', '1960-10-06', null],
  ['turned 65 the day before', '1960-10-05', null],
])('%s', (_title, born, outcome) => expect(s2({ born })?.outcome ?? null).toBe(outcome));
