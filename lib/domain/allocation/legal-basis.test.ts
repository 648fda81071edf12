import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DwellingType } from '../agreement/vocabulary';
import { add, type Fraction, fraction, parseFraction, subtract, ZERO } from '../shared/fraction';
import { countVacancy } from './counter';
import { basisOfTurn, quarterMoved, quarterRoom, type TurnBasis } from './legal-basis';

/** What happens to one counter, in order: homes are counted at a share, and what was counted is voided or comes back. */
type Happening =
  | { readonly kind: 'HOMES'; readonly rate: Fraction; readonly homes: number }
  | { readonly kind: 'VOID' | 'FAULT' | 'REVERSED'; readonly number: number };

type Home = {
  readonly rate: Fraction;
  readonly basis: TurnBasis | null;
  held: boolean;
  voided: boolean;
  back: boolean;
};

/** Plays a counter by the same rules as the books, one home after the other. */
class Counter {
  credit: Fraction;
  quarterTurns = 0;
  readonly homes: Home[] = [];
  constructor(
    opening: Fraction,
    private readonly type: DwellingType = 'FAMILY',
    private readonly carried = 0,
  ) {
    this.credit = opening;
  }
  get account() {
    return { counted: this.homes.length, quarterTurns: this.quarterTurns, quarterCarried: this.carried };
  }
  play(happening: Happening): void {
    if (happening.kind === 'HOMES') for (let n = 0; n < happening.homes; n += 1) this.count(happening.rate);
    else this.correct(happening.kind, happening.number);
  }
  private count(rate: Fraction): void {
    const { takesTurn, creditAfter } = countVacancy(this.credit, rate);
    this.credit = creditAfter;
    const account = { ...this.account, counted: this.homes.length + 1 };
    const given = { dwellingType: this.type, counted: { rate, account } };
    const basis = takesTurn ? basisOfTurn('RUNNING_QUARTER', given) : null;
    this.quarterTurns += quarterMoved(basis, 1);
    this.homes.push({ rate, basis, held: takesTurn, voided: false, back: false });
  }
  private correct(kind: 'VOID' | 'FAULT' | 'REVERSED', number: number): void {
    const home = this.homes[number - 1];
    if (home === undefined || home.voided) return;
    if (kind === 'FAULT' && home.held) this.move(home, 1, true);
    else if (kind === 'REVERSED' && home.back) this.move(home, -1, false);
    else if (kind === 'VOID') {
      if (home.held) this.move(home, 1, false);
      this.credit = subtract(this.credit, home.rate);
      home.voided = true;
    }
  }
  private move(home: Home, turns: 1 | -1, back: boolean): void {
    this.credit = add(this.credit, fraction(BigInt(turns)));
    this.quarterTurns -= quarterMoved(home.basis, turns);
    home.held = turns === -1;
    home.back = back;
  }
  get given(): string {
    const letter = { QUARTER: 'Q', AGREED: 'A', YOUTH: 'Y' } as const;
    return this.homes
      .flatMap(({ basis }, index) => (basis ? [`${index + 1}${letter[basis]}`] : []))
      .join(' ');
  }
}

const share = (text: string): Fraction => parseFraction(text) ?? ZERO;
const homes = (count: number, rate: string): Happening => ({
  kind: 'HOMES',
  rate: share(rate),
  homes: count,
});
const the = (number: number, kind: 'VOID' | 'FAULT' | 'REVERSED'): Happening => ({ kind, number });

// Worked by hand in docs/domain/legal-basis.md, row by row.
const WORKED: readonly (readonly [string, readonly Happening[], string])[] = [
  ['1/3 over 24 homes (green)', [homes(24, '1/3')], '3A 6Q 9Q 12Q 15A 18Q 21Q 24Q'],
  ['1/6 over 24 homes (yellow)', [homes(24, '1/6')], '6Q 12Q 18Q 24Q'],
  ['1/8 over 24 homes (uncoloured)', [homes(24, '1/8')], '8Q 16Q 24Q'],
  ['1/4 over 16 homes', [homes(16, '1/4')], '4Q 8Q 12Q 16Q'],
  ['11/50 over 50 homes', [homes(50, '11/50')], '5Q 10Q 14Q 19Q 23Q 28Q 32Q 37Q 41Q 46Q 50Q'],
  ['1/2 over 12 homes (a counter of its own)', [homes(12, '1/2')], '2A 4Q 6A 8Q 10A 12Q'],
  ['1/1 over 8 homes', [homes(8, '1')], '1A 2A 3A 4Q 5A 6A 7A 8Q'],
  ['two at 1/3, then 1/6', [homes(2, '1/3'), homes(14, '1/6')], '4Q 10Q 16Q'],
  ['six at 1/6, then 1/3', [homes(6, '1/6'), homes(12, '1/3')], '6Q 9Q 12Q 15A 18Q'],
  ['two at 1/3, three at 0, then 1/3', [homes(2, '1/3'), homes(3, '0'), homes(7, '1/3')], '6Q 9Q 12Q'],
  ['1/3, the 6th voided after it', [homes(6, '1/3'), the(6, 'VOID'), homes(7, '1/3')], '3A 6Q 7Q 10Q 13Q'],
  ['1/3, the 3rd voided after it', [homes(3, '1/3'), the(3, 'VOID'), homes(7, '1/3')], '3A 4Q 7A 10Q'],
  ['1/3, the 2nd voided after it', [homes(2, '1/3'), the(2, 'VOID'), homes(8, '1/3')], '4Q 7A 10Q'],
  ['1/4, the 4th back by fault', [homes(4, '1/4'), the(4, 'FAULT'), homes(4, '1/4')], '4Q 5Q 8Q'],
  [
    '1/4, the 4th back by fault, that reversed after the 5th',
    [homes(4, '1/4'), the(4, 'FAULT'), homes(1, '1/4'), the(4, 'REVERSED'), homes(11, '1/4')],
    '4Q 5Q 12Q 16Q',
  ],
  [
    '1/4, the 4th back by fault, then voided',
    [homes(4, '1/4'), the(4, 'FAULT'), the(4, 'VOID'), homes(5, '1/4')],
    '4Q 5Q 9Q',
  ],
];

