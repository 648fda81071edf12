import type { Side } from '@/lib/domain/access/role';
import type { Scope } from '@/lib/domain/access/scope';
import type { SlotId, TelephoneActId, UserId } from '@/lib/domain/shared/ids';
import type { ByTelephone, TelephoneAct } from '@/lib/domain/slot/telephone';
import { ownTenants, tenantValues } from '../tenant-values';
import type { HotTx } from '../transaction';
import type { LockedSlot } from './slots-lock';

export type NewTelephoneAct = ByTelephone & {
  readonly id: TelephoneActId;
  readonly act: TelephoneAct;
  readonly recordedSide: Side;
  readonly recordedBy: UserId;
};

const INSERT = `
  INSERT INTO telephone_act (id, vacancy_id, organisation_id, municipality_id, act, recorded_side, spoke_with, spoke_at, recorded_at, recorded_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

export async function insertTelephoneAct(
  tx: HotTx,
  _scope: Scope,
  slot: LockedSlot,
  call: NewTelephoneAct,
): Promise<void> {
  const values = [
    ...[call.id, slot.vacancyId, slot.organisationId, slot.municipalityId, call.act, call.recordedSide],
    ...[call.spokeWith, call.spokeAt, slot.now, call.recordedBy],
  ];
  await tx.query({ name: 'insert-telephone-act', text: INSERT, values });
}

const SLOT_OF = `
  SELECT s.id AS "slotId" FROM telephone_act t JOIN slot s ON s.vacancy_id = t.vacancy_id WHERE t.id = $1 AND ${ownTenants('t', 2)}`;

/** Which home a call was about; null when the scope has none of that id. */
export async function findSlotOfCall(tx: HotTx, scope: Scope, id: TelephoneActId): Promise<SlotId | null> {
  const values = [id, ...tenantValues(scope)];
  const { rows } = await tx.query<{ slotId: SlotId }>({ name: 'find-slot-of-call', text: SLOT_OF, values });
  return rows[0]?.slotId ?? null;
}

export type StoredCall = {
  readonly act: TelephoneAct;
  readonly recordedSide: Side;
  readonly answered: boolean;
};

const READ = `
  SELECT act, recorded_side AS "recordedSide", answer IS NOT NULL AS answered FROM telephone_act WHERE id = $1 AND vacancy_id = $2`;

/** The call about a held home: nobody else answers it while the home is held. */
export async function readCall(
  tx: HotTx,
  _scope: Scope,
  slot: LockedSlot,
  id: TelephoneActId,
): Promise<StoredCall> {
  const { rows } = await tx.query<StoredCall>({
    name: 'read-call',
    text: READ,
    values: [id, slot.vacancyId],
  });
  if (!rows[0]) throw new Error('The home has no such call');
  return rows[0];
}

export type CallAnswer = {
  readonly id: TelephoneActId;
  readonly answer: 'CONFIRMED' | 'CONTESTED';
  readonly text: string;
  readonly by: UserId;
};

const ANSWER = `
  UPDATE telephone_act SET answer = $2, answer_text = nullif($3, ''), answered_at = $4, answered_by = $5 WHERE id = $1`;

export async function putCallAnswer(
  tx: HotTx,
  _scope: Scope,
  slot: LockedSlot,
  { id, answer, text, by }: CallAnswer,
): Promise<void> {
  await tx.query({ name: 'answer-call', text: ANSWER, values: [id, answer, text, slot.now, by] });
}
