import type { ImportColumn } from './columns';
import type { ImportKind } from './kinds';

/** By what somebody knows a row of the kind again. */
export const KNOWN_BY: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  ORGANISATIONS: ['name', 'cvr'],
  USERS: ['email', 'name', 'role', 'place'],
  DEPARTMENTS: ['department', 'name'],
  DWELLINGS: ['department', 'unit'],
  PLACEMENTS: ['department', 'tier', 'validFrom'],
  OPENINGS: ['department', 'dwellingType', 'reportedOn', 'letAs'],
  VACANCIES: ['externalId', 'department', 'unit', 'reportedOn'],
};
