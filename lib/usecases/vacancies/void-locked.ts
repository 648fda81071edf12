import { BooksMoved, type LockedCounter, type Move } from '@/lib/data/books/counters';
import { appendCorrection, findNetEffect } from '@/lib/data/books/ledger';
import { withdrawSlot } from '@/lib/data/slots/slots-closing';
import type { HotTx } from '@/lib/data/transaction';
import { appendEvents } from '@/lib/data/vacancies/case-events';
import { appendChoices } from '@/lib/data/vacancies/choices';
import { voidVacancyRow } from '@/lib/data/vacancies/vacancy-changes';
import { lockSlotOf, type VacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { formatFraction, negate } from '@/lib/domain/shared/fraction';
import { closeLetting } from '../leases/end-letting';

export type Voiding = {
  readonly record: VacancyRecord;
  readonly locked: readonly LockedCounter[];
  readonly reason: string;
  readonly at: Date;
  /** The reference of the report that replaces it, in the same transaction. */
  readonly replacedBy: string | null;
};

/**
 * Takes back everything that a vacancy under lock has meant for its counter, by a counter-entry, and closes it. Answers the
 * counters as they then stand. @see docs/domain/allocation-model.md
 */
export async function voidLocked(tx: HotTx, scope: Scope, voiding: Voiding) {
  const { record, at, reason, replacedBy } = voiding;
  const correction = await takenBack(tx, scope, record);
  const slot = await lockSlotOf(tx, scope, record.id);
  const held = slot && { id: slot.id, departmentId: record.departmentId, now: at };
  const erased = held ? await withdrawSlot(tx, scope, held) : [];
  await closeLetting(tx, scope, record.id);
  const counters = await enter(tx, scope, voiding, correction);
  await voidVacancyRow(tx, scope, {
    id: record.id,
    at,
    today: dayOfInstant(at),
    isReplaced: replacedBy !== null,
  });
  const told = correction === null ? null : formatFraction(correction.amount);
  const { organisationId, municipalityId, departmentId } = record;
  const about = { vacancyId: record.id, organisationId, municipalityId, at };
  await appendEvents(tx, scope, [
    { ...about, event: { kind: 'VOIDED', payload: { correction: told, replacedBy } } },
    ...(erased.length > 0
      ? [{ ...about, event: { kind: 'CONTACT_ERASED', payload: { contactIds: erased } } as const }]
      : []),
  ]);
  await appendChoices(tx, scope, [{ ...about, departmentId, kind: 'VOID', reason }]);
  return { counters, correction: told };
}

/** The counter-entry that a void comes to; null when the vacancy was never counted. */
export async function takenBack(tx: HotTx, scope: Scope, record: VacancyRecord): Promise<Move | null> {
  const effect = await findNetEffect(tx, scope, record.id);
  return effect && { amount: negate(effect.amount), quarterTurns: 0 - effect.quarterTurns };
}

async function enter(
  tx: HotTx,
  scope: Scope,
  { record, locked, at }: Voiding,
  correction: Move | null,
): Promise<readonly LockedCounter[]> {
  if (correction === null) return locked;
  const own = locked.find((counter) => counter.id === record.counter?.id);
  if (own === undefined) throw new BooksMoved();
  const moved = await appendCorrection(tx, scope, own, {
    ...correction,
    kind: 'VOIDED',
    vacancyId: record.id,
    reason: null,
    at,
  });
  return locked.map((counter) => (counter.id === moved.id ? moved : counter));
}
