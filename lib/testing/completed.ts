import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { completeSlot } from '@/lib/usecases/slots/complete-slot';
import { TODAY, type Town } from './builders';
import { aNamedSlot, granted, type OfferedSlot, revisionOf } from './lettings/slots';

/** A turn whose home is let to whom the municipality named. */
export async function aCompletedSlot(
  town: Town,
  departmentId: DepartmentId,
  takeoverOn: CalendarDate = TODAY,
): Promise<OfferedSlot> {
  const slot = await aNamedSlot(town, departmentId);
  const { slotId } = slot;
  granted(
    await completeSlot(town.caseworker, {
      ...{ slotId, revision: await revisionOf(slotId), leaseSignedOn: TODAY, takeoverOn, byTelephone: null },
    }),
  );
  return slot;
}
