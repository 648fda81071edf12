import type { Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ContactId, DepartmentId, SlotId, VacancyId } from '@/lib/domain/shared/ids';
import { eraseContactsOf } from './slots-contacts';
import { withdrawNaming } from './slots-namings';
import type { HotTx } from './transaction';

/**
 * What a void takes from a home beside its turn: the naming no longer stands and the contact is erased. For the void,
 * which holds counters, vacancy and slot already. Answers which contacts went, for the log.
 */
export async function withdrawSlot(
  tx: HotTx,
  scope: Scope,
  slot: { readonly id: SlotId; readonly departmentId: DepartmentId; readonly now: Date },
): Promise<readonly ContactId[]> {
  await withdrawNaming(tx, scope, slot, 'VOIDED');
  return eraseContactsOf(tx, scope, slot);
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
