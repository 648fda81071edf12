import type { FormState } from '@/lib/schemas/form-state';

/** What a field of the form shows: its label, what is wrong with it, and what was typed, or else what it begins with. */
export const fieldsOf =
  <Name extends string>(state: FormState, labels: Readonly<Record<Name, string>>) =>
  (name: Name, first = '') => ({
    ...{ name, label: labels[name], error: state.fieldErrors[name] },
    defaultValue: state.values[name] ?? first,
  });
