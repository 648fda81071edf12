import type { Scope } from '@/lib/domain/access/scope';
import type { OrganisationId } from '@/lib/domain/shared/ids';

/** The scope's organisations as one value of a prepared statement; null is no limit. A municipality has none, and finds nothing. */
export const organisationsOf = (scope: Scope): readonly OrganisationId[] | null =>
  scope.kind === 'SYSTEM' ? null : scope.organisations;

/** The condition that goes with it, for a table that is the organisation's alone; `value` is its number among the values. */
export const ofOrganisations = (alias: string, value: number): string =>
  `($${value}::uuid[] IS NULL OR ${alias}.organisation_id = ANY ($${value}))`;
