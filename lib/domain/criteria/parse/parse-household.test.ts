import { expect, test } from 'vitest';
import { findAgreement } from '@/agreements/registry';
import { readEvaluation } from './read-evaluation';

const facts = (more: object) => ({
  agreement: 'holbaek-2024',
  set: 'TIGHTENED',
  dates: { offer: '2025-10-06' },
  household: { members: [{ id: 'm1', relation: 'APPLICANT', birthDate: '1985-06-15', ...more }] },
});
const fault = (value: unknown): string => {
  const result = readEvaluation(value, findAgreement);
  return result.ok ? 'none' : `${result.error.path}: ${result.error.message}`;
};

test.each<[string, unknown, string]>([
  [
    'an id like a CPR number',
    facts({ id: '0102030405' }),
    'household.members[0].id: an id stands for a member',
  ],
  [
    'an id like one with a hyphen',
    facts({ id: '010203-0405' }),
    'household.members[0].id: an id stands for a member',
  ],
  [
    'a relation that is none',
    facts({ relation: 'FRIEND' }),
    'household.members[0].relation: unknown relation',
  ],
  ['no age at all', facts({ birthDate: null }), 'household.members[0].birthDate: missing'],
  ['born after the offer', facts({ birthDate: '2025-10-07' }), 'household.members[0].birthDate: lies after'],
  ['131 years old', facts({ birthDate: null, age: 131 }), 'household.members[0].age: expected an age'],
  ['work of no form', facts({ work: [{}] }), 'household.members[0].work[0].form: missing'],
  [
    'work that ends before it begins',
    facts({ work: [{ form: 'EMPLOYED', permanent: true, from: '2025-02-01', to: '2025-01-31' }] }),
    'household.members[0].work[0].to: "to" 2025-01-31 must not lie before',
  ],
  [
    'hours below 0',
    facts({ work: [{ form: 'EMPLOYED', permanent: true, from: '2025-02-01', hoursPerWeek: -1 }] }),
    'household.members[0].work[0].hoursPerWeek: expected hours',
  ],
  [
    'income of no month',
    facts({ income: [{ month: '2025-13', oere: 1 }] }),
    'household.members[0].income[0].month: expected a month',
  ],
  [
    'income of a month twice',
    facts({
      income: [
        { month: '2025-01', oere: 1 },
        { month: '2025-01', oere: 2 },
      ],
    }),
    'household.members[0].income[1].month: the income of 2025-01 is given twice',
  ],
  [
    'a study that does not say whether it is approved',
    facts({ studies: [{ form: 'SCHOOL', level: 'HIGHER', from: '2025-01-01' }] }),
    'household.members[0].studies[0].approved: missing',
  ],
  [
    'a benefit that ends before it begins',
    facts({ benefits: [{ benefit: 'STUDENT_GRANT', from: '2025-02', to: '2025-01' }] }),
    'household.members[0].benefits[0].to: "to" 2025-01 must not lie before',
  ],
  [
    'a judgment without its day',
    facts({ convictions: { kind: 'LATEST' } }),
    'household.members[0].convictions.judgedOn: missing',
  ],
  [
    'an education from nowhere',
    facts({ education: { level: 'HIGHER', taken: 'MARS' } }),
    'household.members[0].education.taken: unknown country',
  ],
  [
    'a separation without its day',
    facts({ separation: { kind: 'SEPARATED' } }),
    'household.members[0].separation.on: missing',
  ],
  [
    'a sale that does not say where',
    facts({ soldHome: { kind: 'SOLD' } }),
    'household.members[0].soldHome.inMunicipality: missing',
  ],
])('%s is a fault of the member', (_title, value, expected) => expect(fault(value)).toContain(expected));
