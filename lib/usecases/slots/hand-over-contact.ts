import type { Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ContactId, SlotId } from '@/lib/domain/shared/ids';
import type { Result } from '@/lib/domain/shared/result';
import type { HandoverContact } from '@/lib/domain/slot/contact';
import type { SlotActError } from './slot-errors';

export type HandOverContactInput = {
  readonly slotId: SlotId;
  readonly revision: number;
  readonly contact: HandoverContact;
};
export type HandedOver = {
  readonly contactId: ContactId;
  readonly eraseOn: CalendarDate;
  readonly revision: number;
};

/** Hands the named citizen's contact to the organisation, sealed; a second time replaces (and erases) the first. */
export async function handOverContact(
  scope: Scope,
  input: HandOverContactInput,
): Promise<Result<HandedOver, SlotActError>> {
  throw new Error(`Not built yet: ${scope.kind} ${JSON.stringify(input)}`);
}
