import { describe, expect, test } from 'vitest';
import {
  criteriaSet,
  day,
  evaluate,
  household,
  type MemberInput,
  member,
  memberOf,
  paper,
} from '@/lib/testing/lettings/households';
import type { Household, Separation, SoldHome } from '../household';
import type { DwellsIn } from '../vocabulary';

const annex4 = criteriaSet('holbaek-2024', 'FLEXIBLE');
const livingIn = (residence: readonly DwellsIn[] | null, ...members: Household['members']): Household => ({
  members,
  residence,
});

describe('separated with children', () => {
  const separated = (on: string, married = true): Separation => ({ kind: 'SEPARATED', on: day(on), married });
  const child = (born: string, relation: 'CHILD' | 'OTHER' = 'CHILD') => member({ id: 'm2', relation, born });
  const PAPERS = [paper('SEPARATION_PAPERS')];
  const f3 = (
    separation: Separation | null,
    more: {
      child?: ReturnType<typeof child>;
      residence?: readonly DwellsIn[] | null;
      papers?: typeof PAPERS;
    } = {},
  ) => {
    const residence =
      more.residence === undefined ? (['MUNICIPALITY', 'ORGANISATION'] as const) : more.residence;
    const home = livingIn(residence, member({ separation }), more.child ?? child('2015-01-01'));
    return memberOf(evaluate(annex4, { household: home, papers: more.papers ?? PAPERS }), 'F3');
  };
  test.each([
    ['a year and a day ago', '2024-10-05', 'NOT_MET'],
    ['a year ago', '2024-10-06', 'MET'],
    ['a day less than a year ago', '2024-10-07', 'MET'],
  ])('%s', (_title, on, outcome) => expect(f3(separated(on))?.outcome).toBe(outcome));
  test.each([
    ['turned 18 the day before the offer', child('2007-10-05'), 'NOT_MET'],
    ['turns 18 on the day', child('2007-10-06'), 'NOT_MET'],
    ['turns 18 the day after', child('2007-10-07'), 'MET'],
    ['is no child of the applicant', child('2015-01-01', 'OTHER'), 'NOT_MET'],
  ])('the child %s', (_title, one, outcome) =>
    expect(f3(separated('2025-05-01'), { child: one })?.outcome).toBe(outcome),
  );
  test.each([
    ['in the organisation', ['ORGANISATION'] as const, 'MET'],
    ['in the department itself', ['DEPARTMENT'] as const, 'MET'],
    ['elsewhere in the municipality', ['MUNICIPALITY'] as const, 'NOT_MET'],
    ['nowhere near', [] as const, 'NOT_MET'],
    ['nobody has said where', null, 'NOT_DOCUMENTED'],
  ])('the applicant lives %s', (_title, residence, outcome) =>
    expect(f3(separated('2025-05-01'), { residence })?.outcome).toBe(outcome),
  );
  test('the unmarried show residence certificates of both', () => {
    const own = paper('RESIDENCE_CERTIFICATE', { issuedOn: '2025-09-20' });
    const others = paper('RESIDENCE_CERTIFICATE_OF_OTHER_PARTY', { issuedOn: '2025-09-20' });
    const unmarried = separated('2025-05-01', false);
    expect(f3(unmarried)?.outcome).toBe('NOT_DOCUMENTED');
    expect(f3(unmarried, { papers: [own] })?.outcome).toBe('NOT_DOCUMENTED');
    expect(f3(unmarried, { papers: [own, others] })?.outcome).toBe('MET');
  });
  test.each([
    ['not separated', { kind: 'NONE' } as const, 'NOT_MET'],
    ['nobody has said', null, 'NOT_DOCUMENTED'],
  ])('%s', (_title, separation, outcome) => expect(f3(separation)?.outcome).toBe(outcome));
});

