import { inHotTransaction } from '@/lib/data/transaction';
import {
  insertTransitional,
  isRunningElsewhere,
  lockTransitional,
} from '@/lib/data/transitional/transitional-write';
import { appendEvents } from '@/lib/data/vacancies/case-events';
import type { Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { asId, type SlotId, type TransitionalId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { checkTransitional, type TransitionalFault } from '@/lib/domain/transitional/transitional';
import { newId } from '@/lib/platform/new-id';
import { holdLetSlot, type NotOurs } from './hold-transitional';

export type BeginTransitionalInput = {
  readonly slotId: SlotId;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
};
export type BeginTransitionalError =
  | NotOurs
  | TransitionalFault
  | { readonly code: 'already-recorded' | 'running-elsewhere' };

/** The municipality uses a home that it had as a turn as a transitional one. Both parties see where, and nothing of whom. @see T-16 */
export const beginTransitional = (
  scope: Scope,
  { slotId, from, until }: BeginTransitionalInput,
): Promise<Result<{ readonly slotId: SlotId }, BeginTransitionalError>> =>
  inHotTransaction(scope, async (tx) => {
    const held = await holdLetSlot(tx, scope, slotId);
    if (!held.ok) return held;
    const slot = held.value;
    if ((await lockTransitional(tx, scope, slot)) !== null) return err({ code: 'already-recorded' });
    if (await isRunningElsewhere(tx, scope, slot)) return err({ code: 'running-elsewhere' });
    const times = checkTransitional({ from, until }, slot.takeoverOn);
    if (!times.ok) return times;
    await insertTransitional(tx, scope, slot, { id: asId<TransitionalId>(newId()), ...times.value });
    const { vacancyId, organisationId, municipalityId, now: at } = slot;
    const event = { kind: 'TRANSITIONAL_BEGUN', payload: { from, until } } as const;
    await appendEvents(tx, scope, [{ vacancyId, organisationId, municipalityId, at, event }]);
    return ok({ slotId });
  });
