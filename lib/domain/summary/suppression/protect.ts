import { type Circuit, findCircuit, type Terms, termsOf, type Way } from './circuit';
import type { Net, Num } from './net';

/** Fewer than so many are not shown. @see quality.md, privacy */
export const FEWEST_SHOWN = 5;
/** A small number that is hidden could be any of at least so many, one of which is not small. */
export const AS_MANY_VALUES = 5;

export const isSmall = ({ value }: Pick<Num, 'value'>): boolean => value > 0 && value < FEWEST_SHOWN;

export type Already = {
  readonly hidden: ReadonlySet<string>;
  /** Shown elsewhere, for good. */
  readonly shown: ReadonlySet<string>;
};
export const NOTHING_YET: Already = { hidden: new Set(), shown: new Set() };

export type Protection = {
  readonly hidden: ReadonlySet<number>;
  /** What each hidden number could be besides what it is: the least and the most that was proved. */
  readonly proved: ReadonlyMap<number, { readonly least: number; readonly most: number }>;
  /** Small numbers that nothing could be hidden for any more. */
  readonly exposed: readonly Num[];
};

/**
 * Hides the small numbers, and as little more as is found, until each of them is proved safe: there are two ways to fill in what is
 * hidden, both in whole numbers that fit everything shown, in which it differs by AS_MANY_VALUES - 1. To hide more never undoes such a
 * proof, so one pass is enough. It is deterministic: numbers are taken in the order they were gathered.
 */
export function protect(net: Net, already: Already = NOTHING_YET): Protection {
  const work = start(net, already);
  const small = net.numbers.filter(isSmall);
  for (const number of small) prove(work, number, FREE);
  for (const number of small) for (const effort of EFFORTS) prove(work, number, effort);
  for (const number of small) hideAround(work, number);
  return {
    hidden: new Set(net.numbers.filter(({ at, isRest }) => work.hidden[at] && !isRest).map(({ at }) => at)),
    proved: new Map(
      net.numbers.map(({ at }) => [at, { least: work.least[at] ?? 0, most: work.most[at] ?? 0 }]),
    ),
    exposed: small.filter(({ at }) => widthOf(work, at) < WIDTH),
  };
}

const WIDTH = AS_MANY_VALUES - 1;

type Work = {
  readonly net: Net;
  readonly terms: Terms;
  readonly already: Already;
  readonly hidden: boolean[];
  readonly least: number[];
  readonly most: number[];
};

const start = (net: Net, already: Already): Work => ({
  ...{ net, already, terms: termsOf(net) },
  hidden: net.numbers.map((one) => one.isRest || isSmall(one) || already.hidden.has(one.key)),
  least: net.numbers.map(({ value }) => value),
  most: net.numbers.map(({ value }) => value),
});

const widthOf = ({ least, most }: Work, at: number): number => (most[at] ?? 0) - (least[at] ?? 0);

type Effort = { readonly mayHide: boolean; readonly inOne: boolean; readonly patience: Way['patience'] };
const FREE: Effort = { mayHide: false, inOne: false, patience: { steps: 40, breadth: 6 } };
const EFFORTS: readonly Effort[] = [
  FREE,
  { mayHide: true, inOne: true, patience: { steps: 300, breadth: 8 } },
  { mayHide: true, inOne: false, patience: { steps: 300, breadth: 8 } },
  { mayHide: true, inOne: false, patience: { steps: 4000, breadth: 24 } },
];

/** Turns circuits through the number, upwards and then downwards, until it is proved or none is found. */
function prove(work: Work, { at }: Num, effort: Effort): void {
  for (const by of [1, -1] as const) {
    const moved = new Map<number, number>();
    for (let turns = 0; turns < WIDTH && widthOf(work, at) < WIDTH; turns += 1) {
      const needed = WIDTH - widthOf(work, at);
      const circuit = findCircuit(work.terms, wayThrough(work, { at, by, moved, effort, needed }));
      if (circuit === null) break;
      turnOn(work, circuit, { moved, needed });
    }
  }
}

type Through = {
  readonly at: number;
  readonly by: 1 | -1;
  readonly moved: ReadonlyMap<number, number>;
  readonly effort: Effort;
  readonly needed: number;
};

const wayThrough = (work: Work, { at: from, by, moved, effort, needed }: Through): Way => ({
  ...{ from, by, patience: effort.patience },
  times: effort.inOne && by === 1 ? needed : 1,
  roomOf: (at) => roomOf(work, at, moved),
  priceOf: (at) => (work.hidden[at] ? 0 : effort.mayHide ? priceOf(work, at) : null),
});

/** What is hidden is known not to be zero, for zero is shown; what is left of a sum may be. */
function roomOf({ net }: Work, at: number, moved: ReadonlyMap<number, number>): number {
  const number = net.numbers[at];
  return number === undefined ? 0 : number.value + (moved.get(at) ?? 0) - (number.isRest ? 0 : 1);
}

/** A large number tells more than a small one, and one that stands in many sums is missed in more places. */
function priceOf({ net, terms, already }: Work, at: number): number | null {
  const number = net.numbers[at];
  if (number === undefined || already.shown.has(number.key)) return null;
  return Math.round(6 * Math.log2(1 + number.value)) + 3 * (terms.of[at]?.length ?? 0);
}

/** Turns a circuit as often as there is room for and it is needed, hides what it touches and keeps how far each number came. */
function turnOn(
  work: Work,
  circuit: Circuit,
  { moved, needed }: { readonly moved: Map<number, number>; readonly needed: number },
): void {
  let times = needed;
  for (const [at, by] of circuit)
    if (by < 0) times = Math.min(times, Math.floor(roomOf(work, at, moved) / -by));
  for (const [at, by] of circuit) {
    const all = (moved.get(at) ?? 0) + by * times;
    const value = (work.net.numbers[at]?.value ?? 0) + all;
    moved.set(at, all);
    work.hidden[at] = true;
    work.least[at] = Math.min(work.least[at] ?? value, value);
    work.most[at] = Math.max(work.most[at] ?? value, value);
  }
}

/**
 * When no circuit is found, what stands nearest is hidden and it is tried again, further and further out. When all that hangs together
 * is hidden nothing is left to try: it could all be five times as much.
 */
function hideAround(work: Work, number: Num): void {
  let near: ReadonlySet<number> = new Set([number.at]);
  while (widthOf(work, number.at) < WIDTH) {
    const further = neighboursOf(work, near);
    if (further.size === near.size) {
      timesFive(work, near);
      return;
    }
    near = further;
    for (const at of near) work.hidden[at] = true;
    for (const effort of EFFORTS) prove(work, number, effort);
  }
}

/** With all the numbers of their sums, but those that others have seen. */
function neighboursOf({ net, terms, already }: Work, near: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set(near);
  for (const at of near)
    for (const { at: sum } of terms.of[at] ?? [])
      for (const { at: next } of terms.in[sum] ?? [])
        if (!already.shown.has(net.numbers[next]?.key ?? '')) found.add(next);
  return found;
}

function timesFive({ net, terms, most }: Work, all: ReadonlySet<number>): void {
  const isWhole = [...all].every((at) =>
    (terms.of[at] ?? []).every(({ at: sum }) => (terms.in[sum] ?? []).every(({ at: next }) => all.has(next))),
  );
  if (!isWhole) return;
  for (const at of all) most[at] = Math.max(most[at] ?? 0, (net.numbers[at]?.value ?? 0) * AS_MANY_VALUES);
}
