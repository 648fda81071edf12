import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { Route, TierId } from '@/lib/domain/agreement/vocabulary';
import type { LateOutcome } from '@/lib/domain/placement/late-settlement';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { instant } from '../append';
import { ownTenants, tenantValues } from '../tenant-values';
import type { HotTx } from '../transaction';

type Verdict = { readonly route: Route; readonly tier: TierId };

export type FindingToSettle = {
  readonly id: string;
  readonly vacancyId: VacancyId;
  readonly was: Verdict;
  readonly would: Verdict;
  /** Who settled it or entered what has found the home again, and when; null while it is open. */
  readonly settledBy: string | null;
  readonly settledAt: Date | null;
};

const READ = `
  SELECT f.id, f.vacancy_id AS "vacancyId", json_build_object('route', f.was_route, 'tier', f.was_tier) AS was,
    json_build_object('route', f.would_route, 'tier', f.would_tier) AS would, p.name AS "settledBy",
    coalesce(s.settled_at, later.found_at) AS "settledAt"
  FROM late_finding f LEFT JOIN late_settlement s ON s.finding_id = f.id
  LEFT JOIN LATERAL (SELECT n.found_at, e.recorded_by FROM late_finding n JOIN late_entry e ON e.id = n.entry_id
    WHERE n.vacancy_id = f.vacancy_id AND n.municipality_id = f.municipality_id AND (n.found_at, n.id) > (f.found_at, f.id)
    ORDER BY n.found_at DESC, n.id DESC LIMIT 1) later ON true
  LEFT JOIN person p ON p.id = coalesce(s.settled_by, later.recorded_by)
  WHERE f.id = ANY ($1::uuid[]) AND ${ownTenants('f', 2)} ORDER BY f.id`;

/** Findings of the scope's own. What has been settled is read after their homes are under lock. */
export async function readFindings(
  tx: HotTx,
  scope: Scope,
  ids: readonly string[],
): Promise<readonly FindingToSettle[]> {
  const values = [ids, ...tenantValues(scope)];
  const { rows } = await tx.query<FindingToSettle>({ name: 'read-late-findings', text: READ, values });
  return rows;
}

const HOLD = 'SELECT 1 FROM vacancy WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE';

/** Two managers settle one after the other: whoever settles holds the homes, in the order of their ids. */
export async function holdHomes(tx: HotTx, _scope: Scope, ids: readonly VacancyId[]): Promise<void> {
  await tx.query({ name: 'hold-late-homes', text: HOLD, values: [ids] });
}

const INSERT = `
  INSERT INTO late_settlement (finding_id, organisation_id, municipality_id, outcome, reason, replacement_id, side, settled_at, settled_by)
  SELECT f.id, f.organisation_id, f.municipality_id, $2, $3, $4, $5, $6, $7 FROM late_finding f WHERE f.id = ANY ($1::uuid[])`;

export type NewSettlement = {
  readonly findings: readonly string[];
  readonly outcome: LateOutcome;
  readonly reason: string;
  readonly replacementId: VacancyId | null;
  readonly at: Date;
};

export async function insertSettlement(tx: HotTx, scope: Scope, settlement: NewSettlement): Promise<void> {
  const { findings, outcome, reason, replacementId, at } = settlement;
  const { side, userId } = actorOf(scope);
  const values = [findings, outcome, reason, replacementId, side, instant(at), userId];
  await tx.query({ name: 'insert-late-settlement', text: INSERT, values });
}
