import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId, SlotId, VacancyId } from '@/lib/domain/shared/ids';
import { eraseContactsOf } from './slots-contacts';
import { withdrawNaming } from './slots-namings';
import type { HotTx } from './transaction';

type Withdrawn = { readonly id: SlotId; readonly departmentId: DepartmentId };

const WITHDRAW = `
  UPDATE slot SET state = 'VOIDED', closed_at = $2, rent_until = greatest(least(rent_until, $3), rent_from), revision = revision + 1
  WHERE vacancy_id = $1 AND state <> 'VOIDED' RETURNING id, department_id AS "departmentId"`;

/**
 * Takes a voided vacancy's home away from the municipality: its naming no longer stands and the contact is erased. For
 * the void, which holds the vacancy already and appends its own event; call it before the counters are locked.
 */
export async function withdrawSlot(
  tx: HotTx,
  scope: Scope,
  { vacancyId, at }: { readonly vacancyId: VacancyId; readonly at: Date },
): Promise<void> {
  const values = [vacancyId, at, dayOfInstant(at)];
  const { rows } = await tx.query<Withdrawn>({ name: 'withdraw-slot', text: WITHDRAW, values });
  const slot = rows[0];
  if (!slot) return;
  await withdrawNaming(tx, scope, { ...slot, now: at }, 'VOIDED');
  await eraseContactsOf(tx, scope, { id: slot.id, now: at });
}

const END_RENT = `
  UPDATE slot SET rent_until = greatest(least(rent_until, $2::date), rent_from) WHERE vacancy_id = $1 AND state = 'RETURNED'`;

/** The organisation has let a home that came back: from the takeover the municipality no longer pays. For let-vacancy. */
export async function endRentAtLetting(
  tx: HotTx,
  _scope: Scope,
  { vacancyId, takeoverOn }: { readonly vacancyId: VacancyId; readonly takeoverOn: CalendarDate },
): Promise<void> {
  await tx.query({ name: 'end-rent-at-letting', text: END_RENT, values: [vacancyId, takeoverOn] });
}
