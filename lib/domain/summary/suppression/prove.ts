import { type Circuit, findCircuit, type Terms, termsOf, type Way } from './circuit';
import type { Net, Num } from './net';
import { ALL, type Place } from './place';
import { type Already, told } from './told';

/** Fewer than so many are not shown. @see quality.md, privacy */
export const FEWEST_SHOWN = 5;
/** A small number that is hidden could be any of at least so many, the largest of which is not small. */
export const AS_MANY_VALUES = 5;

export const isSmall = ({ value, is }: Pick<Num, 'value' | 'is'>): boolean =>
  is !== 'ROOM' && value > 0 && value < FEWEST_SHOWN;

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
  at: new Map([...net.numbers].reverse().map(({ key, at }) => [key, at])),
  hidden: net.numbers.map(
    (one) =>
      one.is !== 'FIGURE' || isSmall(one) || (already.hidden.has(one.key) && !already.shown.has(told(one))),
  ),
  least: net.numbers.map(({ value }) => value),
  most: net.numbers.map(({ value }) => value),
});

/** How much further up it must come to be safe; or down, once it has been high enough. */
export const lackingOf = ({ least, most }: Work, at: number): number =>
  Math.max(FEWEST_SHOWN - (most[at] ?? 0), AS_MANY_VALUES - 1 - (most[at] ?? 0) + (least[at] ?? 0));

/**
 * How much a figure is missed: a department's the least, then an organisation's told apart by kind of home or by month, an organisation's,
 * a municipality's told apart, and most of all what a municipality comes to, which is what is asked for first.
 */
type Worth = 0 | 1 | 2 | 3 | 4;

export type Effort = {
  /** Of how much worth the figures are that may be hidden for it; null: none besides those that are. */
  readonly upTo: Worth | null;
  readonly inOne: boolean;
  readonly patience: Way['patience'];
  /** So many steps of searches that found nothing are enough for all numbers together; after that more is hidden instead. */
  readonly inVain: number;
};
const FREE: Effort = { upTo: null, inOne: false, patience: { steps: 60, breadth: 8 }, inVain: 8_000 };
/** What is tried last where much is hidden already. */
export const PATIENT: Effort = {
  ...FREE,
  patience: { steps: 2_000, breadth: 24 },
  inVain: 40_000,
};
const hiding = (upTo: Worth, inOne: boolean): Effort => ({
  ...{ upTo, inOne },
  patience: { steps: 300, breadth: 8 },
  inVain: 40_000,
});
/** What is worth least is hidden first, whatever else it would take less of. */
export const EFFORTS: readonly Effort[] = [
  FREE,
  ...([0, 1, 2, 3, 4] as const).flatMap((upTo) => [hiding(upTo, true), hiding(upTo, false)]),
  { ...hiding(4, false), patience: { steps: 1_500, breadth: 16 } },
  { ...hiding(4, false), patience: { steps: 5_000, breadth: 24 }, inVain: 30_000 },
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
  priceOf: (at) => (work.hidden[at] ? 0 : priceOf(work, at, effort)),
});

/** Whatever is hidden may be zero: some zeros are hidden too. */
function roomOf({ net }: Work, at: number, moved: ReadonlyMap<number, number>): number {
  const number = net.numbers[at];
  return number === undefined ? 0 : number.value + (moved.get(at) ?? 0);
}

/** A large number tells more than a small one, and one that stands in many sums is missed in more places. */
function priceOf({ net, terms, already }: Work, at: number, { upTo }: Effort): number | null {
  const number = net.numbers[at];
  if (number === undefined || already.shown.has(told(number))) return null;
  if (upTo === null || worthOf(number) > upTo) return null;
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

function worthOf({ place }: Num): Worth {
  if (place === null || place.department !== ALL) return 0;
  const isWhole = place.organisation === ALL;
  return isToldApart(place) ? (isWhole ? 3 : 1) : isWhole ? 4 : 2;
}

const isToldApart = ({ details, type, tier, from, through }: Place): boolean =>
  details !== ALL || type !== ALL || tier !== ALL || !(from.endsWith('-01-01') && through.endsWith('-12-31'));
