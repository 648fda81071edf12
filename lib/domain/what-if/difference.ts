import type { PastDepartment } from './past';
import type { Trial, TriedHome } from './try-out';

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

export const changedHomes = ({ homes }: Trial): readonly TriedHome[] =>
  homes.filter((home) => !home.past.voided && home.past.decided.route !== home.would.route);

/** Gained and lost are not set off against each other: a department that loses two and gains two has changed four homes. */
export function differenceOf(homes: readonly TriedHome[]): Difference {
  const counted = homes.filter(({ past }) => !past.voided);
  const was = counted.filter(wasMunicipal);
  const would = counted.filter(wouldBeMunicipal);
  return {
    ...{ homes: counted.length, was: was.length, would: would.length },
    gained: would.filter((home) => !wasMunicipal(home)).length,
    lost: was.filter((home) => !wouldBeMunicipal(home)).length,
  };
}

const wasMunicipal = ({ past }: TriedHome): boolean => past.decided.route === 'MUNICIPAL';
const wouldBeMunicipal = ({ would }: TriedHome): boolean => would.route === 'MUNICIPAL';

/** Department by department, in the order given; those without a home are left out. */
export const byDepartment = (
  { homes }: Trial,
  departments: readonly PastDepartment[],
): readonly DifferenceOf<PastDepartment>[] =>
  departments
    .map((group) => ({ group, ...differenceOf(homes.filter(({ past }) => past.departmentId === group.id)) }))
    .filter((row) => row.homes > 0);

/** By any other trait of the home, in the order of `groups`. */
export const byTrait = <Group>(
  { homes }: Trial,
  groups: readonly Group[],
  has: (home: TriedHome, group: Group) => boolean,
): readonly DifferenceOf<Group>[] =>
  groups
    .map((group) => ({ group, ...differenceOf(homes.filter((home) => has(home, group))) }))
    .filter((row) => row.homes > 0);

/** Monthly rent without utilities, in øre: `from` inclusive, `below` exclusive; null is open. */
export type RentBand = { readonly from: number | null; readonly below: number | null };

const STEPS = [400_000, 600_000, 800_000] as const;

export const RENT_BANDS: readonly RentBand[] = [null, ...STEPS].map((from, index) => ({
  from,
  below: STEPS[index] ?? null,
}));

export const isInBand = ({ past }: TriedHome, { from, below }: RentBand): boolean =>
  (from === null || past.home.rentOre >= from) && (below === null || past.home.rentOre < below);

/** One to four rooms, and five or more together. */
export const ROOMS = [1, 2, 3, 4, 5] as const;

export const hasRooms = ({ past }: TriedHome, rooms: number): boolean =>
  Math.min(past.home.rooms, ROOMS.length) === rooms;
