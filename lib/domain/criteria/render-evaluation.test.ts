import { describe, expect, test } from 'vitest';
import {
  benefit,
  criteriaSet,
  evaluate,
  household,
  income,
  job,
  type MemberInput,
  member,
  paper,
} from '@/lib/testing/lettings/households';
import type { EvaluationRequest } from './evaluation';
import { renderEvaluation } from './render-evaluation';
import { kroner, listed, months } from './words/amounts';
import { danish } from './words/danish';
import { english } from './words/english';

const tightened = criteriaSet('holbaek-2024', 'TIGHTENED');
const annex4 = criteriaSet('holbaek-2024', 'FLEXIBLE');
const rendered = (facts: MemberInput, more: Partial<EvaluationRequest> = {}, set = tightened) =>
  renderEvaluation(set, evaluate(set, { household: household(member(facts)), ...more }));
const why = (criterion: string, ...of: Parameters<typeof rendered>) =>
  rendered(...of).criteria.find((row) => row.criterion === criterion)?.members[0]?.why;

describe('a sentence says why and what is missing', () => {
  test('in Danish and in English, with the amounts', () => {
    const facts = {
      work: [job()],
      income: income(['2025-07', 1_640_800], ['2025-08', 1_640_800], ['2025-09', 1_640_650]),
      studies: [],
      benefits: [],
    };
    expect(why('S2', facts)).toEqual({
      da: 'Indtægten er for lav: 16.407,50 kr. om måneden i gennemsnit over 3 måneder; der kræves 16.408 kr. eller mere.',
      en: 'The income is too low: DKK 16,407.50 a month on average over 3 months; DKK 16,408 or more is asked for.',
    });
  });
  test('names the papers, their age and the months that lack', () => {
    expect(why('S1', { convictions: { kind: 'NONE' } })?.da).toBe(
      'Ingen dom inden for 2 år før kontrakten. Mangler: straffeattest, udstedt 6. juli 2025 eller senere.',
    );
    const papers = [
      paper('ANNUAL_TAX', { covers: ['2023-01', '2024-12'] }),
      paper('PAYSLIP', { covers: ['2025-01', '2025-07'] }),
    ];
    expect(why('S3', { benefits: [] }, { papers })?.en).toBe(
      'No public support within 2 years before the lease beyond what is allowed. Missing: annual tax statement, payslips or statement on benefits from whoever pays them for November 2023 to September 2025 (missing August 2025 and September 2025).',
    );
  });
  test('puts the question to an officer', () => {
    const facts = { work: [], studies: [], benefits: [benefit('PARENTAL_BENEFIT', '2025-06')] };
    const papers = [paper('BENEFIT_STATEMENT', { issuedOn: '2025-10-01' })];
    expect(why('S2', facts, { papers })?.da).toBe(
      'Får barselsdagpenge, som en medarbejder kan sidestille med arbejde. En medarbejder skal svare: Kan ydelsen sidestilles med arbejde?',
    );
  });
  test('says what nobody has stated', () => {
    expect(why('S2', {})?.en).toBe('Not stated: work and education underway.');
  });
  test('says that nobody is concerned, or why a member is left out', () => {
    const young = rendered({ age: 20 }).criteria.find((row) => row.criterion === 'S4');
    expect(young).toMatchObject({
      why: { da: 'Kriteriet vedrører ingen i husstanden.' },
      notConcerned: [{ member: 'm1', age: 20, why: { en: 'Outside the age band.' } }],
    });
  });
});

describe('the headline', () => {
  test.each([
    ['not documented', {}, 'Skærpede fleksible kriterier: Der mangler dokumentation.'],
    [
      'not met',
      { work: [], studies: [], benefits: [] },
      'Skærpede fleksible kriterier: Kriterierne er ikke opfyldt.',
    ],
  ])('%s', (_title, facts, headline) => expect(rendered(facts).headline.da).toBe(headline));
  test('of a set of which any gives priority', () => {
    expect(rendered({}, {}, annex4).headline.en).toBe(
      'Special criteria for flexible letting: No criterion is documented yet.',
    );
  });
  test('warns of an amount that has not been adjusted', () => {
    const facts = { work: [job()] };
    expect(rendered(facts).warnings).toEqual([
      {
        da: 'Indtægtsbeløbet er ikke reguleret for 2025; beløbet for 2023 er brugt.',
        en: 'The income amount has not been adjusted for 2025; that of 2023 was used.',
      },
    ]);
  });
});

test('every criterion, item and headline carries its section', () => {
  const stored = rendered({});
  for (const row of stored.criteria) expect(row.reference.text.da).toMatch(/bilag 3/);
  for (const item of stored.checklist) expect(item.references.length).toBeGreaterThan(0);
  expect(stored.reference.assumed).toBe(false);
});

test('no word of the one language is left in the other', () => {
  for (const list of ['fact', 'question', 'paper', 'caution', 'notConcerned', 'outcome', 'ground'] as const) {
    const other = Object.values<string>(english[list]);
    const same = Object.values<string>(danish[list]).filter((text, index) => text === other[index]);
    expect(same).toEqual([]);
  }
});

test.each([
  [0, '0 kr.', 'DKK 0'],
  [100, '1 kr.', 'DKK 1'],
  [99_905, '999,05 kr.', 'DKK 999.05'],
  [100_000, '1.000 kr.', 'DKK 1,000'],
  [123_456_789, '1.234.567,89 kr.', 'DKK 1,234,567.89'],
])('%i øre', (oere, da, en) => expect([kroner.da(oere), kroner.en(oere)]).toEqual([da, en]));

test.each([
  [1, '1 måned', '1 month'],
  [6, '6 måneder', '6 months'],
  [12, '1 år', '1 year'],
  [24, '2 år', '2 years'],
  [18, '18 måneder', '18 months'],
])('%i months', (count, da, en) => expect([months.da(count), months.en(count)]).toEqual([da, en]));

test('a list of words', () => {
  expect([
    listed([], 'og'),
    listed(['a'], 'og'),
    listed(['a', 'b'], 'og'),
    listed(['a', 'b', 'c'], 'og'),
  ]).toEqual(['', 'a', 'a og b', 'a, b og c']);
});
