import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import {
  benefit,
  DATES,
  day,
  household,
  job,
  type MemberInput,
  member,
} from '@/lib/testing/lettings/households';
import type { HousingWishes } from '../../applicant/applicant';
import type { CriteriaSet } from '../../criteria/criteria-set';
import { evaluateCriteria } from '../../criteria/evaluate-criteria';
import type { Household } from '../../criteria/household';
import { type ApplicantId, asId, type DepartmentId } from '../../shared/ids';
import type { SetEvaluation } from '../decisions/evaluate-for-home';
import type { OfferState } from '../vocabulary';
import type { Candidate, CandidateFacts, HomeToLet } from './candidate';
import { orderCandidates } from './order-candidates';
import { type SkipContext, skipGround } from './skip';

const HERE = asId<DepartmentId>('d-here');
const THERE = asId<DepartmentId>('d-there');
const home: HomeToLet = { departmentId: HERE, rooms: 3, rentOre: 600_000, lift: false, groundFloor: false };
const context = (more: Partial<HomeToLet> = {}, source: SkipContext['source'] = 'ORDINARY'): SkipContext => ({
  ...{ source, home: { ...home, ...more }, today: day('2025-10-06') },
});

const wishes = (more: Partial<HousingWishes> = {}): HousingWishes => ({
  ...{ departments: [], roomsFrom: null, roomsTo: null, mostRentOre: null, access: 'ANY', pets: false },
  ...more,
});

const facts = (more: Partial<CandidateFacts> = {}): CandidateFacts => ({
  ...{ id: asId<ApplicantId>('a'), seniorityOn: day('2020-01-01'), state: 'ACTIVE', wishes: wishes() },
  ...{ people: 1, bornOn: day('1985-05-17'), offer: null },
  ...more,
});

describe('why somebody is skipped before anybody asks about criteria', () => {
  const wanting = (more: Partial<HousingWishes>) => facts({ wishes: wishes(more) });
  test.each<[string, CandidateFacts, SkipContext, string | null]>([
    ['nothing speaks against', facts(), context(), null],
    ['paused', facts({ state: 'PAUSED' }), context(), 'PAUSED'],
    ['off the list', facts({ state: 'LAPSED' }), context(), 'LAPSED'],
    ['wants this department and another', wanting({ departments: [THERE, HERE] }), context(), null],
    ['wants another department', wanting({ departments: [THERE] }), context(), 'DEPARTMENT'],
    ['is rehoused, whatever was wished', wanting({ departments: [THERE] }), context({}, 'REHOUSED'), null],
    ['one room too few', wanting({ roomsFrom: 4 }), context(), 'ROOMS'],
    ['just enough rooms', wanting({ roomsFrom: 3, roomsTo: 3 }), context(), null],
    ['one room too many', wanting({ roomsTo: 2 }), context(), 'ROOMS'],
    ['an øre too dear', wanting({ mostRentOre: 599_999 }), context(), 'RENT'],
    ['just as dear as can be', wanting({ mostRentOre: 600_000 }), context(), null],
    ['no lift', wanting({ access: 'LIFT_OR_GROUND_FLOOR' }), context(), 'ACCESS'],
    ['a lift', wanting({ access: 'LIFT_OR_GROUND_FLOOR' }), context({ lift: true }), null],
    [
      'the ground floor instead',
      wanting({ access: 'LIFT_OR_GROUND_FLOOR' }),
      context({ groundFloor: true }),
      null,
    ],
    [
      'a lift is not the ground floor',
      wanting({ access: 'GROUND_FLOOR' }),
      context({ lift: true }),
      'ACCESS',
    ],
    ['two people a room', facts({ people: 6 }), context(), null],
    ['one more', facts({ people: 7 }), context(), 'TOO_MANY_PEOPLE'],
    ['eighteen today', facts({ bornOn: day('2007-10-06') }), context(), null],
    ['eighteen tomorrow', facts({ bornOn: day('2007-10-07') }), context(), 'TOO_YOUNG'],
    ['paused goes before every other ground', facts({ state: 'PAUSED', people: 9 }), context(), 'PAUSED'],
  ])('%s', (_title, candidate, asked, ground) => {
    expect(skipGround(candidate, asked)?.ground ?? null).toBe(ground);
  });

  test.each<[OfferState, string | null]>([
    ...(['SENT', 'YES', 'APPROVED', 'LEASED'] as const).map(
      (state) => [state, 'OFFERED'] as [OfferState, string],
    ),
    ...([
      ['NO', 'DECLINED'],
      ['NO_ANSWER', 'NO_ANSWER'],
      ['REJECTED', 'REJECTED'],
    ] as [OfferState, string][]),
    ['FALLEN_THROUGH', 'FELL_THROUGH'],
    ['WITHDRAWN', null],
  ])('an offer of this home that is %s', (offer, ground) => {
    expect(skipGround(facts({ offer }), context())?.ground ?? null).toBe(ground);
  });

  test('the ground says what it was held against', () => {
    expect(skipGround(wanting({ roomsFrom: 4, roomsTo: 5 }), context())).toEqual({
      ...{ ground: 'ROOMS', rooms: 3, from: 4, to: 5 },
    });
    expect(skipGround(facts({ people: 7 }), context())).toEqual({
      ...{ ground: 'TOO_MANY_PEOPLE', people: 7, rooms: 3, most: 6 },
    });
  });
});

