import { describe, expect, test } from 'vitest';
import {
  benefit,
  criteriaSet,
  day,
  evaluate,
  household,
  job,
  member,
  paper,
  study,
} from '@/lib/testing/lettings/households';
import { checklist } from './checklist';
import type { EvaluationRequest } from './evaluation';

const tightened = criteriaSet('holbaek-2024', 'TIGHTENED');
const lines = (request: Partial<EvaluationRequest>, set = tightened) =>
  checklist(evaluate(set, request)).map(({ member: who, criteria, state, ask }) => {
    const what =
      ask.kind === 'FACT'
        ? ask.fact
        : ask.kind === 'CONFIRMATION'
          ? ask.question
          : ask.need.anyOf[0]?.[0]?.papers[0];
    return `${who ?? 'household'} ${criteria.join('+')} ${state} ${what}`;
  });

describe('what is asked for', () => {
  test('comes from criterion, member and age band, facts before papers', () => {
    const family = household(
      member({ age: 40 }),
      member({ id: 'm2', relation: 'CHILD', age: 15 }),
      member({ id: 'm3', relation: 'CHILD', age: 14 }),
    );
    expect(lines({ household: family })).toEqual([
      ...['m1 AGE MISSING PASSPORT', 'm2 AGE MISSING PASSPORT', 'm3 AGE MISSING PASSPORT'],
      ...['m1 S1 MISSING convictions', 'm2 S1 MISSING convictions'],
      ...['m1 S2 MISSING work', 'm1 S2 MISSING studies', 'm2 S2 MISSING work', 'm2 S2 MISSING studies'],
      ...['m1 S3 MISSING benefits', 'm1 S4 MISSING education'],
    ]);
  });
  test('says what is there, what waits for an officer and what he must answer', () => {
    const facts = { studies: [], work: [], benefits: [benefit('PARENTAL_BENEFIT', '2025-06')] };
    const papers = [
      paper('PASSPORT'),
      paper('BENEFIT_STATEMENT', { issuedOn: '2025-10-01', verdict: 'UNSEEN' }),
    ];
    expect(lines({ household: household(member(facts)), papers, switchedOn: ['S2'] })).toEqual([
      'm1 AGE FULFILLED PASSPORT',
      'm1 S2 AWAITS_REVIEW BENEFIT_STATEMENT',
      'm1 S2 MISSING BENEFIT_COUNTS_AS_WORK',
    ]);
  });
  test('is nothing more once a criterion is not met', () => {
    const facts = { convictions: { kind: 'LATEST', judgedOn: day('2025-01-01') } } as const;
    expect(lines({ household: household(member(facts)), papers: [paper('PASSPORT')] })).toEqual([
      'm1 AGE FULFILLED PASSPORT',
    ]);
  });
  test('is nothing of the partner where the applicant has settled it', () => {
    const annex4 = criteriaSet('holbaek-2024', 'FLEXIBLE');
    const both = {
      ...annex4,
      mode: 'ALL' as const,
      criteria: annex4.criteria.filter((row) => ['F1', 'F5'].includes(row.criterion)),
    };
    const home = household(
      member({ work: [job({ form: 'FLEX_JOB' })] }),
      member({ id: 'm2', relation: 'SPOUSE' }),
    );
    expect(lines({ household: home, papers: [paper('FLEX_JOB_GRANT')] }, both)).toEqual([
      'm1 F1 FULFILLED FLEX_JOB_GRANT',
      'm1 F5 MISSING soldHome',
    ]);
  });
  test('is asked once where two criteria ask the same', () => {
    const level3 = criteriaSet('hoeje-taastrup-2023', 'SPECIALLY_TIGHTENED');
    const facts = { studies: [study()], work: [], convictions: { kind: 'NONE' } as const };
    const both = lines({ household: household(member(facts)) }, level3).filter((line) =>
      line.includes('ENROLMENT'),
    );
    expect(both).toEqual(['m1 WORK+INCOME MISSING ENROLMENT_DECLARATION']);
  });
  test('where the applicant lives is a question to the household, asked once', () => {
    const annex4 = criteriaSet('holbaek-2024', 'FLEXIBLE');
    const separated = { separation: { kind: 'SEPARATED', on: day('2025-05-01'), married: true } } as const;
    const home = household(
      member({ ...separated, born: '1960-01-01' }),
      member({ id: 'm2', relation: 'CHILD', age: 10 }),
    );
    expect(lines({ household: home }, annex4).filter((line) => line.includes('residence'))).toEqual([
      'household F3+F4 MISSING residence',
    ]);
  });
});
