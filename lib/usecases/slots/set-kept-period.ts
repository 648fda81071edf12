import { insertKeptPeriod, lockKeptMonths } from '@/lib/data/slots/kept-periods';
import { inHotTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { KeptOfCitizen } from '@/lib/domain/slot/kept-period';

export type KeptPeriodInput = {
  readonly what: KeptOfCitizen;
  readonly municipalityId: MunicipalityId;
  readonly months: number;
  /** That a shorter period is meant, since what is then too old is gone for good. */
  readonly shorter: boolean;
};

export type KeptPeriodError =
  | { readonly code: 'not-found' }
  | { readonly code: 'shorter'; readonly before: number; readonly months: number };

/**
 * How long a contact that the municipality hands over stands, or its case reference of a citizen, from now: also those that stand
 * already, at the job's next run, so that a shorter one has to be said to be meant. Each word that changes it stays. @see L-55
 */
export const setKeptPeriod = (
  scope: UserScope,
  { what, municipalityId, months, shorter }: KeptPeriodInput,
): Promise<Result<null, KeptPeriodError>> =>
  inHotTransaction(scope, async (tx) => {
    if (!scope.municipalities.includes(municipalityId)) return err({ code: 'not-found' });
    const before = await lockKeptMonths(tx, scope, { what, municipalityId });
    if (months < before && !shorter) return err({ code: 'shorter', before, months });
    if (before !== months) await insertKeptPeriod(tx, scope, { what, municipalityId, before, months });
    return ok(null);
  });
