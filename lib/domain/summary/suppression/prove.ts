import { type Circuit, findCircuit, type Terms, termsOf, type Way } from './circuit';
import type { Net, Num } from './net';

/** Fewer than so many are not shown. @see quality.md, privacy */
export const FEWEST_SHOWN = 5;
/** A small number that is hidden could be any of at least so many, the largest of which is not small. */
export const AS_MANY_VALUES = 5;

export const isSmall = ({ value }: Pick<Num, 'value'>): boolean => value > 0 && value < FEWEST_SHOWN;

export type Already = {
  readonly hidden: ReadonlySet<string>;
  /** Shown elsewhere, for good. */
  readonly shown: ReadonlySet<string>;
};
export const NOTHING_YET: Already = { hidden: new Set(), shown: new Set() };

/** What is hidden so far, and how far each number was seen to go while everything shown stays as it is. */
export type Work = {
  readonly net: Net;
  readonly terms: Terms;
  /** Where the number of a key is. */
  readonly at: ReadonlyMap<string, number>;
  readonly already: Already;
  readonly hidden: boolean[];
  readonly least: number[];
  readonly most: number[];
  readonly inVain: Map<Effort, number>;
};

export const startWork = (net: Net, already: Already): Work => ({
  ...{ net, already, terms: termsOf(net), inVain: new Map() },
  at: new Map(net.numbers.map(({ key, at }) => [key, at])),
  hidden: net.numbers.map((one) => one.isRest || isSmall(one) || already.hidden.has(one.key)),
  least: net.numbers.map(({ value }) => value),
  most: net.numbers.map(({ value }) => value),
});

/** How much further up it must come to be safe; or down, once it has been high enough. */
export const lackingOf = ({ least, most }: Work, at: number): number =>
  Math.max(FEWEST_SHOWN - (most[at] ?? 0), AS_MANY_VALUES - 1 - (most[at] ?? 0) + (least[at] ?? 0));

type Effort = {
  readonly mayHide: boolean;
  readonly inOne: boolean;
  readonly patience: Way['patience'];
  /** So many steps of searches that found nothing are enough for all numbers together; after that more is hidden instead. */
  readonly inVain: number;
};
const FREE: Effort = { mayHide: false, inOne: false, patience: { steps: 60, breadth: 8 }, inVain: 8_000 };
export const EFFORTS: readonly Effort[] = [
  FREE,
  { mayHide: true, inOne: true, patience: { steps: 100, breadth: 8 }, inVain: 8_000 },
  { mayHide: true, inOne: false, patience: { steps: 150, breadth: 8 }, inVain: 8_000 },
  { mayHide: true, inOne: false, patience: { steps: 1500, breadth: 16 }, inVain: 9_000 },
];
/** Turns circuits through the number, upwards and then downwards, until it is proved or none is found. */
export function prove(work: Work, { at }: Num, effort: Effort): void {
  if ((work.inVain.get(effort) ?? 0) > effort.inVain) return;
  for (const by of [1, -1] as const) {
    const moved = new Map<number, number>();
    for (let turns = 0; turns < AS_MANY_VALUES && lackingOf(work, at) > 0; turns += 1) {
      const needed = lackingOf(work, at);
      const circuit = findCircuit(work.terms, wayThrough(work, { at, by, moved, effort, needed }));
      if (circuit === null) {
        work.inVain.set(effort, (work.inVain.get(effort) ?? 0) + effort.patience.steps);
        break;
      }
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

/** Whatever is hidden may be zero: some zeros are hidden too. */
function roomOf({ net }: Work, at: number, moved: ReadonlyMap<number, number>): number {
  const number = net.numbers[at];
  return number === undefined ? 0 : number.value + (moved.get(at) ?? 0);
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
