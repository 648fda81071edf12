import type { Scope } from '@/lib/domain/access/scope';
import { Prisma } from './generated/client';

/**
 * The scope's own rows of a table that both parties see, said in the query itself: row-level security would hide the
 * others anyway, and the indexes need it.
 */
export function ownRows(scope: Scope, alias: string): Prisma.Sql {
  if (scope.kind === 'SYSTEM') return Prisma.sql`true`;
  return scope.side === 'ORGANISATION'
    ? tenantIs(`${alias}.organisation_id`, scope.organisations)
    : tenantIs(`${alias}.municipality_id`, scope.municipalities);
}

/**
 * The scope's tenants one by one, as the row source `own` beside which `ofTenant` narrows a table: each tenant's rows then
 * come by its own index, in that index's order.
 */
export const eachTenant = (scope: Scope): Prisma.Sql =>
  scope.kind === 'SYSTEM'
    ? Prisma.sql`(SELECT NULL::uuid AS id) AS own`
    : Prisma.sql`unnest(${[...(scope.side === 'ORGANISATION' ? scope.organisations : scope.municipalities)]}::uuid[]) AS own(id)`;

/** The rows of the tenant that `own` stands at. */
export function ofTenant(scope: Scope, alias: string): Prisma.Sql {
  if (scope.kind === 'SYSTEM') return Prisma.sql`true`;
  const column = scope.side === 'ORGANISATION' ? 'organisation_id' : 'municipality_id';
  return Prisma.raw(`${alias}.${column} = own.id`);
}

/** Rows about a municipality that all who work in it share. */
export const reachedRows = (scope: Scope, alias: string): Prisma.Sql =>
  scope.kind === 'SYSTEM' ? Prisma.sql`true` : tenantIs(`${alias}.municipality_id`, scope.reach);

/** One tenant is compared with `=`, so that an index keeps its order. */
function tenantIs(column: string, tenants: readonly string[]): Prisma.Sql {
  const [only, ...more] = tenants;
  if (only === undefined) return Prisma.sql`false`;
  if (more.length === 0) return Prisma.sql`${Prisma.raw(column)} = ${only}::uuid`;
  return Prisma.sql`${Prisma.raw(column)} = ANY(${[...tenants]}::uuid[])`;
}