describe('senior', () => {
  const PAPERS = [paper('HEALTH_CARD'), paper('RESIDENCE_CERTIFICATE', { issuedOn: '2025-07-06' })];
  const f4 = (born: string, residence: readonly DwellsIn[] | null = ['MUNICIPALITY'], papers = PAPERS) =>
    memberOf(evaluate(annex4, { household: livingIn(residence, member({ born })), papers }), 'F4');
  test.each([
    ['turns 60 the day after the offer', '1965-10-07', 'NOT_MET'],
    ['turns 60 on the day', '1965-10-06', 'MET'],
    ['turned 60 the day before', '1965-10-05', 'MET'],
    ['turned 65 on the day', '1960-10-06', 'MET'],
  ])('%s', (_title, born, outcome) => expect(f4(born)?.outcome).toBe(outcome));
  test('lives in the municipality', () => {
    expect(f4('1960-01-01', [])?.reason).toEqual({ code: 'LIVES_ELSEWHERE', place: 'MUNICIPALITY' });
    expect(f4('1960-01-01', ['DEPARTMENT'])?.outcome).toBe('MET');
    // An organisation may have homes in other municipalities.
    expect(f4('1960-01-01', ['ORGANISATION'])?.outcome).toBe('NOT_MET');
    expect(f4('1960-01-01', null)?.missing).toEqual([{ kind: 'FACT', fact: 'residence' }]);
  });
  test.each(['PASSPORT', 'DRIVING_LICENCE', 'HEALTH_CARD'] as const)('a %s shows the age', (kind) => {
    expect(f4('1960-01-01', ['MUNICIPALITY'], [paper(kind), ...PAPERS.slice(1)])?.outcome).toBe('MET');
  });
  test('one paper of the two is not enough', () => {
    expect(f4('1960-01-01', ['MUNICIPALITY'], PAPERS.slice(1))?.outcome).toBe('NOT_DOCUMENTED');
    expect(f4('1960-01-01', ['MUNICIPALITY'], PAPERS.slice(0, 1))?.outcome).toBe('NOT_DOCUMENTED');
  });
  test('is the applicant, not the partner', () => {
    const couple = livingIn(
      ['MUNICIPALITY'],
      member({ born: '1985-01-01' }),
      member({ id: 'm2', relation: 'SPOUSE', born: '1950-01-01' }),
    );
    expect(
      evaluate(annex4, { household: couple }).criteria.find((row) => row.criterion === 'F4')?.outcome,
    ).toBe('NOT_MET');
  });
});

describe('a home sold', () => {
  const sold = (more: Partial<Extract<SoldHome, { kind: 'SOLD' }>> = {}): SoldHome => ({
    ...{ kind: 'SOLD', inMunicipality: true, permanent: true, signedOn: day('2025-10-06') },
    ...more,
  });
  const f5 = (soldHome: MemberInput['soldHome'], papers = [paper('SALES_AGREEMENT')]) =>
    memberOf(evaluate(annex4, { household: household(member({ soldHome })), papers }), 'F5');
  test.each([
    ['signed the day before the offer', sold({ signedOn: day('2025-10-05') }), 'HOME_FREED', 'MET'],
    ['signed on the day', sold(), 'HOME_FREED', 'MET'],
    ['signed the day after', sold({ signedOn: day('2025-10-07') }), 'SALE_NOT_SIGNED', 'NOT_MET'],
    ['not signed', sold({ signedOn: null }), 'SALE_NOT_SIGNED', 'NOT_MET'],
    ['elsewhere', sold({ inMunicipality: false }), 'HOME_ELSEWHERE', 'NOT_MET'],
    ['a summer house', sold({ permanent: false }), 'HOME_NOT_PERMANENT', 'NOT_MET'],
    ['none', { kind: 'NONE' } as const, 'NO_HOME_SOLD', 'NOT_MET'],
    ['nobody has said', null, 'FACTS_UNKNOWN', 'NOT_DOCUMENTED'],
  ])('%s', (_title, soldHome, code, outcome) =>
    expect(f5(soldHome)).toMatchObject({ outcome, reason: { code } }),
  );
  test('is proved by the sales agreement', () => expect(f5(sold(), [])?.outcome).toBe('NOT_DOCUMENTED'));
});

describe('age documented', () => {
  const tightened = criteriaSet('holbaek-2024', 'TIGHTENED');
  const age = (...papers: readonly ReturnType<typeof paper>[]) =>
    memberOf(evaluate(tightened, { household: household(member({ age: 0 })), papers }), 'AGE')?.outcome;
  test('by a passport, or a health card with another photo id, of each member', () => {
    expect(age(paper('PASSPORT'))).toBe('MET');
    expect(age(paper('HEALTH_CARD'))).toBe('NOT_DOCUMENTED');
    expect(age(paper('PHOTO_ID'))).toBe('NOT_DOCUMENTED');
    expect(age(paper('HEALTH_CARD'), paper('PHOTO_ID'))).toBe('MET');
    expect(age(paper('PASSPORT', { member: 'm2' }))).toBe('NOT_DOCUMENTED');
  });
});
