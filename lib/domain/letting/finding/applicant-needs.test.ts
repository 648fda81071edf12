import { describe, expect, test } from 'vitest';
import { paper } from '@/lib/testing/lettings/households';
import type { ChecklistItem } from '../../criteria/checklist';
import type { AskedPaper, NeedCheck } from '../../criteria/papers';
import type { PaperKind } from '../../criteria/vocabulary';
import { DEFAULT_SETTINGS } from '../letting-settings';
import { applicantNeeds } from './applicant-needs';

const asked = (...papers: PaperKind[]): AskedPaper => ({
  ...{ papers, notIssuedBefore: null, from: null, to: null, missingMonths: [] },
});
const item = (
  member: string | null,
  ask: ChecklistItem['ask'],
  state: NeedCheck['state'] = 'MISSING',
): ChecklistItem => ({ member, ask, state, criteria: ['S1'], references: [] });
const papersOf = (anyOf: NeedCheck['anyOf'], state: NeedCheck['state'] = 'MISSING') =>
  ({ kind: 'PAPERS', need: { state, anyOf } }) as const;

const MEMBERS = [
  { id: 'm1', relation: 'APPLICANT' },
  { id: 'm2', relation: 'CHILD' },
  { id: 'm3', relation: 'CHILD' },
] as const;
const needs = (
  checklist: readonly ChecklistItem[],
  papers: Parameters<typeof applicantNeeds>[0]['papers'] = [],
) => applicantNeeds({ checklist, members: MEMBERS, papers, settings: DEFAULT_SETTINGS });

describe('what an applicant is told', () => {
  test('says of whom by relation, counted where there are several, and each person’s things together', () => {
    const told = needs([
      item('m3', papersOf([[asked('PASSPORT')]])),
      item('m1', papersOf([[asked('DIPLOMA')]])),
      item('m3', papersOf([[asked('DIPLOMA')]])),
    ]);
    expect(told.papers.map(({ relation, number, kinds }) => [relation, number, kinds[0]?.kind])).toEqual([
      ['APPLICANT', null, 'DIPLOMA'],
      ['CHILD', 2, 'PASSPORT'],
      ['CHILD', 2, 'DIPLOMA'],
    ]);
  });

  test('names the alternatives, each kind once with its way, and what has come of them', () => {
    const anyOf = [[asked('PASSPORT')], [asked('HEALTH_CARD'), asked('DRIVING_LICENCE', 'PAYSLIP')]];
    const come = [
      paper('PAYSLIP', { member: 'm1', verdict: 'UNSEEN' }),
      paper('PAYSLIP', { member: 'm1', verdict: 'REFUSED' }),
      paper('PAYSLIP', { member: 'm2', verdict: 'UNSEEN' }),
      paper('DIPLOMA', { member: 'm1', verdict: 'UNSEEN' }),
    ];
    expect(needs([item('m1', papersOf(anyOf))], come).papers).toMatchObject([
      {
        ...{ anyOf, waiting: 1 },
        kinds: [
          { kind: 'PASSPORT', way: 'SHOWN' },
          { kind: 'HEALTH_CARD', way: 'SHOWN' },
          { kind: 'DRIVING_LICENCE', way: 'SHOWN' },
          { kind: 'PAYSLIP', way: 'UPLOADED' },
        ],
      },
    ]);
  });

  test('what has come and nobody has seen is not called missing to her who sent it', () => {
    const states = (verdict: 'UNSEEN' | 'REFUSED') =>
      needs(
        [item('m1', papersOf([[asked('PAYSLIP')]]))],
        [paper('PAYSLIP', { member: 'm1', verdict })],
      ).papers.map(({ state }) => state);
    expect(states('UNSEEN')).toEqual(['AWAITS_REVIEW']);
    expect(states('REFUSED')).toEqual(['MISSING']);
  });

  test('of two things asked for together both must have come', () => {
    const both = item('m1', papersOf([[asked('EMPLOYMENT_CONTRACT'), asked('PAYSLIP')]]));
    const contract = paper('EMPLOYMENT_CONTRACT', { member: 'm1', verdict: 'UNSEEN' });
    const payslip = (verdict: 'UNSEEN' | 'ACCEPTED' | 'REFUSED') =>
      paper('PAYSLIP', { member: 'm1', verdict });
    const state = (...come: Parameters<typeof needs>[1] & object) => needs([both], come).papers[0]?.state;
    expect(state(contract)).toBe('MISSING');
    expect(state(contract, payslip('REFUSED'))).toBe('MISSING');
    expect(state(contract, payslip('ACCEPTED'))).toBe('AWAITS_REVIEW');
    expect(state(contract, payslip('UNSEEN'))).toBe('AWAITS_REVIEW');
  });

  test('counts a paper that serves two needs once, with the first that is still open', () => {
    const come = [
      paper('PAYSLIP', { member: 'm1', verdict: 'UNSEEN' }),
      paper('ANNUAL_TAX', { member: 'm1', verdict: 'UNSEEN' }),
    ];
    const waiting = (first: NeedCheck['state']) =>
      needs(
        [
          item('m1', papersOf([[asked('PAYSLIP')]]), first),
          item('m1', papersOf([[asked('ANNUAL_TAX', 'PAYSLIP')]])),
        ],
        come,
      ).papers.map((need) => [need.waiting, need.state]);
    expect(waiting('MISSING')).toEqual([
      [1, 'AWAITS_REVIEW'],
      [1, 'AWAITS_REVIEW'],
    ]);
    expect(waiting('FULFILLED')).toEqual([
      [0, 'FULFILLED'],
      [2, 'AWAITS_REVIEW'],
    ]);
  });

  test('asks the same thing once, also where two sets of criteria ask it', () => {
    const twice = item('m1', papersOf([[asked('DIPLOMA')]]));
    expect(needs([twice, { ...twice, criteria: ['F2'] }]).papers).toHaveLength(1);
  });

  test('says that something has to be stated or settled, never what or by which rule', () => {
    const told = needs([
      item(null, { kind: 'FACT', fact: 'residence' }),
      item('m1', { kind: 'CONFIRMATION', question: 'BENEFIT_COUNTS_AS_WORK' }),
    ]);
    expect(told).toEqual({ papers: [], asksFacts: true, asksOffice: true });
    expect(needs([])).toEqual({ papers: [], asksFacts: false, asksOffice: false });
  });
});
