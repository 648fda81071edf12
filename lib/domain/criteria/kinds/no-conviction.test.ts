import { describe, expect, test } from 'vitest';
import {
  answer,
  criteriaSet,
  dates,
  day,
  evaluate,
  household,
  member,
  memberOf,
  paper,
} from '@/lib/testing/lettings/households';
import type { Convictions } from '../household';

const tightened = criteriaSet('holbaek-2024', 'TIGHTENED');
const safety = criteriaSet('randers-2022', 'SAFETY');
const CERTIFICATE = paper('CRIMINAL_RECORD', { issuedOn: '2025-10-01' });
const judged = (on: string): Convictions => ({ kind: 'LATEST', judgedOn: day(on) });
const since = (on: string): Convictions => ({ kind: 'NONE_SINCE', day: day(on) });
const someSince = (on: string): Convictions => ({ kind: 'SOME_SINCE', day: day(on) });

const s1 = (convictions: Convictions | null, papers = [CERTIFICATE], born = '1985-06-15') =>
  memberOf(evaluate(tightened, { household: household(member({ convictions, born })), papers }), 'S1');

describe('two years from the judgment to the lease on 1 November 2025', () => {
  test.each([
    ['the day before it is two years', judged('2023-11-02'), 'NOT_MET', 'JUDGMENT_WITHIN'],
    ['on the day it is two years', judged('2023-11-01'), 'MET', 'JUDGMENT_OUTSIDE'],
    ['the day after', judged('2023-10-31'), 'MET', 'JUDGMENT_OUTSIDE'],
    ['a judgment after the lease', judged('2025-12-01'), 'NOT_MET', 'JUDGMENT_WITHIN'],
    ['none', { kind: 'NONE' } as const, 'MET', 'NO_JUDGMENT'],
    [
      'seen from two days into the look-back',
      since('2023-11-03'),
      'NOT_DOCUMENTED',
      'CERTIFICATE_REACHES_TOO_SHORT',
    ],
    ['seen from the first day that matters', since('2023-11-02'), 'MET', 'NO_JUDGMENT'],
    ['seen from the day before', since('2023-11-01'), 'MET', 'NO_JUDGMENT'],
    ['one seen since the first day that matters', someSince('2023-11-02'), 'NOT_MET', 'JUDGMENT_WITHIN'],
    [
      'one seen since the day before: it may be too old',
      someSince('2023-11-01'),
      'NOT_DOCUMENTED',
      'CERTIFICATE_REACHES_TOO_SHORT',
    ],
    ['nobody has said', null, 'NOT_DOCUMENTED', 'FACTS_UNKNOWN'],
  ])('%s', (_title, convictions, outcome, code) => {
    expect(s1(convictions)).toMatchObject({ outcome, reason: { code } });
  });

  test('it is the day of the lease that counts, not of the offer', () => {
    const request = {
      household: household(member({ convictions: judged('2023-11-01') })),
      papers: [CERTIFICATE],
    };
    const early = evaluate(tightened, { ...request, dates: dates({ contract: '2025-10-31' }) });
    expect(memberOf(early, 'S1')?.outcome).toBe('NOT_MET');
  });

  test('the day of a judgment is not in the reason', () => {
    expect(JSON.stringify(s1(judged('2023-11-02')))).not.toContain('2023');
  });
});

