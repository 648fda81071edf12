import { type ImportPlaces, organisationsCalled } from './places';

/** An organisation's departments, to choose from. */
export type DepartmentsOf = {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

const asCounted = (one: string, other: string): number =>
  one.localeCompare(other, 'da', { numeric: true, sensitivity: 'base' });

/** Those that a row may mean: of the organisation that it names, where that is known, else of all; each organisation's by number, as people count. */
export function departmentsToChoose(
  places: ImportPlaces,
): (organisation: string | undefined) => readonly DepartmentsOf[] {
  const all = places.organisations
    .map(({ id, name }) => ({
      ...{ id, label: name },
      options: places.departments
        .filter(({ organisationId }) => organisationId === id)
        .toSorted((a, b) => asCounted(a.number, b.number) || asCounted(a.name, b.name))
        .map((one) => ({ value: one.id, label: `${one.number} ${one.name}` })),
    }))
    .filter(({ options }) => options.length > 0)
    .toSorted((a, b) => asCounted(a.label, b.label));
  return (organisation) => {
    const named = organisation ? organisationsCalled(places, organisation, places.today) : [];
    const own = all.filter(({ id }) => named.some(({ one }) => one.id === id));
    return (own.length > 0 ? own : all).map(({ label, options }) => ({ label, options }));
  };
}
