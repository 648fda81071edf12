import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ContactId, DepartmentId, SlotId, VacancyId } from '@/lib/domain/shared/ids';
import { rentUntilAfterReturn } from '@/lib/domain/slot/rent-owed';
import type { HotTx } from '../transaction';
import { eraseContactsOf } from './slots-contacts';
import { withdrawNaming } from './slots-namings';

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

/** The organisation has let a home that came back: from the takeover the municipality no longer pays. For sign-lease. */
export async function endRentAtLetting(
  tx: HotTx,
  _scope: Scope,
  { vacancyId, takeoverOn }: { readonly vacancyId: VacancyId; readonly takeoverOn: CalendarDate },
): Promise<void> {
  await tx.query({ name: 'end-rent-at-letting', text: END_RENT, values: [vacancyId, takeoverOn] });
}

const RETURNED = `
  SELECT s.rent_from AS "rentFrom", s.claimed_at IS NOT NULL AS "afterClaim", r.fault, r.returned_at AS "returnedAt"
  FROM slot s JOIN slot_return r ON r.slot_id = s.id WHERE s.vacancy_id = $1 AND s.state = 'RETURNED'`;
const REOPEN = `UPDATE slot SET rent_until = $2 WHERE vacancy_id = $1 AND state = 'RETURNED'`;

type ReturnedRow = {
  readonly rentFrom: CalendarDate;
  readonly afterClaim: boolean;
  readonly fault: 'ORGANISATION' | 'NOBODY';
  readonly returnedAt: Date;
};

/** The letting came to nothing: the municipality pays as long as it would have without it. For record-fall-through. */
export async function reopenRent(tx: HotTx, _scope: Scope, vacancyId: VacancyId): Promise<void> {
  const { rows } = await tx.query<ReturnedRow>({
    ...{ name: 'returned-rent', text: RETURNED, values: [vacancyId] },
  });
  const [row] = rows;
  if (row === undefined) return;
  const { rentFrom: from, afterClaim, fault, returnedAt } = row;
  const until = rentUntilAfterReturn({ from }, { on: dayOfInstant(returnedAt), afterClaim, fault });
  await tx.query({ name: 'reopen-rent', text: REOPEN, values: [vacancyId, until] });
}
