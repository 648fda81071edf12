import type { Scope } from '@/lib/domain/access/scope';
import { ownRows } from '../own-rows';
import { inTransaction } from '../transaction';

export type Tenant = { readonly id: string; readonly name: string };
export type Counterparties = {
  readonly organisations: readonly Tenant[];
  readonly municipalities: readonly Tenant[];
};

type Row = { organisationId: string; organisation: string; municipalityId: string; municipality: string };

/** With whom the reader's own tenants have agreements, and the own ones themselves, by name. */
export const listCounterparties = (scope: Scope): Promise<Counterparties> =>
  inTransaction(scope, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT o.id AS "organisationId", o.name AS organisation, m.id AS "municipalityId", m.name AS municipality
      FROM organisation_municipality om JOIN organisation o ON o.id = om.organisation_id
        JOIN municipality m ON m.id = om.municipality_id
      WHERE ${ownRows(scope, 'om')} ORDER BY o.name, m.name`;
    const organisations = rows.map((row) => ({ id: row.organisationId, name: row.organisation }));
    const municipalities = rows.map((row) => ({ id: row.municipalityId, name: row.municipality }));
    return { organisations: distinct(organisations), municipalities: distinct(municipalities) };
  });

const distinct = (tenants: readonly Tenant[]): readonly Tenant[] => [
  ...new Map(tenants.map((row) => [row.id, row])).values(),
];
