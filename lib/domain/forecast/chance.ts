/**
 * Chances of 0, 1, 2 … : the model's own numbers, which no rule of letting reads. What they are spread over is counted exactly.
 */
export type Chances = readonly number[];

const CERTAINLY_NONE: Chances = [1];

/** What is left beyond the last number that is kept. */
const NEGLIGIBLE = 1e-9;

/** How many are expected, and how many the expectation rests on: the fewer, the less is known of the rate itself. */
export type Expectation = { readonly mean: number; readonly restsOn: number };

/**
 * How many homes become vacant where `mean` are expected, each by itself, at a rate that was learnt from `restsOn` of them: the negative
 * binomial law. From very many it is Poisson's.
 */
export function arrivals({ mean, restsOn }: Expectation): Chances {
  if (mean <= 0) return CERTAINLY_NONE;
  const shape = Math.max(restsOn, LEAST_KNOWN);
  const chances: number[] = [];
  // From the logarithm, so that a large mean does not begin at zero.
  let logarithm = shape * Math.log(shape / (shape + mean));
  let sum = 0;
  for (let count = 0; count < mean || sum < 1 - NEGLIGIBLE; count += 1) {
    const chance = Math.exp(logarithm);
    chances.push(chance);
    sum += chance;
    logarithm += Math.log(shape + count) - Math.log(count + 1) + Math.log(mean / (shape + mean));
  }
  return chances;
}

/** A rate is never known worse than from one home. */
const LEAST_KNOWN = 1;

/** The sum of two numbers that do not depend on each other. */
export function together(a: Chances, b: Chances): Chances {
  const sums = new Array<number>(a.length + b.length - 1).fill(0);
  a.forEach((p, i) => {
    b.forEach((q, j) => {
      sums[i + j] = (sums[i + j] ?? 0) + p * q;
    });
  });
  return trimmed(sums);
}

/** How many there are in all, of groups that do not depend on each other. */
export const allTogether = (rows: readonly Chances[]): Chances => rows.reduce(together, CERTAINLY_NONE);

/** Of so many, each with the same chance by itself of being of a kind: how many are. */
export function ofAKind(chances: Chances, share: number): Chances {
  const kept = new Array<number>(chances.length).fill(0);
  // Begun from the rarer of the two, so that the first chance is never too small to be a number.
  const rare = Math.min(share, 1 - share);
  chances.forEach((chance, count) => {
    let one = (1 - rare) ** count;
    for (let of = 0; of <= count; of += 1) {
      const at = share <= 0.5 ? of : count - of;
      kept[at] = (kept[at] ?? 0) + chance * one;
      one *= ((count - of) / (of + 1)) * (rare / (1 - rare));
    }
  });
  return trimmed(kept);
}

/** The number to expect: the mean, not rounded. */
export const meanOf = (chances: Chances): number =>
  chances.reduce((sum, chance, count) => sum + chance * count, 0);

/** The smallest number that is not exceeded with at least this chance. */
export function quantileOf(chances: Chances, atLeast: number): number {
  let sum = 0;
  for (const [count, chance] of chances.entries()) {
    sum += chance;
    if (sum >= atLeast - NEGLIGIBLE) return count;
  }
  return chances.length - 1;
}

function trimmed(chances: number[]): Chances {
  let last = chances.length;
  while (last > 1 && (chances[last - 1] ?? 0) < NEGLIGIBLE / 1000) last -= 1;
  return chances.slice(0, last);
}
