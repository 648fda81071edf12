import type { FormChoices } from '../form/form-choices';

/** The names of departments and municipalities by their ids. */
export type Places = {
  readonly departments: ReadonlyMap<string, string>;
  readonly municipalities: ReadonlyMap<string, string>;
};

export const placesOf = ({
  departments,
  municipalities,
}: Pick<FormChoices, 'departments' | 'municipalities'>): Places => ({
  departments: new Map(departments.map(({ id, number, name }) => [id, `${number} ${name}`])),
  municipalities: new Map(municipalities.map(({ id, name }) => [id, name])),
});
