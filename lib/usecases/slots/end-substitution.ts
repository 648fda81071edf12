import { endSubstitutionRow, lockSubstitution } from '@/lib/data/people/substitutions';
import { readNow } from '@/lib/data/slots/slots-lock';
import { inHotTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { SubstitutionId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { NotFound } from './slot-errors';

export type EndSubstitutionError = NotFound | { readonly code: 'manager-needed' };

/** She is back: her homes are her own alone from today, or from tomorrow when the period began today. One that has not begun falls away. */
export function endSubstitution(
  scope: UserScope,
  { substitutionId }: { readonly substitutionId: SubstitutionId },
): Promise<Result<{ readonly ended: true }, EndSubstitutionError>> {
  return inHotTransaction(scope, async (tx) => {
    const found = await lockSubstitution(tx, scope, substitutionId);
    if (found === null) return err({ code: 'not-found' });
    if (found.absent !== scope.userId && scope.role !== 'MANAGER') return err({ code: 'manager-needed' });
    await endSubstitutionRow(tx, scope, substitutionId, dayOfInstant(await readNow(tx, scope)));
    return ok({ ended: true });
  });
}
