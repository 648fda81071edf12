import {
  type ErasedReference,
  eraseReferencesOfNamings,
  eraseReferencesOfRequests,
} from '@/lib/data/slots/case-references';
import { readNow } from '@/lib/data/slots/slots-lock';
import type { HotTx } from '@/lib/data/transaction';
import { appendEvents } from '@/lib/data/vacancies/case-events';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { inPortions } from '../housekeeping/in-portions';

type Erase = (
  tx: HotTx,
  scope: Scope,
  today: CalendarDate,
  atMost: number,
) => Promise<readonly ErasedReference[]>;

/**
 * The job that erases the municipality's case references of citizens whose day has come; safe to run twice and on two servers. The
 * naming stays in the books without it, and the case remembers that it was erased. @see L-55
 */
export async function eraseCaseReferences(scope: Scope): Promise<{ readonly caseReferences: number }> {
  const ofNamings = await inPortions(scope, portionOf(eraseReferencesOfNamings));
  const ofRequests = await inPortions(scope, portionOf(eraseReferencesOfRequests));
  return { caseReferences: ofNamings + ofRequests };
}

const portionOf =
  (erase: Erase) =>
  async (tx: HotTx, scope: Scope, atMost: number): Promise<number> => {
    const erased = await erase(tx, scope, dayOfInstant(await readNow(tx, scope)), atMost);
    const events = erased.map(({ of, now, ...where }) => ({
      ...{ ...where, at: now, seenBy: 'MUNICIPALITY' as const },
      event: { kind: 'CASE_REFERENCE_ERASED', payload: of } as const,
    }));
    await appendEvents(tx, scope, events);
    return erased.length;
  };