describe('the part of § 59 that a turn is given by', () => {
  test.each(WORKED)('%s', (_case, happenings, expected) => {
    const counter = new Counter(ZERO);
    for (const happening of happenings) counter.play(happening);
    expect(counter.given).toBe(expected);
  });

  test('is stk. 2 for a turn that the parties gave a counter to begin with', () => {
    const counter = new Counter(share('2/3'));
    counter.play(homes(22, '1/3'));
    expect(counter.given).toBe('1A 4Q 7A 10Q 13Q 16Q 19A 22Q');
  });

  test('of youth homes is stk. 3, whatever their number', () => {
    const counter = new Counter(ZERO, 'YOUTH');
    counter.play(homes(8, '1/4'));
    expect(counter.given).toBe('4Y 8Y');
    expect(basisOfTurn('RUNNING_QUARTER', { dwellingType: 'YOUTH', counted: null })).toBe('YOUTH');
  });

  test('of a home that is always the municipality’s is stk. 2; of homes under § 54 it is none', () => {
    const basis = (dwellingType: DwellingType) =>
      basisOfTurn('RUNNING_QUARTER', { dwellingType, counted: null });
    expect([basis('FAMILY'), basis('ELDERLY'), basis('CARE')]).toEqual(['AGREED', null, null]);
  });

  test.each([
    ['1/3', 'AGREED'],
    ['1/4', 'QUARTER'],
    ['11/50', 'QUARTER'],
    ['1/2', 'AGREED'],
  ] as const)('read by the share as a whole, a turn at %s is %s wherever it falls', (rate, basis) => {
    for (const counted of [1, 3, 4, 40]) {
      const account = { counted, quarterTurns: 0, quarterCarried: 0 };
      const given = { dwellingType: 'FAMILY', counted: { rate: share(rate), account } } as const;
      expect(basisOfTurn('SHARE_AS_A_WHOLE', given)).toBe(basis);
    }
  });

  test('what a merged department brings with it makes room from its first home', () => {
    const counter = new Counter(share('5/3'), 'FAMILY', 10);
    counter.play(homes(3, '1/6'));
    expect(counter.given).toBe('1Q 2Q');
  });
});

const RATE = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .filter(([n, d]) => n <= d)
  .map(([n, d]) => fraction(BigInt(n), BigInt(d)));
const some = (rate: fc.Arbitrary<Fraction>) =>
  fc.record({ kind: fc.constant('HOMES' as const), rate, homes: fc.integer({ min: 1, max: 9 }) });
const CORRECTION = (...kinds: ('VOID' | 'FAULT' | 'REVERSED')[]) =>
  fc.record({ kind: fc.constantFrom(...kinds), number: fc.integer({ min: 1, max: 60 }) });

describe('whatever happens to a counter', () => {
  test('turns by stk. 1 that stand are never more than every fourth of its numbers, until a fault is reversed', () => {
    const happening = fc.oneof(some(RATE), CORRECTION('VOID', 'FAULT'));
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 12 }), (happenings) => {
        const counter = new Counter(ZERO);
        for (const one of happenings) {
          counter.play(one);
          expect(quarterRoom(counter.account)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('every turn has one basis, and the account is that of the turns that stand', () => {
    const happening = fc.oneof(some(RATE), CORRECTION('VOID', 'FAULT', 'REVERSED'));
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 12 }), (happenings) => {
        const counter = new Counter(ZERO);
        for (const one of happenings) counter.play(one);
        const standing = counter.homes.filter(({ basis, held }) => held && basis === 'QUARTER').length;
        expect(counter.quarterTurns).toBe(standing);
        for (const { basis, held, back } of counter.homes) if (held || back) expect(basis).not.toBeNull();
      }),
    );
  });

  test('a share of at most a quarter from the beginning gives all its turns by stk. 1', () => {
    const low = RATE.filter(({ n, d }) => 4n * n <= d);
    const happening = fc.oneof(some(low), CORRECTION('VOID', 'FAULT', 'REVERSED'));
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 12 }), (happenings) => {
        const counter = new Counter(ZERO);
        for (const one of happenings) counter.play(one);
        expect(counter.homes.filter(({ basis }) => basis === 'AGREED')).toEqual([]);
      }),
    );
  });

  test('read by running numbers alone, a turn is inside the quarter when one more is at most a fourth of them', () => {
    fc.assert(
      fc.property(RATE, fc.integer({ min: 1, max: 80 }), (rate, count) => {
        const counter = new Counter(ZERO);
        counter.play({ kind: 'HOMES', rate, homes: count });
        let given = 0;
        for (const [index, { basis }] of counter.homes.entries()) {
          if (basis === null) continue;
          const fits = given + 1 <= Math.floor((index + 1) / 4);
          expect(basis).toBe(fits ? 'QUARTER' : 'AGREED');
          if (fits) given += 1;
        }
      }),
    );
  });
});
