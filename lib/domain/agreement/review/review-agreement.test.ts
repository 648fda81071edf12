import { describe, expect, test } from 'vitest';
import { AGREEMENT_IDS, getAgreement } from '@/agreements/registry';
import { fraction } from '../../shared/fraction';
import type { Agreement } from '../agreement';
import { documentOf } from '../document-of';
import { parseAgreement } from '../parse-agreement';
import { reviewAgreement } from './review-agreement';

/** Without its own examples, so that a change is found for what it is. */
const holbaek: Agreement = { ...getAgreement('holbaek-2024'), examples: [] };
const codesOf = (agreement: Agreement) => reviewAgreement(agreement).map(({ code }) => code);
const textsOf = (agreement: Agreement) => reviewAgreement(agreement).map(({ text }) => text.da);

type Thresholds = Agreement['proposal']['thresholds'];
const { reference } = holbaek.proposal.otherwise;
const row = (tier: string, is: '<=' | '>=', value: bigint): Thresholds[number] => ({
  ...{ tier, reference },
  any: [{ figure: 'outsideLabourMarket', is, value: fraction(value) }],
});

describe('limits', () => {
  const brackets = [row('GREEN', '<=', 30n), row('YELLOW', '>=', 31n)];
  const withLimits = (thresholds: Thresholds, rounding: 'NONE' | 'HALF_UP_WHOLE'): Agreement => ({
    ...holbaek,
    proposal: { ...holbaek.proposal, thresholds, rounding },
  });

  test('30 and 31 leave a gap where figures keep their decimals', () => {
    expect(textsOf(withLimits(brackets, 'NONE'))).toEqual([
      'Ved 30,01-30,99 % uden for arbejdsmarkedet siger grænserne intet, og forslaget bliver uden farve.',
    ]);
  });
  test('and meet where figures are rounded', () => {
    expect(textsOf(withLimits(brackets, 'HALF_UP_WHOLE'))).toEqual([]);
  });
  test('31 in both of two brackets is told with the one that counts', () => {
    const both = [row('GREEN', '<=', 31n), row('YELLOW', '>=', 31n)];
    expect(textsOf(withLimits(both, 'NONE'))).toEqual([
      'Ved 31 % uden for arbejdsmarkedet peger grænserne både på grøn og gul. Den øverste gælder: grøn.',
    ]);
  });
  test('brackets that meet between two figures neither gap nor overlap', () => {
    const meeting = [row('GREEN', '<=', 30n), row('YELLOW', '>=', 30n)];
    expect(codesOf(withLimits(meeting, 'NONE'))).toEqual(['THRESHOLD_OVERLAP']);
    const [green, yellow] = meeting;
    const above = { ...yellow, any: yellow?.any.map((limit) => ({ ...limit, is: '>' as const })) };
    expect(codesOf(withLimits([green, above] as Thresholds, 'NONE'))).toEqual([]);
  });
  test('brackets read from the top, each within the one below, are meant so', () => {
    const fromTheTop = [row('RED', '>=', 46n), row('YELLOW', '>=', 31n), row('GREEN', '>=', 0n)];
    expect(codesOf(withLimits(fromTheTop, 'HALF_UP_WHOLE'))).toEqual([]);
  });
  test('a bracket behind a wider one is never reached', () => {
    const behind = [row('GREEN', '>=', 0n), row('RED', '>=', 46n)];
    expect(codesOf(withLimits(behind, 'NONE'))).toEqual(['THRESHOLD_NEVER_REACHED']);
  });
});

