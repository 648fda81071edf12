import { describe, expect, test } from 'vitest';
import { day, member } from '@/lib/testing/lettings/households';
import { ageOf, ageOn, isInBand, turnedOn } from './ages';

describe('age in whole years', () => {
  test.each([
    ['1985-06-15', '2025-06-14', 39],
    ['1985-06-15', '2025-06-15', 40],
    ['1985-06-15', '2025-06-16', 40],
    ['2004-02-29', '2022-02-28', 17],
    ['2004-02-29', '2022-03-01', 18],
    ['2004-02-29', '2024-02-29', 20],
    ['2025-10-06', '2025-10-06', 0],
  ])('born %s, on %s: %i', (born, on, age) => expect(ageOn(day(born), day(on))).toBe(age));
  test('may be all that is known', () => {
    expect(ageOf(member({ age: 15 }), day('2025-10-06'))).toBe(15);
    expect(turnedOn(member({ age: 18 }), 18)).toBeNull();
    expect(turnedOn(member({ born: '2007-10-06' }), 18)).toBe('2025-10-06');
  });
});

test.each([
  [14, 15, 64, false],
  [15, 15, 64, true],
  [64, 15, 64, true],
  [65, 15, 64, false],
  [120, 60, null, true],
  [0, null, 17, true],
] as const)('%i in the band %j to %j: %j', (age, from, to, inside) =>
  expect(isInBand(age, { from, to })).toBe(inside),
);
