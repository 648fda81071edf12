import type { Comparison, ProposalTerms } from '../agreement/agreement';
import type { KeyFigureName, TierId } from '../agreement/vocabulary';
import type { KeyFigureRow } from '../allocation/decision';
import { proposeFromFigures } from '../allocation/propose-tier';
import {
  absolute,
  add,
  ceiling,
  compare,
  type Fraction,
  floor,
  fraction,
  isPositive,
  multiply,
  subtract,
} from '../shared/fraction';

/** A value at which the agreement would propose another tier. */
export type Boundary = {
  readonly figure: KeyFigureName;
  readonly at: Fraction;
  /** Which side the value itself is on. */
  readonly itself: 'ABOVE' | 'BELOW';
};

const HALF = fraction(1n, 2n);

/**
 * Where the proposed tier changes. Whole brackets such as 31-45 meet halfway between, because the figure is rounded first.
 * @see Holbæk 6 (Q01), Høje-Taastrup 3.2-3.3 (Q19, Q20)
 */
export function boundariesOf(terms: ProposalTerms): readonly Boundary[] {
  const all = terms.thresholds.flatMap(({ any }) =>
    any.map(({ figure, is, value }) => ({ figure, ...edgeOf(terms.rounding, is, value) })),
  );
  const known = new Map(
    all.filter(({ at }) => isPositive(at)).map((row) => [`${row.figure} ${row.at.n}/${row.at.d}`, row]),
  );
  return [...known.values()].sort((a, b) => compare(a.at, b.at));
}

function edgeOf(
  rounding: ProposalTerms['rounding'],
  is: Comparison,
  value: Fraction,
): Omit<Boundary, 'figure'> {
  const itselfAbove = is === '>=' || is === '<';
  if (rounding === 'NONE') return { at: value, itself: itselfAbove ? 'ABOVE' : 'BELOW' };
  const least = itselfAbove ? ceiling(value) : floor(value) + 1n;
  return { at: subtract(fraction(least), HALF), itself: 'ABOVE' };
}

/** Smaller than any figure is written. */
const A_HAIR = fraction(1n, 1_000_000n);

export type Crossing = Boundary & {
  /** The share would have to fall or to rise. */
  readonly direction: 'FEWER' | 'MORE';
  /** Percentage points to the boundary; 0: it stands on it. */
  readonly points: Fraction;
  /** What would be proposed on the other side. */
  readonly tier: TierId;
  /** The same in persons, where the source says how many the share is. */
  readonly persons: bigint | null;
};

/** Everything that would change the proposed tier, nearest first; a boundary that changes nothing, because another figure decides, is none. */
export function crossingsFrom(
  terms: ProposalTerms,
  figures: KeyFigureRow,
  persons: Readonly<Partial<Record<KeyFigureName, number | null>>> = {},
): readonly Crossing[] {
  const now = proposeFromFigures(terms, figures).tier;
  return boundariesOf(terms)
    .flatMap((boundary) => {
      const value = figures[boundary.figure];
      if (value === null) return [];
      const direction = isAbove(value, boundary) ? 'FEWER' : 'MORE';
      const beyond = otherSide(boundary, direction);
      const { tier } = proposeFromFigures(terms, { ...figures, [boundary.figure]: beyond });
      if (tier === now) return [];
      const count = persons[boundary.figure] ?? null;
      return [
        {
          ...({ ...boundary, direction, tier, points: absolute(subtract(value, boundary.at)) } as const),
          persons: count === null ? null : personsTo(boundary, value, BigInt(count)),
        },
      ];
    })
    .sort((a, b) => compare(nearness(a), nearness(b)));
}

const isAbove = (value: Fraction, { at, itself }: Boundary): boolean =>
  itself === 'ABOVE' ? compare(value, at) >= 0 : compare(value, at) > 0;

function otherSide({ at, itself }: Boundary, direction: Crossing['direction']): Fraction {
  if (direction === 'FEWER') return itself === 'ABOVE' ? subtract(at, A_HAIR) : at;
  return itself === 'ABOVE' ? at : add(at, A_HAIR);
}

/** How near, as a share of the boundary itself, so that 40 % and 1.56 % can stand in one list. */
export const nearness = ({ points, at }: Pick<Crossing, 'points' | 'at'>): Fraction =>
  multiply(points, { n: at.d, d: at.n });

const A_TWENTIETH = fraction(1n, 20n);

/**
 * Within half a point, and of a boundary below ten within a twentieth of it: half a point of 1.56 would be a third of the scale.
 * @see Q01
 */
export const isNear = ({ points, at }: Pick<Crossing, 'points' | 'at'>): boolean =>
  compare(points, HALF) <= 0 && compare(points, multiply(at, A_TWENTIETH)) <= 0;

const HUNDRED = fraction(100n);

/**
 * How many persons fewer or more it takes. Whom the share is of follows from the share and its persons, to the nearest whole person;
 * null where the two do not fit together.
 */
export function personsTo(boundary: Boundary, value: Fraction, count: bigint): bigint | null {
  const of = groupOf(value, count);
  if (of === null) return null;
  const edge = multiply(boundary.at, fraction(of, 100n));
  const above = boundary.itself === 'ABOVE';
  const needed = isAbove(value, boundary)
    ? count - (above ? ceiling(edge) - 1n : floor(edge))
    : (above ? ceiling(edge) : floor(edge) + 1n) - count;
  return needed > 0n ? needed : null;
}

/** How many persons the share is of, rounded to whole ones. */
export function groupOf(value: Fraction, count: bigint): bigint | null {
  if (!isPositive(value) || count <= 0n) return null;
  const of = multiply(fraction(count), { n: value.d * HUNDRED.n, d: value.n });
  return floor(add(of, HALF));
}
