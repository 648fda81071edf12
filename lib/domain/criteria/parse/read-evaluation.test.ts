import { describe, expect, test } from 'vitest';
import { findAgreement, findAgreementDocument } from '@/agreements/registry';
import { evaluateCriteria } from '../evaluate-criteria';
import { readEvaluation } from './read-evaluation';

const applicant = { id: 'm1', relation: 'APPLICANT', birthDate: '1985-06-15' };
const document = (more: object = {}) => ({
  agreement: 'holbaek-2024',
  set: 'TIGHTENED',
  dates: { offer: '2025-10-06' },
  household: { members: [applicant] },
  ...more,
});
const facts = (more: object) => document({ household: { members: [{ ...applicant, ...more }] } });
const papers = (...rows: readonly object[]) => document({ papers: rows });
const read = (value: unknown) => readEvaluation(value, findAgreement);
const fault = (value: unknown): string => {
  const result = read(value);
  return result.ok ? 'none' : `${result.error.path}: ${result.error.message}`;
};

describe('a document', () => {
  test('needs little; what it leaves out nobody has stated', () => {
    const result = read(document());
    expect(result).toMatchObject({
      ok: true,
      value: {
        switchedOn: null,
        papers: [],
        confirmations: [],
        amounts: [],
        household: {
          residence: null,
          members: [{ work: null, studies: null, benefits: null, income: [], convictions: null }],
        },
        dates: {
          offer: '2025-10-06',
          contract: '2025-10-06',
          takeover: '2025-10-06',
          assessed: '2025-10-06',
        },
      },
    });
  });
  test('may have its own agreement, or its own set', () => {
    const inline = findAgreementDocument('holbaek-2024');
    const [set] = inline?.criteriaSets ?? [];
    const answers = [
      document(),
      document({ agreement: inline }),
      document({ agreement: undefined, set }),
    ].map((one) => {
      const result = read(one);
      return result.ok ? evaluateCriteria(result.value) : result.error;
    });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });
  test('never carries a name or a number to the evaluator', () => {
    const result = read(facts({ name: 'Navn', cpr: '010203-0405' }));
    expect(JSON.stringify(result.ok && result.value.household)).not.toMatch(/Navn|0405/);
  });
});

describe('the first fault is named with its path', () => {
  test.each<[string, unknown, string]>([
    ['no object', [], '$: expected an object'],
    ['an unknown agreement', document({ agreement: 'x' }), 'agreement: unknown agreement "x"'],
    ['an unknown set', document({ set: 'X' }), 'set: agreement "holbaek-2024" has no set of criteria "X"'],
    ['an inline set with a fault', document({ set: { set: 'X' } }), 'set.label'],
    [
      'an unknown criterion switched on',
      document({ switchedOn: ['S9'] }),
      'switchedOn[0]: unknown criterion "S9"',
    ],
    ['no offer', document({ dates: {} }), 'dates.offer: missing'],
    [
      'a lease on no day',
      document({ dates: { offer: '2025-10-06', contract: '2025-02-29' } }),
      'dates.contract: expected a calendar day',
    ],
    [
      'nobody',
      document({ household: { members: [] } }),
      'household.members: a household has exactly one applicant',
    ],
    [
      'two applicants',
      document({ household: { members: [applicant, { ...applicant, id: 'm2' }] } }),
      'household.members: a household has exactly one applicant',
    ],
    [
      'two partners',
      document({
        household: {
          members: [
            applicant,
            { ...applicant, id: 'a', relation: 'SPOUSE' },
            { ...applicant, id: 'b', relation: 'COHABITANT' },
          ],
        },
      }),
      'household.members: a household has at most one partner',
    ],
    [
      'a member twice',
      document({ household: { members: [applicant, { ...applicant, relation: 'CHILD' }] } }),
      'household.members[1]: member "m1" is given twice',
    ],
    [
      'a place that is none',
      document({ household: { residence: ['MOON'], members: [applicant] } }),
      'household.residence[0]: unknown place "MOON"',
    ],
    [
      'a paper of nobody',
      papers({ member: 'm9', paper: 'PASSPORT' }),
      'papers[0].member: unknown member "m9"',
    ],
    ['a paper of no kind', papers({ member: 'm1', paper: 'LETTER' }), 'papers[0].paper: unknown paper'],
    [
      'a paper seen tomorrow',
      papers({ member: 'm1', paper: 'PASSPORT', seenOn: '2025-10-07' }),
      'papers[0].seenOn: lies after',
    ],
    [
      'a paper issued after it was seen',
      papers({ member: 'm1', paper: 'PASSPORT', seenOn: '2025-09-01', issuedOn: '2025-09-02' }),
      'papers[0].issuedOn: lies after',
    ],
    [
      'a period the wrong way',
      papers({ member: 'm1', paper: 'PAYSLIP', covers: { from: '2025-02', to: '2025-01' } }),
      'papers[0].covers.to: "to" 2025-01 must not lie before',
    ],
    [
      'an answer without a reason',
      document({
        confirmations: [
          {
            criterion: 'S2',
            member: 'm1',
            question: 'NEW_JOB_INCOME',
            upheld: true,
            reason: '',
            by: 'o',
            on: '2025-10-06',
          },
        ],
      }),
      'confirmations[0].reason: expected a text',
    ],
    [
      'an answer by nobody',
      document({
        confirmations: [
          {
            criterion: 'S2',
            member: 'm1',
            question: 'NEW_JOB_INCOME',
            upheld: true,
            reason: 'r',
            on: '2025-10-06',
          },
        ],
      }),
      'confirmations[0].by: missing',
    ],
    [
      'an amount for no criterion',
      document({ amounts: [{ criterion: 'S9', year: 2025, oere: 1 }] }),
      'amounts[0].criterion: unknown criterion "S9"',
    ],
    [
      'a member before a paper',
      document({ household: { members: [] }, papers: [{}] }),
      'household.members: ',
    ],
  ])('%s', (_title, value, expected) => expect(fault(value)).toContain(expected));

  test('born and seen on the last possible day is no fault', () => {
    expect(fault(facts({ birthDate: '2025-10-06' }))).toBe('none');
    expect(
      fault(papers({ member: 'm1', paper: 'PASSPORT', seenOn: '2025-10-06', issuedOn: '2025-10-06' })),
    ).toBe('none');
    expect(fault(facts({ studies: [{ form: 'SCHOOL', level: 'COMPULSORY', from: '2015-08-01' }] }))).toBe(
      'none',
    );
  });
});
