import { describe, expect, test } from 'vitest';
import {
  criteriaSet,
  evaluate,
  household,
  type MemberInput,
  member,
  memberOf,
  paper,
  study,
} from '@/lib/testing/lettings/households';
import type { Education } from '../household';
import type { EducationLevel } from '../vocabulary';

const tightened = criteriaSet('holbaek-2024', 'TIGHTENED');
const flexible = criteriaSet('randers-2022', 'FLEXIBLE');
const annex4 = criteriaSet('holbaek-2024', 'FLEXIBLE');
const PAPERS = [paper('DIPLOMA'), paper('EDUCATION_APPROVAL')];
const DECLARED = [paper('ENROLMENT_DECLARATION', { issuedOn: '2025-09-01' })];
const danish = (level: EducationLevel): Education => ({ level, taken: 'IN_DENMARK', approved: null });
const foreign = (approved: boolean | null): Education => ({ level: 'HIGHER', taken: 'ABROAD', approved });

describe('an education above compulsory school', () => {
  const s4 = (education: Education | null, papers = PAPERS, born = '1985-06-15') =>
    memberOf(evaluate(tightened, { household: household(member({ education, born })), papers }), 'S4');
  test.each([
    ['NONE', 'NOT_MET'],
    ['COMPULSORY', 'NOT_MET'],
    ['UPPER_SECONDARY', 'MET'],
    ['VOCATIONAL', 'MET'],
    ['HIGHER', 'MET'],
  ] as const)('%s: %s', (level, outcome) => expect(s4(danish(level))?.outcome).toBe(outcome));
  test.each([
    ['in Denmark, with a diploma', danish('HIGHER'), [paper('DIPLOMA')], 'MET'],
    ['in Denmark, without', danish('HIGHER'), [], 'NOT_DOCUMENTED'],
    ['abroad, with both papers', foreign(null), PAPERS, 'MET'],
    ['abroad, without the approval', foreign(true), [paper('DIPLOMA')], 'NOT_DOCUMENTED'],
    ['abroad, not approved', foreign(false), PAPERS, 'NOT_MET'],
    ['nobody has said', null, PAPERS, 'NOT_DOCUMENTED'],
  ])('taken %s', (_title, education, papers, outcome) =>
    expect(s4(education, papers)?.outcome).toBe(outcome),
  );
  test.each([
    ['turns 30 the day after the offer', '1995-10-07', null],
    ['turns 30 on the day', '1995-10-06', 'NOT_MET'],
    ['turned 30 the day before', '1995-10-05', 'NOT_MET'],
    ['turns 60 the day after the offer', '1965-10-07', 'NOT_MET'],
    ['turns 60 on the day', '1965-10-06', null],
    ['turned 60 the day before', '1965-10-05', null],
  ])('%s', (_title, born, outcome) => {
    expect(s4(danish('COMPULSORY'), [], born)?.outcome ?? null).toBe(outcome);
  });
});

describe('higher education, completed or underway', () => {
  const result = (facts: MemberInput, papers = [...PAPERS, ...DECLARED]) =>
    memberOf(evaluate(flexible, { household: household(member(facts)), papers }), 'HIGHER_EDUCATION');
  const underway = [study({ level: 'HIGHER' })];
  test.each([
    ['completed', { education: danish('HIGHER') }, 'MET'],
    ['completed abroad, not approved', { education: foreign(false), studies: [] }, 'NOT_MET'],
    [
      'completed abroad, not approved, another underway',
      { education: foreign(false), studies: underway },
      'MET',
    ],
    ['underway', { education: danish('UPPER_SECONDARY'), studies: underway }, 'MET'],
    ['underway, another education not stated', { studies: underway }, 'MET'],
    ['a vocational one underway', { education: danish('UPPER_SECONDARY'), studies: [study()] }, 'NOT_MET'],
    [
      'given up the day before',
      { education: danish('COMPULSORY'), studies: [study({ level: 'HIGHER', to: '2025-10-05' })] },
      'NOT_MET',
    ],
    ['neither stated', {}, 'NOT_DOCUMENTED'],
    ['lower, and nothing said of studies', { education: danish('VOCATIONAL') }, 'NOT_DOCUMENTED'],
  ])('%s', (_title, facts, outcome) => expect(result(facts)?.outcome).toBe(outcome));
  test('underway counts only where the agreement lets it', () => {
    const only = {
      ...flexible,
      criteria: flexible.criteria.map((row) =>
        row.kind === 'HIGHER_EDUCATION' ? { ...row, underwayCounts: false } : row,
      ),
    };
    const facts = { education: danish('UPPER_SECONDARY'), studies: underway };
    const evaluation = evaluate(only, { household: household(member(facts)), papers: DECLARED });
    expect(memberOf(evaluation, 'HIGHER_EDUCATION')?.outcome).toBe('NOT_MET');
  });
  test('is proved by a diploma or a declaration', () => {
    expect(result({ education: danish('HIGHER') }, DECLARED)?.outcome).toBe('NOT_DOCUMENTED');
    expect(result({ education: danish('NONE'), studies: underway }, PAPERS)?.outcome).toBe('NOT_DOCUMENTED');
  });
});

describe('a qualifying education in the municipality', () => {
  const f2 = (studies: MemberInput['studies'], papers = DECLARED) =>
    memberOf(evaluate(annex4, { household: household(member({ studies })), papers }), 'F2');
  test.each([
    ['at school', study(), 'STUDY_AT_PLACE', 'MET'],
    ['of eleven months', study({ months: 11 }), 'STUDY_TOO_SHORT', 'NOT_MET'],
    ['of twelve months', study({ months: 12 }), 'STUDY_AT_PLACE', 'MET'],
    ['of thirteen months', study({ months: 13 }), 'STUDY_AT_PLACE', 'MET'],
    ['in the evenings', study({ fullTime: false }), 'STUDY_TOO_SHORT', 'NOT_MET'],
    ['elsewhere', study({ inMunicipality: false }), 'STUDY_ELSEWHERE', 'NOT_MET'],
    ['without a qualification', study({ qualifying: false }), 'STUDY_NOT_QUALIFYING', 'NOT_MET'],
    ['begun the day after the offer', study({ from: '2025-10-07' }), 'NO_STUDY', 'NOT_MET'],
    [
      'as an apprentice, without the contract',
      study({ form: 'APPRENTICESHIP' }),
      'STUDY_AT_PLACE',
      'NOT_DOCUMENTED',
    ],
  ])('%s', (_title, one, code, outcome) => expect(f2([one])).toMatchObject({ outcome, reason: { code } }));
  test('an apprentice’s place of work counts however short the course, with the contract', () => {
    const one = study({ form: 'APPRENTICESHIP', fullTime: false, months: 6 });
    expect(f2([one], [paper('TRAINING_CONTRACT')])?.outcome).toBe('MET');
  });
  test('nobody has said', () => expect(f2(null)?.missing).toEqual([{ kind: 'FACT', fact: 'studies' }]));
});