describe('shares and tiers', () => {
  test('more than every fourth needs the parties’ own agreement', () => {
    const rates = holbaek.rates.map((rate) => ({ ...rate, basis: 'SECTION_59_1' as const }));
    expect(codesOf({ ...holbaek, rates })).toEqual(['SHARE_ABOVE_QUARTER']);
  });
  test('exactly every fourth does not', () => {
    const rates = holbaek.rates.map((rate) => ({
      ...rate,
      rate: fraction(1n, 4n),
      basis: 'SECTION_59_1' as const,
    }));
    expect(codesOf({ ...holbaek, rates })).toEqual([]);
  });
  test('a tier without a rate cannot be read as an agreement at all, so no draft is saved with one', () => {
    const rates = holbaek.rates.filter(({ tier }) => tier !== 'RED');
    expect(parseAgreement(documentOf({ ...holbaek, rates }))).toMatchObject({
      ok: false,
      error: { path: 'ladder', message: 'the tier "RED" can reach "TURN" but has no rate for "FAMILY"' },
    });
  });
  test('a tier that nothing leads to', () => {
    const tiers = holbaek.tiers.map((tier) => ({ ...tier, placeable: tier.tier !== 'RED' }));
    expect(codesOf({ ...holbaek, tiers })).toEqual(['TIER_NEVER_USED']);
  });
  test('a tier of which nothing is said of letting', () => {
    const letting = holbaek.letting.filter(({ tiers }) => !tiers.includes('RED'));
    expect(codesOf({ ...holbaek, letting })).toContain('TIER_WITHOUT_LETTING');
  });
});

describe('criteria', () => {
  const [first, ...others] = holbaek.criteriaSets;
  const withFirst = (change: (set: NonNullable<typeof first>) => NonNullable<typeof first>): Agreement => ({
    ...holbaek,
    criteriaSets: first === undefined ? others : [change(first), ...others],
  });

  test('a criterion that no paper shows', () => {
    const bare = withFirst((set) => ({
      ...set,
      criteria: set.criteria.map((criterion, index) =>
        index === 0 ? { ...criterion, proof: [] } : criterion,
      ),
    }));
    expect(codesOf(bare)).toEqual(['CRITERION_WITHOUT_DOCUMENT']);
  });
  test('an age between two bands', () => {
    const bands = [
      { from: 18, to: 29 },
      { from: 31, to: 59 },
    ];
    const split = withFirst((set) => ({
      ...set,
      criteria: set.criteria.map((criterion, index) => ({
        ...criterion,
        whom: { ...criterion.whom, ages: bands[index % 2] ?? null },
      })),
    }));
    expect(textsOf(split)).toEqual(['„Skærpede fleksible kriterier“ siger intet om den, der er 30 år.']);
  });
  test('a set that no letting uses', () => {
    expect(codesOf({ ...holbaek, letting: [] })).toEqual(['SET_NEVER_USED', 'SET_NEVER_USED']);
  });
});

describe('examples', () => {
  test('one that does not hold says where the home goes instead', () => {
    const rates = holbaek.rates.map((rate) =>
      rate.tier === 'GREEN' ? { ...rate, rate: fraction(1n, 4n) } : rate,
    );
    expect(textsOf({ ...getAgreement('holbaek-2024'), rates })).toContain(
      'grøn, nr. 3 af ledige familieboliger, almindelig genudlejning, går til boligorganisationens egen udlejning. Parterne ventede: til kommunal anvisning.',
    );
  });
  test.each(AGREEMENT_IDS)('%s has some of every share it gives', (id) => {
    const { rates, examples } = getAgreement(id);
    const given = rates.filter(({ rate }) => rate.n !== 0n && rate.d !== 4n);
    for (const { tier, dwellingType } of given) {
      expect(examples.some((row) => row.tier === tier && row.dwellingType === dwellingType)).toBe(true);
    }
  });
});

test.each(AGREEMENT_IDS)('nothing is found in %s', (id) => {
  expect(textsOf(getAgreement(id))).toEqual([]);
});

describe('readings of how the counters count', () => {
  const reading = (question: string, value: string): Agreement => ({
    ...holbaek,
    readings: holbaek.readings.map((row) => (row.question === question ? { ...row, value } : row)),
  });
  const carryOver = { atTierChange: 'LAPSES', atNewYear: 'CARRIED', reference } as const;

  test.each([
    ['Q03', 'first-of-n'],
    ['Q05', 'organisation'],
    ['Q06', 'reset-yearly'],
    ['Q15', 'reset'],
  ])('%s read as %s is told: no counter does so', (question, value) => {
    expect(codesOf(reading(question, value))).toEqual(['READING_NOT_FOLLOWED']);
  });
  test('a credit that lapses has to be read so', () => {
    expect(codesOf({ ...holbaek, carryOver })).toEqual(['READING_NOT_FOLLOWED']);
    expect(codesOf({ ...reading('Q15', 'reset'), carryOver })).toEqual([]);
  });
});
