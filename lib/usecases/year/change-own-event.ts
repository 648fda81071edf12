import { inTransaction } from '@/lib/data/transaction';
import { lockOwnEvent, type OwnEventValues, updateOwnEvent } from '@/lib/data/year/year-write';
import type { UserScope } from '@/lib/domain/access/scope';
import { yearOf } from '@/lib/domain/calendar/days';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';

export type ChangeOwnEventInput = OwnEventValues & { readonly event: string; readonly revision: number };

export type ChangeOwnEventError = ChangedMeanwhile | { readonly code: 'not-found' };

/** Moves an event that somebody added, or says otherwise what it is. Only the side that added it may. */
export const changeOwnEvent = (
  scope: UserScope,
  { event, revision, ...values }: ChangeOwnEventInput,
): Promise<
  Result<
    { readonly municipalityId: MunicipalityId; readonly event: string; readonly year: number },
    ChangeOwnEventError
  >
> =>
  inTransaction(scope, async (tx) => {
    const held = await lockOwnEvent(tx, scope, event);
    if (held === null || held.withdrawn) return err({ code: 'not-found' });
    if (held.revision !== revision) return err({ code: 'changed-meanwhile', by: held.by, at: held.at });
    await updateOwnEvent(tx, scope, event, values);
    return ok({ municipalityId: held.municipalityId, event, year: yearOf(values.day) });
  });
