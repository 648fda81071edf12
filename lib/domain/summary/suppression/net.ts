import type { Place } from './place';

/** A number that the figures are made of; it may stand in many cells. */
export type Num = {
  readonly at: number;
  readonly key: string;
  readonly value: number;
  /** What is left of a sum, which stands in no cell and can be worked out all the same. */
  readonly isRest: boolean;
  readonly place: Place | null;
};

/** The parts come to the whole, and everybody knows it. */
export type Sum = { readonly whole: number; readonly parts: readonly number[] };

export type Net = { readonly numbers: readonly Num[]; readonly sums: readonly Sum[] };

/** Numbers and sums while they are gathered. Nothing is a number that nobody can count: zero is shown and fixed. */
export type NetInMaking = {
  /** The number of this key; null for zero, which is no secret. */
  readonly number: (key: string, value: number, place?: Place) => number | null;
  readonly find: (key: string) => number | undefined;
  /** Takes it for true that the parts come to the whole if they can; what they lack becomes a number of its own. */
  readonly sum: (whole: number | null, parts: readonly (number | null)[], only?: 'IF_EXACT') => void;
  /** The numbers met so far, each once. */
  readonly met: () => readonly Num[];
  /**
   * For figures of the same homes as another moment told them: they find each other and not those of before, and what came to the same
   * at both moments is one number, so that it is hidden in both or in neither.
   */
  readonly atAnotherMoment: () => NetInMaking;
  readonly net: Net;
};

export function startNet(): NetInMaking {
  const numbers: Num[] = [];
  const sums: Sum[] = [];
  const known = new Map<string, number>();
  const seen = new Set<string>();

  function add(key: string, value: number, place: Place | null, isRest: boolean): number {
    const at = numbers.length;
    numbers.push({ at, key, value, isRest, place });
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
    sums.push({ whole, parts: rest === 0 ? parts : [...parts, add(`rest of ${id}`, rest, null, true)] });
  }

  const worth = (at: number): number => numbers[at]?.value ?? 0;

  function moment(): NetInMaking {
    const first = new Map<string, number>();
    const met = new Set<number>();
    return {
      number(key, value, place) {
        if (value === 0) return null;
        // Counted by another rule it is another number of the same key.
        const id = told({ key, value });
        const at = known.get(id) ?? add(key, value, place ?? null, false);
        known.set(id, at);
        if (!first.has(key)) first.set(key, at);
        met.add(at);
        return at;
      },
      find: (key) => first.get(key),
      met: () => [...met].flatMap((at) => numbers[at] ?? []),
      atAnotherMoment: moment,
      sum,
      net: { numbers, sums },
    };
  }
  return moment();
}

/** What is remembered of a number that was shown: which homes, and how many. */
export const told = ({ key, value }: Pick<Num, 'key' | 'value'>): string => `${key}=${value}`;
