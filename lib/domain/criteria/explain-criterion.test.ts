import { describe, expect, test } from 'vitest';
import { AGREEMENT_IDS, getAgreement } from '@/agreements/registry';
import { criteriaSet } from '@/lib/testing/lettings/households';
import { explainCriterion } from './explain-criterion';
import { whomInWords as danishWhom } from './words/danish-rules';
import { whomInWords as englishWhom } from './words/english-rules';

const explained = (agreement: string, name: string, id: string) => {
  const terms = criteriaSet(agreement, name).criteria.find((row) => row.criterion === id);
  if (terms === undefined) throw new Error(`no criterion ${id}`);
  return explainCriterion(terms);
};
const danish = (name: string, id: string) =>
  explained('holbaek-2024', name, id).proof.map(
    ({ situation, papers }) => `${situation.da}: ${papers.map((row) => row.da).join('; ')}`,
  );

describe('a criterion as anyone may read it', () => {
  test('names who and what, in both languages', () => {
    const { whom, proof } = explained('holbaek-2024', 'TIGHTENED', 'S1');
    expect(whom).toEqual({
      da: 'Alle i husstanden fra 15 år',
      en: 'Everyone in the household from 15 years old',
    });
    expect(proof).toEqual([
      {
        situation: { da: 'Altid', en: 'Always' },
        papers: [
          {
            da: 'straffeattest, højst 3 måneder gammel',
            en: 'criminal-record certificate, at most 3 months old',
          },
        ],
      },
    ]);
  });
  test('with the alternatives, the periods, and what need not be shown', () => {
    expect(danish('TIGHTENED', 'AGE')).toEqual(['Altid: pas eller sundhedskort og andet billed-id']);
    expect(danish('TIGHTENED', 'S2')).toEqual(
      expect.arrayContaining([
        'I arbejde: lønsedler for de seneste 3 hele måneder',
        'I grundskole: Intet skal vises.',
      ]),
    );
    expect(danish('TIGHTENED', 'S3')[0]).toMatch(/for hver måned, der ses tilbage på$/);
    expect(danish('FLEXIBLE', 'F1')).toContain(
      'Selvstændig: CVR-registrering; årsopgørelse fra skat for det seneste kalenderår (før april er året forud nok); forskudsopgørelse fra skat',
    );
  });
  test.each([
    [
      { members: 'EVERY_MEMBER', ages: { from: 15, to: 64 }, hold: 'EVERY' },
      'Alle i husstanden fra 15 til 64 år',
      'Everyone in the household from 15 to 64 years old',
    ],
    [
      { members: 'EVERY_MEMBER', ages: { from: null, to: 17 }, hold: 'ANY' },
      'Mindst én i husstanden til og med 17 år',
      'At least one in the household up to 17 years old',
    ],
    [{ members: 'APPLICANT', ages: null, hold: 'ANY' }, 'Ansøger', 'The applicant'],
    [
      { members: 'APPLICANT_AND_PARTNER', ages: null, hold: 'ANY' },
      'Ansøger eller partner',
      'The applicant or the partner',
    ],
    [
      { members: 'APPLICANT_AND_PARTNER', ages: { from: 18, to: null }, hold: 'EVERY' },
      'Ansøger og partner fra 18 år',
      'The applicant and the partner from 18 years old',
    ],
  ] as const)('%j', (terms, da, en) => {
    const whom = { ...terms, cohabitantAfterMonths: null };
    expect([danishWhom(whom), englishWhom(whom)]).toEqual([da, en]);
  });
  test('every criterion of every agreement reads whole', () => {
    for (const set of AGREEMENT_IDS.flatMap((id) => getAgreement(id).criteriaSets)) {
      for (const terms of set.criteria)
        expect(JSON.stringify(explainCriterion(terms))).not.toMatch(/undefined|NaN|""/);
    }
  });
});