const setOf = (agreement: string, name: string): CriteriaSet => {
  const set = getAgreement(agreement).criteriaSets.find((row) => row.set === name);
  if (!set) throw new Error(`No set ${name}`);
  return set;
};

const evaluated = (
  set: CriteriaSet,
  use: 'REQUIRED' | 'PRIORITY' | 'FILTER',
  at: Household,
): SetEvaluation => ({
  inUse: { set, use, switchedOn: null, reference: set.reference },
  evaluation: evaluateCriteria({
    ...{ set, switchedOn: null, household: at, papers: [], confirmations: [], dates: DATES, amounts: [] },
  }),
});

const candidate = (
  id: string,
  seniorityOn: string,
  evaluations: readonly SetEvaluation[] = [],
): Candidate => ({
  ...facts({ id: asId<ApplicantId>(id), seniorityOn: day(seniorityOn) }),
  evaluations,
});

const names = (rows: readonly { readonly candidate: Candidate }[]) => rows.map((row) => row.candidate.id);

describe('in which order', () => {
  test('seniority decides, and the id where it is the same', () => {
    const { proposed } = orderCandidates(context(), [
      ...[candidate('c', '2020-01-02'), candidate('b', '2020-01-01'), candidate('a', '2020-01-01')],
    ]);
    expect(names(proposed)).toEqual(['a', 'b', 'c']);
  });

  const combined = setOf('randers-2022', 'COMBINED');
  const known = (more: MemberInput) => household(member({ benefits: [], ...more }));
  const outside = (at: Household): Household => ({ ...at, residence: [] });

  test('whoever does not meet what is asked is skipped with the criteria, whoever has still to show it keeps the place', () => {
    const receives = outside(known({ benefits: [benefit('CASH_ASSISTANCE', '2025-01')] }));
    const { proposed, skipped } = orderCandidates(context(), [
      candidate('barred', '2010-01-01', [evaluated(combined, 'FILTER', receives)]),
      candidate('unknown', '2011-01-01', [evaluated(combined, 'FILTER', outside(household(member())))]),
      candidate('neither', '2012-01-01', [evaluated(combined, 'FILTER', outside(known({})))]),
    ]);
    expect(names(proposed)).toEqual(['unknown', 'neither']);
    expect(proposed.map(({ outcome }) => outcome)).toEqual(['NOT_DOCUMENTED', 'NOT_DOCUMENTED']);
    expect(skipped).toMatchObject([
      {
        candidate: { id: 'barred' },
        skipped: { ground: 'CRITERIA', set: 'COMBINED', use: 'FILTER', criteria: ['NO_BENEFIT'] },
      },
    ]);
  });

  test('of several sets that give priority one is enough', () => {
    const flexible = setOf('randers-2022', 'FLEXIBLE');
    const idle = known({
      work: [],
      studies: [],
      education: { level: 'COMPULSORY', taken: 'IN_DENMARK', approved: null },
    });
    const inWork = known({ work: [job()], studies: [] });
    const [none, one] = [
      candidate('none', '2010-01-01', [
        evaluated(flexible, 'PRIORITY', idle),
        evaluated(
          combined,
          'PRIORITY',
          outside(known({ benefits: [benefit('CASH_ASSISTANCE', '2025-01')] })),
        ),
      ]),
      candidate('one', '2011-01-01', [
        evaluated(flexible, 'PRIORITY', inWork),
        evaluated(
          combined,
          'PRIORITY',
          outside(known({ benefits: [benefit('CASH_ASSISTANCE', '2025-01')] })),
        ),
      ]),
    ];
    const { proposed, skipped } = orderCandidates(context(), [none, one]);
    expect(names(proposed)).toEqual(['one']);
    expect(skipped[0]?.skipped).toMatchObject({ ground: 'CRITERIA', set: 'FLEXIBLE', use: 'PRIORITY' });
  });

  test('in a ranked set the best rank goes first, then seniority; a rank that may still be reached counts', () => {
    const holbaek = setOf('holbaek-2024', 'FLEXIBLE');
    const [first, second] = ['EMPLOYMENT', 'SENIOR'].map((kind, at) => {
      const criterion = holbaek.criteria.find((row) => row.kind === kind);
      if (!criterion) throw new Error(`No criterion ${kind}`);
      return {
        ...criterion,
        rank: at + 1,
        exemptResidentsOf: null,
        proof: criterion.proof.map((row) => ({ ...row, needs: [] })),
      };
    });
    if (!first || !second) throw new Error('No criteria');
    const ranked: CriteriaSet = { ...holbaek, mode: 'RANKED', criteria: [first, second] };
    const old = { born: '1940-01-01' };
    const inTown = (at: Household): Household => ({ ...at, residence: ['MUNICIPALITY'] });
    const row = (id: string, since: string, more: MemberInput) =>
      candidate(id, since, [evaluated(ranked, 'PRIORITY', inTown(known(more)))]);
    const { proposed } = orderCandidates(context(), [
      row('old', '2001-01-01', { ...old, work: [] }),
      row('in work', '2011-01-01', { work: [job()] }),
      row('may be in work', '2009-01-01', {}),
    ]);
    expect(proposed.map((one) => [one.candidate.id, one.rank])).toEqual([
      ['may be in work', 1],
      ['in work', 1],
      ['old', 2],
    ]);
  });
});
