import type { Side } from '@/lib/domain/access/role';
import type { Scope } from '@/lib/domain/access/scope';
import { actorOf } from '@/lib/domain/access/scope';
import type { HotTx } from '../transaction';
import type { LockedSlot } from './slots-lock';

const INSERT = `
  INSERT INTO note (id, vacancy_id, organisation_id, municipality_id, side, shared, text, written_at, written_by)
  VALUES ($1, $2, $3, $4, $5, true, $6, $7, $8)`;

/** A reason in free words that both parties see: it stands as a note, where events hold none. */
export async function insertSharedNote(
  tx: HotTx,
  scope: Scope,
  slot: LockedSlot,
  note: { readonly id: string; readonly side: Side; readonly text: string },
): Promise<void> {
  const values = [
    ...[note.id, slot.vacancyId, slot.organisationId, slot.municipalityId, note.side, note.text, slot.now],
    actorOf(scope).userId,
  ];
  await tx.query({ name: 'insert-shared-note', text: INSERT, values });
}
