import { insertRentThreshold } from '@/lib/data/summaries/rent-thresholds';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';

export type RentThresholdInput = {
  readonly municipalityId: MunicipalityId;
  readonly from: CalendarDate;
  /** Whole hundreds of kroner. */
  readonly ore: number;
  readonly source: string;
};

/** What the municipality calls a cheap home from a day on. What was said before stays, and a later word on the same day counts. @see F-01 */
export const setRentThreshold = (
  scope: UserScope,
  input: RentThresholdInput,
): Promise<Result<null, { readonly code: 'not-found' }>> =>
  inTransaction(scope, async (tx) => {
    if (!scope.municipalities.includes(input.municipalityId)) return err({ code: 'not-found' });
    await insertRentThreshold(tx, scope, { ...input, by: scope.userId });
    return ok(null);
  });
