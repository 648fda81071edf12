import type { Scope } from '@/lib/domain/access/scope';
import type { ReturnReason } from '@/lib/domain/agreement/vocabulary';
import type { SlotId, SlotReturnId, UserId } from '@/lib/domain/shared/ids';
import type { FaultState, Settlement, SettlingSide } from '@/lib/domain/slot/fault';
import { ownTenants, tenantValues } from '../tenant-values';
import type { HotTx } from '../transaction';
import type { LockedSlot } from './slots-lock';

export type NewReturn = {
  readonly id: SlotReturnId;
  readonly reason: ReturnReason;
  readonly fault: 'ORGANISATION' | 'NOBODY';
  readonly textShared: string;
  readonly textInternal: string;
  readonly returnedBy: UserId;
};

const INSERT = `
  INSERT INTO slot_return (id, slot_id, vacancy_id, organisation_id, municipality_id, reason, fault, text_shared, fault_state,
    returned_at, returned_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

const INSERT_INTERNAL =
  'INSERT INTO slot_return_internal (return_id, municipality_id, text) VALUES ($1, $2, $3)';

/** A return as both see it; what the municipality writes for itself stands in its own table. */
export async function insertReturn(
  tx: HotTx,
  _scope: Scope,
  slot: LockedSlot,
  given: NewReturn,
): Promise<void> {
  const values = [
    ...[
      given.id,
      slot.id,
      slot.vacancyId,
      slot.organisationId,
      slot.municipalityId,
      given.reason,
      given.fault,
    ],
    ...[given.textShared, given.fault === 'ORGANISATION' ? 'AWAITING' : 'NONE', slot.now, given.returnedBy],
  ];
  await tx.query({ name: 'insert-return', text: INSERT, values });
  if (given.textInternal === '') return;
  const internal = [given.id, slot.municipalityId, given.textInternal];
  await tx.query({ name: 'insert-return-internal', text: INSERT_INTERNAL, values: internal });
}

const SLOT_OF = `SELECT r.slot_id AS "slotId" FROM slot_return r WHERE r.id = $1 AND ${ownTenants('r', 2)}`;

/** Which home a return is of; null when the scope has none of that id. */
export async function findSlotOfReturn(tx: HotTx, scope: Scope, id: SlotReturnId): Promise<SlotId | null> {
  const values = [id, ...tenantValues(scope)];
  const { rows } = await tx.query<{ slotId: SlotId }>({ name: 'find-slot-of-return', text: SLOT_OF, values });
  return rows[0]?.slotId ?? null;
}

export type StoredReturn = {
  readonly id: SlotReturnId;
  readonly fault: 'ORGANISATION' | 'NOBODY';
  readonly faultState: FaultState;
  readonly settlement: Settlement | null;
  readonly agreedBy: Readonly<Record<SettlingSide, boolean>>;
};

const READ = `
  SELECT id, fault, fault_state AS "faultState", settlement, json_build_object('MUNICIPALITY', settled_by_municipality IS NOT NULL,
    'ORGANISATION', settled_by_organisation IS NOT NULL) AS "agreedBy"
  FROM slot_return WHERE slot_id = $1`;

/** The return of a held home: nobody else changes it while the home is held. */
export async function readReturn(tx: HotTx, _scope: Scope, slot: LockedSlot): Promise<StoredReturn> {
  const { rows } = await tx.query<StoredReturn>({ name: 'read-return', text: READ, values: [slot.id] });
  if (!rows[0]) throw new Error('The home has no return');
  return rows[0];
}

export type FaultAnswer = {
  readonly answer: 'ACCEPTED' | 'CONTESTED';
  readonly text: string;
  readonly by: UserId;
};

const ANSWER = `
  UPDATE slot_return SET fault_state = $2, fault_answer = nullif($3, ''), fault_answered_at = $4, fault_answered_by = $5
  WHERE slot_id = $1`;

export async function putFaultAnswer(
  tx: HotTx,
  _scope: Scope,
  slot: LockedSlot,
  { answer, text, by }: FaultAnswer,
): Promise<void> {
  const values = [slot.id, answer, text, slot.now, by];
  await tx.query({ name: 'answer-fault', text: ANSWER, values });
}

export type SettlingAnswer = {
  readonly side: SettlingSide;
  readonly settlement: Settlement;
  readonly reason: string;
  readonly by: UserId;
  readonly final: boolean;
};

// A proposal that differs from the other side's replaces it, and then waits for the other side.
const SETTLE = `
  UPDATE slot_return SET settlement = $2, settlement_reason = $3,
    settled_by_municipality = CASE WHEN $4 = 'MUNICIPALITY' THEN $5 WHEN $6 THEN settled_by_municipality END,
    settled_by_organisation = CASE WHEN $4 = 'ORGANISATION' THEN $5 WHEN $6 THEN settled_by_organisation END,
    settled_at = CASE WHEN $6 THEN $7::timestamptz END, fault_state = CASE WHEN $6 THEN $2 ELSE fault_state END
  WHERE slot_id = $1`;

export async function putSettlement(
  tx: HotTx,
  _scope: Scope,
  slot: LockedSlot,
  answer: SettlingAnswer,
): Promise<void> {
  const { settlement, reason, side, by, final } = answer;
  const values = [slot.id, settlement, reason, side, by, final, slot.now];
  await tx.query({ name: 'settle-fault', text: SETTLE, values });
}
