import type { Scope } from '@/lib/domain/access/scope';
import { actorOf } from '@/lib/domain/access/scope';
import type { MunicipalityId, OrganisationId, VacancyId } from '@/lib/domain/shared/ids';
import { ownTenants, tenantValues } from '../tenant-values';
import type { HotTx } from '../transaction';

export type ChoiceRecord = {
  readonly id: string;
  readonly vacancyId: VacancyId;
  readonly organisationId: OrganisationId;
  readonly municipalityId: MunicipalityId;
  readonly seenAt: Date | null;
};

// In the order of their ids, so that two who mark the same ones never wait for each other.
const LOCK = `
  SELECT c.id, c.vacancy_id AS "vacancyId", c.organisation_id AS "organisationId", c.municipality_id AS "municipalityId",
    c.seen_at AS "seenAt"
  FROM reporting_choice c WHERE c.id = ANY ($1::uuid[]) AND ${ownTenants('c', 2)} ORDER BY c.id FOR NO KEY UPDATE`;

/** The choices under lock; another tenant's are not among them. */
export async function lockChoices(
  tx: HotTx,
  scope: Scope,
  ids: readonly string[],
): Promise<readonly ChoiceRecord[]> {
  const values = [ids, ...tenantValues(scope)];
  const { rows } = await tx.query<ChoiceRecord>({ name: 'lock-choices', text: LOCK, values });
  return rows;
}

const SEE = 'UPDATE reporting_choice SET seen_at = $2, seen_by = $3 WHERE id = ANY ($1::uuid[])';

export async function markChoicesSeen(
  tx: HotTx,
  scope: Scope,
  seen: { readonly ids: readonly string[]; readonly at: Date },
): Promise<void> {
  const values = [seen.ids, seen.at, actorOf(scope).userId];
  await tx.query({ name: 'mark-choices-seen', text: SEE, values });
}
