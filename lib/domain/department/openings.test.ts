import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fraction, formatFraction, fraction, parseFraction, sum } from '../shared/fraction';
import { carriedRooms, type Dwellings, mergedOpenings, splitOpenings } from './openings';

const f = (text: string): Fraction => parseFraction(text) ?? expect.unreachable();
const homes = (family: number, youth = 0, elderly = 0): Dwellings => ({ family, youth, elderly });
const shown = (map: ReadonlyMap<string, Fraction> | undefined) =>
  Object.fromEntries([...(map ?? [])].map(([name, credit]) => [name, formatFraction(credit)]));

describe('merged departments', () => {
  test('begin with the sum, counter by counter', () => {
    const one = new Map([
      ['FAMILY', f('2/3')],
      ['YOUTH', f('1/4')],
    ]);
    const other = new Map([['FAMILY', f('-1/6')]]);
    expect(shown(mergedOpenings([one, other]))).toEqual({ FAMILY: '1/2', YOUTH: '1/4' });
  });
});

describe('a department that is split', () => {
  test.each([
    ['by its homes', '1/3', [homes(60), homes(30)], ['2/9', '1/9']],
    ['where one part has none of them', '1/3', [homes(60), homes(0)], ['1/3', '0']],
    ['by all homes where the counter counts none', '1/2', [homes(0, 10), homes(0, 30)], ['1/8', '3/8']],
    ['evenly where there are no homes', '1/2', [homes(0), homes(0)], ['1/4', '1/4']],
    ['also what was given too much', '-2/3', [homes(1), homes(2)], ['-2/9', '-4/9']],
  ])('shares its credit %s', (_, credit, parts, expected) => {
    const openings = splitOpenings(new Map([['FAMILY', f(credit)]]), parts);
    expect(openings.map((map) => shown(map).FAMILY)).toEqual(expected);
  });

  test('shares the youth counter by its youth homes', () => {
    const openings = splitOpenings(new Map([['YOUTH', f('3/4')]]), [homes(10, 20), homes(90, 40)]);
    expect(openings.map((map) => shown(map).YOUTH)).toEqual(['1/4', '1/2']);
  });
});

const anyFraction = fc
  .tuple(fc.bigInt({ min: -600n, max: 600n }), fc.constantFrom(1n, 2n, 3n, 4n, 6n, 8n, 50n, 600n))
  .map(([n, d]) => fraction(n, d));
const anyHomes = fc.tuple(fc.nat(400), fc.nat(90), fc.nat(40)).map(([a, b, c]) => homes(a, b, c));
const anyClosing = fc
  .dictionary(fc.constantFrom('FAMILY', 'YOUTH', 'ACCESSIBLE_EVERY_SECOND'), anyFraction)
  .map((row) => new Map(Object.entries(row)));

const total = (maps: readonly ReadonlyMap<string, Fraction>[], name: string): string =>
  formatFraction(sum(maps.flatMap((map) => map.get(name) ?? [])));

test('whatever is merged or split, the closing credits and the opening ones come to the same', () => {
  fc.assert(
    fc.property(
      fc.array(anyClosing, { minLength: 2, maxLength: 5 }),
      fc.array(anyHomes, { minLength: 2, maxLength: 4 }),
      (closing, parts) => {
        const merged = mergedOpenings(closing);
        const split = splitOpenings(merged, parts);
        for (const name of ['FAMILY', 'YOUTH', 'ACCESSIBLE_EVERY_SECOND']) {
          expect(total([merged], name)).toBe(total(closing, name));
          expect(total(split, name)).toBe(total(closing, name));
        }
      },
    ),
  );
});

describe('room for turns by § 59, stk. 1', () => {
  const room = (family: number) => new Map([['FAMILY', family]]);
  const parts = (rows: readonly ReadonlyMap<string, number>[]) => rows.map((row) => row.get('FAMILY'));

  test.each([
    ['the sum of those that end', [room(5), room(-1), new Map()], [homes(9)], [4]],
    ['by homes, the rest to the last', [room(10)], [homes(70), homes(100), homes(30)], [3, 5, 2]],
    ['what was given too much as well', [room(-3)], [homes(1), homes(1)], [-2, -1]],
  ])('is carried: %s', (_, ending, begun, expected) => {
    expect(parts(carriedRooms(ending, begun))).toEqual(expected);
  });

  test('is neither lost nor made, and no part but the last has more than its share', () => {
    const count = fc.integer({ min: 0, max: 300 });
    const begun = fc.array(
      count.map((family) => homes(family)),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 400 }), begun, (whole, to) => {
        const rooms = parts(carriedRooms([room(whole)], to)).map((one) => one ?? 0);
        expect(rooms.reduce((sum, one) => sum + one, 0)).toBe(whole);
        const total = to.reduce((sum, { family }) => sum + family, 0);
        for (const [at, one] of rooms.slice(0, -1).entries())
          if (total > 0) expect(one * total).toBeLessThanOrEqual(whole * (to[at]?.family ?? 0));
      }),
    );
  });
});
