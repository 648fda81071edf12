import { describe, expect, test } from 'vitest';
import {
  criteriaSet,
  evaluate,
  household,
  job,
  type MemberInput,
  member,
  paper,
} from '@/lib/testing/lettings/households';
import type { CriteriaSet } from '../criteria/criteria-set';
import type { Paper } from '../criteria/household';
import type { PaperWay } from '../letting/letting-settings';
import { possiblePapers } from './paper-choices';

const tightened = criteriaSet('holbaek-2024', 'TIGHTENED');
const sets = (facts: MemberInput, papers: readonly Paper[] = [], set: CriteriaSet = tightened) => [
  {
    inUse: { set, use: 'REQUIRED' as const, switchedOn: null, reference: set.reference },
    evaluation: evaluate(set, { household: household(member(facts)), papers }),
  },
];
const kinds = (of: ReturnType<typeof sets>, way: PaperWay, paperWays = {}) =>
  possiblePapers(of, { paperWays }, way).flatMap((choice) => choice.kinds);
const NOTHING_STATED = {};

describe('what may be handed in', () => {
  test('before anything was stated is what may prove it, by the way of its kind', () => {
    expect(kinds(sets(NOTHING_STATED), 'UPLOADED')).toEqual(expect.arrayContaining(['PAYSLIP', 'DIPLOMA']));
    expect(kinds(sets(NOTHING_STATED), 'UPLOADED')).not.toContain('CRIMINAL_RECORD');
    expect(kinds(sets(NOTHING_STATED), 'SHOWN')).toEqual(
      expect.arrayContaining(['PASSPORT', 'CRIMINAL_RECORD']),
    );
    expect(kinds(sets(NOTHING_STATED), 'UPLOADED', { PASSPORT: 'UPLOADED' })).toContain('PASSPORT');
  });

  test('is asked of the member it is about', () =>
    expect(possiblePapers(sets(NOTHING_STATED), { paperWays: {} }, 'UPLOADED')).toMatchObject([
      { memberId: 'm1' },
    ]));

  test('when the facts are stated is what they ask for', () => {
    const stated = { education: { level: 'VOCATIONAL', taken: 'IN_DENMARK', approved: null } } as const;
    const age = tightened.criteria.filter(({ kind }) => kind === 'EDUCATION_LEVEL');
    const set = { ...tightened, criteria: age };
    expect(kinds(sets(NOTHING_STATED, [], set), 'UPLOADED')).toContain('EDUCATION_APPROVAL');
    expect(kinds(sets(stated, [], set), 'UPLOADED')).toEqual(['DIPLOMA']);
  });

  test('is not asked again when it has been accepted, nor when all is settled', () => {
    const age = tightened.criteria.filter(({ kind }) => kind === 'AGE_DOCUMENTED');
    const set = { ...tightened, criteria: age };
    expect(kinds(sets({ work: [job()] }, [], set), 'SHOWN')).toContain('PASSPORT');
    expect(kinds(sets({ work: [job()] }, [paper('PASSPORT')], set), 'SHOWN')).toEqual([]);
  });

  test('is no certificate where there is no ground for it', () => {
    const criteria = tightened.criteria.map((row) =>
      row.kind === 'NO_CONVICTION' ? { ...row, certificateBasis: null } : row,
    );
    expect(kinds(sets(NOTHING_STATED, [], { ...tightened, criteria }), 'SHOWN')).not.toContain(
      'CRIMINAL_RECORD',
    );
  });

  test('nothing asked, nothing offered', () =>
    expect(possiblePapers([], { paperWays: {} }, 'SHOWN')).toEqual([]));
});