describe('the certificate', () => {
  const clean: Convictions = { kind: 'NONE' };
  test.each([
    ['issued three months and a day ago', '2025-07-05', 'NOT_DOCUMENTED'],
    ['issued three months ago', '2025-07-06', 'MET'],
    ['issued a day later', '2025-07-07', 'MET'],
  ])('%s', (_title, issuedOn, outcome) => {
    expect(s1(clean, [paper('CRIMINAL_RECORD', { issuedOn })])?.outcome).toBe(outcome);
  });
  test('is as old as it was on the day it was seen', () => {
    const seen = (seenOn: string) =>
      s1(clean, [paper('CRIMINAL_RECORD', { issuedOn: '2025-06-30', seenOn })]);
    expect(seen('2025-09-30')?.outcome).toBe('MET');
    expect(seen('2025-10-01')?.outcome).toBe('NOT_DOCUMENTED');
  });
  test('that has no date proves nothing where age counts', () => {
    expect(s1(clean, [paper('CRIMINAL_RECORD')])?.outcome).toBe('NOT_DOCUMENTED');
  });
  test.each(['UNSEEN', 'REFUSED'] as const)('that is %s proves nothing', (verdict) => {
    const result = s1(clean, [{ ...CERTIFICATE, verdict }]);
    const state = verdict === 'UNSEEN' ? 'AWAITS_REVIEW' : 'MISSING';
    expect(result).toMatchObject({
      outcome: 'NOT_DOCUMENTED',
      missing: [{ kind: 'PAPERS', need: { state } }],
    });
  });
  test('of somebody else proves nothing', () => {
    expect(s1(clean, [{ ...CERTIFICATE, member: 'm2' }])?.outcome).toBe('NOT_DOCUMENTED');
  });
  test('a judgment within the years decides without one', () => {
    expect(s1(judged('2025-01-01'), [])).toMatchObject({ outcome: 'NOT_MET', missing: [] });
  });
});

describe('ages on the day of the offer, 6 October 2025', () => {
  test.each([
    ['turns 15 the day after', '2010-10-07', null],
    ['turns 15 on the day', '2010-10-06', 'MET'],
    ['turned 15 the day before', '2010-10-05', 'MET'],
  ])('%s', (_title, born, outcome) => {
    expect(s1({ kind: 'NONE' }, [CERTIFICATE], born)?.outcome ?? null).toBe(outcome);
  });
  test.each([
    ['turns 18 the day after', '2007-10-07', ['CERTIFICATE_SAYS_LITTLE_OF_MINORS']],
    ['turns 18 on the day', '2007-10-06', []],
  ])('an officer is told how little a clean certificate says of a minor: %s', (_title, born, cautions) => {
    expect(s1({ kind: 'NONE' }, [CERTIFICATE], born)).toMatchObject({ outcome: 'MET', cautions });
  });
});

describe('where an entry is weighed', () => {
  const evaluated = (convictions: Convictions, upheld: boolean | null, papers = [CERTIFICATE]) =>
    memberOf(
      evaluate(safety, {
        household: household(member({ convictions })),
        papers,
        confirmations: upheld === null ? [] : [answer('CERTIFICATE', 'ENTRY_OF_NO_CONCERN', upheld)],
      }),
      'CERTIFICATE',
    );
  test.each([
    ['nothing on it', { kind: 'NONE' } as const, null, 'MET'],
    ['an entry, not weighed', judged('2010-01-01'), null, 'NOT_DOCUMENTED'],
    ['an entry that does not matter', judged('2010-01-01'), true, 'MET'],
    ['an entry that does', judged('2010-01-01'), false, 'NOT_MET'],
    ['something on it, no day kept', someSince('1985-06-15'), null, 'NOT_DOCUMENTED'],
    ['something on it that does not matter', someSince('1985-06-15'), true, 'MET'],
    ['what was seen says nothing of before', since('2020-01-01'), null, 'NOT_DOCUMENTED'],
  ])('%s', (_title, convictions, upheld, outcome) => {
    expect(evaluated(convictions, upheld)?.outcome).toBe(outcome);
  });
  test('weighing it does not spare the certificate', () => {
    expect(evaluated(judged('2010-01-01'), true, [])?.outcome).toBe('NOT_DOCUMENTED');
  });
});

test('without a ground to ask for a certificate none is asked for: an officer answers', () => {
  const set = {
    ...tightened,
    criteria: tightened.criteria.map((row) =>
      row.kind === 'NO_CONVICTION'
        ? { ...row, certificateBasis: null, proof: [{ situation: 'ALWAYS' as const, needs: [] }] }
        : row,
    ),
  };
  const request = { household: household(member({ convictions: { kind: 'NONE' } as const })) };
  expect(memberOf(evaluate(set, request), 'S1')?.missing).toEqual([
    { kind: 'CONFIRMATION', question: 'NO_GROUND_FOR_CERTIFICATE' },
  ]);
  const confirmations = [answer('S1', 'NO_GROUND_FOR_CERTIFICATE', true)];
  expect(memberOf(evaluate(set, { ...request, confirmations }), 'S1')?.outcome).toBe('MET');
});
