import type { Place } from './place';
import { type Already, told } from './told';

/** A number that the figures are made of; it may stand in many cells. */
export type Num = {
  readonly at: number;
  readonly key: string;
  readonly value: number;
  /**
   * FIGURE: it stands in a cell. REST: what is left of a sum, which stands in none and can be worked out all the same. ROOM: how far another
   * can fall.
   */
  readonly is: 'FIGURE' | 'REST' | 'ROOM';
  readonly place: Place | null;
};

/** Both sides come to the same, and everybody knows it. */
export type Sum = { readonly whole: readonly number[]; readonly parts: readonly number[] };

export type Net = {
  readonly numbers: readonly Num[];
  readonly sums: readonly Sum[];
  /** Those that everybody is taken to have seen, as `told` writes them. */
  readonly zeros: ReadonlySet<string>;
};

/** The numbers and sums of one moment while they are gathered. */
export type NetInMaking = {
  /** The number of this key; null for a zero that is no secret. */
  readonly number: (key: string, value: number, place?: Place) => number | null;
  readonly find: (key: string) => number | undefined;
  /** Was it met at this moment, if only as zero? */
  readonly knows: (key: string) => boolean;
  /** Takes it for possible that all that a whole has here and lacks there lay in this part of it; `there` null: it has none. */
  readonly layIn: (part: number, whole: { readonly here: number; readonly there: number | null }) => void;
  /** Takes it for true that the parts come to the whole if they can; what they lack becomes a number of its own. */
  readonly sum: (whole: number | null, parts: readonly (number | null)[], only?: 'IF_EXACT') => void;
  /** The numbers met so far, each once. */
  readonly met: () => readonly Num[];
};

/**
 * A net of several moments, which each tell of the same homes: the numbers of one find each other and not those of another, and what came
 * to the same at two is one number, so that it is hidden in both or in neither.
 */
export type NetOfMoments = { readonly moment: (seen: SeenZeros) => NetInMaking; readonly net: Net };

/**
 * Which zeros of a moment everybody has seen; the others are numbers that can be hidden, since beside what came to something at another moment
 * a zero says how many were taken off. ALL: it is printed, or nothing was told yet. TOLD: those that were told before. ELSEWHERE: those
 * that a moment before tells too. One that was hidden before is hidden still.
 */
export type SeenZeros = 'ALL' | 'TOLD' | 'ELSEWHERE';

export function startNet(already: Already): NetOfMoments {
  const numbers: Num[] = [];
  const sums: Sum[] = [];
  const known = new Map<string, number>();
  const seen = new Set<string>();
  const zeros = new Set<string>();

  /** What came to the same is one number, at whichever moment it is met. */
  function add(key: string, value: number, place: Place | null, is: Num['is']): number {
    const id = told({ key, value });
    const at = known.get(id) ?? numbers.push({ at: numbers.length, key, value, is, place }) - 1;
    known.set(id, at);
    return at;
  }

  function sum(whole: number | null, given: readonly (number | null)[], only?: 'IF_EXACT'): void {
    const parts = [...new Set(given)].filter((at) => at !== null).sort((a, b) => a - b);
    if (whole === null || parts.length === 0 || parts.length < given.filter((at) => at !== null).length)
      return;
    if (parts.includes(whole)) return;
    const id = `${whole}=${parts.join('+')}`;
    const rest = worth(whole) - parts.reduce((all, at) => all + worth(at), 0);
    if (seen.has(id) || rest < 0 || (rest > 0 && only === 'IF_EXACT')) return;
    seen.add(id);
    const keys = parts.map(keyAt).sort().join('+');
    const lacking = rest === 0 ? [] : [add(`rest of ${keyAt(whole)}=${keys}`, rest, null, 'REST')];
    sums.push({ whole: [whole], parts: [...parts, ...lacking] });
  }

  const layIn: NetInMaking['layIn'] = (part, { here, there }) => {
    const more = worth(here) - (there === null ? 0 : worth(there));
    const id = `${part} of ${here} to ${there}`;
    if (more <= 0 || more > worth(part) || seen.has(id)) return;
    seen.add(id);
    const room = add(`room of ${id}`, worth(part) - more, null, 'ROOM');
    sums.push({ whole: [here, room], parts: there === null ? [part] : [there, part] });
  };

  const worth = (at: number): number => numbers[at]?.value ?? 0;
  const keyAt = (at: number): string => numbers[at]?.key ?? '';

  function moment(seenZeros: SeenZeros): NetInMaking {
    const first = new Map<string, number>();
    const met = new Set<number>();
    const keys = new Set<string>();
    const isSeen = (zero: string): boolean =>
      seenZeros === 'ALL' || zeros.has(zero) || (seenZeros === 'TOLD' && already.shown.has(zero));
    return {
      number(key, value, place) {
        keys.add(key);
        const id = told({ key, value });
        if (value === 0 && !already.hidden.has(id) && isSeen(id)) {
          zeros.add(id);
          return null;
        }
        // Counted by another rule it is another number of the same key.
        const at = add(key, value, place ?? null, 'FIGURE');
        if (!first.has(key)) first.set(key, at);
        met.add(at);
        return at;
      },
      find: (key) => first.get(key),
      knows: (key) => keys.has(key),
      layIn,
      met: () => [...met].flatMap((at) => numbers[at] ?? []),
      sum,
    };
  }
  return { moment, net: { numbers, sums, zeros } };
}
