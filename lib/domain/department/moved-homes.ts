import type { DepartmentId, DwellingId } from '../shared/ids';

/** A home of a department that ends. */
export type EndingHome = {
  readonly id: DwellingId;
  readonly departmentId: DepartmentId;
  readonly departmentNumber: string;
  readonly unitNumber: string;
  readonly street: string;
  readonly houseNumber: string;
};

/** A department that begins; of a split, with the houses it gets. */
export type Part = { readonly departmentId: DepartmentId; readonly houses: readonly string[] };

export type MovedHome = {
  readonly id: DwellingId;
  readonly to: DepartmentId;
  readonly unitNumber: string;
};

/** A house is a street and a number: its homes go together. */
const houseOf = ({ street, houseNumber }: Pick<EndingHome, 'street' | 'houseNumber'>): string =>
  `${street} ${houseNumber}`;

/**
 * Where each home goes: to the part that names its house, else to the first. Where two departments had the same unit number, the
 * number of the department it came from is put before it, for all its homes alike.
 */
export function moveHomes(homes: readonly EndingHome[], parts: readonly Part[]): readonly MovedHome[] {
  const [first] = parts;
  if (first === undefined) throw new Error('Nothing begins');
  const colliding = departmentsThatCollide(homes);
  return homes.map((home) => ({
    id: home.id,
    to: (parts.find(({ houses }) => houses.includes(houseOf(home))) ?? first).departmentId,
    unitNumber: colliding.has(home.departmentId)
      ? `${home.departmentNumber}-${home.unitNumber}`
      : home.unitNumber,
  }));
}

function departmentsThatCollide(homes: readonly EndingHome[]): ReadonlySet<DepartmentId> {
  const owner = new Map<string, DepartmentId>();
  const colliding = new Set<DepartmentId>();
  for (const { unitNumber, departmentId } of homes) {
    const other = owner.get(unitNumber);
    if (other === undefined) owner.set(unitNumber, departmentId);
    else if (other !== departmentId) colliding.add(departmentId).add(other);
  }
  return colliding;
}
