import { inHotTransaction } from '@/lib/data/transaction';
import { assessTransitional as writeAssessed } from '@/lib/data/transitional/transitional-write';
import { appendEvents } from '@/lib/data/vacancies/case-events';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { SlotId } from '@/lib/domain/shared/ids';
import { ok, type Result } from '@/lib/domain/shared/result';
import { checkDay, type DayFault } from '@/lib/domain/transitional/transitional';
import { type HoldError, holdTransitional } from './hold-transitional';

export type AssessTransitionalInput = {
  readonly slotId: SlotId;
  readonly revision: number;
  readonly on: CalendarDate;
};

/** That the ability to pay was assessed, so that nobody is reminded any more; what came of it stands in the case. @see T-16 */
export const assessTransitional = (
  scope: Scope,
  { on, ...asked }: AssessTransitionalInput,
): Promise<Result<{ readonly slotId: SlotId }, HoldError | DayFault>> =>
  inHotTransaction(scope, async (tx) => {
    const held = await holdTransitional(tx, scope, asked);
    if (!held.ok) return held;
    const { slot, home } = held.value;
    const day = checkDay(on, home, dayOfInstant(slot.now));
    if (!day.ok) return day;
    await writeAssessed(tx, scope, slot, { id: home.id, on });
    const { vacancyId, organisationId, municipalityId, now: at } = slot;
    const event = { kind: 'TRANSITIONAL_ASSESSED', payload: { on } } as const;
    // That somebody is assessed is the municipality's own.
    const seenBy = 'MUNICIPALITY';
    await appendEvents(tx, scope, [{ vacancyId, organisationId, municipalityId, at, event, seenBy }]);
    return ok({ slotId: slot.id });
  });
