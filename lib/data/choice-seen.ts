import type { Scope } from '@/lib/domain/access/scope';
import { actorOf } from '@/lib/domain/access/scope';
import type { MunicipalityId, OrganisationId, VacancyId } from '@/lib/domain/shared/ids';
import { ownTenants, tenantValues } from './tenant-values';
import type { HotTx } from './transaction';

export type ChoiceRecord = {
  readonly vacancyId: VacancyId;
  readonly organisationId: OrganisationId;
  readonly municipalityId: MunicipalityId;
  readonly seenAt: Date | null;
};

const LOCK = `
  SELECT c.vacancy_id AS "vacancyId", c.organisation_id AS "organisationId", c.municipality_id AS "municipalityId", c.seen_at AS "seenAt"
  FROM reporting_choice c WHERE c.id = $1 AND ${ownTenants('c', 2)} FOR NO KEY UPDATE`;

/** The choice under lock; null for another tenant's and for none. */
export async function lockChoice(tx: HotTx, scope: Scope, id: string): Promise<ChoiceRecord | null> {
  const values = [id, ...tenantValues(scope)];
  const { rows } = await tx.query<ChoiceRecord>({ name: 'lock-choice', text: LOCK, values });
  return rows[0] ?? null;
}

const SEE = 'UPDATE reporting_choice SET seen_at = $2, seen_by = $3 WHERE id = $1';

export async function markChoiceSeenAt(
  tx: HotTx,
  scope: Scope,
  seen: { readonly id: string; readonly at: Date },
): Promise<void> {
  await tx.query({ name: 'mark-choice-seen', text: SEE, values: [seen.id, seen.at, actorOf(scope).userId] });
}
