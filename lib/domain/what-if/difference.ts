import type { Route } from '../agreement/vocabulary';
import type { DepartmentId } from '../shared/ids';
import type { PastDepartment } from './past';
import type { Onlooker } from './play-again';
import { bandOf, RENT_BANDS, type RentBand } from './rent-band';
import type { TriedHome } from './tried-home';

/** Homes to municipal allocation: how many there were, would have been, and which came and went. */
export type Difference = {
  /** Homes reported, without those voided. */
  readonly homes: number;
  readonly was: number;
  readonly would: number;
  readonly gained: number;
  readonly lost: number;
};

export type DifferenceOf<Group> = Difference & { readonly group: Group };

/** All that is said of a trial, on the page and on paper. */
export type TrialFigures = {
  readonly total: Difference;
  /** In the order of the departments, as the other groups are in theirs; groups without a home are left out. */
  readonly byDepartment: readonly DifferenceOf<PastDepartment>[];
  readonly byOrganisation: readonly DifferenceOf<string>[];
  readonly byRent: readonly DifferenceOf<RentBand>[];
  readonly bySize: readonly DifferenceOf<number>[];
  /** Homes that would have gone elsewhere, in the order of their reports. */
  readonly changed: readonly TriedHome[];
};

/** One to four rooms, and five or more together. */
export const ROOMS = [1, 2, 3, 4, 5] as const;

type Tally = { -readonly [Key in keyof Difference]: number };
const nothing = (): Tally => ({ homes: 0, was: 0, would: 0, gained: 0, lost: 0 });

/** Sees every home once and counts it once in each grouping; voided homes are in none. */
export function newTally(departments: readonly PastDepartment[]): {
  readonly count: Onlooker;
  readonly figures: () => TrialFigures;
} {
  const ofDepartment = new Map<DepartmentId, Tally>();
  const ofRent = new Map<RentBand, Tally>();
  const ofSize = new Map<number, Tally>();
  const changed: TriedHome[] = [];
  return {
    count: (past, would, { agreement, department, vacancy }) => {
      if (past.voided) return;
      const [was, now] = [past.decided.route, would.route];
      count(sumOf(ofDepartment, past.departmentId), was, now);
      count(sumOf(ofRent, bandOf(past.rentOre)), was, now);
      count(sumOf(ofSize, Math.min(past.rooms, ROOMS.length)), was, now);
      if (was !== now) changed.push({ past, would, asked: { agreement, department, vacancy } });
    },
    figures: () => ({
      ...ofAll(departments, ofDepartment),
      byDepartment: listed(departments, ofDepartment, ({ id }) => id),
      byRent: listed(RENT_BANDS, ofRent, (band) => band),
      bySize: listed(ROOMS, ofSize, (rooms) => rooms),
      changed,
    }),
  };
}

function sumOf<Key>(sums: Map<Key, Tally>, key: Key): Tally {
  const known = sums.get(key);
  if (known !== undefined) return known;
  const begun = nothing();
  sums.set(key, begun);
  return begun;
}

function count(sum: Tally, wasTo: Route, wouldTo: Route): void {
  const [was, would] = [wasTo === 'MUNICIPAL', wouldTo === 'MUNICIPAL'];
  sum.homes += 1;
  if (was) sum.was += 1;
  if (would) sum.would += 1;
  // Not set off against each other: a department that loses two and gains two has changed four homes.
  if (would && !was) sum.gained += 1;
  if (was && !would) sum.lost += 1;
}

/** A department is one organisation's, so what is of departments adds up to the organisations and to all. */
function ofAll(
  departments: readonly PastDepartment[],
  sums: ReadonlyMap<DepartmentId, Difference>,
): Pick<TrialFigures, 'total' | 'byOrganisation'> {
  const total = nothing();
  const ofOrganisation = new Map<string, Tally>();
  for (const { id, organisation } of departments) {
    const sum = sums.get(id);
    if (sum === undefined) continue;
    addTo(total, sum);
    addTo(sumOf(ofOrganisation, organisation), sum);
  }
  const names = [...ofOrganisation.keys()];
  return { total, byOrganisation: listed(names, ofOrganisation, (name) => name) };
}

function addTo(sum: Tally, more: Difference): void {
  for (const key of COUNTED) sum[key] += more[key];
}

const COUNTED = ['homes', 'was', 'would', 'gained', 'lost'] as const satisfies readonly (keyof Difference)[];

const listed = <Group, Key>(
  groups: readonly Group[],
  sums: ReadonlyMap<Key, Difference>,
  keyOf: (group: Group) => Key,
): readonly DifferenceOf<Group>[] =>
  groups.flatMap((group) => {
    const sum = sums.get(keyOf(group));
    return sum === undefined ? [] : [{ group, ...sum }];
  });
