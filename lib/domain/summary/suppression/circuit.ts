import type { Net } from './net';

/** By how much each number changes, so that all sums still hold. */
export type Circuit = ReadonlyMap<number, number>;

export type Terms = {
  /** Of each number: the sums it stands in, and its sign there. */
  readonly of: readonly (readonly Term[])[];
  /** Of each sum: its numbers and their signs. */
  readonly in: readonly (readonly Term[])[];
};
type Term = { readonly at: number; readonly sign: 1 | -1 };

export function termsOf({ numbers, sums }: Net): Terms {
  const of: Term[][] = numbers.map(() => []);
  const members = sums.map(({ whole, parts }): readonly Term[] => [
    { at: whole, sign: -1 },
    ...parts.map((at): Term => ({ at, sign: 1 })),
  ]);
  for (const [sum, terms] of members.entries())
    for (const { at, sign } of terms) of[at]?.push({ at: sum, sign });
  return { of, in: members };
}

export type Way = {
  readonly from: number;
  readonly by: 1 | -1;
  /** What it costs to let a number change: nothing if it is hidden, null if it may not. */
  readonly priceOf: (at: number) => number | null;
  /** How far a number may fall. */
  readonly roomOf: (at: number) => number;
  /** So often the circuit must be able to turn. */
  readonly times: number;
  /** How many steps the search may take, and how many ways on it tries from each. */
  readonly patience: { readonly steps: number; readonly breadth: number };
};

/** A circuit begun: what has changed, and by how much each sum is out that no longer holds. */
type Begun = {
  readonly cost: number;
  readonly rank: number;
  readonly change: ReadonlyMap<number, number>;
  readonly out: ReadonlyMap<number, number>;
};

/** What it is likely to cost to set one more sum right. */
const PER_SUM_OUT = 12;

/**
 * A circuit through a number that costs little: it changes, another number in each of its sums makes good for it, and so on until every
 * sum holds; of the circuits begun the most promising goes on first. The search is bounded; what it does not find is not there for it.
 */
export function findCircuit(terms: Terms, way: Way): Circuit | null {
  const first = way.priceOf(way.from);
  if (first === null || (way.by < 0 && way.roomOf(way.from) < way.times)) return null;
  const begun = startQueue();
  begun.add(goOn(terms, NOTHING, { at: way.from, by: way.by, price: first }));
  for (let steps = way.patience.steps; steps > 0; steps -= 1) {
    const next = begun.take();
    if (next === undefined) return null;
    const sum = narrowest(terms, next.out);
    if (sum === null) return next.change;
    for (const step of waysOn(terms, way, next, sum)) begun.add(goOn(terms, next, step));
  }
  return null;
}

const NOTHING: Begun = { cost: 0, rank: 0, change: new Map(), out: new Map() };

type Step = { readonly at: number; readonly by: number; readonly price: number };

function goOn(terms: Terms, { cost, change, out }: Begun, { at, by, price }: Step): Begun {
  const left = new Map(out);
  for (const { at: sum, sign } of terms.of[at] ?? []) {
    const by1 = (left.get(sum) ?? 0) + sign * by;
    if (by1 === 0) left.delete(sum);
    else left.set(sum, by1);
  }
  const all = cost + price;
  return { cost: all, rank: all + PER_SUM_OUT * left.size, change: new Map(change).set(at, by), out: left };
}

function narrowest(terms: Terms, out: ReadonlyMap<number, number>): number | null {
  let found: number | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const sum of out.keys()) {
    const size = terms.in[sum]?.length ?? 0;
    if (size < fewest) [found, fewest] = [sum, size];
  }
  return found;
}

/** The numbers of a sum that could set it right, those first that cost least and put fewest others out. */
function waysOn(terms: Terms, way: Way, { change, out }: Begun, sum: number): readonly Step[] {
  const lacking = out.get(sum) ?? 0;
  const found: (Step & { readonly rank: number })[] = [];
  for (const { at, sign } of terms.in[sum] ?? []) {
    if (change.has(at)) continue;
    const price = way.priceOf(at);
    const by = -lacking * sign;
    if (price === null || (by < 0 && way.roomOf(at) < -by * way.times)) continue;
    found.push({ at, by, price, rank: price + PER_SUM_OUT * putOut(terms, { at, by }, out) });
  }
  return found.sort((a, b) => a.rank - b.rank || a.at - b.at).slice(0, way.patience.breadth);
}

/** How many sums the step puts out, less those it sets right. */
function putOut(terms: Terms, { at, by }: Pick<Step, 'at' | 'by'>, out: ReadonlyMap<number, number>): number {
  let more = 0;
  for (const { at: sum, sign } of terms.of[at] ?? []) {
    const was = out.get(sum) ?? 0;
    if (was === 0) more += 1;
    else if (was + sign * by === 0) more -= 1;
  }
  return more;
}

/** The lowest rank first, and of equals the one that came first. */
function startQueue() {
  const heap: { readonly one: Begun; readonly order: number }[] = [];
  let order = 0;
  const isBefore = (a: number, b: number): boolean => {
    const [x, y] = [heap[a], heap[b]];
    return x !== undefined && y !== undefined && (x.one.rank - y.one.rank || x.order - y.order) < 0;
  };
  const swap = (a: number, b: number): void => {
    const [x, y] = [heap[a], heap[b]];
    if (x && y) [heap[a], heap[b]] = [y, x];
  };
  return {
    add(one: Begun): void {
      let at = heap.push({ one, order: order++ }) - 1;
      for (let up = (at - 1) >> 1; at > 0 && isBefore(at, up); at = up, up = (at - 1) >> 1) swap(at, up);
    },
    take(): Begun | undefined {
      swap(0, heap.length - 1);
      const taken = heap.pop()?.one;
      for (let at = 0; ; ) {
        const least = [2 * at + 1, 2 * at + 2]
          .filter((child) => child < heap.length)
          .sort((a, b) => (isBefore(a, b) ? -1 : 1))[0];
        if (least === undefined || !isBefore(least, at)) return taken;
        swap(at, least);
        at = least;
      }
    },
  };
}
