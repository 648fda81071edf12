import type { Scope } from '@/lib/domain/access/scope';

type TenantValues = readonly [
  organisations: readonly string[] | null,
  municipalities: readonly string[] | null,
];

/**
 * The scope's own tenants as two values of a prepared statement; null is no limit of that kind. Row-level security would
 * hide other tenants' rows anyway: this says it in the query too.
 */
export function tenantValues(scope: Scope): TenantValues {
  if (scope.kind === 'SYSTEM') return [null, null];
  return scope.side === 'ORGANISATION' ? [scope.organisations, null] : [null, scope.municipalities];
}

/**
 * The same for a statement that looks through a tenant's rows: one condition on one column, so that an index serves it
 * whatever plan is kept. It is another statement for each side, and has another name.
 */
export function ofSide(scope: Scope): {
  readonly side: 'SYSTEM' | 'ORGANISATION' | 'MUNICIPALITY';
  readonly tenants: readonly string[] | null;
} {
  if (scope.kind === 'SYSTEM') return { side: 'SYSTEM', tenants: null };
  return {
    side: scope.side,
    tenants: scope.side === 'ORGANISATION' ? scope.organisations : scope.municipalities,
  };
}

/** The condition that goes with it; `value` is the number of the tenants among the values. */
export function ownOfSide(scope: Scope, alias: string, value: number): string {
  const { side } = ofSide(scope);
  if (side === 'SYSTEM') return `$${value}::uuid[] IS NULL`;
  return `${alias}.${side === 'ORGANISATION' ? 'organisation_id' : 'municipality_id'} = ANY ($${value}::uuid[])`;
}

/** The condition that goes with them, for the columns of one table; `first` is the number of the first of the two values. */
export const ownTenants = (alias: string, first: number): string =>
  `($${first}::uuid[] IS NULL OR ${alias}.organisation_id = ANY ($${first}))
   AND ($${first + 1}::uuid[] IS NULL OR ${alias}.municipality_id = ANY ($${first + 1}))`;
