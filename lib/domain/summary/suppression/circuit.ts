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
    ...whole.map((at): Term => ({ at, sign: -1 })),
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

/** A circuit begun: its last step, the steps before, and how many sums no longer hold. */
type Begun = {
  readonly step: Step;
  readonly before: Begun | null;
  readonly cost: number;
  readonly sumsOut: number;
};
type Step = { readonly at: number; readonly by: number; readonly price: number };

/** What it is likely to cost to set one more sum right. */
const PER_SUM_OUT = 12;
const rankOf = ({ cost, sumsOut }: Begun): number => cost + PER_SUM_OUT * sumsOut;

/**
 * Looks for a circuit through a number: it changes, in each of its sums another number makes up for it, and so on until every sum holds
 * again. It looks for one that costs little, and of the circuits begun the most promising goes on first. The search is bounded; a circuit
 * that it does not find is taken not to be there.
 */
export function findCircuit(terms: Terms, way: Way): Circuit | null {
  const price = way.priceOf(way.from);
  if (price === null || (way.by < 0 && way.roomOf(way.from) < way.times)) return null;
  const begun = startQueue();
  const step = { at: way.from, by: way.by, price };
  begun.add({ step, before: null, cost: price, sumsOut: terms.of[way.from]?.length ?? 0 });
  for (let steps = way.patience.steps; steps > 0; steps -= 1) {
    const next = begun.take();
    if (next === undefined) return null;
    const changed = changeOf(next);
    if (next.sumsOut === 0) return changed;
    for (const one of waysOn(terms, way, changed, next)) begun.add(one);
  }
  return null;
}

function changeOf(last: Begun): Circuit {
  const changed = new Map<number, number>();
  for (let one: Begun | null = last; one !== null; one = one.before) changed.set(one.step.at, one.step.by);
  return changed;
}

/** By how much each sum is out that no longer holds. */
function sumsOutOf(terms: Terms, changed: Circuit): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  for (const [at, by] of changed)
    for (const { at: sum, sign } of terms.of[at] ?? []) {
      const all = (out.get(sum) ?? 0) + sign * by;
      if (all === 0) out.delete(sum);
      else out.set(sum, all);
    }
  return out;
}

function narrowest(terms: Terms, out: ReadonlyMap<number, number>): number {
  let found = -1;
  let fewest = Number.POSITIVE_INFINITY;
  for (const sum of out.keys()) {
    const size = terms.in[sum]?.length ?? 0;
    if (size < fewest || (size === fewest && sum < found)) [found, fewest] = [sum, size];
  }
  return found;
}

/** The numbers that could set right one of the sums, those first that cost least and put fewest others out. */
function waysOn(terms: Terms, way: Way, changed: Circuit, before: Begun): readonly Begun[] {
  const out = sumsOutOf(terms, changed);
  const sum = narrowest(terms, out);
  const lacking = out.get(sum) ?? 0;
  const found: Begun[] = [];
  for (const { at, sign } of terms.in[sum] ?? []) {
    const by = -lacking * sign;
    if (changed.has(at) || (by < 0 && way.roomOf(at) < -by * way.times)) continue;
    const price = way.priceOf(at);
    if (price === null) continue;
    const sumsOut = before.sumsOut + putOut(terms, { at, by }, out);
    found.push({ step: { at, by, price }, before, cost: before.cost + price, sumsOut });
  }
  return found.sort((a, b) => rankOf(a) - rankOf(b) || a.step.at - b.step.at).slice(0, way.patience.breadth);
}

/** How many sums the step puts out, less those it sets right. */
function putOut(terms: Terms, { at, by }: Omit<Step, 'price'>, out: ReadonlyMap<number, number>): number {
  let more = 0;
  for (const { at: sum, sign } of terms.of[at] ?? []) {
    const was = out.get(sum) ?? 0;
    if (was === 0) more += 1;
    else if (was + sign * by === 0) more -= 1;
  }
  return more;
}

/** The lowest rank first, and of equals the one that came last: it has got further. */
function startQueue() {
  const heap: { readonly one: Begun; readonly rank: number; readonly order: number }[] = [];
  let order = 0;
  const isBefore = (a: number, b: number): boolean => {
    const [x, y] = [heap[a], heap[b]];
    return x !== undefined && y !== undefined && (x.rank - y.rank || y.order - x.order) < 0;
  };
  const swap = (a: number, b: number): void => {
    const [x, y] = [heap[a], heap[b]];
    if (x && y) [heap[a], heap[b]] = [y, x];
  };
  return {
    add(one: Begun): void {
      let at = heap.push({ one, rank: rankOf(one), order: order++ }) - 1;
      for (let up = (at - 1) >> 1; at > 0 && isBefore(at, up); at = up, up = (at - 1) >> 1) swap(at, up);
    },
    take(): Begun | undefined {
      swap(0, heap.length - 1);
      const taken = heap.pop()?.one;
      for (let at = 0; ; ) {
        let least = 2 * at + 1;
        if (isBefore(least + 1, least)) least += 1;
        if (!isBefore(least, at)) return taken;
        swap(at, least);
        at = least;
      }
    },
  };
}
