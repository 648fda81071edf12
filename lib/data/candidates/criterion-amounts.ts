import type { Scope } from '@/lib/domain/access/scope';
import { actorOf } from '@/lib/domain/access/scope';
import type { AmountSetting } from '@/lib/domain/criteria/evaluation';
import type { MunicipalityId, OrganisationId } from '@/lib/domain/shared/ids';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import type { Parties } from '../parties';
import type { HotTx } from '../transaction';

/** An amount as it was set, and by whom; the latest of a year counts. */
export type AmountShown = AmountSetting & {
  readonly id: string;
  readonly municipalityId: MunicipalityId;
  readonly source: string;
  readonly by: string;
  readonly at: Date;
};

const LIST = `
  SELECT a.id::text AS id, a.municipality_id AS "municipalityId", a.criterion, a.year, a.oere, a.source, coalesce(p.name, '') AS by,
    a.recorded_at AS at
  FROM criterion_amount a LEFT JOIN person p ON p.id = a.recorded_by
  WHERE a.organisation_id = $1 AND ${ofOrganisations('a', 2)} ORDER BY a.id DESC`;

/** What an organisation of the scope's own has set, the latest first. */
export async function listAmounts(
  tx: HotTx,
  scope: Scope,
  organisationId: OrganisationId,
): Promise<readonly AmountShown[]> {
  const values = [organisationId, organisationsOf(scope)];
  const { rows } = await tx.query<AmountShown>({ name: 'list-criterion-amounts', text: LIST, values });
  return rows;
}

export type NewAmount = AmountSetting & {
  readonly organisationId: OrganisationId;
  readonly municipalityId: MunicipalityId;
  readonly source: string;
};

const INSERT = `
  INSERT INTO criterion_amount (organisation_id, municipality_id, criterion, year, oere, source, recorded_at, recorded_by)
  VALUES ($1, $2, $3, $4, $5, $6, app_now(), $7)`;

/** Sets the amount of a year; what was set before stays on file. */
export async function insertAmount(tx: HotTx, scope: Scope, row: NewAmount): Promise<void> {
  const { organisationId, municipalityId, criterion, year, oere, source } = row;
  const values = [organisationId, municipalityId, criterion, year, oere, source, actorOf(scope).userId];
  await tx.query({ name: 'insert-criterion-amount', text: INSERT, values });
}

/**
 * Part of a statement about decisions: the amounts set for the organisation's letting in the municipality, the latest last,
 * as a list of criterion, year and oere. `alias` is the row that has both ids.
 */
export const amountsOf = (alias: string): string => `
  (SELECT json_agg(json_build_object('criterion', m.criterion, 'year', m.year, 'oere', m.oere) ORDER BY m.id) FROM criterion_amount m
    WHERE m.organisation_id = ${alias}.organisation_id AND m.municipality_id = ${alias}.municipality_id)`;

/** The same for one home: its amounts, the latest last. */
export async function readAmountsOf(
  tx: HotTx,
  _scope: Scope,
  { organisationId, municipalityId }: Pick<Parties, 'organisationId' | 'municipalityId'>,
): Promise<readonly AmountSetting[]> {
  const text = `SELECT ${amountsOf('h')} AS amounts FROM (SELECT $1::uuid AS organisation_id, $2::uuid AS municipality_id) AS h`;
  const values = [organisationId, municipalityId];
  const { rows } = await tx.query<{ amounts: readonly AmountSetting[] | null }>({
    ...{ name: 'read-amounts-of', text, values },
  });
  return rows[0]?.amounts ?? [];
}
