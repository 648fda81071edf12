import { insertContactPeriod, lockContactMonths } from '@/lib/data/slots/contact-period';
import { inHotTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';

export type ContactPeriodInput = { readonly municipalityId: MunicipalityId; readonly months: number };

/**
 * How long a contact that the municipality hands over stands, from now: also those that are handed over already, at the job's
 * next run. Each word that changes it stays. @see L-55
 */
export const setContactPeriod = (
  scope: UserScope,
  { municipalityId, months }: ContactPeriodInput,
): Promise<Result<null, { readonly code: 'not-found' }>> =>
  inHotTransaction(scope, async (tx) => {
    if (!scope.municipalities.includes(municipalityId)) return err({ code: 'not-found' });
    const before = await lockContactMonths(tx, scope, municipalityId);
    if (before !== months) await insertContactPeriod(tx, scope, { municipalityId, before, months });
    return ok(null);
  });
