import { inHotTransaction } from '@/lib/data/transaction';
import { endTransitional as writeEnd } from '@/lib/data/transitional/transitional-write';
import { appendEvents } from '@/lib/data/vacancies/case-events';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { SlotId } from '@/lib/domain/shared/ids';
import { ok, type Result } from '@/lib/domain/shared/result';
import { checkDay, type DayFault, type TransitionalEnd } from '@/lib/domain/transitional/transitional';
import { type HoldError, holdTransitional } from './hold-transitional';

export type EndTransitionalInput = {
  readonly slotId: SlotId;
  readonly revision: number;
  readonly on: CalendarDate;
  readonly as: TransitionalEnd;
};

/** What became of a transitional home: an ordinary lease, a move, taken back, or that it was recorded by mistake. @see T-16 */
export const endTransitional = (
  scope: Scope,
  { on, as, ...asked }: EndTransitionalInput,
): Promise<Result<{ readonly slotId: SlotId }, HoldError | DayFault>> =>
  inHotTransaction(scope, async (tx) => {
    const held = await holdTransitional(tx, scope, asked);
    if (!held.ok) return held;
    const { slot, home } = held.value;
    // A mistake may be found before it would have begun, and then ends where it would have.
    const end = as === 'MISTAKE' ? ok(home.from) : checkDay(on, home, dayOfInstant(slot.now));
    if (!end.ok) return end;
    await writeEnd(tx, scope, slot, { id: home.id, on: end.value, as });
    const { vacancyId, organisationId, municipalityId, now: at } = slot;
    const event = { kind: 'TRANSITIONAL_ENDED', payload: { on: end.value, as } } as const;
    await appendEvents(tx, scope, [{ vacancyId, organisationId, municipalityId, at, event }]);
    return ok({ slotId: slot.id });
  });
