import type { PastDepartment } from './past';
import { bandOf, RENT_BANDS, type RentBand } from './rent-band';
import type { TriedHome } from './try-out';

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

/** Every home is counted once in each grouping, in one walk over them all; voided homes are in none. */
export function figuresOf(departments: readonly PastDepartment[], homes: readonly TriedHome[]): TrialFigures {
  const counted = homes.filter(({ past }) => !past.voided);
  const organisationOf = new Map(departments.map(({ id, organisation }) => [id, organisation]));
  const by = <Key>(keyOf: (home: TriedHome) => Key) => tallied(counted, keyOf);
  const ofDepartment = by(({ past }) => past.departmentId);
  return {
    total: differenceOf(counted),
    byDepartment: listed(departments, ofDepartment, ({ id }) => id),
    byOrganisation: listed(
      [...new Set(organisationOf.values())],
      by(({ past }) => organisationOf.get(past.departmentId) ?? ''),
      (name) => name,
    ),
    byRent: listed(
      RENT_BANDS,
      by(({ past }) => bandOf(past.home.rentOre)),
      (band) => band,
    ),
    bySize: listed(
      ROOMS,
      by(({ past }) => Math.min(past.home.rooms, ROOMS.length)),
      (rooms) => rooms,
    ),
    changed: counted.filter(isChanged),
  };
}

const isChanged = ({ past, would }: TriedHome): boolean => past.decided.route !== would.route;

export const changedHomes = (homes: readonly TriedHome[]): readonly TriedHome[] =>
  homes.filter((home) => !home.past.voided && isChanged(home));

/** Gained and lost are not set off against each other: a department that loses two and gains two has changed four homes. */
export function differenceOf(homes: readonly TriedHome[]): Difference {
  const sum = nothing();
  for (const home of homes) if (!home.past.voided) count(sum, home);
  return sum;
}

type Tally = { -readonly [Key in keyof Difference]: number };
const nothing = (): Tally => ({ homes: 0, was: 0, would: 0, gained: 0, lost: 0 });

function count(sum: Tally, { past, would: { route } }: TriedHome): void {
  const [was, would] = [past.decided.route === 'MUNICIPAL', route === 'MUNICIPAL'];
  sum.homes += 1;
  if (was) sum.was += 1;
  if (would) sum.would += 1;
  if (would && !was) sum.gained += 1;
  if (was && !would) sum.lost += 1;
}

function tallied<Key>(
  homes: readonly TriedHome[],
  keyOf: (home: TriedHome) => Key,
): ReadonlyMap<Key, Difference> {
  const sums = new Map<Key, Tally>();
  for (const home of homes) {
    const key = keyOf(home);
    const sum = sums.get(key) ?? nothing();
    count(sum, home);
    sums.set(key, sum);
  }
  return sums;
}

const listed = <Group, Key>(
  groups: readonly Group[],
  sums: ReadonlyMap<Key, Difference>,
  keyOf: (group: Group) => Key,
): readonly DifferenceOf<Group>[] =>
  groups.flatMap((group) => {
    const sum = sums.get(keyOf(group));
    return sum === undefined ? [] : [{ group, ...sum }];
  });
