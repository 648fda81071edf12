import { inTransaction } from '@/lib/data/transaction';
import {
  findSpeaker,
  insertOwnEvent,
  isOwnEventThere,
  lockYear,
  type OwnEventValues,
} from '@/lib/data/year/year-write';
import type { Scope } from '@/lib/domain/access/scope';
import { yearOf } from '@/lib/domain/calendar/days';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';

export type AddOwnEventInput = OwnEventValues & { readonly municipalityId: MunicipalityId };

export type AddOwnEventError = { readonly code: 'not-found' | 'already-there' };

/** Adds an event beside those of the agreement. All who work under the municipality's agreements see it. */
export const addOwnEvent = (
  scope: Scope,
  { municipalityId, ...values }: AddOwnEventInput,
): Promise<
  Result<
    { readonly municipalityId: MunicipalityId; readonly event: string; readonly year: number },
    AddOwnEventError
  >
> =>
  inTransaction(scope, async (tx) => {
    const speaker = await findSpeaker(tx, scope, municipalityId);
    if (speaker === null) return err({ code: 'not-found' });
    await lockYear(tx, municipalityId);
    if (await isOwnEventThere(tx, municipalityId, values)) return err({ code: 'already-there' });
    const id = newId();
    await insertOwnEvent(tx, scope, { ...values, ...speaker, id, municipalityId });
    return ok({ municipalityId, event: id, year: yearOf(values.day) });
  });
