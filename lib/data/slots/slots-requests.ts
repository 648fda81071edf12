import type { Scope } from '@/lib/domain/access/scope';
import type { NamingRequestId, SlotId, UserId } from '@/lib/domain/shared/ids';
import type { DemandAnswer } from '@/lib/domain/slot/naming-answers';
import { ownTenants, tenantValues } from '../tenant-values';
import type { HotTx } from '../transaction';
import type { LockedSlot } from './slots-lock';

/** A naming that waits for a manager to approve its exceptions. The municipality's own. */
export type NamingRequest = {
  readonly id: NamingRequestId;
  readonly slotId: SlotId;
  /** Null: erased. */
  readonly caseReference: string | null;
  readonly answers: readonly DemandAnswer[];
  readonly requestedAt: Date;
  readonly requestedBy: UserId;
  readonly waiting: boolean;
};

const COLUMNS = `r.id, r.slot_id AS "slotId", r.case_reference AS "caseReference", r.answers, r.requested_at AS "requestedAt",
  r.requested_by AS "requestedBy", r.answer IS NULL AS waiting`;

const FIND = `SELECT ${COLUMNS} FROM naming_request r WHERE r.id = $1 AND ${ownTenants('r', 2)}`;

/** Read it again after the lock of its slot: `waiting` may have changed. */
export async function findNamingRequest(
  tx: HotTx,
  scope: Scope,
  id: NamingRequestId,
): Promise<NamingRequest | null> {
  const values = [id, ...tenantValues(scope)];
  const { rows } = await tx.query<NamingRequest>({ name: 'find-naming-request', text: FIND, values });
  return rows[0] ?? null;
}

const WAITING = `SELECT r.id FROM naming_request r WHERE r.slot_id = $1 AND r.answer IS NULL`;

export async function hasWaitingRequest(tx: HotTx, _scope: Scope, slot: LockedSlot): Promise<boolean> {
  const { rows } = await tx.query({ name: 'waiting-naming-request', text: WAITING, values: [slot.id] });
  return rows.length > 0;
}

const INSERT = `
  INSERT INTO naming_request (id, slot_id, organisation_id, municipality_id, case_reference, answers, requested_at, requested_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

export type NewNamingRequest = Pick<NamingRequest, 'id' | 'answers' | 'requestedBy'> & {
  readonly caseReference: string;
};

export async function insertNamingRequest(
  tx: HotTx,
  _scope: Scope,
  slot: LockedSlot,
  request: NewNamingRequest,
): Promise<void> {
  const values = [
    ...[request.id, slot.id, slot.organisationId, slot.municipalityId, request.caseReference],
    ...[JSON.stringify(request.answers), slot.now, request.requestedBy],
  ];
  await tx.query({ name: 'insert-naming-request', text: INSERT, values });
}

export type RequestAnswer = {
  readonly id: NamingRequestId;
  readonly answer: 'APPROVED' | 'REFUSED' | 'WITHDRAWN';
  readonly text: string;
  readonly by: UserId;
};

const ANSWER = `
  UPDATE naming_request SET answer = $2, answer_text = $3, answered_at = $4, answered_by = $5 WHERE id = $1 AND answer IS NULL`;

export async function answerNamingRequest(
  tx: HotTx,
  _scope: Scope,
  slot: LockedSlot,
  { id, answer, text, by }: RequestAnswer,
): Promise<void> {
  const values = [id, answer, text === '' ? null : text, slot.now, by];
  await tx.query({ name: 'answer-naming-request', text: ANSWER, values });
}
