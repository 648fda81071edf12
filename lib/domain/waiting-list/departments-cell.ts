import type { DepartmentId, MunicipalityId } from '../shared/ids';
import { err, ok } from '../shared/result';
import { type Cell, partsOf } from './cells';

/** The organisation's own departments by the numbers people call them by. */
export type OwnDepartment = {
  readonly id: DepartmentId;
  readonly number: string;
  readonly municipalityCode: string;
};
export type KnownMunicipality = { readonly id: MunicipalityId; readonly code: string; readonly name: string };

const MOST_DEPARTMENTS = 100;

/** Department numbers, `1, 4`; where two municipalities have the same number, with the municipality's code: `330/4`. */
export function readDepartments(text: string, own: readonly OwnDepartment[]): Cell<readonly DepartmentId[]> {
  const parts = partsOf(text);
  if (parts.length > MOST_DEPARTMENTS) return err('too-many-departments');
  const ids = new Set<DepartmentId>();
  for (const part of parts) {
    const found = readDepartment(part, own);
    if (!found.ok) return found;
    ids.add(found.value);
  }
  return ok([...ids].sort());
}

export function readDepartment(text: string, own: readonly OwnDepartment[]): Cell<DepartmentId> {
  const [, code, number] = /^([0-9]{3})\s*\/\s*(.+)$/.exec(text) ?? [];
  const wanted = (number ?? text).replace(/^afd(eling|\.)?\s*/i, '').toLowerCase();
  const found = own.filter(
    (one) => one.number.toLowerCase() === wanted && (code === undefined || one.municipalityCode === code),
  );
  const [only, second] = found;
  if (only === undefined) return err('unknown-department');
  return second === undefined ? ok(only.id) : err('department-twice');
}

/** A municipality's three-digit code, or its name; one that we do not know is simply elsewhere. */
export function readMunicipality(
  text: string,
  known: readonly KnownMunicipality[],
): Cell<MunicipalityId | null> {
  const plain = text.toLowerCase().replace(/\s+kommune$/, '');
  const found = known.find(
    ({ code, name }) =>
      code === text.padStart(3, '0') || name.toLowerCase().replace(/\s+kommune$/, '') === plain,
  );
  if (found) return ok(found.id);
  return /^[0-9]{3}$/.test(text) || /^\p{L}[\p{L} .-]{1,60}$/u.test(text)
    ? ok(null)
    : err('unknown-municipality');
}
