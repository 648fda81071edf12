import type { Option, OptionGroup } from '../ui/select-field';

export interface DepartmentOption {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly organisationName: string;
  readonly municipalityName: string;
}

/** Departments for a select: in groups by organisation and municipality where there are several. */
export function departmentOptions(
  departments: readonly DepartmentOption[],
): readonly (Option | OptionGroup)[] {
  const groups = new Map<string, Option[]>();
  for (const department of departments) {
    const label = `${department.organisationName}, ${department.municipalityName}`;
    const options = groups.get(label) ?? [];
    options.push({ value: department.id, label: `${department.number} ${department.name}` });
    groups.set(label, options);
  }
  const [only, ...more] = groups;
  if (only && more.length === 0) return only[1];
  return [...groups].map(([label, options]) => ({ label, options }));
}
