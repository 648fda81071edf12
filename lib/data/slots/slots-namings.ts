import type { Scope } from '@/lib/domain/access/scope';
import type { DesignationRow } from '@/lib/domain/allocation/decision';
import { latestInForce } from '@/lib/domain/shared/dated';
import type { NamingId, UserId } from '@/lib/domain/shared/ids';
import type { FrozenFacts } from '@/lib/domain/vacancy/frozen-facts';
import { instant } from '../append';
import type { HotTx } from '../transaction';
import type { LockedSlot } from './slots-lock';

/** What the demands of a home depend on beside the decision. */
export type DemandFacts = {
  readonly criteria: readonly string[];
  readonly designations: readonly DesignationRow[];
};

// Criteria are those of the placement that the decision used, from its own frozen facts: what was decided or recorded
// later does not reach back.
const DEMAND_FACTS = `
  SELECT
    (SELECT x.facts #> '{department,placements}' FROM decision x WHERE x.vacancy_id = $1) AS placements,
    coalesce((SELECT json_agg(json_build_object('designation', g.designation, 'from', g.valid_from, 'to', g.valid_to))
      FROM department d JOIN area_designation g ON g.area_id = d.area_id WHERE d.id = $2), '[]') AS designations`;

type FrozenPlacement = FrozenFacts['department']['placements'][number];
type FactsRow = {
  readonly placements: readonly FrozenPlacement[] | null;
  readonly designations: readonly DesignationRow[];
};

/** What of a home the facts hang on. */
export type DemandedHome = Pick<LockedSlot, 'vacancyId' | 'departmentId' | 'reportedOn' | 'tier'>;

export async function readDemandFacts(tx: HotTx, _scope: Scope, slot: DemandedHome): Promise<DemandFacts> {
  const values = [slot.vacancyId, slot.departmentId];
  const { rows } = await tx.query<FactsRow>({ name: 'read-demand-facts', text: DEMAND_FACTS, values });
  const used = latestInForce(rows[0]?.placements ?? [], slot.reportedOn);
  return {
    criteria: used?.tier === slot.tier ? (used.basis?.criteria ?? []) : [],
    designations: rows[0]?.designations ?? [],
  };
}

/**
 * Holds the department's namings: whoever names, withdraws, returns or voids at a tier where every n-th counts does so
 * one after the other. Always last: after the counters, the vacancy and its slot.
 */
export async function lockNamings(
  tx: HotTx,
  _scope: Scope,
  slot: Pick<LockedSlot, 'departmentId'>,
): Promise<void> {
  const text = 'SELECT 1 FROM department WHERE id = $1 FOR NO KEY UPDATE';
  await tx.query({ name: 'lock-namings', text, values: [slot.departmentId] });
}

const STANDING = `
  SELECT count(*)::int AS standing FROM naming WHERE department_id = $1 AND tier = $2 AND withdrawn_at IS NULL`;

/** How many namings of the department stand at the slot's tier, under their lock. */
export async function countStandingNamings(tx: HotTx, scope: Scope, slot: LockedSlot): Promise<number> {
  await lockNamings(tx, scope, slot);
  const values = [slot.departmentId, slot.tier];
  const { rows } = await tx.query<{ standing: number }>({ name: 'count-namings', text: STANDING, values });
  return rows[0]?.standing ?? 0;
}

/** That a demand is met, or excepted, and by whom; never the facts behind it. */
export type Confirmation =
  | { readonly demand: string; readonly confirmedBy: UserId; readonly confirmedAt: string }
  | {
      readonly demand: string;
      readonly exceptionReason: string;
      readonly approvedBy: UserId;
      readonly approvedAt: string;
    };

export type NewNaming = {
  readonly id: NamingId;
  readonly specialCriteria: boolean;
  readonly namedBy: UserId;
  readonly caseReference: string;
  readonly confirmations: readonly Confirmation[];
};

const INSERT = `
  WITH named AS (
    INSERT INTO naming (id, slot_id, organisation_id, municipality_id, department_id, tier, special_criteria, named_at, named_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))
  INSERT INTO naming_case (naming_id, municipality_id, named_at, case_reference, confirmations) VALUES ($1, $4, $8, $10, $11)`;

/** A naming as both parties may know it, and the municipality's own side of it in its own table. */
export async function insertNaming(
  tx: HotTx,
  _scope: Scope,
  slot: LockedSlot,
  naming: NewNaming,
): Promise<void> {
  const values = [
    ...[naming.id, slot.id, slot.organisationId, slot.municipalityId, slot.departmentId, slot.tier],
    ...[
      naming.specialCriteria,
      slot.now,
      naming.namedBy,
      naming.caseReference,
      JSON.stringify(naming.confirmations),
    ],
  ];
  await tx.query({ name: 'insert-naming', text: INSERT, values });
}

export type StandingNaming = { readonly id: NamingId; readonly namedAt: Date };

/** The naming that stands for the home; null when nobody is named. */
export async function findStandingNaming(
  tx: HotTx,
  _scope: Scope,
  slot: LockedSlot,
): Promise<StandingNaming | null> {
  const text = 'SELECT id, named_at AS "namedAt" FROM naming WHERE slot_id = $1 AND withdrawn_at IS NULL';
  const { rows } = await tx.query<StandingNaming>({ name: 'find-standing-naming', text, values: [slot.id] });
  return rows[0] ?? null;
}

export type WithdrawnAs = 'DECLINED' | 'WITHDRAWN' | 'RETURNED' | 'VOIDED';

const WITHDRAW = `
  UPDATE naming SET withdrawn_at = $2, withdrawn_as = $3 WHERE slot_id = $1 AND withdrawn_at IS NULL RETURNING id`;

/** The naming no longer stands. Answers which one it was. */
export async function withdrawNaming(
  tx: HotTx,
  scope: Scope,
  slot: Pick<LockedSlot, 'id' | 'departmentId' | 'now'>,
  as: WithdrawnAs,
): Promise<NamingId | null> {
  await lockNamings(tx, scope, slot);
  const values = [slot.id, instant(slot.now), as];
  const { rows } = await tx.query<{ id: NamingId }>({ name: 'withdraw-naming', text: WITHDRAW, values });
  return rows[0]?.id ?? null;
}
