import { expect, test } from 'vitest';
import type { PlannedPhase } from './finding/opening';
import { outsideTerms } from './let-outside';
import type { LettingBasis, Phase } from './vocabulary';

const reference = { text: { da: 'Aftale, afsnit 4', en: 'Agreement, section 4' }, assumed: false };
const plain = { da: '', en: '' };

const opening = (
  basis: LettingBasis,
  phases: readonly Phase[],
  {
    outcome,
    use,
  }: {
    outcome: 'WHOLLY' | 'BY_PRIORITY' | 'SHARE_USED' | 'NOT_AGREED';
    use?: 'REQUIRED' | 'PRIORITY' | 'FILTER';
  },
) => ({
  basis,
  ladder: phases.map(
    (phase): PlannedPhase => ({
      ...{ phase, source: 'ORDINARY', byTurn: false },
      criteria: use ? [{ set: 'TIGHTENED', use, switchedOn: null, reference }] : [],
    }),
  ),
  steps: [{ kind: 'FLEXIBLE' as const, outcome, title: plain, why: plain, sum: null, reference }],
});

const LISTS: readonly Phase[] = ['REHOUSING', 'ORDINARY', 'TRANSFER', 'ADVERTISED'];
const NOT_BEGUN = { hasBegun: false, isShareGone: false };
const barred = (terms: ReturnType<typeof outsideTerms>) =>
  terms.barred.map(({ lettingType, because }) => `${lettingType} ${because}`);

test('where everything is let by criteria the lists are barred, with the section, and a reason is owed', () => {
  const terms = outsideTerms(
    opening('TIGHTENED', ['REHOUSING', 'FLEXIBLE', 'ADVERTISED'], { outcome: 'WHOLLY', use: 'REQUIRED' }),
    NOT_BEGUN,
  );
  expect(barred(terms)).toEqual(['ORDINARY BY_CRITERIA', 'TRANSFER BY_CRITERIA']);
  expect(terms.barred[0]?.reference).toBe(reference);
  expect(terms.needsReason).toBe(true);
});

test('without criteria, or with the share used, nothing is let flexibly', () => {
  expect(barred(outsideTerms(opening('LISTS', LISTS, { outcome: 'NOT_AGREED' }), NOT_BEGUN))).toEqual([
    'FLEXIBLE NOT_AGREED',
  ]);
  expect(barred(outsideTerms(opening('FLEXIBLE', LISTS, { outcome: 'SHARE_USED' }), NOT_BEGUN))).toEqual([
    'FLEXIBLE SHARE_USED',
  ]);
});

test.each([
  ['nothing binds and nothing has begun', undefined, false, false],
  ['criteria only give priority', 'PRIORITY', false, false],
  ['combined letting binds', 'FILTER', false, true],
  ['a letting is under way', undefined, true, true],
] as const)('a reason is owed or not: %s', (_, use, hasBegun, needsReason) => {
  const lists = opening('LISTS', LISTS, { outcome: 'NOT_AGREED', use });
  expect(outsideTerms(lists, { hasBegun, isShareGone: false }).needsReason).toBe(needsReason);
});

test.each([
  [false, []],
  [true, ['FLEXIBLE SHARE_USED']],
] as const)(
  'a place in the share that was given back, and has gone to another home: %s',
  (isShareGone, bars) => {
    const phases = ['REHOUSING', 'FLEXIBLE', 'ORDINARY', 'TRANSFER', 'ADVERTISED'] as const;
    const begun = opening('FLEXIBLE', phases, { outcome: 'BY_PRIORITY' });
    expect(barred(outsideTerms(begun, { hasBegun: true, isShareGone }))).toEqual(bars);
  },
);
