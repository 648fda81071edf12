import { actorOf, type Scope, type UserScope } from '@/lib/domain/access/scope';
import type { LastChange, PeriodChange } from '@/lib/domain/papers/period-changes';
import type { OrganisationId } from '@/lib/domain/shared/ids';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import { type HotTx, inHotTransaction } from '../transaction';

const INSERT = `
  INSERT INTO kept_for_change (organisation_id, what, kind, before, after, changed_at, changed_by)
  SELECT $1, c.what, c.kind, c.before, c.after, app_now(), $3
  FROM jsonb_to_recordset($2) AS c(what text, kind text, before int, after int)`;

/** Logs which periods of keeping were changed; in the transaction that changes them. */
export async function insertPeriodChanges(
  tx: HotTx,
  scope: Scope,
  { organisationId, changes }: ChangesOf,
): Promise<void> {
  if (changes.length === 0) return;
  const values = [organisationId, JSON.stringify(changes), actorOf(scope).userId];
  await tx.query({ name: 'insert-period-changes', text: INSERT, values });
}

type ChangesOf = {
  readonly organisationId: OrganisationId;
  readonly changes: readonly PeriodChange[];
};

const LAST = `
  SELECT DISTINCT ON (c.what, c.kind) c.what, c.kind, c.before, c.after, p.name AS by, c.changed_at AS at
  FROM kept_for_change c JOIN person p ON p.id = c.changed_by
  WHERE c.organisation_id = $1 AND ${ofOrganisations('c', 2)} ORDER BY c.what, c.kind, c.id DESC`;

/** The last change of each period that was ever changed. */
export async function listLastPeriodChanges(
  scope: UserScope,
  organisationId: OrganisationId,
): Promise<readonly LastChange[]> {
  const values = [organisationId, organisationsOf(scope)];
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<LastChange>({ name: 'last-period-changes', text: LAST, values }),
  );
  return rows;
}
