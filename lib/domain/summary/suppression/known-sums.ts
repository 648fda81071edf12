import type { Num } from './net';
import { ALL, detailsOf, keyOf, type Place } from './place';
import type { Gathering } from './read-numbers';
import { type Counted, PARTS_OF_HOMES, type SameHomes, USUALLY_THE_SAME } from './what-columns-hold';
import { widerThan } from './wider';

type Placed = Num & { readonly place: Place };

/**
 * The sums that nobody prints and everybody knows: departments come to their organisation, organisations to the municipality, months to
 * the year, details to all of them; and the same homes counted in two ways.
 */
export function addKnownSums(gathering: Gathering): void {
  const placed = gathering.net.met().filter((one): one is Placed => one.place !== null);
  addParts(placed, gathering);
  addDetails(placed, gathering);
  addSameHomes(placed, gathering);
}

function addParts(placed: readonly Placed[], { net, organisationOf, tierOf }: Gathering): void {
  const parts = new Map<string, { readonly whole: number; readonly parts: number[] }>();
  for (const { at, place } of placed) {
    for (const [kind, wider] of widerThan(place, organisationOf, tierOf)) {
      const key = keyOf(wider);
      const whole = net.find(key);
      if (whole === undefined) continue;
      const found = parts.get(`${kind} ${key}`) ?? { whole, parts: [] };
      found.parts.push(at);
      parts.set(`${kind} ${key}`, found);
    }
  }
  for (const { whole, parts: all } of parts.values()) net.sum(whole, all);
}

/** Lists of details that lie within one another: rents up to a bound, in bands, all of them. */
function addDetails(placed: readonly Placed[], { net }: Gathering): void {
  const families = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = keyOf({ ...one.place, details: '' });
    const family = families.get(key);
    if (family) family.push(one);
    else families.set(key, [one]);
  }
  for (const family of families.values()) {
    if (family.length < 2) continue;
    const lists = family.map((one) => ({ at: one.at, list: listOf(one.place) }));
    for (const whole of lists) {
      const within = lists.filter((part) => isPartOf(part.list, whole.list));
      const largest = within.filter((part) => !within.some((other) => isPartOf(part.list, other.list)));
      if (largest.length > 0 && areApart(largest))
        net.sum(
          whole.at,
          largest.map(({ at }) => at),
        );
      else for (const { at } of largest) net.sum(whole.at, [at]);
    }
  }
}

type List = ReadonlySet<string> | null;
const listOf = ({ details }: Place): List => (details === ALL ? null : new Set(details.split('|')));

/** Null is all there is. */
function isPartOf(part: List, whole: List): boolean {
  if (part === null || part === whole) return false;
  return whole === null || (part.size < whole.size && [...part].every((word) => whole.has(word)));
}

function areApart(lists: readonly { readonly list: List }[]): boolean {
  const words = lists.flatMap(({ list }) => [...(list ?? [])]);
  return new Set(words).size === words.length;
}

/** The same homes counted in several ways, and what became of the turns of the same rents. */
function addSameHomes(placed: readonly Placed[], { net }: Gathering): void {
  const lists = widestLists(placed);
  const scopes = new Map(placed.map(({ place }) => [scopeOf(place), place]));
  for (const [scope, place] of scopes) {
    const at = (measure: string, details: string): number | undefined =>
      net.find(keyOf({ ...place, measure, details })) ??
      (details === ALL ? lists.get(`${scope} ${measure}`) : undefined);
    const add = ({ whole, parts }: SameHomes, only?: 'IF_EXACT'): void => {
      const found = parts.map((part) => at(part.measure, wordOf(part))).filter((one) => one !== undefined);
      net.sum(at(whole.measure, wordOf(whole)) ?? null, found, only);
    };
    for (const one of PARTS_OF_HOMES) add(one);
    for (const one of USUALLY_THE_SAME) add(one, 'IF_EXACT');
  }
  for (const { at: whole, place } of placed) {
    if (place.measure !== 'SLOT_RENT') continue;
    const parts = ['SLOT_RENT_USED', 'SLOT_RENT_DEAR'].map((measure) =>
      net.find(keyOf({ ...place, measure })),
    );
    net.sum(
      whole,
      parts.filter((one) => one !== undefined),
    );
  }
}

const scopeOf = (place: Place): string => keyOf({ ...place, measure: '', details: '' });

/** Where all homes of a measure are asked for by a list of all its details. */
function widestLists(placed: readonly Placed[]): ReadonlyMap<string, number> {
  const widest = new Map<string, Placed>();
  for (const one of placed) {
    const key = `${scopeOf(one.place)} ${one.place.measure}`;
    const other = widest.get(key);
    if (other === undefined || isPartOf(listOf(other.place), listOf(one.place))) widest.set(key, one);
  }
  return new Map([...widest].map(([key, { at }]) => [key, at]));
}

const wordOf = ({ detail }: Counted): string => detailsOf(detail === undefined ? undefined : [detail]);
