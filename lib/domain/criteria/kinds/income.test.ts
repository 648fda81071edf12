import { describe, expect, test } from 'vitest';
import {
  criteriaSet,
  dates,
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
const level3 = criteriaSet('hoeje-taastrup-2023', 'SPECIALLY_TIGHTENED');
const FLOOR = 1_640_800;
const LATEST = ['2025-07', '2025-08', '2025-09'] as const;
const PAYSLIPS = paper('PAYSLIP', { covers: ['2025-07', '2025-09'] });
const earning = (...oere: readonly number[]) => income(...LATEST.map((at, i) => [at, oere[i] ?? 0] as const));
const IDLE: MemberInput = { work: [], studies: [], benefits: [] };
const worker = (...oere: readonly number[]): MemberInput => ({ work: [job()], income: earning(...oere) });

describe('the amount of the year', () => {
  const result = (offer: string, amounts: EvaluationRequest['amounts'] = []) =>
    evaluate(tightened, {
      household: household(member({ ...IDLE, ...worker(FLOOR, FLOOR, FLOOR) })),
      amounts,
      dates: dates({ offer }),
    });
  const warned = (year: number, used: number) => [
    { code: 'AMOUNT_YEAR_MISSING', criterion: 'S2', year, used },
  ];
  test.each([
    ['2023-12-31', []],
    ['2024-01-01', warned(2024, 2023)],
    ['2025-10-06', warned(2025, 2023)],
    ['2022-12-31', warned(2022, 2023)],
  ])('for an offer on %s', (offer, warnings) => expect(result(offer).warnings).toEqual(warnings));
  test('set for the year goes before, and warns no more', () => {
    const raised = result('2025-10-06', [{ criterion: 'S2', year: 2025, oere: FLOOR + 1 }]);
    expect(raised.warnings).toEqual([]);
    expect(memberOf(raised, 'S2')?.reason.code).toBe('INCOME_TOO_LOW');
  });
  test('set for a year that the agreement has goes before its own', () => {
    const raised = result('2023-10-06', [{ criterion: 'S2', year: 2023, oere: FLOOR + 1 }]);
    expect(memberOf(raised, 'S2')?.reason.code).toBe('INCOME_TOO_LOW');
  });
  test('of another criterion changes nothing', () => {
    const other = result('2025-10-06', [{ criterion: 'S3', year: 2025, oere: FLOOR + 1 }]);
    expect(memberOf(other, 'S2')?.reason.code).toBe('INCOME_SUFFICES');
  });
  test('that nobody has set goes to an officer', () => {
    const level3 = criteriaSet('hoeje-taastrup-2023', 'SPECIALLY_TIGHTENED');
    const request = {
      household: household(member({ ...IDLE, ...worker(FLOOR, FLOOR, FLOOR) })),
      papers: [PAYSLIPS],
    };
    const asked = evaluate(level3, request);
    expect(asked.warnings).toEqual([
      { code: 'AMOUNT_YEAR_MISSING', criterion: 'INCOME', year: 2025, used: null },
    ]);
    expect(memberOf(asked, 'INCOME')?.missing).toEqual([
      { kind: 'CONFIRMATION', question: 'INCOME_WITHOUT_AMOUNT' },
    ]);
    const settled = evaluate(level3, {
      ...request,
      amounts: [{ criterion: 'INCOME', year: 2025, oere: FLOOR }],
    });
    expect(memberOf(settled, 'INCOME')?.outcome).toBe('MET');
  });
});

describe('a lowest income, students exempt', () => {
  const amounts = [{ criterion: 'INCOME', year: 2025, oere: FLOOR }];
  const DECLARED = paper('ENROLMENT_DECLARATION', { issuedOn: '2025-09-01' });
  const result = (facts: MemberInput, papers = [PAYSLIPS, DECLARED], set = level3) =>
    memberOf(evaluate(set, { household: household(member(facts)), papers, amounts }), 'INCOME');
  test.each([
    ['an øre below', { income: earning(FLOOR, FLOOR, FLOOR - 1) }, 'NOT_MET'],
    ['at the amount', { income: earning(FLOOR, FLOOR, FLOOR) }, 'MET'],
    ['a student with less', { income: earning(0, 0, 0), studies: [study()] }, 'MET'],
    ['a student of whose income nobody has said', { studies: [study()] }, 'MET'],
    ['a pupil', { age: 15, studies: [study({ level: 'COMPULSORY' })] }, 'MET'],
    [
      'a course that begins the day after',
      { income: earning(0, 0, 0), studies: [study({ from: '2025-10-07' })] },
      'NOT_MET',
    ],
    ['nobody has said', {}, 'NOT_DOCUMENTED'],
  ])('%s', (_title, facts, outcome) => expect(result(facts)?.outcome).toBe(outcome));
  test('a student shows it, or the income', () => {
    const student = { income: earning(FLOOR, FLOOR, FLOOR), studies: [study()] };
    expect(result(student, [DECLARED])?.outcome).toBe('MET');
    expect(result(student, [PAYSLIPS])?.outcome).toBe('MET');
    expect(result(student, [])?.outcome).toBe('NOT_DOCUMENTED');
  });
  test('is asked of students too where they are not exempt', () => {
    const everybody = {
      ...level3,
      criteria: level3.criteria.map((row) =>
        row.kind === 'MINIMUM_INCOME' ? { ...row, studentsExempt: false } : row,
      ),
    };
    expect(result({ income: earning(0, 0, 0), studies: [study()] }, [DECLARED], everybody)?.outcome).toBe(
      'NOT_MET',
    );
  });
});
